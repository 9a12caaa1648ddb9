import { Check, Ellipsis, EllipsisVertical } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Editor, Transforms } from 'slate';
import { ReactEditor, useReadOnly, useSlateSelector, useSlateStatic } from 'slate-react';
import type { Table, TableCell } from '../../../core/release/blocks/table';
import * as tables from '../../editor/input/table';
import { focusPage } from '../../editor/model/page-focus';
import type { ReleaseEditor } from '../../editor/model/slate-types';
import { findAncestor } from '../../editor/queries/ancestors';
import { drawnElement } from '../../editor/queries/drawn-element';

interface Props {
  readonly table: Table;
  /** What the table stands in, and the handles are placed in. */
  readonly frame: RefObject<HTMLDivElement | null>;
}

/** Where the handles of a cell stand in the frame of its table, in CSS pixels. */
interface Spot {
  readonly row: { readonly top: number; readonly height: number };
  readonly column: { readonly left: number; readonly width: number };
  readonly top: number;
}

/**
 * A handle for the row and one for the column of the cell that the caret, or the pointer, is in:
 * each opens a menu of what can be done with it.
 */
export function TableHandles({ table, frame }: Props) {
  const editor = useSlateStatic();
  const isReadOnly = useReadOnly();
  // The element, not the node: a node is another one with every letter typed in it.
  const [hovered, setHovered] = useState<HTMLElement | null>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const isOpen = useRef(false);
  const here = useSlateSelector((current) => cellIn(current, table));

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = ({ target }: PointerEvent): void => {
      const over = (target as Element).closest('td');
      if (isOpen.current || !over) return;
      setHovered(over);
    };
    const leave = (): void => {
      if (!isOpen.current) setHovered(null);
    };
    element.addEventListener('pointermove', look);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('pointermove', look);
      element.removeEventListener('pointerleave', leave);
    };
  }, [frame]);
  // Of the table too: a row that was put in or moved shifts the others.
  // biome-ignore lint/correctness/useExhaustiveDependencies: placed anew with every change of the table
  useLayoutEffect(() => {
    const place = (): void => {
      const own = hovered?.isConnected ? hovered : here && drawnElement(editor, here);
      setSpot(spotOf(own, frame.current));
    };
    // A scroll of the table does not bubble, so it is heard on its way down.
    const element = frame.current;
    element?.addEventListener('scroll', place, true);
    const frameNumber = requestAnimationFrame(place);
    return () => {
      cancelAnimationFrame(frameNumber);
      element?.removeEventListener('scroll', place, true);
    };
  }, [editor, hovered, here, frame, table]);

  if (isReadOnly || !spot) return null;
  /** Puts the caret into the cell that the handle belongs to. */
  const take = (open: boolean): void => {
    isOpen.current = open;
    if (!open || !hovered?.isConnected) return;
    const cell = ReactEditor.toSlateNode(editor, hovered);
    if (cell === here) return;
    Transforms.select(editor, Editor.end(editor, ReactEditor.findPath(editor, cell)));
  };
  const { row, column, top } = spot;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leads from its buttons back to the text
    <div
      contentEditable={false}
      data-slate-editor={true}
      className="dl-table-handles"
      onKeyDown={(event) => {
        const isLast = (event.target as Element).matches('.dl-row-handle');
        const leaves = event.key === 'Escape' || (event.key === 'Tab' && !event.shiftKey && isLast);
        if (!leaves || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        focusPage(editor);
      }}
    >
      <Handle
        label="Column options"
        style={{ left: column.left, width: column.width, top: top - 18 }}
        icon={<Ellipsis size={14} aria-hidden="true" />}
        className="dl-column-handle"
        onOpen={take}
        items={[
          ['Insert column before', () => tables.insertColumn(editor, 'before')],
          ['Insert column after', () => tables.insertColumn(editor, 'after')],
          [
            'Move column back',
            () => tables.moveColumn(editor, -1),
            () => tables.canMoveColumn(editor, -1),
          ],
          [
            'Move column on',
            () => tables.moveColumn(editor, 1),
            () => tables.canMoveColumn(editor, 1),
          ],
          ['Delete column', () => tables.deleteColumn(editor)],
        ]}
        choice={{
          label: 'Align column',
          value: () => tables.sideOfColumn(editor),
          options: SIDES,
          choose: (side) => tables.alignColumn(editor, side),
        }}
      />
      <Handle
        label="Row options"
        style={{ top: row.top, height: row.height }}
        icon={<EllipsisVertical size={14} aria-hidden="true" />}
        className="dl-row-handle"
        onOpen={take}
        items={[
          ['Insert row above', () => tables.insertRow(editor, 'before')],
          ['Insert row below', () => tables.insertRow(editor, 'after')],
          ['Move row up', () => tables.moveRow(editor, -1), () => tables.canMoveRow(editor, -1)],
          ['Move row down', () => tables.moveRow(editor, 1), () => tables.canMoveRow(editor, 1)],
          ['Header row on or off', () => tables.toggleHeaderRow(editor)],
          ['Delete row', () => tables.deleteRow(editor)],
        ]}
      />
    </div>
  );
}

