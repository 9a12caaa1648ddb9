import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import type { RenderElementProps } from 'slate-react';
import type { Problem } from '../../core/bridge/messages/shared';
import type { CommandId } from '../../core/commands/menu-bar';
import type { BlockOf } from '../../core/release/blocks/block';
import type { BlockKind } from '../../core/release/blocks/spec';
import type { Facts } from '../../core/release/facts';
import type { ReleaseEditor } from '../editor/model/slate-types';

/** What the page gives the view of a block: Slate's props, with the block as its own kind. */
export interface BlockProps<Kind extends BlockKind> extends Omit<RenderElementProps, 'element'> {
  readonly element: BlockOf<Kind>;
}

/** A line of the outline. */
export interface OutlineLine {
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** What a command that puts a block in may use. */
export interface InsertContext {
  readonly editor: ReleaseEditor;
  readonly report: (problem: Problem) => void;
}

/** A command that puts a block in, or turns the line into one: its place in the insert menu. */
export interface BlockCommand {
  readonly icon: LucideIcon;
  /** What the insert menu says of it besides its label. */
  readonly about: string;
  readonly run: (context: InsertContext) => void;
}

/**
 * All that the window knows of a kind of block. What it is made of, and what keys do at its edges,
 * is in its `BlockSpec`; the labels, synonyms and keys of its commands are in `core/commands`.
 */
export interface BlockView<Kind extends BlockKind> {
  readonly View: (props: BlockProps<Kind>) => ReactElement;
  /** Its line in the outline; null where it has none. */
  readonly outline: ((block: BlockOf<Kind>, facts: Facts) => OutlineLine) | null;
  /** By the ids of the command table, in the order of the insert menu. */
  readonly commands: { readonly [Id in CommandId]?: BlockCommand };
}

/** Declares a kind of block; keeps which commands it has, so that the compiler can add them up. */
export const defineBlock = <Kind extends BlockKind, const View extends BlockView<Kind>>(
  _kind: Kind,
  view: View,
): View => view;

/** An outline line that is the same for every block of a kind. */
export const namedLine = (text: string) => (): OutlineLine => ({ level: 2, text });
