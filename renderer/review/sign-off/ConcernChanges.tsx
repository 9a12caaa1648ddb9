import { type ConcernChange, PART_NAMES } from '../../../core/review/concern';
import { changedWords } from '../../../core/review/concern-words';

interface Props {
  readonly changes: readonly ConcernChange[];
  /** BCP 47, for the boundaries of words. */
  readonly language: string;
}

/** What of a concern is not as it was: what came is underlined, what went is struck out. */
export function ConcernChanges({ changes, language }: Props) {
  return (
    <dl className="concern-changes">
      {changes.map((change) => (
        <div key={change.part}>
          <dt>{PART_NAMES[change.part]}</dt>
          <dd dir="auto" className="concern-words">
            {changedWords(change, language).map(({ change: kind, text }, index) =>
              kind === 'added' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no other identity
                <ins key={index}>{text}</ins>
              ) : kind === 'removed' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <del key={index}>{text}</del>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <span key={index}>{text}</span>
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
