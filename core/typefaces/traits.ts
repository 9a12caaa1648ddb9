import { scriptOf } from '../release/script-of';

const WITHOUT_ITALICS = new Set(['Hebr', 'Deva', 'Hans', 'Hant', 'Jpan', 'Kore']);

/** Whether the language's letters have an italic form; others would only be slanted. */
export const hasItalics = (language: string): boolean => !WITHOUT_ITALICS.has(scriptOf(language));

const HELD_TOGETHER = new Set(['Arab', 'Hebr', 'Deva', 'Thai']);

/** Whether letters may be set apart: not where they are joined, or carry signs. */
export const mayBeSpaced = (language: string): boolean => !HELD_TOGETHER.has(scriptOf(language));

const COMPLEX = new Set(['Arab', 'Hebr', 'Deva', 'Thai']);
const EAST_ASIAN = new Set(['Hans', 'Hant', 'Jpan', 'Kore']);

/** Word's three kinds of script (ECMA-376 part 1, 17.3.2.26); each has faces and a language. */
export function wordScript(language: string): 'latin' | 'complex' | 'east-asian' {
  const script = scriptOf(language);
  if (COMPLEX.has(script)) return 'complex';
  return EAST_ASIAN.has(script) ? 'east-asian' : 'latin';
}
