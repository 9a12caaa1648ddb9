import { wordingFor } from '../../print/wording/wording';
import type { Release } from '../../release/release';
import { documentTitle } from '../document-title';
import { type Code, joined, textCode } from './typst';

/**
 * The lines at the head and the foot of every page. The same for every release: what they say is
 * looked up in the document (`runningLines`). Said here, it would be a part of the style of every
 * paragraph, and the engine would set each of them anew when one word of the title, or the
 * reference, changes.
 */
export const SET_RUNNING_LINES: Code = [
  '#set page(',
  'header: context if pagenumber() > 1 { label(query(<running-head>).first().value) }, ',
  'footer: align(center, label(context {',
  ' (query(<running-foot>).first().value)(str(pagenumber()), str(pagecount())) ',
  '})))',
].join('');

/** The texts of these lines, as content that prints nothing in its place. */
export function runningLines(release: Release): Code[] {
  return [
    `[#metadata(${head(release)})<running-head>]`,
    `[#metadata((page, pages) => ${foot(release)})<running-foot>]`,
  ];
}

/** Long titles are cut: the line only identifies loose pages. */
const MAX_CHARACTERS = 90;

/** The title, except on the first page, which shows it anyway. */
function head(release: Release): Code {
  const characters = Array.from(documentTitle(release));
  const title =
    characters.length > MAX_CHARACTERS
      ? `${characters.slice(0, MAX_CHARACTERS).join('').trimEnd()}…`
      : characters.join('');
  return textCode(title);
}

const SEAT = { page: '{page}', pages: '{pages}' };

/** "Ref. 12/2026 · Page 1 of 2" in the words and the order of the release's language. */
function foot({ facts }: Release): Code {
  const words = wordingFor(facts.language).page(SEAT.page, SEAT.pages);
  const pieces = words
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === SEAT.page) return 'page';
      return part === SEAT.pages ? 'pages' : textCode(part);
    });
  const reference = facts.reference.trim();
  const before = reference
    ? [textCode(`${wordingFor(facts.language).reference} ${reference} · `)]
    : [];
  return joined([...before, ...pieces]);
}
