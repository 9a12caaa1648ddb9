import type { RenderChunkProps } from 'slate-react';
import './chunks.css';

/** The innermost chunks that are out of sight are neither laid out nor painted. */
export function renderChunk({ attributes, children, lowest }: RenderChunkProps) {
  return (
    <div {...attributes} className={lowest ? 'dl-chunk' : undefined}>
      {children}
    </div>
  );
}
