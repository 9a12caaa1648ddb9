// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LICENCE_FILE = /^(?:licen[cs]e|copying|ofl|unlicense|notice|third-party)/i;
const ENGINE = '@myriaddreamin/typst-ts-node-compiler';

/** Packages that bring no text of their licence, and do not name it for machines either. */
const SAID_ELSEWHERE = /** @type {Record<string, string>} */ ({ format: 'MIT' });

/**
 * Fonts inside the typesetting engine. Dateline sets nothing in them, but they travel with it.
 */
const ENGINE_FONTS = [
  {
    name: 'Libertinus Serif',
    licence: 'OFL-1.1',
    copyright: 'Copyright 2012-2024 The Libertinus Project Authors',
  },
  {
    name: 'New Computer Modern',
    licence: 'GUST-Font-License AND LPPL-1.3c',
    copyright: 'Copyright 2019-2025 Antonis Tsolomitis',
  },
  {
    name: 'DejaVu Sans Mono',
    licence: 'Bitstream-Vera',
    copyright: 'Copyright 2003 Bitstream, Inc.; the changes of DejaVu are in the public domain',
  },
];

/**
 * @typedef {object} Notice
 * @property {string} name
 * @property {string} version empty where it has none
 * @property {string} licence SPDX expression
 * @property {string[]} texts of its own; where there are none, those of `build/licences` by the
 *   names in the expression
 * @property {string} copyright empty where its texts say it
 */

/**
 * The third-party components in the packed application: npm packages, dictionaries, fonts, and the
 * crates linked into the typesetting engine.
 *
 * @param {string} root folder of package.json
 * @returns {Notice[]}
 */
export function noticesOf(root) {
  return [...packages(root), ...ownFonts(root), ...insideEngine(root)];
}

/** @param {string} root @returns {Notice[]} */
function packages(root) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages).flatMap(([place, { dev }]) => {
    const folder = join(root, place);
    if (place === '' || dev || !existsSync(folder)) return [];
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
      .filter((file) => LICENCE_FILE.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8').trim());
    const author = typeof about.author === 'string' ? about.author : about.author?.name;
    return {
      name: about.name,
      version: about.version,
      licence: about.license ?? SAID_ELSEWHERE[about.name] ?? '',
      texts,
      copyright: `Copyright ${author ?? `the authors of ${about.name}`}`,
    };
  });
}

/**
 * Of the modules in a bundle the packages that no notice names: those for development only.
 *
 * @param {string} root folder of package.json
 * @param {readonly string[]} modules their paths
 * @returns {string[]} places of package-lock.json, each once
 */
export function withoutNotice(root, modules) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const places = modules.flatMap((path) => {
    const within = path.replaceAll('\\', '/').match(/node_modules\/.*/)?.[0];
    const place = within?.match(/^(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+/)?.[0].slice(0, -1);
    return place && packages[place]?.dev !== undefined ? [place] : [];
  });
  return [...new Set(places)];
}

/** Made here from fonts under the Open Font License. @param {string} root @returns {Notice[]} */
function ownFonts(root) {
  const folder = join(root, 'build', 'fonts');
  return readdirSync(folder)
    .filter((name) => name.endsWith('_LICENSE.txt'))
    .map((file) => ({
      name: file.replace('_LICENSE.txt', ''),
      version: '',
      licence: 'OFL-1.1',
      texts: [readFileSync(join(folder, file), 'utf8').trim()],
      copyright: '',
    }));
}

/**
 * The crates of Rust in the engine: their paths stand in the binary, for its error messages. Their
 * licences are in `build/licences/engine.json`.
 *
 * @param {string} root @returns {Notice[]}
 */
function insideEngine(root) {
  /** @type {Record<string, string[]>} */
  const table = JSON.parse(readFileSync(join(root, 'build', 'licences', 'engine.json'), 'utf8'));
  const licences = new Map(
    Object.entries(table).flatMap(([licence, names]) => names.map((name) => [name, licence])),
  );
  const crates = cratesIn(engineBinary(root)).map(({ name, version }) => ({
    name: `${name} (in the typesetting engine)`,
    version,
    licence: licences.get(name) ?? '',
    texts: [],
    copyright: `Copyright the authors of ${name}`,
  }));
  const fonts = ENGINE_FONTS.map(({ name, ...rest }) => ({
    name: `${name} (in the typesetting engine)`,
    version: '',
    texts: [],
    ...rest,
  }));
  return [...crates, ...fonts];
}

