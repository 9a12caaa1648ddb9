import { Lightbulb } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TopBlock } from '../../core/release/blocks/block';
import type { Part } from '../../core/release/form/part';
import type { Release } from '../../core/release/release';
import { entriesWithout, isPattern, withCopies } from '../../core/templates/entries';
import { isPrinted } from '../../core/templates/printed';
import { answerTo, shownValue, variableOf } from '../../core/templates/values';
import { useFromRelease, useWorkspace } from '../app/workspace-context';
import { become } from '../editor/become';
import { releaseOf } from '../editor/release-of';
import './part.css';

interface Props {
  readonly block: TopBlock;
  readonly part: Part;
  readonly children: ReactNode;
}

/** A block with what its template says of it: guidance, and why it does not print where it does not. */
export function PartFrame({ block, part, children }: Props) {
  const printed = useFromRelease((release) => isPrinted(release, block));
  return (
    <div className={printed ? 'part' : 'part part-out'}>
      {(part.guidance || !printed) && (
        <div className="part-note" contentEditable={false}>
          {!printed && <WhyNot block={block} part={part} />}
          {part.guidance && (
            <p dir="auto">
              <Lightbulb size={13} aria-hidden="true" />
              {part.guidance}
            </p>
          )}
        </div>
      )}
      {children}
    </div>
  );
}

function WhyNot({ block, part }: { readonly block: TopBlock; readonly part: Part }) {
  const { editor } = useWorkspace();
  const reason = useFromRelease((release) => reasonFor(release, part));
  const missing = useFromRelease(
    (release) => (isPattern(block) ? entriesWithout(release, block) : []),
    (a, b) => a?.join('\n') === b.join('\n'),
  );
  const { each } = part;
  return (
    <p>
      <strong>{reason}</strong>
      {each &&
        missing.map((entry) => (
          <button
            key={entry}
            type="button"
            className="plain"
            onClick={() => {
              const only = (pattern: TopBlock) => pattern.part?.id === part.id;
              become(editor, withCopies(releaseOf(editor), each, entry, only));
            }}
          >
            Add for {entry}
          </button>
        ))}
    </p>
  );
}

function reasonFor(release: Release, { each, when, entry }: Part): string {
  if (each && entry === undefined) {
    const list = variableOf(release, each)?.label ?? each;
    return `Pattern: repeated for each of “${list}”, and not printed itself.`;
  }
  const variable = when && variableOf(release, when.variable);
  if (!variable) return 'Not printed.';
  const answer = answerTo(release, variable.name);
  const shown = answer ? shownValue(variable, answer, release.facts.language) : 'not answered';
  return `Not printed: ${variable.prompt} – ${shown}`;
}
