import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nameGiver, slug } from '../../core/exports/slug';
import { readVcards } from '../../core/library/contacts/read-vcard';
import type { Release } from '../../core/release/release';
import { createEngine } from '../../electron/engine/engine';
import { buildKit, type KitJob } from '../../electron/export/kit/build-kit';
import { webPicture } from '../../electron/pictures/web-picture';
import { kitReleases } from './support/kit-releases';
import { metadataOf } from './support/photographs';
import { output } from './support/programs';
import { readHtml } from './support/read-back';

const engine = createEngine();
const fresh = (): string => mkdtempSync(join(tmpdir(), 'dateline-kit-'));
let made: Awaited<ReturnType<typeof kitReleases>>;
let job: KitJob;
let zip: string;
let root: string;

const PATHS = [
  'en-GB/2026-12-10-schools-open-again-in-niamey.docx',
  'en-GB/2026-12-10-schools-open-again-in-niamey.pdf',
  'en-GB/2026-12-10-schools-open-again-in-niamey.txt',
  'en-GB/fact-sheet.pdf',
  'images/print/01-pupils-on-their-way-home.jpg',
  'images/web/01-pupils-on-their-way-home.jpg',
  'images/print/02-schools-by-region.png',
  'images/web/02-schools-by-region.png',
  'images/print/03-from-a-printed-report.jpg',
  'images/web/03-from-a-printed-report.jpg',
  'logos/ef.png',
  'ar/2026-12-10-المدارس-تفتح-أبوابها-من-جديد-في.docx',
  'ar/2026-12-10-المدارس-تفتح-أبوابها-من-جديد-في.pdf',
  'ar/2026-12-10-المدارس-تفتح-أبوابها-من-جديد-في.txt',
  'ar/fact-sheet.pdf',
  'contacts/amal-nasser.vcf',
  'contacts/jo-bloggs.vcf',
  'contacts/all.vcf',
  'index.html',
  'README.txt',
  'SHA256SUMS.txt',
];

beforeAll(async () => {
  made = await kitReleases();
  job = {
    sources: made.releases.map((release: Release) => ({
      release,
      picture: async (asset: string) => made.assets.get(asset),
    })),
    formats: ['docx', 'pdf', 'text'].map((id) => ({ id, options: {} })),
    folder: fresh(),
    name: '',
    as: 'zip',
    replace: false,
    typeset: async (document) => engine(document),
  };
  const result = await buildKit(job);
  expect(result).toMatchObject({ type: 'written', files: PATHS.length, missing: [] });
  zip = result.path;
  const folder = fresh();
  execFileSync('python3', ['-m', 'zipfile', '-e', zip, folder]);
  root = join(folder, '2026-12-10-schools-open-again-in-niamey-kit');
});

