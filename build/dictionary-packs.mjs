// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The GPL lets these travel on their own, with its text; not inside a program under another licence. */
const PACKS = [
  { language: 'de', name: 'German', from: 'dictionary-de', isWhole: false },
  { language: 'it', name: 'Italian', from: 'dictionary-it', isWhole: true },
  { language: 'uk', name: 'Ukrainian', from: 'dictionary-uk', isWhole: true },
];

/**
 * Writes a pack for each dictionary that may not travel in the application, to be given away beside
 * it and added in the window: the two files of Hunspell and the licence, whole.
 *
 * @param {string} root folder of package.json
 * @param {string} out folder for the packs
 * @returns {string[]} the paths
 */
export function writeDictionaryPacks(root, out) {
  mkdirSync(out, { recursive: true });
  return PACKS.map(({ language, name, from, isWhole }) => {
    const read = (/** @type {string} */ file) =>
      readFileSync(join(root, 'node_modules', from, file));
    const own = read('license');
    const gpl = readFileSync(join(root, 'build', 'licences', 'GPL-3.0.txt'));
    const licence = isWhole ? own : Buffer.concat([own, Buffer.from('\n\n'), gpl]);
    const path = join(out, `Dateline dictionary ${name}.zip`);
    const entries = {
      [`${language}.aff`]: read('index.aff'),
      [`${language}.dic`]: read('index.dic'),
      'licence.txt': licence,
    };
    // A fixed date: the same dictionary makes the same pack.
    writeFileSync(path, zipSync(entries, { level: 6, mtime: new Date(2000, 0, 1) }));
    return path;
  });
}
