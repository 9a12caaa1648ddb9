import type { parseDocument } from 'htmlparser2';

/** A node of a parsed page. */
export type Node = ReturnType<typeof parseDocument>['children'][number];

/** What is read of an element. */
export interface Element {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Node[];
}

export const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'name' in node && 'attribs' in node;

export const isTextNode = (node: Node): node is Node & { readonly data: string } =>
  node.type === 'text';

/** The children of an element that have that name, in order. */
export const elementsIn = (element: Element, name: string): Element[] =>
  element.children
    .filter(isElement)
    .filter((child) => (child as Element).name === name) as Element[];

/** Collects what has to be declared before the text: the languages of runs. */
export interface Declared {
  readonly languages: Set<string>;
}
