import { Editor, Transforms } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { unresolvedIn } from '../../core/templates/unresolved';
import { useFindings } from '../checks/use-findings';
import { outlineOf, sameOutline } from '../editor/outline';
import { StillToFill } from '../templates/StillToFill';
import { useFromRelease } from './workspace-context';

/** The parts of the release; a click goes there. */
export function OutlinePanel() {
  const editor = useSlateStatic();
  const entries = useFromRelease(outlineOf, sameOutline);
  const findings = useFindings() ?? [];
  /** Errors and warnings from one part to the next. */
  const countIn = (at: number): number => {
    const [from = 0, to = Number.POSITIVE_INFINITY] = [entries[at]?.index, entries[at + 1]?.index];
    return findings.filter(
      ({ block, severity }) =>
        block !== null && block >= from && block < to && severity !== 'advice',
    ).length;
  };
  const go = (index: number): void => {
    ReactEditor.focus(editor);
    Transforms.select(editor, Editor.start(editor, [0, index]));
  };
  return (
    <nav aria-label="Parts of the release">
      {entries.length === 0 && <p>A headline and headings appear here.</p>}
      <ul className="outline">
        {entries.map(({ index, level, text }, at) => (
          <li key={index} className={`l${level}`}>
            <button type="button" title={text} onClick={() => go(index)}>
              <span>{text}</span>
              <FindingsBadge count={countIn(at)} />
            </button>
          </li>
        ))}
      </ul>
      <OutlineGaps />
    </nav>
  );
}

function FindingsBadge({ count }: { readonly count: number }) {
  if (count === 0) return null;
  const label = count === 1 ? '1 finding' : `${count} findings`;
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
