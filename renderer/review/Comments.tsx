import { useEffect, useMemo } from 'react';
import { setDecorations } from '../editor/model/decorations';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { commentPainter } from './commented';
import { placedThreads } from './threads-now';
import './review.css';

/** Paints what is commented on while the document is open. Shows nothing itself. */
export function Comments() {
  const { editor } = useWorkspace();
  const threads = useFromRelease(placedThreads);
  const painter = useMemo(() => (threads.length > 0 ? commentPainter(threads) : null), [threads]);
  useEffect(() => {
    setDecorations(editor, 'comments', painter);
    return () => setDecorations(editor, 'comments', null);
  }, [editor, painter]);
  return null;
}
