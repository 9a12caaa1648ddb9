import type { Document, Element, Node } from '@xmldom/xmldom';

/** WordprocessingML, transitional (ISO/IEC 29500-4). */
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The root of a part; every part of a package has one. */
export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (!root) throw new Error('a part without a root');
  return root;
}

/** @param attributes by their names with the `w:` left out; names with another prefix are not W's */
export function make(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Node[]
): Element {
  const element = document.createElementNS(W, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttributeNS(W, `w:${key}`, value);
  }
  for (const child of children) element.appendChild(child);
  return element;
}

/** A run's text, with its spaces preserved. */
export function makeText(document: Document, name: 't' | 'delText', text: string): Element {
  const element = make(document, name, {}, document.createTextNode(text));
  element.setAttribute('xml:space', 'preserve');
  return element;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

export function elementsIn(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter(isElement);
}

/** The direct children of that name, for example `w:tr`. */
export const childrenNamed = (parent: Element, name: string): Element[] =>
  elementsIn(parent).filter((child) => child.nodeName === name);

export const childNamed = (parent: Element, name: string): Element | null =>
  childrenNamed(parent, name)[0] ?? null;

/** All elements of that name below, in document order. */
export const allNamed = (parent: Element, name: string): Element[] =>
  Array.from(parent.getElementsByTagName(name));

/** The text below an element, in document order. */
export const textIn = (element: Element): string =>
  allNamed(element, 'w:t')
    .map((each) => each.textContent ?? '')
    .join('');
