import type { LooseNode } from '../release/nodes';
import { NO_LOOK, OFFERED_TITLE, type SourceBlock } from './source';

/** What mail programs put before the subject of a reply or a message that is passed on. */
const REPLY = /^\s*(?:(?:re|fwd?|aw|wg|tr|rv|enc|sv|vs|odp|pd|antw|i|r)\s*:\s*)+/iu;
/** Stands between a title and the name of the site or the paper. */
const SEPARATOR = /\s+[|–—·»-]\s+/u;
/** What programs write as the title of a document that nobody gave one. */
const NO_TITLE =
  /^(?:(?:microsoft )?(?:word|powerpoint)\b.*|untitled.*|new document|document\s?\d*|sans titre.*|unbenannt.*|ohne titel.*|sin título.*|(?:press|media|news) release(?: template)?|.*\.(?:docx?|dotx?|odt|rtf|html?|indd|pages))$/iu;

/**
 * The subject of a message, or the title that a file says apart from its text, as a line of the header. Null
 * where the text says it already, or nobody wrote it.
 */
export function offeredTitle(
  said: string,
  blocks: readonly Pick<SourceBlock, 'content'>[],
): Omit<SourceBlock, 'id'> | null {
  const title = said.replace(REPLY, '').replace(/\s+/gu, ' ').trim();
  if (lettersOf(title) === '' || NO_TITLE.test(title)) return null;
  const texts = blocks.map(({ content }) => ('children' in content ? textOf(content) : ''));
  const letters = texts.map(lettersOf);
  // A page names its site beside its title, most often after it.
  const parts = title.split(SEPARATOR).map(lettersOf).filter(Boolean);
  const [longest] = [...parts].sort((a, b) => b.length - a.length);
  const wanted = [lettersOf(title), parts[0], longest].filter((each) => each !== undefined);
  if (letters.some((each) => wanted.some((part) => each.includes(part)))) return null;
  return {
    place: 'header',
    look: { ...NO_LOOK, style: OFFERED_TITLE },
    language: null,
    direction: null,
    content: { type: 'paragraph', children: [{ text: title }] },
  };
}

/** What two texts have in common however they are spaced and marked. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

const textOf = (node: LooseNode): string =>
  'text' in node ? node.text : node.children.map(textOf).join('');
