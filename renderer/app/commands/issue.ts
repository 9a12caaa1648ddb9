import { type Act, canAct, refusalOf } from '../../../core/issue/acts';
import type { Status } from '../../../core/release/facts';
import { releaseOf } from '../../editor/release-of';
import type { Command } from './command';

const act = (id: Act, title: string, isPossible: (status: Status) => boolean): Command => ({
  id: `issue.${id}`,
  title,
  focusesPage: false,
  available: (editor) => isPossible(releaseOf(editor).facts.status),
  refusal: (editor) => {
    const { message, advice } = refusalOf(id, releaseOf(editor).facts.status);
    return { message, advice };
  },
  run: ({ open }) => open(id),
});

/** Sending a release out, and what can become of it after that. */
export const ISSUE_COMMANDS: readonly Command[] = [
  // The dialog tells what is missing before a release can be issued.
  act('issue', 'Issue…', (status) => ['draft', 'in-review', 'approved'].includes(status)),
  act('correct', 'Correct an issued release…', (status) => canAct('correct', status)),
  act('withdraw', 'Withdraw an issued release…', (status) => canAct('withdraw', status)),
];
