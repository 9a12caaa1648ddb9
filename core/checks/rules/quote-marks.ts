import { blockCheck, type Finding } from '../check';
import { proseOf } from '../text/find-in-units';
import { quoteMarksOf } from '../text/quotation';

export const quoteMarks = blockCheck({
  id: 'quote-marks',
  title: 'Quotation marks do not match',
  severity: 'warning',
  why: 'Without the second mark nobody knows where somebody’s words end and yours begin.',
  run: (block) =>
    proseOf(block).flatMap((unit, index, units): Finding[] => {
      const open: number[] = [];
      const stray: number[] = [];
      for (const { role, offset } of quoteMarksOf(unit)) {
        if (role === 'open') open.push(offset);
        else if (open.pop() === undefined) stray.push(offset);
      }
      // A quotation that goes on in the next paragraph opens again there and closes only at its end.
      const next = units[index + 1];
      const goesOn = next !== undefined && /^\s*["“„«]/u.test(next.text) && open.length === 1;
      const [opened] = goesOn ? [] : open;
      const [closed] = stray;
      const at = closed ?? opened;
      if (at === undefined) return [];
      const message =
        closed === undefined
          ? `The quotation mark before “${unit.text.slice(at + 1, at + 30).trim()}” is not closed.`
          : `The quotation mark after “${unit.text.slice(Math.max(0, at - 29), at).trim()}” was not opened.`;
      return [{ spot: unit.spot(at, at + 1), message, quote: unit.text.slice(at, at + 1) }];
    }),
});
