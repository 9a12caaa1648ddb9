import { Image } from 'lucide-react';
import { problemOf, request } from '../../bridge/client';
import { insertImage } from '../../editor/input/insert';
import { revealBlock } from '../../editor/model/block-fields';
import { focusPage } from '../../editor/model/page-focus';
import { defineBlock, type InsertContext, namedLine } from '../block-view';
import { ImageFigure } from './ImageFigure';

/** Asks for a file and puts it in where the caret is then. */
function pickImage({ editor, report }: InsertContext): void {
  request('image.pick', null).then(
    (image) => {
      if (!image) return;
      insertImage(editor, image);
      focusPage(editor);
      revealBlock(editor);
    },
    (error) => report(problemOf(error)),
  );
}

export const image = defineBlock('image', {
  View: ImageFigure,
  outline: namedLine('Picture'),
  commands: {
    'insert.image': {
      icon: Image,
      about: 'With caption, credit and alternative text',
      run: pickImage,
    },
  },
});
