import type { SwitchMark } from '../../../core/release/text';
import * as insert from '../../editor/input/insert';
import type { Actions, CommandAction } from '../../workspace/command';

const mark = (name: SwitchMark): CommandAction => ({
  run: ({ editor }) => insert.toggleMark(editor, name),
});

export const FORMAT_ACTIONS = {
  'mark.bold': mark('bold'),
  'mark.italic': mark('italic'),
  'mark.underline': mark('underline'),
  'mark.strike': mark('strike'),
  'mark.superscript': mark('superscript'),
  'mark.subscript': mark('subscript'),
} satisfies Actions;
