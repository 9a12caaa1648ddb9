import { toComment } from '../../review/next-comment';
import type { Actions } from '../../workspace/command';

export const REVIEW_ACTIONS = {
  'review.comment': { run: ({ open }) => open('comment') },
  'review.nextComment': { focusesPage: true, run: ({ editor }) => toComment(editor, 1) },
  'review.previousComment': { focusesPage: true, run: ({ editor }) => toComment(editor, -1) },
  'review.me': { run: ({ open }) => open('me') },
} satisfies Actions;
