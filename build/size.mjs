// @ts-check
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The parts of the packed application, and the most that each may weigh in MB (of 1,000,000 bytes).
 * A part that grows past it fails `npm run dist`: raise the number only with a reason.
 */
export const BUDGET = /** @type {const} */ ({
  Electron: 320,
  'typesetting engine': 60,
  fonts: 70,
  dictionaries: 40,
  'picture library': 8,
  'program (shell)': 12,
  'program (window)': 6,
  templates: 3,
  licences: 2,
  other: 1,
});

/** @typedef {keyof typeof BUDGET} Part */

/** @type {readonly [RegExp, Part][]} */
const PARTS = [
  [/^node_modules\/@myriaddreamin\//, 'typesetting engine'],
  [/^node_modules\/wasm-vips\//, 'picture library'],
  [/^bundle\/fonts\//, 'fonts'],
  [/^bundle\/dictionaries\//, 'dictionaries'],
  [/^bundle\/(?:main|preload)\//, 'program (shell)'],
  [/^bundle\/renderer\//, 'program (window)'],
  [/^bundle\/licences\//, 'licences'],
  [/^templates\//, 'templates'],
];

/**
 * The bytes of each part.
 *
 * @param {string} folder the unpacked application for Windows or Linux
 * @returns {Record<Part, number>}
 */
export function sizesOf(folder) {
  const sizes = /** @type {Record<Part, number>} */ (
    Object.fromEntries(Object.keys(BUDGET).map((part) => [part, 0]))
  );
  for (const { name, bytes } of filesIn(folder)) {
    if (name === 'resources/app.asar' || name.startsWith('resources/app.asar.unpacked/')) continue;
    if (/licences|LICENSE\.dateline/.test(name)) sizes.licences += bytes;
    else sizes.Electron += bytes;
  }
  for (const { name, bytes } of filesInArchive(join(folder, 'resources', 'app.asar'))) {
    const [, part] = PARTS.find(([pattern]) => pattern.test(name)) ?? [null, 'other'];
    sizes[/** @type {Part} */ (part)] += bytes;
  }
  return sizes;
}

/** @param {string} folder @returns {{ name: string, bytes: number }[]} */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      return {
        name: path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
        bytes: statSync(path).size,
      };
    });
}

/**
 * The files that an asar archive lists, those beside it too.
 *
 * @param {string} path @returns {{ name: string, bytes: number }[]}
 */
export function filesInArchive(path) {
  const file = openSync(path, 'r');
  try {
    // Two pickles of Chromium's: the size of the second, then the header's length and JSON.
    const start = Buffer.alloc(16);
    readSync(file, start, 0, 16, 0);
    const header = Buffer.alloc(start.readUInt32LE(12));
    readSync(file, header, 0, header.length, 16);
    return listed(JSON.parse(header.toString('utf8')), '');
  } finally {
    closeSync(file);
  }
}

/**
 * @typedef {{ size?: number, files?: Record<string, AsarEntry> }} AsarEntry
 * @param {AsarEntry} entry @param {string} name
 * @returns {{ name: string, bytes: number }[]}
 */
function listed({ size, files }, name) {
  if (!files) return [{ name, bytes: size ?? 0 }];
  return Object.entries(files).flatMap(([each, entry]) =>
    listed(entry, name === '' ? each : `${name}/${each}`),
  );
}

/** @param {Record<Part, number>} sizes @returns {string[]} the parts that are too large */
export const overBudget = (sizes) =>
  /** @type {Part[]} */ (Object.keys(BUDGET)).filter((part) => sizes[part] > BUDGET[part] * 1e6);

/** @param {Record<Part, number>} sizes @returns {string} a table for a person */
export function sizeTable(sizes) {
  const parts = /** @type {Part[]} */ (Object.keys(BUDGET)).sort((a, b) => sizes[b] - sizes[a]);
  const line = (
    /** @type {string} */ name,
    /** @type {number} */ bytes,
    /** @type {number} */ most,
  ) => `${name.padEnd(20)}${(bytes / 1e6).toFixed(1).padStart(8)} MB of ${most}`;
  const sum = (/** @type {readonly number[]} */ all) => all.reduce((a, b) => a + b, 0);
  return [
    ...parts.map((part) => line(part, sizes[part], BUDGET[part])),
    line('together', sum(Object.values(sizes)), sum(Object.values(BUDGET))),
  ].join('\n');
}
