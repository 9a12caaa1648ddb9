import type { Inline } from '../release/inlines/inline';
import type { Link } from '../release/inlines/link';
import { tidyLine } from '../release/normalise/line';
import { isBullet, isCounted, type Marker } from './markers';
import type { Marks } from './style';

interface Run {
  text: string;
  readonly marks: Marks;
  readonly link: string | null;
  readonly look: Look;
}

/** What else is seen of a run, which may tell that it is what stands before an item. */
export interface Look {
  /** It is written in a font of signs. */
  readonly isSign: boolean;
  /** It is Word's space of 7 points between what stands before an item and its text. */
  readonly isFiller: boolean;
}

const PLAIN: Look = { isSign: false, isFiller: false };

/** A line of text as it is read, run by run. */
export class Line {
  private runs: Run[] = [];

  /** @param keepsSpace whether spaces and line ends are text (HTML, `white-space: pre-wrap`) */
  add(text: string, marks: Marks, link: string | null, keepsSpace: boolean, look = PLAIN): void {
    let words = keepsSpace ? text : text.replace(/[ \t\n\f\r]+/g, ' ');
    if (!keepsSpace && /^$|[ \n]$/.test(this.end)) words = words.replace(/^ /, '');
    if (words !== '') this.runs.push({ text: words, marks, link, look });
  }

  /**
   * Ends the line within the paragraph.
   *
   * @returns false where a blank line comes of it, so that the paragraph ends here; this line end
   *   is none then
   */
  break(): boolean {
    if (this.end === '') return true;
    if (this.end.endsWith('\n')) return false;
    this.runs.push({ text: '\n', marks: {}, link: null, look: PLAIN });
    return true;
  }

  /**
   * The number or the bullet at the beginning of a paragraph that is an item, taken out of the line. It
   * ends at Word's space of 7 points, which is left when a mail program has taken away what said so.
   * Anything else stays text: small print is 7 points high, too.
   *
   * @param isItem whether the paragraph says that it is an item, so that any wide space will do
   */
  takeMarker(isItem: boolean): Marker | null {
    const filler = this.runs.findIndex(({ text, look }) => look.isFiller && isSpace(text));
    if (filler > 0) {
      const before = this.runs.slice(0, filler);
      const text = textOf(before);
      if (text === '' || text.length > LONGEST_MARKER) return null;
      if (before.some(({ link, look }) => link || look.isFiller)) return null;
      const marker = {
        text,
        isSign: before.every(({ text: sign, look }) => look.isSign || isSpace(sign)),
      };
      if (!isCounted(marker) && !isBullet(marker)) return null;
      this.runs = this.runs.slice(filler + 1);
      return marker;
    }
    const [first] = this.runs;
    const found = isItem ? WIDE_MARKER.exec(first?.text ?? '') : null;
    if (!first || !found) return null;
    const marker = { text: found[1] ?? '', isSign: first.look.isSign };
    if (!isCounted(marker) && !isBullet(marker)) return null;
    first.text = first.text.slice(found[0].length);
    return marker;
  }

  /** The last sign that was read; empty at the beginning of a line. */
  get lastSign(): string {
    return [...this.end].at(-1) ?? '';
  }

  /** What was read, without spaces and line ends around it; null where it has no words. Begins anew. */
  take(): Inline[] | null {
    const { runs } = this;
    this.runs = [];
    trimStart(runs);
    trimEnd(runs);
    if (runs.every(({ text }) => text.trim() === '')) return null;
    const line: Inline[] = [];
    for (const { text, marks, link } of runs) {
      const last = line.at(-1);
      const run = { text, ...marks };
      if (link === null) line.push(run);
      else if (last && 'url' in last && last.url === link) last.children.push(run);
      else line.push({ type: 'link', url: link, children: [run] });
    }
    return tidyLine(line.map(tidied)) as Inline[];
  }

  private get end(): string {
    return this.runs.at(-1)?.text ?? '';
  }
}

/** As long as "Recommendation 12:". */
const LONGEST_MARKER = 20;
const WIDE_MARKER = /^\s*([·•§▪●○o‣◦–—-]|\(?(?:\p{N}{1,3}|\p{L}{1,4})[.)])(?:\u00a0[\u00a0 ]+|\t)/u;

const isSpace = (text: string): boolean => /^\s*$/.test(text);
const textOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

const tidied = (node: Inline): Inline =>
  'url' in node ? { ...node, children: tidyLine(node.children) as Link['children'] } : node;

function trimStart(runs: Run[]): void {
  for (let run = runs[0]; run; run = runs[0]) {
    run.text = run.text.replace(/^[ \t\n]+/, '');
    if (run.text !== '') return;
    runs.shift();
  }
}

function trimEnd(runs: Run[]): void {
  for (let run = runs.at(-1); run; run = runs.at(-1)) {
    let end = run.text.length;
    while (end > 0 && ' \t\n'.includes(run.text.charAt(end - 1))) end -= 1;
    run.text = run.text.slice(0, end);
    if (end > 0) return;
    runs.pop();
  }
}
