import { useState } from 'react';
import type { ImportOptions } from '../../core/imports/import-format';
import { type Loss, lossSentence } from '../../core/imports/losses';
import type { Revisions } from '../../core/imports/source';

type Changes = ImportOptions['changes'];

interface Props {
  readonly losses: readonly Loss[];
  /** How many passages are left out, by what the file was taken for or by the person. */
  readonly leftOut: number;
  readonly revisions: Revisions;
  readonly changes: Changes;
  /** Whether something was corrected here, which reading again gives up. */
  readonly isChanged: boolean;
  readonly readAgain: (changes: Changes) => void;
}

/** What the file holds and the release will not; and whether tracked changes count as made. */
export function Losses({ losses, leftOut, revisions, changes, isChanged, readAgain }: Props) {
  const [wanted, setWanted] = useState<Changes | null>(null);
  const counts = countsOf(revisions);
  const choose = (to: Changes): void => {
    if (to === changes) setWanted(null);
    else if (isChanged) setWanted(to);
    else readAgain(to);
  };
  return (
    <div className="losses">
      <p>
        {losses.length === 0 && leftOut === 0 ? (
          'Everything in the file comes in.'
        ) : (
          <>
            <strong>Not as in the file:</strong>{' '}
            {[...losses.map(lossSentence), ...leftOutSentence(leftOut)].join('; ')}.
          </>
        )}
      </p>
      {counts && (
        <fieldset className="changes">
          <legend>Tracked changes ({counts})</legend>
          <label>
            <input
              type="radio"
              name="changes"
              checked={(wanted ?? changes) === 'accepted'}
              onChange={() => choose('accepted')}
            />
            As accepted
          </label>
          <label>
            <input
              type="radio"
              name="changes"
              checked={(wanted ?? changes) === 'rejected'}
              onChange={() => choose('rejected')}
            />
            As rejected
          </label>
          {wanted && (
            <span role="alert">
              The file is read again, and what you corrected here is lost.{' '}
              <button type="button" className="plain" onClick={() => readAgain(wanted)}>
                Read again
              </button>
              <button type="button" className="plain" onClick={() => setWanted(null)}>
                Keep as it is
              </button>
            </span>
          )}
        </fieldset>
      )}
    </div>
  );
}

/** "14 insertions, 3 deletions"; empty where nothing was tracked. */
function countsOf({ insertions, deletions, moves }: Revisions): string {
  return [some(insertions, 'insertion'), some(deletions, 'deletion'), some(moves, 'move')]
    .filter(Boolean)
    .join(', ');
}

const leftOutSentence = (count: number): string[] =>
  count === 0 ? [] : [`${some(count, 'passage')} left out, struck through below`];

const some = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
