import { BLOCK_COMMANDS } from '../../blocks/block-views';
import { toPlaceholder } from '../../editor/input/keys';
import type { Actions } from '../../workspace/command';

export const INSERT_ACTIONS = {
  ...BLOCK_COMMANDS,
  'insert.link': { run: ({ open }) => open('link') },
  'insert.placeholder': { run: ({ open }) => open('placeholder') },
  'placeholder.next': {
    focusesPage: true,
    run: ({ editor }) => void toPlaceholder(editor, false),
  },
} satisfies Actions;
