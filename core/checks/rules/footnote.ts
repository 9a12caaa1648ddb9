import { isBlock } from '../../release/nodes';
import type { ReleaseNode } from '../../release/release';
import { type PlacedFinding, releaseCheck, type Spot } from '../check';

interface Mark {
  readonly sign: string;
  readonly spot: Spot;
}
interface Digest {
  /** Signs that a line begins with: they explain. */
  readonly notes: readonly string[];
  readonly marks: readonly Mark[];
}

/** Raised figures, figures in brackets, stars and daggers after a word, a figure or a stop. */
const MARK =
  /(?<=[\p{L}\p{N}.,;:%)”»"’])(?:(?<raised>[¹²³⁴-⁹⁰]{1,2})|(?<bracket>\[\d{1,2}\])|(?<star>(?<![*\s])\*{1,3}|[†‡]))(?![\p{L}\p{N}*])/gu;
const NOTE = /^\s*(?:([¹²³⁴-⁹⁰]{1,2})|(\[\d{1,2}\])|(\*{1,3}|[†‡])(?!\*))(?!$)\s*\S/u;
const NUMBERED = /^\s*\(?(\d{1,2})[.)\]]?\s/u;
/** A unit with a square or a cube is no note: m², km³, CO². */
const UNIT = /(?:^|[\s\d(/])(?:[mckd]?m|mc|ft|in|CO|mi|yd|s|E|R|x|n|a|b|c|e)$/u;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What is rated in stars. */
const STARS = /^\s?(?:hotels?|rating|stars?|general|hôtels?|hoteles|restaurants?)/iu;

export const footnote = releaseCheck<Digest>({
  id: 'footnote',
  title: 'Sign of a footnote without the note',
  severity: 'warning',
  why: 'The star says that there is more to know; without the note below, the reader assumes the worst.',
  digest({ block, lines }) {
    const numbered = Array.from({ length: longestNumbered(block) }, (_, at) => String(at + 1));
    const begun = lines.flatMap(({ text }) => {
      const found = NOTE.exec(text);
      const number = NUMBERED.exec(text)?.[1];
      return [found?.[1] ?? found?.[2] ?? found?.[3], number].flatMap((sign) =>
        sign === undefined ? [] : [numberOf(sign)],
      );
    });
    const notes = [...numbered, ...begun];
    const marks = lines.flatMap((unit) =>
      [...unit.text.matchAll(MARK)].flatMap((match): Mark[] => {
        const { index, 0: sign } = match;
        const before = unit.text.slice(0, index);
        if (match.groups?.raised && UNIT.test(before)) return [];
        if (match.groups?.star && STARS.test(unit.text.slice(index + sign.length))) return [];
        // **Bold** of another program, which is another fault.
        if (match.groups?.star && before.includes('*')) return [];
        if (unit.touchesVoid(index, index + sign.length)) return [];
        return [{ sign, spot: unit.spot(index, index + sign.length) }];
      }),
    );
    return notes.length + marks.length > 0 ? { notes, marks } : null;
  },
  run(digests) {
    const notes = new Set(digests.flatMap(({ digest }) => digest.notes));
    const told = new Set<string>();
    return digests.flatMap(({ index, digest }) =>
      digest.marks.flatMap(({ sign, spot }): PlacedFinding[] => {
        const key = numberOf(sign);
        if (notes.has(key) || told.has(key)) return [];
        told.add(key);
        const message = `“${sign}” leads to a note, but no line begins with it.`;
        return [{ block: index, spot, message, quote: sign }];
      }),
    );
  },
});

/** How many items the longest numbered list in a block has. */
function longestNumbered(node: ReleaseNode): number {
  if (!isBlock(node)) return 0;
  if (node.type === 'list') return node.ordered ? node.children.length : 0;
  if (node.type !== 'notes' && node.type !== 'boilerplate') return 0;
  return Math.max(0, ...node.children.map(longestNumbered));
}

/** `¹`, `[1]` and `1` are one note; other signs are themselves. */
function numberOf(sign: string): string {
  const plain = sign.replace(/[¹²³⁴-⁹⁰]/gu, (digit) => String(RAISED.indexOf(digit)));
  return plain.replace(/[[\]]/g, '');
}
