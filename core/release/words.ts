import { BLOCK_SPECS } from './blocks/specs';
import { isBlockKind, type LooseNode } from './nodes';

/**
 * Every piece of text a person has put into a node, in document order: runs of text and the
 * fields that hold words (a speaker, a caption, a contact's name). Markup, facts and the label of
 * a placeholder are not among them. Works on any tree, valid or not.
 */
export function wordsIn(node: LooseNode): string[] {
  const pieces: string[] = [];
  collect(node, pieces);
  return pieces;
}

function collect(node: LooseNode, pieces: string[]): void {
  if ('text' in node) {
    if (node.text) pieces.push(node.text);
    return;
  }
  pieces.push(...fieldsOf(node));
  for (const child of node.children) collect(child, pieces);
}

/** The words in the fields of one node, its children left out. */
export function fieldsOf(node: LooseNode): string[] {
  if ('text' in node || !isBlockKind(node.type)) return [];
  const fields = node as unknown as Record<string, unknown>;
  return BLOCK_SPECS[node.type].words
    .flatMap((name) => fields[name])
    .filter((value): value is string => typeof value === 'string' && value !== '');
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The number of words in a text, by the rules of its language (Unicode UAX 29 word boundaries). */
export function countWords(text: string, language: string): number {
  let words = 0;
  for (const _ of eachWord(text, language)) words += 1;
  return words;
}

/** The words of a text one after the other, by the same rules. */
export function* eachWord(text: string, language: string): Generator<string> {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) yield segment;
}
