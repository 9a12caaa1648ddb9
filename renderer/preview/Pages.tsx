import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { Editor, Transforms } from 'slate';
import { useSlateSelector } from 'slate-react';
import { placeAt, spotOf } from '../../core/preview/locate';
import type { Zoom } from '../../core/preview/pages-view';
import { focusPage } from '../editor/model/page-focus';
import { useWorkspace } from '../workspace/workspace-context';
import { type ShownPage, seePages, usePreview } from './preview-store';
import { usePreviewView } from './preview-view';
import { Sheet } from './Sheet';
import { GAP, usePageScale } from './use-page-scale';
import { useZoomGestures } from './use-zoom-gestures';

interface Props {
  readonly zoom: Zoom;
  readonly isTwoUp: boolean;
  readonly onZoom: (zoom: Zoom) => void;
}

const A4 = { count: 1, width: 595, height: 842 };

/** The pages, the ones in sight drawn. A click puts the caret there; the caret's place is marked. */
export function Pages({ zoom, isTwoUp, onZoom }: Props) {
  const { editor } = useWorkspace();
  const { size, pages, places, watermark } = usePreview();
  const { count, width, height } = size ?? A4;
  const columns = isTwoUp ? 2 : 1;
  const scroller = useRef<HTMLDivElement>(null);
  const scale = usePageScale(scroller, zoom, columns, { width, height });
  const row = height * scale + GAP;
  useZoomGestures(scroller, { scale, height }, onZoom);

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

  const click = useCallback(
    (page: ShownPage, x: number, y: number): void => {
      const place = placeAt(page.runs, x, y);
      if (!place || !Editor.hasPath(editor, [...place.path])) return;
      const start = Editor.start(editor, [...place.path]);
      const offset = Math.min(place.offset, Editor.end(editor, start.path).offset);
      const point = place.offset > 0 ? { path: [...place.path], offset } : start;
      focusPage(editor);
      followed.current = point;
      Transforms.select(editor, point);
    },
    [editor],
  );

  // Where there is nothing else, the keys scroll the pages.
  const isAlone = usePreviewView() === 'alone';
  useEffect(() => {
    if (isAlone) scroller.current?.focus();
  }, [isAlone]);

  return (
    <section
      className="preview-pages"
      ref={scroller}
      onScroll={look}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by the keys
      tabIndex={0}
      aria-label="The pages as they print"
    >
      <div className={isTwoUp ? 'preview-sheets two' : 'preview-sheets'}>
        {Array.from({ length: count }, (_, index) => index + 1).map((number) => (
          <Sheet
            key={number}
            number={number}
            page={pages.get(number)}
            watermark={watermark}
            width={width * scale}
            height={height * scale}
            scale={scale}
            caret={caret?.page === number && caret.size > 0 ? caret : null}
            onClick={click}
          />
        ))}
      </div>
    </section>
  );
}
