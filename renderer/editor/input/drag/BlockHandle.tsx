import { GripVertical } from 'lucide-react';
import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useSlateSelector, useSlateStatic } from 'slate-react';
import { isIssued } from '../../../../core/lifecycle/status';
import { releaseOf } from '../../model/release-of';
import { moveBlockTo } from '../insert';
import { blockAt, type SeenBlock } from './block-at';
import './drag.css';
import { focusPage } from '../../model/page-focus';

/** Distance from the edge of the viewport, in CSS pixels, within which dragging scrolls the page. */
const EDGE = 56;
/** Pixels a frame. */
const SPEED = 14;

/** A gap between two blocks in which the dragged block can be dropped. */
interface Gap {
  /** The block it is before. */
  readonly before: number;
  /** Its height in the window. */
  readonly y: number;
}

/**
 * One handle for all blocks: it is shown beside the block under the pointer, and moves it by dragging.
 * From the keyboard, commands move a block up and down.
 */
export default function BlockHandle() {
  const editor = useSlateStatic();
  const isLocked = useSlateSelector((current) => isIssued(releaseOf(current).facts.status));
  const place = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<SeenBlock | null>(null);
  const [gap, setGap] = useState<Gap | null>(null);
  const dragged = useRef<{ readonly index: number; y: number } | null>(null);
  const isDragging = gap !== null;

  useEffect(() => {
    const ground = place.current?.parentElement;
    if (!ground || isLocked) return undefined;
    let frame = 0;
    const look = ({ buttons, clientY, target }: globalThis.PointerEvent): void => {
      if (buttons !== 0 || (target as Element).closest('.dl-handle')) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setOver(blockAt(editor, clientY)));
    };
    const hide = (): void => {
      cancelAnimationFrame(frame);
      if (!dragged.current) setOver(null);
    };
    ground.addEventListener('pointermove', look);
    for (const event of ['pointerleave', 'keydown', 'scroll']) ground.addEventListener(event, hide);
    return () => {
      hide();
      ground.removeEventListener('pointermove', look);
      for (const event of ['pointerleave', 'keydown', 'scroll']) {
        ground.removeEventListener(event, hide);
      }
    };
  }, [editor, isLocked]);

  const follow = useCallback((): void => {
    if (!dragged.current) return;
    const block = blockAt(editor, dragged.current.y);
    if (block) setGap(gapAt(block, dragged.current.y));
  }, [editor]);
  const end = useCallback((): void => {
    dragged.current = null;
    setGap(null);
    setOver(null);
  }, []);

  // While something is dragged: the page scrolls at its edges, and Escape lets everything be.
  useEffect(() => {
    const ground = place.current?.parentElement;
    if (!isDragging || !ground) return undefined;
    let frame = 0;
    const step = (): void => {
      const { top, bottom } = ground.getBoundingClientRect();
      const { y = top } = dragged.current ?? {};
      const way = y < top + EDGE ? -SPEED : y > bottom - EDGE ? SPEED : 0;
      ground.scrollTop += way;
      if (way !== 0) follow();
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    const cancel = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') end();
    };
    addEventListener('keydown', cancel);
    ground.addEventListener('scroll', follow);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('keydown', cancel);
      ground.removeEventListener('scroll', follow);
    };
  }, [isDragging, follow, end]);

  const take = (event: PointerEvent): void => {
    if (event.button !== 0 || !over) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = { index: over.index, y: event.clientY };
    setGap(gapAt(over, event.clientY));
  };
  const drag = (event: PointerEvent): void => {
    if (!dragged.current) return;
    dragged.current.y = event.clientY;
    follow();
  };
  const drop = (): void => {
    const { current } = dragged;
    end();
    if (!current || !gap) return;
    moveBlockTo(editor, current.index, gap.before);
    focusPage(editor);
  };

  /** A height of the window as one of what scrolls. */
  const inside = (y: number): number => {
    const ground = place.current?.parentElement;
    return ground ? y - ground.getBoundingClientRect().top + ground.scrollTop : 0;
  };
  return (
    <div ref={place} className="dl-drag">
      {over && (
        <div
          className={isDragging ? 'dl-handle dl-dragging' : 'dl-handle'}
          title="Drag to move this block"
          style={{ top: inside(over.box.top) }}
          onPointerDown={take}
          onPointerMove={drag}
          onPointerUp={drop}
          onPointerCancel={end}
        >
          <GripVertical size={16} aria-hidden="true" />
        </div>
      )}
      {gap && <div className="dl-gap" style={{ top: inside(gap.y) }} />}
    </div>
  );
}

function gapAt({ index, box }: SeenBlock, y: number): Gap {
  return y < box.top + box.height / 2
    ? { before: index, y: box.top }
    : { before: index + 1, y: box.bottom };
}
