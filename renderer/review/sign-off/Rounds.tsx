import type { Release } from '../../../core/release/release';
import { nameOf } from '../../../core/review/comments';
import { roundStandings } from '../../../core/review/round-standings';
import { dueText } from '../../../core/review/sign-off-text';
import { whenText } from '../when-text';

/** What was sent to whom, what came back, and who has not answered. */
export function Rounds({ release }: { readonly release: Release }) {
  const rounds = roundStandings(release);
  if (rounds.length === 0) return null;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <section className="rounds" aria-label="Sent for review">
      <h3>Sent for review</h3>
      <ol reversed>
        {rounds.toReversed().map(({ round, number, answered, silent, others }) => (
          <li key={round.id} value={number}>
            <p>
              {whenText(round.at)} by <bdi>{nameOf(release.review?.people[round.by])}</bdi>
              {round.due && `, answers due ${dueText(round.due, own)}`}
            </p>
            {round.note && <q dir="auto">{round.note}</q>}
            {answered.length > 0 && (
              <p>
                Answered:{' '}
                {answered.map(({ organisation, at, file }, index) => (
                  <span key={`${organisation} ${at}`} title={`${file}, taken in ${whenText(at)}`}>
                    {index > 0 && ', '}
                    <bdi>{organisation}</bdi>
                  </span>
                ))}
              </p>
            )}
            {silent.length > 0 && (
              <p className="round-silent">
                No answer from{' '}
                {silent.map((organisation, index) => (
                  <span key={organisation}>
                    {index > 0 && ', '}
                    <bdi>{organisation}</bdi>
                  </span>
                ))}
              </p>
            )}
            {others > 0 && (
              <p>{others === 1 ? 'One more answer' : `${others} more answers`} from others.</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
