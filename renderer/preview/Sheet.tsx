import { type MouseEvent, memo, useLayoutEffect, useRef } from 'react';
import type { Spot } from '../../core/preview/locate';
import { AssetPicture } from '../pictures/AssetPicture';
import { type Drawn, drawPage } from './draw-page';
import type { ShownPage } from './preview-store';

interface Props {
  readonly number: number;
  readonly page: ShownPage | undefined;
  /** The address of the watermark behind the text; null if there is none. */
  readonly watermark: string | null;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels for each point. */
  readonly scale: number;
  readonly caret: Spot | null;
  /** Told where a page is clicked, in points from its corner. */
  readonly onClick: (page: ShownPage, x: number, y: number) => void;
}

/** One page, empty until its drawing has come. */
export const Sheet = memo((props: Props) => {
  const { number, page, watermark, width, height, scale, caret, onClick } = props;
  const click = (event: MouseEvent<HTMLElement>): void => {
    if (!page) return;
    const box = event.currentTarget.getBoundingClientRect();
    onClick(page, (event.clientX - box.left) / scale, (event.clientY - box.top) / scale);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys work in the editor itself
    // biome-ignore lint/a11y/noStaticElementInteractions: a page is a picture of the text
    <div className="preview-sheet" style={{ width, height }} onClick={click}>
      {page && watermark && <img className="preview-watermark" src={watermark} alt="" />}
      {page && <Picture page={page} width={width} height={height} scale={scale} />}
      {page?.pictures.map(({ asset, x, y, ...size }) => (
        <AssetPicture
          key={`${asset} ${x} ${y}`}
          className="preview-picture"
          asset={asset}
          shown={size.width * scale}
          alt=""
          draggable={false}
          style={{
            left: x * scale,
            top: y * scale,
            width: size.width * scale,
            height: size.height * scale,
          }}
        />
      ))}
      {caret && (
        <span
          className="preview-caret"
          data-page={number}
          style={{
            insetInlineStart: caret.x * scale,
            top: (caret.baseline - caret.size * 0.85) * scale,
            height: caret.size * 1.15 * scale,
          }}
        />
      )}
    </div>
  );
});

interface PictureProps extends Pick<Props, 'width' | 'height' | 'scale'> {
  readonly page: ShownPage;
}

/** The text and the lines of a page. `data-version` says which version of it is drawn. */
function Picture({ page, width, height, scale }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const pixels = scale * devicePixelRatio;
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const now = { marks: page.marks, scale: pixels };
    drawPage(element, now, drawn.current);
    drawn.current = now;
    element.dataset.version = String(page.version);
  }, [page, pixels]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={`Page ${page.number}`}
      width={Math.round(width * devicePixelRatio)}
      height={Math.round(height * devicePixelRatio)}
    />
  );
}
