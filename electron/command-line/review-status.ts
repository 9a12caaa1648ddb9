import { resolve } from 'node:path';
import { titleOf } from '../../core/release/plain-text';
import type { Release } from '../../core/release/release';
import { nameOf, openThreads } from '../../core/review/comments';
import { fairShares } from '../../core/review/fair-shares';
import { roundStandings } from '../../core/review/round-standings';
import { hashOf, sentTextOf } from '../../core/review/sent-text';
import { howText, shortHash, stateText } from '../../core/review/sign-off-text';
import { lastDecision, type Standing, signOffStates } from '../../core/review/sign-offs';
import { suggestionsIn } from '../../core/review/suggestions';
import { openFile } from '../files/open-document';
import { EXIT, put, putJson } from './output';

/** Gives back the exit code: 0 only when no required sign-off is missing. */
export async function statusCommand(file: string, json: boolean): Promise<number> {
  const { release } = await openFile(resolve(file));
  const now = Date.now();
  const standings = signOffStates(release, now);
  if (json) putJson(statusOf(release, standings));
  else for (const line of linesOf(release, standings)) put(`${line}\n`);
  const isMissing = standings.some(
    ({ signOff, state }) => signOff.required && state.type !== 'approved',
  );
  return isMissing ? EXIT.failed : EXIT.done;
}

function statusOf(release: Release, standings: readonly Standing[]) {
  return {
    headline: titleOf(release),
    text: hashOf(sentTextOf(release)),
    rounds: roundStandings(release).map(({ round, number, answered, silent }) => ({
      number,
      id: round.id,
      at: round.at,
      by: nameOf(release.review?.people[round.by]),
      to: round.to,
      due: round.due ?? null,
      text: round.hash,
      answered,
      silent,
    })),
    signOffs: standings.map(({ signOff, state }) => {
      const { organisation, approver, email, zone, due, required, concern, asked } = signOff;
      const last = lastDecision(signOff);
      return {
        organisation,
        approver,
        email,
        zone,
        due,
        required,
        concern,
        state: state.type,
        overdue: 'isOverdue' in state && state.isOverdue,
        asked: asked.map(({ at, hash }) => ({ at, text: hash })),
        decision: last
          ? {
              answer: last.answer,
              name: last.name,
              at: last.at,
              how: last.how.type,
              file: 'file' in last.how ? last.how.file : null,
              note: last.note,
              text: last.hash,
            }
          : null,
        changes: state.type === 'changed' ? state.changes : [],
      };
    }),
    shares: fairShares(release),
    openComments: openThreads(release.review).length,
    suggestions: suggestionsIn(release).length,
  };
}

function linesOf(release: Release, standings: readonly Standing[]): string[] {
  const lines = [
    `${titleOf(release) || 'No headline'} (text ${shortHash(hashOf(sentTextOf(release)))})`,
  ];
  if (standings.length === 0) lines.push('There is no sign-off sheet.');
  for (const { signOff, state } of standings) {
    const last = lastDecision(signOff);
    const said = last ? ` (${last.answer} by ${last.name}, ${last.at}, ${howText(last.how)})` : '';
    const optional = signOff.required ? '' : ' [not required]';
    lines.push(`${signOff.organisation}: ${stateText(state)}${said}${optional}`);
  }
  for (const { number, round, answered, silent } of roundStandings(release)) {
    lines.push(
      `Round ${number}, ${round.at}: ${answered.length} answered; no answer from ${silent.join(', ') || 'nobody'}.`,
    );
  }
  return lines;
}
