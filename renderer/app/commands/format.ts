import type { SwitchMark } from '../../../core/release/text';
import * as insert from '../../editor/insert';
import type { Command } from './command';

const mark = (name: SwitchMark, title: string, keys?: string): Command => ({
  id: `mark.${name}`,
  title,
  ...(keys && { keys }),
  run: ({ editor }) => insert.toggleMark(editor, name),
});

const turn = (id: string, title: string, kind: insert.TurnKind, level?: 2 | 3): Command => ({
  id: `turn.${id}`,
  title,
  puts: true,
  run: ({ editor }) => insert.turnInto(editor, kind, level),
});

const list = (id: string, title: string, ordered: boolean): Command => ({
  id: `turn.${id}`,
  title,
  puts: true,
  run: ({ editor }) => insert.toggleList(editor, ordered),
});

export const FORMAT_COMMANDS: readonly Command[] = [
  mark('bold', 'Bold', 'Ctrl B'),
  mark('italic', 'Italic', 'Ctrl I'),
  mark('underline', 'Underline', 'Ctrl U'),
  mark('strike', 'Strikethrough'),
  mark('superscript', 'Superscript'),
  mark('subscript', 'Subscript'),
  turn('headline', 'Headline', 'headline'),
  turn('subhead', 'Subhead', 'subhead'),
  turn('lede', 'Lede', 'lede'),
  turn('paragraph', 'Paragraph', 'paragraph'),
  turn('heading2', 'Heading', 'heading', 2),
  turn('heading3', 'Smaller heading', 'heading', 3),
  list('bulleted', 'Bulleted list', false),
  list('numbered', 'Numbered list', true),
];
