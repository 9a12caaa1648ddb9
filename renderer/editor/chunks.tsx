import { type ReactNode, useContext, useState } from 'react';
import type { RenderChunkProps } from 'slate-react';
import './chunks.css';
import { StepsContext } from './draw-in-steps';

/** The innermost chunks that are out of sight are neither laid out nor painted. */
export function renderChunk({ attributes, children, lowest }: RenderChunkProps) {
  if (!lowest) return <div {...attributes}>{children}</div>;
  return <Chunk attributes={attributes}>{children}</Chunk>;
}

interface Props {
  readonly attributes: RenderChunkProps['attributes'];
  readonly children: ReactNode;
}

function Chunk({ attributes, children }: Props) {
  const { drawn, place } = useContext(StepsContext);
  const [mine] = useState(place);
  const isDrawn = mine < drawn;
  return (
    <div {...attributes} className={isDrawn ? 'dl-chunk' : 'dl-chunk waiting'}>
      {isDrawn && children}
    </div>
  );
}
