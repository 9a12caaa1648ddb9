import type { Operation } from './operation';

/** With this many characters in a step of undo the next word begins a new one: a word or two. */
export const FULL_STEP = 10;
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

/** Whether a step that goes on with more text is short enough still, or in the middle of a word. */
export function hasRoomFor(step: readonly Operation[], next: Operation): boolean {
  const last = step.findLast((each) => textOf(each) !== '') ?? next;
  const length = step.reduce((sum, each) => sum + textOf(each).length, 0);
  return length < FULL_STEP || (length < LONGEST_STEP && !isBetweenWords(last, next));
}

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
