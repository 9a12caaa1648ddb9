import { ReactEditor } from 'slate-react';
import { createBlock } from '../../../core/release/blocks/create';
import { problemOf, request } from '../../bridge/client';
import * as insert from '../../editor/input/insert';
import { toPlaceholder } from '../../editor/input/keys';
import { fillInBlock, revealBlock } from '../../editor/model/block-fields';
import type { Actions, CommandAction } from './command';

const block = (
  kind: 'quote' | 'table' | 'notes' | 'boilerplate' | 'end-mark' | 'page-break',
): CommandAction => ({
  run: ({ editor }) => {
    insert.insertBlock(editor, createBlock[kind]());
    revealBlock(editor);
  },
});

export const INSERT_ACTIONS = {
  'insert.quote': block('quote'),
  'insert.image': {
    run: ({ editor, report }) => {
      request('image.pick', null).then(
        (image) => {
          if (!image) return;
          insert.insertImage(editor, image);
          ReactEditor.focus(editor);
          revealBlock(editor);
        },
        (error) => report(problemOf(error)),
      );
    },
  },
  'insert.table': block('table'),
  'insert.contact': {
    run: ({ editor }) => {
      insert.insertContact(editor);
      fillInBlock(editor);
    },
  },
  'insert.notes': block('notes'),
  'insert.boilerplate': block('boilerplate'),
  'insert.endMark': block('end-mark'),
  'insert.pageBreak': block('page-break'),
  'insert.link': { run: ({ open }) => open('link') },
  'insert.placeholder': { run: ({ open }) => open('placeholder') },
  'placeholder.next': {
    focusesPage: true,
    run: ({ editor }) => void toPlaceholder(editor, false),
  },
} satisfies Actions;
