import type { Inline } from '../release/inlines/inline';
import type { Link } from '../release/inlines/link';
import { tidyLine } from '../release/normalise/line';
import type { Text } from '../release/text';

/** A stretch of text with one look. */
export interface ReadRun {
  text: string;
  readonly marks: Omit<Text, 'text'>;
  readonly link: string | null;
}

/** Runs as a line of a release: those of one link that follow one another are in one. Null without words. */
export function lineOf(runs: readonly ReadRun[]): Inline[] | null {
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

const tidied = (node: Inline): Inline =>
  'url' in node ? { ...node, children: tidyLine(node.children) as Link['children'] } : node;

/**
 * Takes space away from both ends of a line, with the runs that hold nothing else. In linear time: a text of
 * nothing but spaces may be a million long.
 *
 * @param atEnd the signs that are space at the end
 */
export function trimRuns(runs: ReadRun[], atEnd: string): void {
  for (let run = runs[0]; run; run = runs[0]) {
    run.text = run.text.replace(/^[ \t\n]+/, '');
    if (run.text !== '') break;
    runs.shift();
  }
  for (let run = runs.at(-1); run; run = runs.at(-1)) {
    let end = run.text.length;
    while (end > 0 && atEnd.includes(run.text.charAt(end - 1))) end -= 1;
    run.text = run.text.slice(0, end);
    if (end > 0) return;
    runs.pop();
  }
}
