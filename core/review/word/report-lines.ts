import type { NotCarriedKind } from './reviewed';
import type { AnswerReport, LeftOut, PersonTally } from './taken';

/** “12 suggestions (3 of them made without tracking) and 2 comments”. */
export function tallyText({ suggestions, untracked, comments }: Omit<PersonTally, 'name'>): string {
  const how =
    untracked === 0
      ? ''
      : untracked === suggestions
        ? ' (made without tracking)'
        : ` (${untracked.toLocaleString('en')} of them made without tracking)`;
  const parts = [
    ...(suggestions > 0 ? [`${counted(suggestions, 'suggestion')}${how}`] : []),
    ...(comments > 0 ? [counted(comments, 'comment')] : []),
  ];
  return parts.join(' and ') || 'nothing new';
}

/** What else is to be said of an answer: what was there, what was left out. */
export function reportLines(report: AnswerReport): string[] {
  const { proposals, resolved, there, known, decided, isByText, leftOut } = report;
  return [
    ...(proposals.length > 0
      ? [
          `${counted(proposals.length, 'change')} could not be marked in the text: a comment says what is proposed.`,
        ]
      : []),
    ...(there > 0 ? [`${counted(there, 'change')} ${is(there)} in the text already.`] : []),
    ...(known > 0
      ? [
          `${known === 1 ? '1 change or comment' : `${known} changes or comments`} came with an earlier answer; nothing that was decided comes back.`,
        ]
      : []),
    ...(decided > 0
      ? [
          `${counted(decided, 'suggestion')} of yours ${decided === 1 ? 'was' : 'were'} accepted or rejected in it: decide on ${decided === 1 ? 'it' : 'them'} here.`,
        ]
      : []),
    ...(resolved > 0
      ? [`${counted(resolved, 'thread')} of comments ${is(resolved)} resolved by it.`]
      : []),
    ...(isByText ? ['Its paragraphs were found by their text.'] : []),
    ...leftOut.map(leftOutText),
  ];
}

const LEFT_OUT: Readonly<Record<NotCarriedKind, readonly [one: string, many: string]>> = {
  format: ['change of format', 'changes of format'],
  header: ['change in a header', 'changes in a header'],
  footer: ['change in a footer', 'changes in a footer'],
  note: ['change in a note', 'changes in notes'],
  'text-box': ['change in a text box', 'changes in text boxes'],
  field: ['change of a field', 'changes of fields'],
  picture: ['change of a picture', 'changes of pictures'],
  'table-cell': ['change of a table’s columns', 'changes of a table’s columns'],
  comment: ['comment with the number of another one', 'comments with the number of another one'],
};

/** “2 changes in a header by Maria were not taken: “…””. */
function leftOutText({ kind, author, count, words }: LeftOut): string {
  const [one, many] = LEFT_OUT[kind];
  const by = author.trim() === '' ? '' : ` by ${shortened(author)}`;
  const start = `${count === 1 ? `1 ${one}` : `${count} ${many}`}${by} ${count === 1 ? 'was' : 'were'} not taken`;
  return words.trim() === '' ? `${start}.` : `${start}: “${words.trim()}”.`;
}

const shortened = (name: string): string => (name.length > 80 ? `${name.slice(0, 80)}…` : name);

const is = (count: number): string => (count === 1 ? 'is' : 'are');

const counted = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
