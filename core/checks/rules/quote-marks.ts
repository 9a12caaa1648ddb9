import { type PlacedFinding, releaseCheck, type Spot } from '../check';
import { proseOf } from '../text/find-in-units';
import { quoteMarksOf } from '../text/quotation';

/** The unclosed marks of one paragraph. */
interface Marks {
  /** Marks that nothing in the paragraph closes, or that nothing in it opened. */
  readonly unmatched: {
    readonly isOpen: boolean;
    readonly spot: Spot;
    readonly near: string;
    readonly sign: string;
  } | null;
  /** Whether one mark alone is left open, so that the quotation may go on in the next paragraph. */
  readonly mayGoOn: boolean;
  /** Whether the paragraph begins with an opening mark. */
  readonly begins: boolean;
  /** Whether it is a paragraph, which takes up what the one before left open. */
  readonly isText: boolean;
}

export const quoteMarks = releaseCheck<readonly Marks[]>({
  id: 'quote-marks',
  title: 'Quotation marks do not match',
  severity: 'warning',
  why: 'Without the second mark nobody knows where somebody’s words end and yours begin.',
  digest(block) {
    const found = proseOf(block).map((unit): Marks => {
      const open: number[] = [];
      const stray: number[] = [];
      const marks = quoteMarksOf(unit);
      for (const { role, offset } of marks) {
        if (role === 'open') open.push(offset);
        else if (open.pop() === undefined) stray.push(offset);
      }
      const [first] = marks;
      const [closed] = stray;
      const at = closed ?? open[0];
      const sign = at === undefined ? '' : unit.text.slice(at, at + 1);
      return {
        unmatched:
          at === undefined
            ? null
            : {
                isOpen: closed === undefined,
                spot: unit.spot(at, at + 1),
                near:
                  closed === undefined
                    ? unit.text.slice(at + 1, at + 30).trim()
                    : unit.text.slice(Math.max(0, at - 29), at).trim(),
                sign,
              },
        mayGoOn: closed === undefined && open.length === 1,
        begins: first !== undefined && unit.text.slice(0, first.offset).trim() === '',
        isText: unit.role === 'line',
      };
    });
    return found.some(({ unmatched, begins, isText }) => unmatched || begins || isText)
      ? found
      : null;
  },
  run(digests) {
    const all = digests.flatMap(({ index, digest }) => digest.map((marks) => ({ index, marks })));
    const lines = all.filter(({ marks }) => marks.isText);
    // A quotation that continues in the next paragraph opens again there and is closed only at its
    // end.
    const goesOn = new Set(
      lines.flatMap(({ marks }, at) =>
        marks.mayGoOn && lines[at + 1]?.marks.begins ? [marks] : [],
      ),
    );
    return all.flatMap(({ index, marks }): PlacedFinding[] => {
      const { unmatched } = marks;
      if (!unmatched || goesOn.has(marks)) return [];
      const { isOpen, spot, near, sign } = unmatched;
      const message = isOpen
        ? `The quotation mark before “${near}” is not closed.`
        : `The quotation mark after “${near}” was not opened.`;
      return [{ block: index, spot, message, quote: sign }];
    });
  },
});
