import { lineOf, type ReadRun, trimRuns } from '../../reading/runs';
import { printable } from '../../release/characters';
import type { Inline } from '../../release/inlines/inline';

/**
 * Runs as lines of a release, without spaces around each. A blank line parts them: people end paragraphs
 * with two line breaks.
 */
export function linesOf(runs: readonly ReadRun[]): Inline[][] {
  const lines: ReadRun[][] = [[]];
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
  return lines.flatMap((line) => {
    trimRuns(line, ' \t\n');
    const read = lineOf(line);
    return read ? [read] : [];
  });
}
