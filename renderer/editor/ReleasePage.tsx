import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useState,
} from 'react';
import { Editor, Node } from 'slate';
import { Editable, ReactEditor, useSlateSelector, useSlateStatic } from 'slate-react';
import { isIssued } from '../../core/lifecycle/status';
import { leftOutNotice } from '../../core/reading/left-out';
import { renderElement } from '../blocks/render-element';
import { renderLeaf } from '../blocks/render-leaf';
import { problemOf } from '../bridge/client';
import { renderChunk } from './chunks';
import { bytesOf, imagesIn } from './input/dropped-images';
import { isHotkey } from './input/hotkey';
import { insertImage, toggleMark } from './input/insert';
import { placeholderAround, tab } from './input/keys';
import { prepareToCopy } from './input/paste/copy';
import { insertMarkedUp, listenToPaste, prepareToPaste } from './input/paste/fragments';
import { selectAll } from './input/select-all';
import { takeSelection } from './input/take-selection';
import { LineHint } from './LineHint';
import { tabIntoFields, tabToHandles } from './model/block-fields';
import { useDecorate } from './model/decorations';
import { focusPage } from './model/page-focus';
import { releaseOf } from './model/release-of';
import { useServices } from './model/services';
import { suggesting } from './model/suggesting';
import { lineAround } from './queries/ancestors';
import { keepFocusFlag } from './upstream/focus-flag';
import { noSelectionRestore } from './upstream/no-selection-restore';
import { useUnannouncedInput } from './upstream/unannounced-input';

const MARKS = [
  ['b', 'bold'],
  ['i', 'italic'],
  ['u', 'underline'],
] as const;

interface Props {
  /** The person typed `/` in an empty line: show what can be put there. */
  readonly onSlash: () => void;
}

/** The page itself. */
export function ReleasePage({ onSlash }: Props) {
  const editor = useSlateStatic();
  const services = useServices();
  const decorate = useDecorate(editor);
  const locked = useSlateSelector((current) => isIssued(releaseOf(current).facts.status));

  useEffect(() => {
    listenToPaste(editor, {
      failed: (error) => services.report(problemOf(error)),
      addPicture: services.addImage,
      leftOut: (leftOut) => {
        const notice = leftOutNotice(leftOut);
        if (notice) services.tell(notice);
      },
    });
    const ahead = requestIdleCallback(() => {
      prepareToPaste();
      void prepareToCopy();
    });
    return () => cancelIdleCallback(ahead);
  }, [editor, services]);

  const [drawing, setDrawing] = useState(0);
  const redraw = useCallback(() => setDrawing((count) => count + 1), []);
  const onInput = useUnannouncedInput(editor, redraw);
  useEffect(() => {
    if (drawing > 0) focusPage(editor);
    // Of each drawing: it is another element.
    return keepFocusFlag(editor, ReactEditor.toDOMNode(editor, editor));
  }, [drawing, editor]);

  const takeImages = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      try {
        insertImage(editor, await services.addImage(await bytesOf(file), file.name));
      } catch (error) {
        services.report(problemOf(error));
      }
    }
  };
  /** The clipboard often holds a picture of the text, too; the text is preferred. */
  const takeTextOrImages = async (data: DataTransfer, images: readonly File[]): Promise<void> => {
    try {
      if (!(await insertMarkedUp(editor, data))) await takeImages(images);
    } catch (error) {
      services.report(problemOf(error));
    }
  };
  const onKeyDown = (event: KeyboardEvent): true | undefined => {
    if (!ReactEditor.hasEditableTarget(editor, event.target)) return undefined;
    const isPlain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isPlain || event.key === '/') takeSelection(editor);
    const done = (): void => event.preventDefault();
    const line = lineAround(editor);
    const mark = MARKS.find(([key]) => isHotkey(event, key))?.[1];
    // The browser does not type over a void element, so insert the letter here.
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key : '';
    if (letter && placeholderAround(editor)) {
      done();
      editor.insertText(letter);
    } else if (event.key === 'Tab' && !event.shiftKey && tabIntoFields(editor)) done();
    else if (event.key === 'Tab' && event.shiftKey && tabToHandles(editor)) done();
    else if (event.key === 'Tab' && tab(editor, event.shiftKey)) done();
    else if (mark) {
      // Handled here, or the native menu would toggle it back.
      done();
      toggleMark(editor, mark);
    } else if (isHotkey(event, 'a')) {
      done();
      selectAll(editor);
    } else if (event.key === '/' && line && Node.string(line[0]) === '') {
      done();
      onSlash();
    } else if (letter && !event.altKey) {
      // Skip Slate's handler: it has nothing to do for a letter, but reads the whole document's text
      // to detect its direction.
      return true;
    }
    return undefined;
  };
  const onDrop = (event: DragEvent): boolean => {
    const mode = suggesting(editor);
    if (mode.by.get() !== null) {
      // What is moved would have to be suggested in two places.
      event.preventDefault();
      mode.refused.emit();
      return true;
    }
    const files = imagesIn(event.dataTransfer);
    if (files.length === 0) return false;
    event.preventDefault();
    const at = ReactEditor.findEventRange(editor, event);
    if (at) editor.select(Editor.start(editor, at));
    void takeImages(files);
    return true;
  };
  const onPaste = (event: ClipboardEvent): boolean => {
    if (locked) return false;
    event.preventDefault();
    takeSelection(editor);
    const { clipboardData } = event;
    const files = imagesIn(clipboardData);
    if (files.length === 0) ReactEditor.insertData(editor, clipboardData);
    else void takeTextOrImages(clipboardData, files);
    return true;
  };
  return (
    <>
      <LineHint />
      <Editable
        key={drawing}
        ref={noSelectionRestore}
        className="dl-page"
        readOnly={locked}
        aria-label="Release"
        // A locked page is no text field, but can still be read and scrolled with the keyboard.
        tabIndex={0}
        renderElement={renderElement}
        renderChunk={renderChunk}
        renderLeaf={renderLeaf}
        decorate={decorate}
        onKeyDown={onKeyDown}
        onInput={onInput}
        onDrop={onDrop}
        onPaste={onPaste}
        spellCheck={false}
      />
    </>
  );
}
