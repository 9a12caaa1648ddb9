import { Lightbulb } from 'lucide-react';
import type { ReactNode } from 'react';
import { isolatedName } from '../../core/release/bidi';
import type { TopBlock } from '../../core/release/blocks/block';
import type { Part } from '../../core/release/form/part';
import type { Release } from '../../core/release/release';
import { entriesWithout, isPattern, withCopies } from '../../core/templates/entries';
import { isPrinted } from '../../core/templates/resolve-template';
import { shownValue, variableOf } from '../../core/templates/values';
import { releaseOf } from '../editor/model/release-of';
import { setRelease } from '../editor/model/set-release';
import { useReleaseOnPage } from '../editor/use-release-on-page';
import { useWorkspace } from '../workspace/workspace-context';
import { useGuidance } from './guidance';
import './part.css';

interface Props {
  readonly block: TopBlock;
  readonly part: Part;
  readonly children: ReactNode;
}

/** A block with what its template says of it: guidance, and why it does not print where it does not. */
export function PartFrame({ block, part, children }: Props) {
  const printed = useReleaseOnPage((release) => isPrinted(release, block));
  const shown = useGuidance();
  const kind = printed ? 'part' : shown ? 'part part-out' : 'part part-hidden';
  return (
    <div className={kind}>
      {shown && (part.guidance || !printed) && (
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
  const reason = useReleaseOnPage((release) => reasonFor(release, part));
  const missing = useReleaseOnPage(
    (release) => (isPattern(block) ? entriesWithout(release, block) : []),
    (a, b) => a?.join('\n') === b.join('\n'),
  );
  const { each } = part;
  return (
    <p>
      {/* The window's language, whatever that of the page is. */}
      <bdi dir="ltr" lang="en">
        <strong>{reason}</strong>
      </bdi>
      {each &&
        missing.map((entry) => (
          <button
            key={entry}
            type="button"
            className="plain"
            onClick={() => {
              const only = (pattern: TopBlock) => pattern.part?.id === part.id;
              setRelease(editor, withCopies(releaseOf(editor), each, entry, only));
            }}
          >
            <bdi dir="ltr" lang="en">
              Add for <bdi>{entry}</bdi>
            </bdi>
          </button>
        ))}
    </p>
  );
}

/** Why the block does not print, with names in the page's language set apart. */
function reasonFor(release: Release, { each, when, entry }: Part): string {
  if (each && entry === undefined) return 'Repeats for each organisation';
  const variable = when && variableOf(release, when.variable);
  if (!when || !variable) return 'Not printed';
  const answers = when.is.map((value) => shownValue(variable, value, release.facts.language));
  const wanted =
    answers.length > 0 ? `is ${answers.map(isolatedName).join(' or ')}` : 'is answered';
  return `Printed only if “${isolatedName(variable.prompt)}” ${wanted}`;
}