describe('the kit', () => {
  it('holds every format, language, picture, logo and contact, as Python unpacks it', () => {
    const listed = execFileSync(
      'python3',
      ['-c', 'import sys,zipfile;print("\\n".join(zipfile.ZipFile(sys.argv[1]).namelist()))', zip],
      { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf-8' } },
    );
    const names = listed.trim().split('\n');
    expect(names).toEqual(
      PATHS.map((path) => `2026-12-10-schools-open-again-in-niamey-kit/${path}`),
    );
  });

  it('has checksums that are right', () => {
    const sums = execFileSync('sha256sum', ['-c', 'SHA256SUMS.txt'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(sums.trim().split('\n')).toHaveLength(PATHS.length - 1);
  });

  it('has pictures that say who is to be credited, and nothing of the photographer’s phone', () => {
    for (const size of ['print', 'web']) {
      const path = join(root, `images/${size}/01-pupils-on-their-way-home.jpg`);
      const tags = metadataOf(path);
      expect(tags).toMatchObject({
        'XMP-dc:Description': 'Pupils on their way <home>',
        'XMP-dc:Description-ar': 'تلاميذ في طريقهم إلى البيت',
        'XMP-photoshop:Credit': 'Amélie N’Diaye / Example',
        'IPTC:Caption-Abstract': 'Pupils on their way <home>',
      });
      expect(Object.keys(tags).join()).not.toMatch(/GPS|Serial|CreatorTool/);
      expect(readFileSync(path).includes('SECRET')).toBe(false);
      expect(output('exiftool', '-s3', '-ImageSize', path).trim()).toBe(
        size === 'print' ? '2400x1500' : '1600x1000',
      );
    }
  });

  it('converts CMYK for browsers, and keeps it for print', () => {
    const space = (size: string) =>
      output(
        'exiftool',
        '-s3',
        '-ColorComponents',
        join(root, `images/${size}/03-from-a-printed-report.jpg`),
      ).trim();
    expect(space('print')).toBe('4');
    expect(space('web')).toBe('3');
  });

  it('has contacts that an address book takes in, without the library’s ids', () => {
    const bytes = new Uint8Array(readFileSync(join(root, 'contacts/all.vcf')));
    expect(readVcards(bytes)).toMatchObject({
      addresses: [
        { name: 'Amal Nasser', role: 'Press officer', emails: ['amal@example.org'] },
        { name: 'Jo Bloggs' },
      ],
      problems: [],
    });
    expect(Buffer.from(bytes).toString()).not.toMatch(/secret|UID|X-DATELINE/i);
  });

  it('has an index page whose every link and picture is in the kit', () => {
    const source = readFileSync(join(root, 'index.html'), 'utf8');
    const addresses = [...source.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, to = '']) =>
      decodeURIComponent(to),
    );
    const inKit = (to: string) => !/^(?:mailto|tel):/.test(to);
    for (const path of addresses.filter(inKit)) {
      expect(existsSync(join(root, path)), path).toBe(true);
    }
    const { text, links } = readHtml(source);
    expect(links).toContain('mailto:amal@example.org');
    expect(
      links
        .filter(inKit)
        .map((link) => decodeURIComponent(link))
        .sort(),
    ).toEqual(PATHS.filter((path) => path !== 'index.html').sort());
    expect(text).toContain('Pupils on their way <home>');
    expect(source).not.toMatch(/<script|https?:\/\/(?!www\.w3)/);
  });

  it('has a fact sheet of each language', () => {
    const text = output('pdftotext', '-layout', join(root, 'en-GB/fact-sheet.pdf'), '-');
    for (const part of [
      'Fact sheet: Schools open again',
      'Example Foundation',
      'Niamey',
      '10 December 2026',
      'About EF.',
      'amal@example.org',
    ]) {
      expect(text).toContain(part);
    }
    expect(output('pdftotext', join(root, 'ar/fact-sheet.pdf'), '-').normalize('NFKC')).toContain(
      'وقائع',
    );
  });

  it('is the same bytes each time, and the same files as a folder', async () => {
    const again = await buildKit({ ...job, folder: fresh() });
    expect(readFileSync(again.path).equals(readFileSync(zip))).toBe(true);
    const folder = await buildKit({ ...job, folder: fresh(), as: 'folder', name: 'kit' });
    for (const path of PATHS) {
      expect(
        readFileSync(join(folder.path, path)).equals(readFileSync(join(root, path))),
        path,
      ).toBe(true);
    }
    expect(readdirSync(join(folder.path, '..'))).toEqual(['kit']);
  });
});

describe('a kit that cannot be made whole', () => {
  const lean = (): KitJob => ({ ...job, folder: fresh(), formats: [{ id: 'text', options: {} }] });

  it('leaves out a picture that is not there, and says so', async () => {
    const [first] = made.releases;
    const result = await buildKit({
      ...lean(),
      sources: [{ release: first, picture: async () => undefined }],
    });
    expect(result.missing).toHaveLength(7);
    expect(result.missing[0]).toBe(
      'images/print/01-pupils-on-their-way-home.jpg: The picture is missing or damaged. Put it in again.',
    );
  });

  it('replaces nothing unasked, and everything when asked', async () => {
    const one = lean();
    const first = await buildKit(one);
    expect((await buildKit(one)).type).toBe('exists');
    expect((await buildKit({ ...one, replace: true })).type).toBe('written');
    expect(readdirSync(one.folder)).toEqual([first.path.slice(one.folder.length + 1)]);
  });

  it('is nothing at all where the folder goes away in the middle', async () => {
    for (const as of ['zip', 'folder'] as const) {
      const one = lean();
      const build = buildKit({
        ...one,
        as,
        onProgress: (done) => {
          if (done === 3) rmSync(one.folder, { recursive: true });
        },
      });
      await expect(build).rejects.toMatchObject({ name: 'UserError' });
      expect(existsSync(one.folder)).toBe(false);
    }
  });

  it('is refused while something is still to be filled, unless it is a draft', async () => {
    const [first] = made.releases;
    const open = {
      ...first,
      children: [
        ...first.children,
        {
          type: 'paragraph' as const,
          children: [
            {
              type: 'placeholder' as const,
              label: 'Name',
              children: [{ text: '' as const }] as [{ text: '' }],
            },
          ],
        },
      ],
    };
    const one = {
      ...lean(),
      sources: [{ release: open, picture: async (asset: string) => made.assets.get(asset) }],
    };
    await expect(buildKit(one)).rejects.toThrow('still to be filled');
    const draft = await buildKit({ ...one, formats: [{ id: 'text', options: { draft: true } }] });
    expect(draft.type).toBe('written');
  });

  it('names a picture that is too large or damaged', async () => {
    // The header of a JPEG of 60,000 by 60,000 pixels.
    const huge = Uint8Array.from([
      0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0xea, 0x60, 0xea, 0x60, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11,
      1, 0xff, 0xd9,
    ]);
    await expect(webPicture(huge)).rejects.toMatchObject({ name: 'UserError' });
    await expect(webPicture(new Uint8Array(100))).rejects.toThrow('damaged');
  });
});

describe('names of files', () => {
  it('are safe on every system, in any script', () => {
    expect(slug('CON', 'en', 'file')).toBe('file-con');
    expect(slug('../../etc/passwd', 'en', 'file')).toBe('etc-passwd');
    expect(slug('???', 'en', 'file')).toBe('file');
    expect(slug('难民儿童的权利'.repeat(20), 'zh', 'file').length).toBeLessThanOrEqual(50);
    expect(slug('İSTANBUL', 'tr', 'file')).toBe('istanbul');
    const named = nameGiver();
    expect(['a.pdf', 'A.PDF', 'é.txt', 'e\u0301.txt', 'a.pdf'].map(named)).toEqual([
      'a.pdf',
      'A-2.PDF',
      'é.txt',
      'e\u0301-2.txt',
      'a-3.pdf',
    ]);
  });
});
