import { type MouseEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { Editor, Transforms } from 'slate';
import { ReactEditor, useSlateSelector } from 'slate-react';
import { assetUrl } from '../../core/bridge/contract';
import { placeAt, spotOf } from '../../core/live/locate';
import { useWorkspace } from '../app/workspace-context';
import { type ShownPage, seePages, useLive } from './live-store';
import { GAP, usePageScale, type Zoom } from './use-page-scale';

interface Props {
  readonly zoom: Zoom;
  readonly isTwoUp: boolean;
}

const A4 = { count: 1, width: 595, height: 842 };

/** The pages, the ones in sight drawn. A click puts the caret there; the caret's place is marked. */
export function Pages({ zoom, isTwoUp }: Props) {
  const { editor } = useWorkspace();
  const { size, pages, places } = useLive();
  const { count, width, height } = size ?? A4;
  const columns = isTwoUp ? 2 : 1;
  const scroller = useRef<HTMLDivElement>(null);
  const scale = usePageScale(scroller, zoom, columns, { width, height });
  const row = height * scale + GAP;

  const look = useCallback((): void => {
    const element = scroller.current;
    if (!element) return;
    const top = Math.floor(Math.max(0, element.scrollTop - GAP) / row);
    const bottom = Math.floor((element.scrollTop + element.clientHeight) / row);
    const last = Math.max(1, Math.min(count, (bottom + 1) * columns));
    seePages(Math.min(last, top * columns + 1), last);
  }, [row, columns, count]);
  useLayoutEffect(look, [look]);

  const focus = useSlateSelector(({ selection }) => selection?.focus ?? null);
  const caret = useMemo(() => {
    if (!focus) return null;
    for (const page of pages.values()) {
      const spot = spotOf(page.runs, focus);
      if (spot) return { page: page.number, ...spot };
    }
    const page = places?.[focus.path[1] ?? -1];
    return page === undefined ? null : { page, x: 0, baseline: 0, size: 0 };
  }, [focus, pages, places]);

  // The pages follow the caret, not the other way round: only when it moves is there a reason.
  const followed = useRef<typeof focus>(null);
  useEffect(() => {
    const element = scroller.current;
    if (!element || !caret || focus === followed.current) return;
    followed.current = focus;
    const top = Math.floor((caret.page - 1) / columns) * row + GAP + caret.baseline * scale;
    const isSeen =
      top - 40 > element.scrollTop && top + 20 < element.scrollTop + element.clientHeight;
    if (!isSeen) element.scrollTop = top - element.clientHeight / 3;
  }, [focus, caret, columns, row, scale]);

  const click = (page: ShownPage, event: MouseEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = (event.clientX - box.left) / scale;
    const place = placeAt(page.runs, x, (event.clientY - box.top) / scale);
    if (!place || !Editor.hasPath(editor, [...place.path])) return;
    const start = Editor.start(editor, [...place.path]);
    const offset = Math.min(place.offset, Editor.end(editor, start.path).offset);
    const point = place.offset > 0 ? { path: [...place.path], offset } : start;
    ReactEditor.focus(editor);
    followed.current = point;
    Transforms.select(editor, point);
  };

  return (
    <div className="live-pages" ref={scroller} onScroll={look}>
      <div className={isTwoUp ? 'live-sheets two' : 'live-sheets'}>
        {Array.from({ length: count }, (_, index) => index + 1).map((number) => {
          const page = pages.get(number);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys work in the editor itself
            // biome-ignore lint/a11y/noStaticElementInteractions: a page is a picture of the text
            <div
              key={number}
              className="live-sheet"
              style={{ width: width * scale, height: height * scale }}
              onClick={(event) => page && click(page, event)}
            >
              {page && <Sheet page={page} scale={scale} />}
              {caret?.page === number && caret.size > 0 && (
                <span
                  className="live-caret"
                  style={{
                    insetInlineStart: caret.x * scale,
                    top: (caret.baseline - caret.size * 0.85) * scale,
                    height: caret.size * 1.15 * scale,
                  }}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Sheet({ page, scale }: { readonly page: ShownPage; readonly scale: number }) {
  return (
    <>
      <img src={page.url} alt={`Page ${page.number}`} draggable={false} />
      {page.pictures.map(({ asset, x, y, width, height }) => (
        <img
          key={`${asset} ${x} ${y}`}
          className="live-picture"
          src={assetUrl(asset)}
          alt=""
          draggable={false}
          style={{
            left: x * scale,
            top: y * scale,
            width: width * scale,
            height: height * scale,
          }}
        />
      ))}
    </>
  );
}
