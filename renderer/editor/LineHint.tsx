import { useLayoutEffect } from 'react';
import { Editor } from 'slate';
import { useSlateSelector, useSlateStatic } from 'slate-react';
import { isIssued } from '../../core/lifecycle/status';
import { releaseOf } from './model/release-of';
import type { ReleaseEditor } from './model/slate-types';
import { lineAround } from './queries/ancestors';
import { drawnElement } from './queries/drawn-element';

/** The empty paragraph, directly in the release, that the caret is in. */
function emptyLine(editor: ReleaseEditor) {
  const [line, path] = lineAround(editor) ?? [];
  const isTop = path?.length === 2;
  return isTop && line?.type === 'paragraph' && Editor.isEmpty(editor, line) ? line : null;
}

/**
 * Shows a hint in the empty paragraph that the caret is in. It is set as a DOM attribute, so that
 * moving the caret renders no paragraph again.
 */
export function LineHint() {
  const editor = useSlateStatic();
  const isReadOnly = useSlateSelector((current) => isIssued(releaseOf(current).facts.status));
  const line = useSlateSelector(emptyLine);
  useLayoutEffect(() => {
    if (!line || isReadOnly) return undefined;
    let element: HTMLElement | null = null;
    const frame = requestAnimationFrame(() => {
      element = drawnElement(editor, line);
      element?.setAttribute('data-type-hint', 'Type / to insert');
    });
    return () => {
      cancelAnimationFrame(frame);
      element?.removeAttribute('data-type-hint');
    };
  }, [editor, line, isReadOnly]);
  return null;
}
