import { Editor, Transforms } from 'slate';
import { useSlateStatic } from 'slate-react';
import { unresolvedIn } from '../../core/templates/unresolved';
import type { Findings } from '../checks/findings-store';
import { useFindings } from '../checks/use-findings';
import { focusPage } from '../editor/model/page-focus';
import { StillToFill } from '../templates/StillToFill';
import { Roving } from '../ui/Roving';
import { useFromRelease } from '../workspace/workspace-context';
import { type OutlineEntry, outlineOf } from './outline';

/** The parts of the release; a click goes there. */
export function OutlinePanel() {
  const editor = useSlateStatic();
  const entries = useFromRelease(outlineOf);
  const counts = countsIn(entries, useFindings() ?? []);
  const go = (index: number): void => {
    focusPage(editor);
    Transforms.select(editor, Editor.start(editor, [0, index]));
  };
  return (
    <nav aria-label="Parts of the release">
      {entries.length === 0 && <p>A headline and headings appear here.</p>}
      <Roving orientation="vertical">
        <ul className="outline">
          {entries.map(({ index, level, text }, at) => (
            <li key={index} className={`l${level}`}>
              <button type="button" title={text} onClick={() => go(index)}>
                <span className="said" dir="auto">
                  {text}
                </span>
                <FindingsBadge count={counts[at] ?? 0} />
              </button>
            </li>
          ))}
        </ul>
        <OutlineGaps />
      </Roving>
    </nav>
  );
}

/** Errors and warnings from each part to the next; findings come in the order of their blocks. */
function countsIn(entries: readonly OutlineEntry[], findings: Findings): number[] {
  const counts = entries.map(() => 0);
  let at = -1;
  for (const { block, severity } of findings) {
    if (block === null || severity === 'advice') continue;
    while ((entries[at + 1]?.index ?? Number.POSITIVE_INFINITY) <= block) at += 1;
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function FindingsBadge({ count }: { readonly count: number }) {
  if (count === 0) return null;
  const label = count === 1 ? '1 error or warning here' : `${count} errors and warnings here`;
  return (
    <span className="count" title={label}>
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">, {label}</span>
    </span>
  );
}

/** What is still to be filled, under the parts. */
function OutlineGaps() {
  const count = useFromRelease((release) => unresolvedIn(release).length);
  if (count === 0) return null;
  return (
    <>
      <h3>Still to fill</h3>
      <StillToFill />
    </>
  );
}
