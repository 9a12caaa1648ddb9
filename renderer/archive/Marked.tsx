interface Props {
  readonly text: string;
  /** From and to, in UTF-16 units, in order. */
  readonly marks: readonly (readonly [from: number, to: number])[];
  /** Where the text is to begin: a long passage is shown from shortly before its first mark. */
  readonly isShortened?: boolean;
}

/** How many letters before the first mark are shown of a passage that is shortened. */
const BEFORE = 60;

/** A passage with what was looked for in it marked. */
export function Marked({ text, marks, isShortened = false }: Props) {
  const first = marks[0]?.[0] ?? 0;
  const start = isShortened && first > BEFORE ? wordStart(text, first - BEFORE) : 0;
  const pieces = [];
  let at = start;
  for (const [from, to] of marks) {
    pieces.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <bdi>
      {start > 0 && '…'}
      {pieces}
      {text.slice(at)}
    </bdi>
  );
}

/** The beginning of the next word, or the place itself where no space is near. */
function wordStart(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space >= 0 && space - from < 20 ? space + 1 : from;
}
