import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedDictionary } from '../../core/spelling/dictionaries';
import { projectRoot } from '../project-root';

/** The bytes of a dictionary: Hunspell's two files, or the one of a word graph. */
export type DictionaryBytes =
  | { readonly type: 'hunspell'; readonly affixes: Uint8Array; readonly words: Uint8Array }
  | { readonly type: 'graph'; readonly graph: Uint8Array };

/** A dictionary that the person has added: Hunspell's two files, for a language that has none here. */
export interface AddedDictionary {
  /** BCP 47 primary subtag. */
  readonly language: string;
  readonly affixes: string;
  readonly words: string;
}

/** The bytes of an added dictionary; null where its files are gone. */
export function readAdded({ affixes, words }: AddedDictionary): DictionaryBytes | null {
  if (!existsSync(affixes) || !existsSync(words)) return null;
  return { type: 'hunspell', affixes: readFileSync(affixes), words: readFileSync(words) };
}

/**
 * Reads a dictionary from `bundle/dictionaries`; run from source, from the package it comes in.
 * Null where it is not there: a word graph exists only once Dateline has been built.
 */
export function readDictionary({ id, from, type }: ShippedDictionary): DictionaryBytes | null {
  const bundled = join(projectRoot, 'bundle', 'dictionaries');
  if (type === 'graph') {
    const path = join(bundled, `${id}.graph`);
    return existsSync(path) ? { type, graph: readFileSync(path) } : null;
  }
  const own = join(bundled, `${id}.aff`);
  const folder = join(projectRoot, 'node_modules', from);
  const [affixes, words] = existsSync(own)
    ? [own, join(bundled, `${id}.dic`)]
    : [join(folder, 'index.aff'), join(folder, 'index.dic')];
  if (!existsSync(affixes)) return null;
  return { type, affixes: readFileSync(affixes), words: readFileSync(words) };
}
