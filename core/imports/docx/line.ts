import { printable } from '../../release/characters';
import type { Inline } from '../../release/inlines/inline';
import type { Link } from '../../release/inlines/link';
import { tidyLine } from '../../release/normalise/line';
import type { Text } from '../../release/text';

/** A stretch of text with one look. */
export interface Run {
  text: string;
  readonly marks: Omit<Text, 'text'>;
  readonly link: string | null;
}

/**
 * Runs as lines of a release, without spaces around each. A blank line parts them: people end paragraphs
 * with two line breaks.
 */
export function linesOf(runs: readonly Run[]): Inline[][] {
  const lines: Run[][] = [[]];
  let hasBreak = false;
  for (const { text, ...look } of runs) {
    for (const [index, part] of printable(text).split('\n').entries()) {
      if (index > 0) {
        if (hasBreak) lines.push([]);
        else lines.at(-1)?.push({ text: '\n', marks: {}, link: null });
        hasBreak = true;
      }
      if (part === '') continue;
      if (part.trim() !== '') hasBreak = false;
      lines.at(-1)?.push({ text: part, ...look });
    }
  }
  return lines.map(lineOf).filter((line) => line !== null);
}

function lineOf(runs: Run[]): Inline[] | null {
  trim(runs, 0, /^[ \t\n]+/);
  trim(runs, -1, /[ \t\n]+$/);
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

/** Takes space away from one end, with the runs that hold nothing else. */
function trim(runs: Run[], end: 0 | -1, space: RegExp): void {
  for (let run = runs.at(end); run; run = runs.at(end)) {
    run.text = run.text.replace(space, '');
    if (run.text !== '') return;
    if (end === 0) runs.shift();
    else runs.pop();
  }
}
