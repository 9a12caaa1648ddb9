import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { baseName } from '../../core/exports/file-name';
import { kitPlan } from '../../core/exports/kit/kit-plan';
import { slug } from '../../core/exports/slug';
import { createBlock } from '../../core/release/blocks/create';
import { directionOf } from '../../core/release/facts';
import type { Release } from '../../core/release/release';
import { buildKit } from '../../electron/export/kit/build-kit';
import { release } from '../support/release';
import { picture } from './support/photographs';
import { UNPACKERS } from './support/requirements';

const fresh = (): string => mkdtempSync(join(tmpdir(), 'dateline-names-'));
const ASSET = `${'a'.repeat(64)}.png`;

/** A release of which every name in a kit is in its own script, and as bad as a name gets. */
function named(language: string, title: string, person: string): Release {
  return release(
    [
      { type: 'headline', children: [{ text: title }] },
      {
        type: 'image',
        asset: ASSET,
        pixels: { width: 40, height: 30 },
        alt: title,
        decorative: false,
        caption: `${title} ${title}`,
        credit: person,
        width: 100,
        children: [{ text: '' }],
      },
      {
        type: 'contact-block',
        children: [{ ...createBlock.contact(), name: person, emails: [`${language}@example.org`] }],
      },
    ],
    {
      language,
      direction: directionOf(language),
      date: '2026-12-10',
      organisations: [
        {
          name: person,
          acronym: '',
          website: '',
          logo: { asset: ASSET, pixels: { width: 40, height: 30 }, alt: '' },
          link: null,
        },
      ],
    },
  );
}

const RELEASES = [
  named('ar', 'المدارس تفتح أبوابها من جديد', 'ليلى حداد'),
  named('zh-Hans', '难民儿童有权获得保护。'.repeat(12), '王小明'),
  named('th', 'เด็กผู้ลี้ภัยมีสิทธิได้รับการคุ้มครอง', 'สมชาย'),
  named('en', 'CON', 'NUL'),
  named('fr', 'Où vont-ils ? « Ici… » : a/b\\c*d|e. ', '...'),
];

let zip: string;
let names: string[];

beforeAll(async () => {
  const assets = new Map([[ASSET, await picture('.png', { width: 40, height: 30 })]]);
  const result = await buildKit({
    sources: RELEASES.map((each) => ({
      release: each,
      picture: async (asset) => assets.get(asset),
    })),
    formats: ['text', 'markdown'].map((id) => ({ id, options: {} })),
    folder: fresh(),
    name: '',
    as: 'zip',
    replace: false,
    typeset: async () => new TextEncoder().encode('%PDF-'),
  });
  expect(result).toMatchObject({ type: 'written', missing: [] });
  zip = result.path;
  names = Object.keys(unzipSync(new Uint8Array(readFileSync(zip))));
});

/** Every file under a folder, as the file system itself has it. */
function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath ?? each.path, each.name).slice(folder.length + 1))
    .sort();
}

describe('the names in a kit', () => {
  it('are in the scripts of the releases', () => {
    const all = names.join('\n');
    for (const part of ['المدارس', 'ليلى', '难民儿童', '王小明', 'เด็ก', 'สมชาย', 'où-vont-ils']) {
      expect(all).toContain(part);
    }
  });

  it('are marked as UTF-8, as everybody but Info-ZIP asks (APPNOTE 4.4.4, bit 11)', () => {
    const bytes = readFileSync(zip);
    let entries = 0;
    for (const [signature, flags] of [
      [0x0403_4b50, 6],
      [0x0201_4b50, 8],
    ] as const) {
      const sign = Buffer.alloc(4);
      sign.writeUInt32LE(signature);
      for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 4)) {
        const length = bytes.readUInt16LE(at + (flags === 6 ? 26 : 28));
        const start = at + (flags === 6 ? 30 : 46);
        const name = bytes.subarray(start, start + length).toString('utf8');
        if (!names.includes(name)) continue;
        entries += 1;
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what ASCII is
        if (/[^\u0000-\u007f]/.test(name)) {
          expect(bytes.readUInt16LE(at + flags) & 0x800, name).toBe(0x800);
        }
      }
    }
    expect(entries).toBe(2 * names.length);
  });

  const C = { ...process.env, LC_ALL: 'C', LANG: 'C' };
  const readers: [
    string,
    keyof typeof UNPACKERS,
    (folder: string) => string[],
    NodeJS.ProcessEnv,
  ][] = [
    ['unzip, where nobody has set a language', 'unzip', (to) => ['-q', zip, '-d', to], C],
    [
      'Python, where nobody has set a language',
      'python3',
      (to) => ['-m', 'zipfile', '-e', zip, to],
      C,
    ],
    ['libarchive', 'bsdtar', (to) => ['-xf', zip, '-C', to], { ...C, LC_ALL: 'C.UTF-8' }],
  ];
  for (const [title, program, args, env] of readers) {
    it.skipIf(!UNPACKERS[program].isThere)(`come out right by ${title}`, () => {
      const folder = fresh();
      execFileSync(program, args(folder), { env });
      expect(filesUnder(folder)).toEqual([...names].sort());
    });
  }

  it('are taken by Windows, macOS and Linux', () => {
    const seen = new Set<string>();
    for (const name of [basename(zip), ...names]) {
      expect(safety(name), name).toEqual([]);
      const key = name.normalize('NFC').toLowerCase();
      expect(seen.has(key), name).toBe(false);
      seen.add(key);
    }
  });
});

