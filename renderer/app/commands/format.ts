import type { SwitchMark } from '../../../core/release/text';
import * as insert from '../../editor/input/insert';
import type { Actions, CommandAction } from './command';

const mark = (name: SwitchMark): CommandAction => ({
  run: ({ editor }) => insert.toggleMark(editor, name),
});

const turn = (kind: insert.TurnKind, level?: 2 | 3): CommandAction => ({
  run: ({ editor }) => insert.turnInto(editor, kind, level),
});

const list = (ordered: boolean): CommandAction => ({
  run: ({ editor }) => insert.toggleList(editor, ordered),
});

export const FORMAT_ACTIONS = {
  'mark.bold': mark('bold'),
  'mark.italic': mark('italic'),
  'mark.underline': mark('underline'),
  'mark.strike': mark('strike'),
  'mark.superscript': mark('superscript'),
  'mark.subscript': mark('subscript'),
  'turn.headline': turn('headline'),
  'turn.subhead': turn('subhead'),
  'turn.lede': turn('lede'),
  'turn.paragraph': turn('paragraph'),
  'turn.heading2': turn('heading', 2),
  'turn.heading3': turn('heading', 3),
  'turn.bulleted': list(false),
  'turn.numbered': list(true),
} satisfies Actions;
