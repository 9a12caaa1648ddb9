import type { Release } from '../release/release';
import type { Round } from '../release/review/rounds';

/** Who has answered a round, and who has not. */
export interface RoundStanding {
  readonly round: Round;
  /** 1 for the first. */
  readonly number: number;
  readonly answered: readonly {
    readonly organisation: string;
    readonly at: string;
    readonly file: string;
  }[];
  /** The organisations that it was sent to and that have not answered. */
  readonly silent: readonly string[];
  /** Answers from somebody it was not sent to. */
  readonly others: number;
}

/** Every round, the first first. What was recorded on the sign-off sheet since is an answer, too. */
export function roundStandings({ review }: Release): RoundStanding[] {
  const answers = review?.answers ?? [];
  const signOffs = review?.signOffs ?? [];
  return (review?.rounds ?? []).map((round, index) => {
    const came = answers
      .filter((answer) => answer.round === round.id)
      .map(({ from, at, file }) => ({
        organisation: from.organisation.trim() || from.name,
        at,
        file,
      }));
    const decided = signOffs.flatMap(({ organisation, decisions }) =>
      decisions
        .filter(({ hash }) => hash === round.hash)
        .map(({ at, how }) => ({ organisation, at, file: 'file' in how ? how.file : 'in person' })),
    );
    const all = [...came, ...decided].filter(
      (each, at, every) =>
        every.findIndex((other) => isSame(other.organisation, each.organisation)) === at,
    );
    const wasAsked = (name: string): boolean =>
      round.to.some(({ organisation, name: person }) =>
        isSame(organisation.trim() || (person ?? ''), name),
      );
    const answered = all.filter(({ organisation }) => wasAsked(organisation));
    const silent = round.to
      .map(({ organisation, name = '' }) => organisation.trim() || name)
      .filter((name) => !answered.some(({ organisation }) => isSame(organisation, name)));
    return {
      round,
      number: index + 1,
      answered,
      silent: [...new Set(silent)],
      others: all.length - answered.length,
    };
  });
}

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
