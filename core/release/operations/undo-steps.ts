import type { Operation } from './operation';

/** A step of undo is full with so many characters or words: the next word begins a new one. */
const FULL_STEP = { characters: 10, words: 2 };
/** A step ends here even where no word does: a long number, a script without spaces. */
export const LONGEST_STEP = 60;

/**
 * Whether an operation belongs to the same step of undo as the typing, or the deleting, before it.
 * One undo takes back a word or two, never a paragraph.
 *
 * @param step the operations of the step so far, the latest last
 */
export function continuesTyping(step: readonly Operation[], next: Operation): boolean {
  const last = step.at(-1);
  return last !== undefined && isAdjacent(last, next) && hasRoomFor(step, next);
}

/** Whether more text may be added to an undo step: it is short, or within a word. */
export function hasRoomFor(step: readonly Operation[], next: Operation): boolean {
  const last = step.findLast((each) => textOf(each) !== '') ?? next;
  // Text that was typed over existed before.
  const isRemoval = next.type === 'remove_text';
  const counted = step.filter(({ type }) => (type === 'remove_text') === isRemoval);
  const text = counted.map(textOf).join('');
  const isInside = text.length < LONGEST_STEP && !isBetweenWords(last, next);
  return isInside || !isFullStep(text.length, text.match(/\S\s/g)?.length ?? 0);
}

/** Whether an undo step is long enough. */
export const isFullStep = (characters: number, words: number): boolean =>
  characters >= FULL_STEP.characters || words >= FULL_STEP.words;

function isAdjacent(last: Operation, next: Operation): boolean {
  if (last.path.join() !== next.path.join()) return false;
  if (next.type === 'insert_text') {
    return last.type === 'insert_text' && next.offset === last.offset + last.text.length;
  }
  if (next.type !== 'remove_text' || last.type !== 'remove_text') return false;
  return next.offset + next.text.length === last.offset || next.offset === last.offset;
}

function textOf(operation: Operation): string {
  if ('text' in operation) return operation.text;
  if (operation.type !== 'insert_node') return '';
  const { node } = operation;
  return 'text' in node ? String(node.text) : '';
}

const endsWord = (text: string): boolean => /[\s\p{P}]$/u.test(text);

/** Deleting backwards, a word is between two operations where the second begins with a space. */
function isBetweenWords(last: Operation, next: Operation): boolean {
  const [before, after] = [textOf(last), textOf(next)];
  return endsWord(before) ? !endsWord(after) : next.type === 'remove_text' && endsWord(after);
}