/** @param {string} root */
function engineBinary(root) {
  const scope = join(root, 'node_modules', '@myriaddreamin');
  const own = readdirSync(scope).find((name) => name.startsWith(`${ENGINE.split('/')[1]}-`));
  const file = own && readdirSync(join(scope, own)).find((name) => name.endsWith('.node'));
  if (!own || !file) throw new Error('The typesetting engine for this system is not installed.');
  return readFileSync(join(scope, own, file));
}

/** @param {Buffer} binary @returns {{ name: string, version: string }[]} each once, by name */
function cratesIn(binary) {
  const text = binary.toString('latin1');
  const found = new Map();
  const registry =
    /registry[/\\]src[/\\][^/\\]+[/\\]([a-z0-9_-]+?)-(\d+\.\d+\.\d+[a-z0-9.+-]*)[/\\]/gi;
  for (const [, name = '', version = ''] of text.matchAll(registry)) {
    found.set(`${name} ${version}`, { name, version });
  }
  for (const [, name = ''] of text.matchAll(
    /git[/\\]checkouts[/\\]([a-z0-9_-]+?)-[0-9a-f]{16}/gi,
  )) {
    found.set(name, { name, version: '' });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The names in an SPDX expression: `MIT` and `Apache-2.0` of `(MIT OR Apache-2.0)`. @param {string} licence */
const idsIn = (licence) =>
  licence
    .replace(/[()]/g, '')
    .split(/ (?:AND|OR|WITH) /)
    .filter((id) => id !== '');

/** @param {string} root @param {string} id */
export function standardText(root, id) {
  const path = join(root, 'build', 'licences', `${id}.txt`);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}

/**
 * The licences of a notice whose text it does not bring along, so that it is printed once at the end.
 * Of a choice of licences, those whose text is here are enough; the LGPL refers to the GPL.
 *
 * @param {string} root @param {Notice} notice
 */
export function standardTextsFor(root, { licence, texts }) {
  const ids = idsIn(licence).filter((id) => standardText(root, id) !== null);
  const wanted = texts.length > 0 ? ids.filter((id) => !STANDS_IN_FILE.has(id)) : ids;
  return wanted.includes('LGPL-3.0') ? [...wanted, 'GPL-3.0'] : wanted;
}

/** Short ones, which a package's own file holds whole, with the names of its authors. */
const STANDS_IN_FILE = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Zlib']);

/**
 * Writes `bundle/licences/third-party.txt`: every notice, then the text of every licence that some
 * of them name.
 *
 * @param {string} root folder of package.json
 */
export function writeNotices(root) {
  const notices = noticesOf(root);
  const ids = new Set(notices.flatMap((notice) => standardTextsFor(root, notice)));
  // libvips and what is linked into it, by the table of wasm-vips.
  for (const id of [
    'LGPL-3.0',
    'GPL-3.0',
    'libtiff',
    'libpng-2.0',
    'IJG',
    'Zlib',
    'BSD-3-Clause',
  ]) {
    ids.add(id);
  }
  const sections = [
    HEAD,
    ...notices.map(({ name, version, licence, texts, copyright }) =>
      [
        `${name} ${version}`.trim() + (licence ? ` (${licence})` : ''),
        ...own(texts, copyright),
      ].join('\n\n'),
    ),
    ...[...ids].sort().map((id) => `The text of the licence ${id}\n\n${standardText(root, id)}`),
  ];
  const folder = join(root, 'bundle', 'licences');
  mkdirSync(folder, { recursive: true });
  const rule = `\n\n${'='.repeat(72)}\n\n`;
  writeFileSync(join(folder, 'third-party.txt'), `${sections.join(rule)}\n`);
}

/** @param {string[]} texts @param {string} copyright */
const own = (texts, copyright) =>
  texts.length > 0 ? texts : [`${copyright}. Its licence stands at the end.`];

const HEAD = `Third-party components of Dateline

Dateline is under the MIT licence (LICENSE). It contains the components below, each under its
own licence. Those of Electron and Chromium are in LICENSE.electron.txt and LICENSES.chromium.html
beside the application.

Where a licence is a choice ("OR"), Dateline takes the component under the one whose text is here.
The dictionaries and wasm-vips (with libvips, glib, libexif and libheif in it, LGPL-3.0) are files
of their own, which you may replace by your own versions. Their sources: the npm packages named
here, and https://github.com/kleisauke/wasm-vips.`;