const SIDES = [
  ['auto', 'Automatic: figures on the right'],
  ['left', 'Left'],
  ['centre', 'Centre'],
  ['right', 'Right'],
] as const;

/** The cell of a table that the caret is in. */
function cellIn(editor: ReleaseEditor, table: Table): TableCell | null {
  return findAncestor(editor, 'table')?.[0] === table
    ? (findAncestor(editor, 'table-cell')?.[0] ?? null)
    : null;
}

function spotOf(element: HTMLElement | null, frame: HTMLElement | null): Spot | null {
  const table = element?.closest('table');
  if (!element || !table || !frame) return null;
  const from = frame.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const isScrolledAway = box.right < from.left + 8 || box.left > from.right - 8;
  if (isScrolledAway) return null;
  return {
    row: { top: box.top - from.top, height: box.height },
    column: { left: box.left - from.left, width: box.width },
    top: table.getBoundingClientRect().top - from.top,
  };
}

interface HandleProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly className: string;
  readonly style: Readonly<Record<string, number>>;
  readonly onOpen: (open: boolean) => void;
  readonly items: readonly (readonly [label: string, run: () => void, can?: () => boolean])[];
  /** One of several, of which one is marked. */
  readonly choice?: {
    readonly label: string;
    readonly value: () => tables.ColumnSide;
    readonly options: readonly (readonly [value: tables.ColumnSide, label: string])[];
    readonly choose: (value: tables.ColumnSide) => void;
  };
}

function Handle({ label, icon, className, style, onOpen, items, choice }: HandleProps) {
  const editor = useSlateStatic();
  const chosen = useRef<(() => void) | null>(null);
  return (
    <DropdownMenu.Root modal={false} onOpenChange={onOpen}>
      <DropdownMenu.Trigger asChild>
        <button type="button" className={className} aria-label={label} title={label} style={style}>
          {icon}
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="checks-menu"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusPage(editor);
            chosen.current?.();
            chosen.current = null;
          }}
        >
          {items.map(([name, run, can]) => (
            <DropdownMenu.Item
              key={name}
              disabled={can?.() === false}
              onSelect={() => {
                chosen.current = run;
              }}
            >
              {name}
            </DropdownMenu.Item>
          ))}
          {choice && (
            <>
              <DropdownMenu.Separator />
              <DropdownMenu.RadioGroup
                aria-label={choice.label}
                value={choice.value()}
                onValueChange={(value) => {
                  chosen.current = () => choice.choose(value as tables.ColumnSide);
                }}
              >
                <DropdownMenu.Label>{choice.label}</DropdownMenu.Label>
                {choice.options.map(([value, name]) => (
                  <DropdownMenu.RadioItem key={value} value={value}>
                    {name}
                    <DropdownMenu.ItemIndicator>
                      <Check size={14} aria-hidden="true" />
                    </DropdownMenu.ItemIndicator>
                  </DropdownMenu.RadioItem>
                ))}
              </DropdownMenu.RadioGroup>
            </>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
