import { type Act, canAct, refusalOf } from '../../../core/lifecycle/acts';
import type { Status } from '../../../core/release/facts';
import type { Actions, CommandAction } from '../../workspace/command';

/** Something that is done to the release as a whole, and only while its status is right for it. */
const act = (id: Act, isPossible: (status: Status) => boolean): CommandAction => ({
  refusal: ({ release: { facts } }) => {
    if (isPossible(facts.status)) return null;
    const { message, advice } = refusalOf(id, facts.status);
    return { message, advice };
  },
  run: ({ open }) => open(id),
});

/** Sending a release out, and what can become of it after that. */
export const ISSUE_ACTIONS = {
  // The dialog lists what is missing.
  'issue.issue': act('issue', (status) => ['draft', 'in-review', 'approved'].includes(status)),
  'issue.correct': act('correct', (status) => canAct('correct', status)),
  'issue.withdraw': act('withdraw', (status) => canAct('withdraw', status)),
} satisfies Actions;
