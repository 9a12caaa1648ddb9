import type { Inline } from '../release/inlines/inline';
import type { Link } from '../release/inlines/link';
import { tidyLine } from '../release/normalise/line';
import type { Marks } from './style';

interface Run {
  text: string;
  readonly marks: Marks;
  readonly link: string | null;
}

/** A line of text as it is read, run by run. */
export class Line {
  private runs: Run[] = [];

  /** @param keepsSpace whether spaces and line ends are text (HTML, `white-space: pre-wrap`) */
  add(text: string, marks: Marks, link: string | null, keepsSpace: boolean): void {
    let words = keepsSpace ? text : text.replace(/[ \t\n\f\r]+/g, ' ');
    if (!keepsSpace && /^$|[ \n]$/.test(this.end)) words = words.replace(/^ /, '');
    if (words !== '') this.runs.push({ text: words, marks, link });
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
    this.runs.push({ text: '\n', marks: {}, link: null });
    return true;
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
