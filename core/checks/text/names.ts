import { baseLanguage } from '../../text/base-language';
import type { BlockView } from './block-view';
import { hasCase } from './languages';
import type { Spot } from './spot';
import { isTitleCase } from './title-case';

/** An occurrence of a name of several words. */
export interface NameUse {
  readonly text: string;
  readonly spot: Spot;
}

const LINKS: Readonly<Record<string, string>> = {
  en: 'of|for|the|on|in|and|to|with|against|at|from',
  fr: 'de|du|des|la|le|les|pour|sur|et|à|au|aux|en|dans|contre',
  es: 'de|del|la|las|el|los|para|por|sobre|y|en|contra',
  pt: 'de|do|da|dos|das|para|sobre|e|em|no|na|contra',
  it: 'di|del|della|dei|delle|per|su|sulla|e|in|contro|il|la',
};

/** English names of three or more words, their capitals joined by small words and commas. */
function titlePattern(links: string): RegExp {
  const word = "\\p{Lu}[\\p{L}\\p{N}’'-]*";
  const small = `(?:(?:${links})(?:\\s+(?:${links})){0,2})`;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${word}(?:(?:,?\\s+${small}\\s+|,\\s+|\\s+)${word})+`,
    'gu',
  );
}
const patterns = new Map<string, RegExp>();
/** “… Refugees and the Global Compact …”: it may be one name or two, so both are looked at. */
const JOINT = /\s+and\s+the\s+/gu;

/** Names of organisations and documents: runs of capitalised words, as the language joins them. */
export function titlesIn(block: BlockView): NameUse[] {
  return block.units.flatMap((unit) => {
    const base = baseLanguage(unit.language);
    const links = LINKS[base];
    if (!links || unit.role === 'address') return [];
    // In a headline set in title case every word looks like a name.
    if (unit.role === 'line' && isTitleCase(unit)) return [];
    const pattern = patterns.get(base) ?? titlePattern(links);
    patterns.set(base, pattern);
    return [...unit.text.matchAll(pattern)].flatMap((match): NameUse[] => {
      const named = (text: string, at: number): NameUse => {
        const start = match.index + at;
        return { text, spot: unit.spot(start, start + text.length) };
      };
      const joints = [...match[0].matchAll(JOINT)];
      const parts = [...joints, null].map((joint, index) => {
        const before = joints[index - 1];
        const at = before ? before.index + before[0].length : 0;
        return named(match[0].slice(at, joint?.index), at);
      });
      return parts.length > 1 ? [named(match[0], 0), ...parts] : [named(match[0], 0)];
    });
  });
}

/** Two or three capitalised words in a row that can be a person's name. */
const PERSON =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}\p{M}’'-]+(?:\s+\p{Lu}[\p{L}\p{M}’'-]+){1,2}(?![\p{L}\p{N}])/gu;

/** Possible names of people, in lines and name fields. */
export function peopleIn(block: BlockView): NameUse[] {
  return block.units.flatMap((unit) =>
    unit.role === 'address' || !hasCase(unit.language) || baseLanguage(unit.language) === 'de'
      ? []
      : [...unit.text.matchAll(PERSON)].map((match) => ({
          text: match[0],
          spot: unit.spot(match.index, match.index + match[0].length),
        })),
  );
}