describe('the paths in a kit', () => {
  it('fit into Windows’ 260 characters, unpacked into a folder of the ZIP’s own name', () => {
    const words = 'Open schools for every displaced child in the region by the end of the year';
    const what = release([{ type: 'headline', children: [{ text: words.repeat(3) }] }], {
      releaseTime: {
        type: 'embargo',
        instant: '2026-12-10T09:31:00Z',
        zone: 'Asia/Kathmandu',
        alsoIn: [],
      },
      language: 'zh-Hant-TW',
    });
    const { name, entries } = kitPlan({
      releases: [what],
      formats: ['docx', 'html'].map((id) => ({ id, options: {} })),
    });
    const home = 'C:\\Users\\firstname.lastname\\Downloads\\'.length;
    for (const { path } of entries) {
      expect(home + name.length + 1 + name.length + 1 + path.length, path).toBeLessThan(260);
    }
    // Each file says by itself that it is under embargo.
    expect(entries[0]?.path).toContain('EMBARGO-2026-12-10');
  });
});

/** What keeps a path from being unpacked somewhere; nothing where all is well. */
function safety(path: string): string[] {
  const found: string[] = [];
  // Windows takes 260 in all, with the folder that it is unpacked to.
  if (path.length > 200) found.push('too long');
  if (path !== path.normalize('NFC')) found.push('not composed');
  for (const part of path.split('/')) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no name may hold
    if (part === '' || /[<>:"\\|?*\u0000-\u001f]/.test(part)) found.push('a sign');
    if (/[. ]$/.test(part)) found.push('an end');
    if (/^(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(\.|$)/i.test(part)) {
      found.push('a device');
    }
    if (new TextEncoder().encode(part).length > 255) found.push('too many bytes');
  }
  return found;
}

describe('a name that is made of a text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.constantFrom(
      'con',
      'COM1',
      'lpt9',
      'com¹',
      'aux.',
      'a'.repeat(400),
      '\u{20000}'.repeat(300),
    ),
    fc
      .array(fc.constantFrom('難民', 'é', 'e\u0301', 'ﷺ', 'ǰ', 'İ', '𠀀'), { maxLength: 80 })
      .map((all) => all.join('')),
  );

  it('is one on every system, whatever the text', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'zh', 'tr', 'ar'), (words, language) => {
        // A number and the longest ending of ours.
        expect(safety(`${slug(words, language, 'file')}-10.docx`)).toEqual([]);
        expect(safety(`${slug(words, language, 'file')}.docx`)).toEqual([]);
        const under = release([{ type: 'headline', children: [{ text: words }] }], {
          language,
          releaseTime: {
            type: 'embargo',
            instant: '2026-12-09T23:01:00Z',
            zone: 'America/New_York',
            alsoIn: [],
          },
        });
        for (const each of [under, { ...under, facts: { ...under.facts, releaseTime: null } }]) {
          expect(safety(`${baseName(each)}.docx`)).toEqual([]);
          expect(safety(`${baseName(each)}-kit.zip`)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
