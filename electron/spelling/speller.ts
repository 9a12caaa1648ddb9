import { type HunspellFactory, loadModule } from 'hunspell-asm';
import type { Speller } from '../../core/checks/check';
import { dictionaryFor } from '../../core/spelling/dictionaries';
import { canBeSlip } from '../../core/spelling/near';
import { openWordGraph } from '../../core/spelling/word-graph';
import { baseLanguage } from '../../core/text/base-language';
import {
  type AddedDictionary,
  type DictionaryBytes,
  readAdded,
  readDictionary,
} from './dictionary-files';

/** Knows words from dictionaries that are read when a text first needs them. */
export interface LoadingSpeller extends Speller {
  /** Reads one dictionary that was asked for and is not there yet. False when none is wanted. */
  loadNext(): boolean;
  /** Suggestions for a misspelled word, likeliest first. */
  suggest(word: string, language: string): string[];
  /** Words that are right in every language: the person's own and the team's. */
  setOwnWords(words: Iterable<string>): void;
  /** Dictionaries of further languages, which the person has added. */
  setAdded(dictionaries: readonly AddedDictionary[]): void;
}

interface Dictionary {
  isWord(word: string): boolean;
  suggest(word: string): string[];
}

const MAX_SUGGESTIONS = 6;
const NONE: Dictionary = { isWord: () => true, suggest: () => [] };

/** Hunspell itself, as WebAssembly: it reads a dictionary in about 100 ms and keeps it in 10 MB. */
export async function createSpeller(): Promise<LoadingSpeller> {
  const hunspell = await loadModule();
  const dictionaries = new Map<string, Dictionary>();
  const wanted = new Map<string, () => DictionaryBytes | null>();
  let added: readonly AddedDictionary[] = [];
  const answers = new Map<string, boolean>();
  const slips = new Map<string, boolean>();
  let own = new Set<string>();
  let version = 1;

  /** The name of the dictionary for a language and how it is read; null where there is none. */
  const sourceOf = (language: string) => {
    const shipped = dictionaryFor(language);
    if (shipped) return { id: shipped.id, read: () => readDictionary(shipped) };
    const own = added.find((each) => each.language === baseLanguage(language));
    return own ? { id: own.words, read: () => readAdded(own) } : null;
  };
  const isRight = (dictionary: Dictionary, word: string, language: string): boolean =>
    own.has(word.toLowerCase()) || spellings(word, language).some(dictionary.isWord);

  return {
    get version() {
      return version;
    },
    isWord(given, language) {
      const source = sourceOf(language);
      if (!source) return undefined;
      const dictionary = dictionaries.get(source.id);
      if (!dictionary) {
        wanted.set(source.id, source.read);
        return undefined;
      }
      const word = plain(given);
      const key = `${source.id} ${word}`;
      const known = answers.get(key);
      if (known !== undefined) return known;
      const right = isRight(dictionary, word, language);
      answers.set(key, right);
      return right;
    },
    canBeSlip(given, language) {
      const source = sourceOf(language);
      const dictionary = source && dictionaries.get(source.id);
      if (!dictionary) return false;
      const word = plain(given);
      const key = `${source.id} ${word}`;
      const known = slips.get(key);
      if (known !== undefined) return known;
      const can = canBeSlip(word, language, dictionary.isWord);
      slips.set(key, can);
      return can;
    },
    suggest(word, language) {
      const source = sourceOf(language);
      const dictionary = source && dictionaries.get(source.id);
      return dictionary ? dictionary.suggest(plain(word)).slice(0, MAX_SUGGESTIONS) : [];
    },
    loadNext() {
      const [next] = wanted;
      if (!next) return false;
      const [id, read] = next;
      wanted.delete(id);
      dictionaries.set(id, open(hunspell, id, read()));
      version += 1;
      return true;
    },
    setOwnWords(words) {
      own = new Set([...words].map((word) => plain(word).toLowerCase()));
      answers.clear();
      version += 1;
    },
    setAdded(given) {
      added = given;
      version += 1;
    },
  };
}

function open(hunspell: HunspellFactory, id: string, bytes: DictionaryBytes | null): Dictionary {
  // Without its dictionary a language is not checked; that is better than every word underlined.
  if (!bytes) return NONE;
  if (bytes.type === 'graph') {
    const { buffer, byteOffset, byteLength } = Uint8Array.from(bytes.graph);
    const graph = openWordGraph(new Uint32Array(buffer, byteOffset, byteLength / 4));
    return { isWord: graph.has, suggest: (word) => graph.near(word, MAX_SUGGESTIONS) };
  }
  const name = id.replace(/[^a-z0-9-]/gi, '_');
  const affixes = hunspell.mountBuffer(bytes.affixes, `${name}.aff`);
  const words = hunspell.mountBuffer(bytes.words, `${name}.dic`);
  const engine = hunspell.create(affixes, words);
  return {
    isWord: (word) => engine.spell(word),
    suggest: (word) => engine.suggest(word),
  };
}

/** A word as dictionaries have it: straight apostrophes, no soft hyphens, no vowel signs in Arabic. */
function plain(word: string): string {
  return word.replace(/[’‘]/g, "'").replace(/[\u00ad\u0640\u064b-\u0652\u0670]/g, '');
}

/** The dictionary of Portuguese is that of Brazil. */
const isEuropeanPortuguese = (language: string): boolean => /^pt-(?!br\b)/i.test(language);

/** “género” and “económico” as Brazil writes them. */
const brazilian = (word: string): string =>
  word.replace(
    /[éó](?=[mn])/giu,
    (letter) => ({ é: 'ê', ó: 'ô', É: 'Ê', Ó: 'Ô' })[letter] ?? letter,
  );

/** The word, and what makes it right too: -ize is as British as -ise, and names have genitives. */
function spellings(word: string, language: string): string[] {
  if (isEuropeanPortuguese(language)) return [word, brazilian(word)];
  if (baseLanguage(language) !== 'en') return [word];
  const base = word.replace(/'s?$/, '');
  const forms = base === word ? [word] : [word, base];
  return forms.flatMap((form) => [
    form,
    form.replace(/iz(?=(?:e[drs]?|ing|ation\w*|er?s?)$)/, 'is'),
  ]);
}
