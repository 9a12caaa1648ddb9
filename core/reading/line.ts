import type { Inline } from '../release/inlines/inline';
import { isBulletMarker, isNumberMarker, type Marker } from './markers';
import { lineOf, type ReadRun, trimRuns } from './runs';
import type { Marks } from './style';

interface Run extends ReadRun {
  readonly appearance: RunAppearance;
}

/** Features of a run that may mark it as the number or bullet of an item. */
export interface RunAppearance {
  /** It is in a symbol font. */
  readonly isSymbol: boolean;
  /** It is Word's 7-point space between a marker and the text of an item. */
  readonly isFiller: boolean;
}

const PLAIN: RunAppearance = { isSymbol: false, isFiller: false };

/** Collects the runs of one line. */
export class Line {
  private runs: Run[] = [];

  /** @param keepsSpace whether white space is significant (CSS `white-space: pre-wrap`) */
  add(
    text: string,
    marks: Marks,
    link: string | null,
    keepsSpace: boolean,
    appearance = PLAIN,
  ): void {
    let words = keepsSpace ? text : text.replace(/[ \t\n\f\r]+/g, ' ');
    if (!keepsSpace && /^$|[ \n]$/.test(this.end)) words = words.replace(/^ /, '');
    if (words !== '') this.runs.push({ text: words, marks, link, appearance });
  }

  /**
   * Adds a line break within the paragraph.
   *
   * @returns false if it would make a blank line: the paragraph ends here and no break is added
   */
  break(): boolean {
    if (this.end === '') return true;
    if (this.end.endsWith('\n')) return false;
    this.runs.push({ text: '\n', marks: {}, link: null, appearance: PLAIN });
    return true;
  }

  /**
   * Takes the number or bullet of a list item off the start of the line. The marker ends at Word's
   * 7-point space, which remains when a mail program removes Word's list properties. Anything else
   * is left as text: small print may also be 7 points high.
   *
   * @param isItem whether the paragraph's style says that it is an item; then any wide space ends
   *   the marker
   */
  takeMarker(isItem: boolean): Marker | null {
    const filler = this.runs.findIndex(
      ({ text, appearance }) => appearance.isFiller && isSpace(text),
    );
    if (filler > 0) {
      const before = this.runs.slice(0, filler);
      const text = textOf(before);
      if (text === '' || text.length > MAX_MARKER_LENGTH) return null;
      if (before.some(({ link, appearance }) => link || appearance.isFiller)) return null;
      const marker = {
        text,
        isSymbol: before.every(({ text, appearance }) => appearance.isSymbol || isSpace(text)),
      };
      if (!isNumberMarker(marker) && !isBulletMarker(marker)) return null;
      this.runs = this.runs.slice(filler + 1);
      return marker;
    }
    const [first] = this.runs;
    const found = isItem ? WIDE_MARKER.exec(first?.text ?? '') : null;
    if (!first || !found) return null;
    const marker = { text: found[1] ?? '', isSymbol: first.appearance.isSymbol };
    if (!isNumberMarker(marker) && !isBulletMarker(marker)) return null;
    first.text = first.text.slice(found[0].length);
    return marker;
  }

  /** The last character read; empty at the start of a line. */
  get lastCharacter(): string {
    return [...this.end].at(-1) ?? '';
  }

  /**
   * Returns the runs without leading and trailing space, null if there are no words, and starts a
   * new line.
   */
  take(): Inline[] | null {
    const { runs } = this;
    this.runs = [];
    trimRuns(runs, ' \u00a0\t\n');
    return lineOf(runs);
  }

  private get end(): string {
    return this.runs.at(-1)?.text ?? '';
  }
}

/** Fits "Recommendation 12:". */
const MAX_MARKER_LENGTH = 20;
const WIDE_MARKER = /^\s*([·•§▪●○o‣◦–—-]|\(?(?:\p{N}{1,3}|\p{L}{1,4})[.)])(?:\u00a0[\u00a0 ]+|\t)/u;

const isSpace = (text: string): boolean => /^\s*$/.test(text);
const textOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
