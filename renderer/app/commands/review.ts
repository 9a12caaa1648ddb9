import type { Problem } from '../../../core/bridge/messages/shared';
import { isIssued } from '../../../core/lifecycle/status';
import { problemOf, request } from '../../bridge/client';
import { releaseOf } from '../../editor/model/release-of';
import { decideAtCaret, suggestionsAtCaret, toSuggestion } from '../../review/decide-suggestion';
import { toComment } from '../../review/next-comment';
import { toggleSuggesting } from '../../review/toggle-suggesting';
import type { Actions, CommandState } from '../../workspace/command';

/** Why nothing can be decided where the caret is; null where something can. */
const noneHere = ({ editor }: CommandState): Problem | null =>
  suggestionsAtCaret(editor).length > 0
    ? null
    : {
        message: 'Nothing is suggested where the caret is.',
        advice: 'Go to a suggestion with Review › Next suggestion.',
      };

const OUT_ALREADY: Problem = {
  message: 'This release is issued, so there is nothing to review.',
  advice: 'Start a correction with File › Correct…, and send that.',
};

export const REVIEW_ACTIONS = {
  'review.comment': { run: ({ open }) => open('comment') },
  'review.nextComment': { focusesPage: true, run: ({ editor }) => toComment(editor, 1) },
  'review.previousComment': { focusesPage: true, run: ({ editor }) => toComment(editor, -1) },
  'review.suggest': {
    focusesPage: true,
    run: (workspace) => void toggleSuggesting(workspace),
  },
  'review.accept': {
    focusesPage: true,
    refusal: noneHere,
    run: ({ editor }) => decideAtCaret(editor, 'accept'),
  },
  'review.reject': {
    focusesPage: true,
    refusal: noneHere,
    run: ({ editor }) => decideAtCaret(editor, 'reject'),
  },
  'review.nextSuggestion': { focusesPage: true, run: ({ editor }) => toSuggestion(editor, 1) },
  'review.previousSuggestion': { focusesPage: true, run: ({ editor }) => toSuggestion(editor, -1) },
  'review.take': {
    run: ({ open, report }) => {
      request('review.pickAnswers', null).then(
        (paths) => paths.length > 0 && open('takeAnswers', { paths }),
        (error) => report(problemOf(error)),
      );
    },
  },
  'review.send': {
    refusal: ({ editor }) => (isIssued(releaseOf(editor).facts.status) ? OUT_ALREADY : null),
    run: ({ open }) => open('send'),
  },
  'review.me': { run: ({ open }) => open('me') },
} satisfies Actions;
