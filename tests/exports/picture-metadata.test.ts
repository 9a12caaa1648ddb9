import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkImage } from '../../core/archive/assets';
import { formatById } from '../../core/exports/registry';
import { picturesToSend, withoutMetadata } from '../../core/images/metadata/without-metadata';
import { createEngine } from '../../electron/engine/engine';
import { screenPicture } from '../../electron/pictures/web-picture';
import { release } from '../unit/support';
import { metadataOf, picture, pixels, withMetadata } from './support/photographs';
import { onDisk } from './support/programs';

const HASH = 'a'.repeat(64);
const clean = (bytes: Uint8Array, extension: string): Uint8Array => {
  const cleaned = withoutMetadata(`${HASH}.${extension}`, bytes);
  if (!cleaned) throw new Error('refused');
  return cleaned;
};
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a picture that leaves', () => {
  it.each([
    ['jpg', {}],
    ['jpg', { interlace: true }],
    ['png', {}],
    ['gif', {}],
  ] as const)('%s %j has lost what it said of its maker, and no pixel', async (extension, how) => {
    const plain = await picture(`.${extension}`, {}, how);
    const marked = withMetadata(plain, extension);
    const tail = Buffer.concat([marked, Buffer.from('SECRET appended /home/amal')]);
    expect(latin1(tail)).toContain('SECRET-TOOL');
    const cleaned = clean(tail, extension);
    expect(latin1(cleaned)).not.toMatch(/SECRET|amal/);
    expect(Object.keys(metadataOf(onDisk(cleaned, `a.${extension}`))).join()).not.toMatch(
      /GPS|XMP|IPTC|Serial|Artist|Comment/,
    );
    expect((await pixels(cleaned)).equals(await pixels(plain))).toBe(true);
  });

  it('is still the right way up', async () => {
    const turned = withMetadata(await picture('.jpg'), 'jpg', {
      '-Orientation#': '6',
      '-GPSLatitude': '46',
      '-Artist': 'SECRET',
    });
    expect(metadataOf(onDisk(clean(turned, 'jpg'), 'a.jpg'))).toMatchObject({
      'IFD0:Orientation': 6,
    });
    expect(latin1(clean(turned, 'jpg'))).not.toContain('SECRET');
  });

  it('keeps its colour profile', async () => {
    const profiled = await picture('.jpg', {}, { profile: 'p3', keep: 'icc' });
    const described = (bytes: Uint8Array) =>
      metadataOf(onDisk(bytes, 'a.jpg'))['ICC_Profile:ProfileDescription'];
    expect(described(profiled)).toBeDefined();
    expect(described(clean(profiled, 'jpg'))).toBe(described(profiled));
  });

  it('is left out where it is too damaged to tell what is in it', async () => {
    const bytes = await picture('.png');
    expect(withoutMetadata(`${HASH}.png`, bytes.slice(0, 60))).toBeNull();
    expect(withoutMetadata(`${HASH}.jpg`, bytes)).toBeNull();
    expect(withoutMetadata(`${HASH}.gif`, new Uint8Array(20))).toBeNull();
    const jpeg = await picture('.jpg');
    for (let cut = 0; cut < jpeg.length; cut += 7) {
      const cleaned = withoutMetadata(`${HASH}.jpg`, jpeg.slice(0, cut));
      if (cleaned) expect(latin1(cleaned.slice(-2))).toBe('\xff\xd9');
    }
  });
});

describe('whose the rights in a picture are', () => {
  const NOTICE = 'Copyright 2026 Jo Bloggs';
  const engine = createEngine();

  /** The files of all pictures in an exported document, as text. */
  const picturesIn: Record<string, (file: Uint8Array) => string> = {
    docx: (file) =>
      Object.entries(unzipSync(file))
        .filter(([name]) => name.startsWith('word/media/'))
        .map(([, bytes]) => latin1(bytes))
        .join('\n'),
    pdf: latin1,
    html: (file) => {
      const [, data = ''] = /data:image\/jpeg;base64,([^"]+)/.exec(latin1(file)) ?? [];
      return Buffer.from(data, 'base64').toString('latin1');
    },
    eml: (file) => {
      const [, data = ''] =
        /image\/jpeg[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(latin1(file)) ?? [];
      return Buffer.from(data, 'base64').toString('latin1');
    },
  };

  it.each(
    Object.entries(picturesIn).flatMap(([id, read]) =>
      [96, 1700].map((width) => ({ id, width, read })),
    ),
  )('stay in its file in $id, $width pixels wide, and nothing else does', async (of) => {
    const bytes = withMetadata(await picture('.jpg', { width: of.width, height: 64 }), 'jpg', {
      '-XMP-dc:Rights': NOTICE,
      '-XMP:CreatorTool': 'SECRET-TOOL',
      '-GPSLatitude': '46.2276',
    });
    const { asset, pixels: size } = checkImage(bytes);
    const image = {
      ...{ type: 'image' as const, asset, pixels: size, caption: '', alt: 'Pupils', credit: '' },
      ...{ decorative: false, width: 100, children: [{ text: '' as const }] as [{ text: '' }] },
    };
    const file = await formatById(of.id)?.export(release([image]), {
      asset: picturesToSend(new Map([[asset, bytes]])),
      typeset: async (document) => engine(document),
      screenPicture,
    });
    const found = of.read(file ?? new Uint8Array());
    expect(found).toContain(NOTICE);
    expect(found).not.toContain('SECRET');
  });
});
