import type { Element } from '@xmldom/xmldom';
import { changedRuns, own, wholeRuns } from './line';
import type { Mark, Redline } from './redline';
import { elementKey, listNumbersIn } from './side';
import { childNamed, elementsIn, make } from './word-xml';

/** A paragraph that only one side has, or that was moved: the whole of it is one change. */
export function markedParagraph(
  paragraph: Element,
  side: 'before' | 'after',
  mark: Mark,
  redline: Redline,
): Element {
  const properties = propertiesOf(paragraph, side, redline);
  // The paragraph mark is deleted or inserted too; otherwise two paragraphs would be joined.
  const ofMark = runPropertiesOf(properties, redline);
  ofMark.insertBefore(redline.stamped(mark), ofMark.firstChild);
  return make(redline.document, 'p', {}, properties, ...wholeRuns(paragraph, side, mark, redline));
}

/** A paragraph that both sides have, with what changed in it. */
export function changedParagraph(before: Element, after: Element, redline: Redline): Element {
  const properties = propertiesOf(after, 'after', redline);
  const [was, is] = [childNamed(before, 'w:pPr'), childNamed(after, 'w:pPr')];
  const keyOf = (element: Element | null, place: Redline['before']) =>
    element ? elementKey(element, place) : '';
  if (keyOf(was, redline.before) !== keyOf(is, redline.after)) {
    const old = propertiesOf(before, 'before', redline);
    properties.appendChild(redline.stamped('pPrChange', {}, old));
  }
  return make(redline.document, 'p', {}, properties, ...changedRuns(before, after, redline));
}

/** Records that the lists of two matched paragraphs are the same list. */
export function joinLists(before: Element, after: Element, { importer }: Redline): void {
  const now = listNumbersIn(after);
  for (const [index, list] of listNumbersIn(before).entries()) {
    const same = now[index];
    if (same !== undefined) importer.sameList(list, same);
  }
}

function propertiesOf(paragraph: Element, side: 'before' | 'after', redline: Redline): Element {
  const given = childNamed(paragraph, 'w:pPr');
  return given ? own(given, side, redline) : make(redline.document, 'pPr');
}

/** The properties of the paragraph's end mark, which stand last but for sections and changes. */
function runPropertiesOf(properties: Element, { document }: Redline): Element {
  const given = childNamed(properties, 'w:rPr');
  if (given) return given;
  const made = make(document, 'rPr');
  const next = elementsIn(properties).find(({ nodeName }) =>
    ['w:sectPr', 'w:pPrChange'].includes(nodeName),
  );
  if (next) properties.insertBefore(made, next);
  else properties.appendChild(made);
  return made;
}
