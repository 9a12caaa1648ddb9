import { type Finding, releaseCheck } from '../check';
import { findInUnits } from '../text/find-in-units';

/** What people write for missing text. */
const LEFT =
  /\b(?:TBC|TBD|TBA|TK|XYZ|XX+|FIXME|TODO)\b|\[(?:insert|add|name|date|place|city|title|number|quote|link|tbc|tbd|x+|to be (?:added|confirmed|completed|decided|filled)|à compléter|nom|lieu|insertar|nombre|fecha|lugar)(?!\p{L})[^\]]{0,80}\]|\[(?:\s*|\.{2,}|_+|\?+)\]|<(?:insert|name|date)[^>]{0,60}>|\blorem ipsum\b|\?{3,}|_{3,}|\bdd\/mm\/yyyy\b|\{\{[^}]{1,60}\}\}/giu;
/** Acronyms and names that only look so when they are in capitals; lower case is no gap. */
const CAPITALS_ONLY = /^(?:tk|xx+|xyz|tba|todo)$/u;

/**
 * Open questions of the form and placeholders are listed elsewhere, so they are one finding with a
 * count.
 */
export const placeholderLeft = releaseCheck<readonly Finding[]>({
  id: 'placeholder-left',
  title: 'Placeholder left',
  severity: 'error',
  why: 'Something is still to be filled in; “[INSERT QUOTE]” has been sent to newsrooms more than once.',
  digest({ units }) {
    const written = findInUnits(units, LEFT, ([said]) =>
      CAPITALS_ONLY.test(said) ? null : { message: `“${said}” is still to be filled in.` },
    );
    return written.length > 0 ? written : null;
  },
  run(found, { open }) {
    const written = found.flatMap(({ index, digest }) =>
      digest.map((finding) => ({ ...finding, block: index })),
    );
    if (open.length === 0) return written;
    const count = open.length === 1 ? '1 thing is' : `${open.length} things are`;
    const [block = null] = open.find(({ path }) => path !== null)?.path ?? [];
    const message = `${count} still to be filled in.`;
    return [{ block, spot: null, message, quote: '' }, ...written];
  },
});
