import { blockCheck, type Finding } from '../check';
import { findInUnits } from '../text/find-in-units';

/** What people write where something is still missing. */
const LEFT =
  /\b(?:TBC|TBD|TBA|TK|XYZ|XX+|FIXME|TODO)\b|\[(?:insert|add|name|date|place|city|title|number|quote|link|tbc|tbd|x+|to be (?:added|confirmed|completed|decided|filled)|à compléter|nom|lieu|insertar|nombre|fecha|lugar)(?!\p{L})[^\]]{0,80}\]|\[(?:\s*|\.{2,}|_+)\]|<(?:insert|name|date)[^>]{0,60}>|\blorem ipsum\b|\?{3,}|_{3,}|\bdd\/mm\/yyyy\b|\{\{[^}]{1,60}\}\}/giu;
/** Acronyms and names that only look so when they are in capitals; lower case is no gap. */
const CAPITALS_ONLY = /^(?:tk|xx+|xyz|tba|todo)$/u;

export const placeholderLeft = blockCheck({
  id: 'placeholder-left',
  title: 'Placeholder left',
  severity: 'error',
  why: 'Something is still to be filled in; “[INSERT QUOTE]” has been sent to newsrooms more than once.',
  run({ units }): Finding[] {
    const gaps = units.flatMap((unit) =>
      unit.segments
        .filter(({ type }) => type === 'placeholder')
        .map(({ start, end }) => {
          const quote = unit.text.slice(start, end);
          return {
            spot: unit.spot(start, end),
            message: `${quote} is still to be filled in.`,
            quote,
          };
        }),
    );
    const written = findInUnits(units, LEFT, ([said]) =>
      CAPITALS_ONLY.test(said) ? null : { message: `“${said}” is still to be filled in.` },
    );
    return [...gaps, ...written];
  },
});
