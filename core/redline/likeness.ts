import type { Element } from '@xmldom/xmldom';
import type { Traits } from '../compare/align';
import { bagOf, overlap } from '../compare/word-bag';
import type { Redline } from './redline';
import { elementKey } from './side';
import { allNamed, childNamed, textIn } from './word-xml';

/** Styles that occur once in a document: their paragraphs always match, whatever the text. */
const ONLY_ONE = new Set(['Title', 'Lede', 'EndMark', 'ReleaseLine']);
const BY_STYLE = 0.45;

/** The keys by which paragraphs, tables and rows of two documents are matched. */
export function blockTraits({ before, after, document }: Redline): Traits<Element> {
  const placeOf = (element: Element) => (element.ownerDocument === document ? after : before);
  return {
    key: (element) => elementKey(element, placeOf(element)),
    hasContent: (element) => wordsOf(element).size > 0 || allNamed(element, 'w:drawing').length > 0,
    likeness: (old, now) => {
      if (old.nodeName !== now.nodeName) return 0;
      const words = overlap(wordsOf(old), wordsOf(now));
      const style = styleOf(old);
      return ONLY_ONE.has(style) && style === styleOf(now) ? Math.max(words, BY_STYLE) : words;
    },
  };
}

const bags = new WeakMap<Element, ReadonlyMap<string, number>>();

function wordsOf(element: Element): ReadonlyMap<string, number> {
  const known = bags.get(element) ?? bagOf(textIn(element));
  bags.set(element, known);
  return known;
}

function styleOf(element: Element): string {
  const properties = childNamed(element, 'w:pPr');
  return (properties && childNamed(properties, 'w:pStyle')?.getAttribute('w:val')) ?? '';
}
