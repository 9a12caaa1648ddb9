import type { Status } from '../../../core/release/facts';
import { releaseOf } from '../../editor/release-of';
import type { Command } from './command';

const act = (id: string, title: string, from: readonly Status[]): Command => ({
  id: `issue.${id}`,
  title,
  focusesPage: false,
  available: (editor) => from.includes(releaseOf(editor).facts.status),
  run: ({ open }) => open(id),
});

/** Sending a release out, and what can become of it after that. */
export const ISSUE_COMMANDS: readonly Command[] = [
  act('issue', 'Issue…', ['draft', 'in-review', 'approved']),
  act('correct', 'Correct an issued release…', ['issued']),
  act('withdraw', 'Withdraw an issued release…', ['issued', 'corrected']),
];
