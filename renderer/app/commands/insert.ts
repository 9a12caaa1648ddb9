import { createBlock } from '../../../core/release/blocks/create';
import { problemOf, request } from '../../bridge/client';
import * as insert from '../../editor/insert';
import { toPlaceholder } from '../../editor/keys';
import type { Command } from './command';

const block = (
  id: string,
  title: string,
  kind: 'quote' | 'table' | 'notes' | 'boilerplate' | 'end-mark' | 'page-break',
): Command => ({
  id: `insert.${id}`,
  title,
  puts: true,
  run: ({ editor }) => insert.insertBlock(editor, createBlock[kind]()),
});

export const INSERT_COMMANDS: readonly Command[] = [
  block('quote', 'Quote', 'quote'),
  {
    id: 'insert.image',
    title: 'Picture…',
    puts: true,
    run: ({ editor, report }) => {
      request('image.pick', null).then(
        (image) => image && insert.insertImage(editor, image),
        (error) => report(problemOf(error)),
      );
    },
  },
  block('table', 'Table', 'table'),
  {
    id: 'insert.contact',
    title: 'Contact',
    puts: true,
    run: ({ editor }) => insert.insertContact(editor),
  },
  block('notes', 'Notes to editors', 'notes'),
  block('boilerplate', 'Boilerplate', 'boilerplate'),
  block('endMark', 'End mark', 'end-mark'),
  block('pageBreak', 'Page break', 'page-break'),
  { id: 'insert.link', title: 'Link…', keys: 'Ctrl Shift K', run: ({ open }) => open('link') },
  { id: 'insert.placeholder', title: 'Placeholder…', run: ({ open }) => open('placeholder') },
  {
    id: 'placeholder.next',
    title: 'Next placeholder',
    keys: 'Tab',
    run: ({ editor }) => void toPlaceholder(editor, false),
  },
];
