import { type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react';
import type { RenderChunkProps } from 'slate-react';
import './chunks.css';
import { WholePageContext } from './progressive-render';

/** Draws a chunk of blocks. The innermost chunks outside the viewport are neither laid out nor painted. */
export function renderChunk({ attributes, children, lowest }: RenderChunkProps) {
  if (!lowest) return <div {...attributes}>{children}</div>;
  return <Chunk attributes={attributes}>{children}</Chunk>;
}

interface Props {
  readonly attributes: RenderChunkProps['attributes'];
  readonly children: ReactNode;
}

/** While the page is rendered progressively, a chunk outside the viewport is an empty box. */
function Chunk({ attributes, children }: Props) {
  const isWhole = useContext(WholePageContext);
  const [isInView, setInView] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isWhole || !box.current) return;
    // Rendered again before the first paint.
    if (box.current.getBoundingClientRect().top < innerHeight) setInView(true);
  }, [isWhole]);
  const isRendered = isWhole || isInView;
  return (
    <div {...attributes} ref={box} className={isRendered ? 'dl-chunk' : 'dl-chunk waiting'}>
      {isRendered && children}
    </div>
  );
}
