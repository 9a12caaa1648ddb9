import { BlockBuilder, type Context, type LineLook } from '../../reading/block-builder';
import type { SwitchMark } from '../../release/text';
import type { Decoder } from '../code-page';
import type { RtfParagraph, RtfRow, Run } from './layout';

/** What becomes of the text in a group. */
export type Destination =
  | 'text'
  | 'skip'
  /** Text is none here, but pictures and text boxes may stand in it. */
  | 'shape'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'picture'
  | 'picture-alt-name'
  | 'picture-alt'
  | 'instruction'
  | 'marker';

/** A font of the file's table. */
export interface Font {
  readonly decoder: Decoder;
  readonly symbols: Context['symbols'];
}

/** A style of the file's table: its outline level from 1, where it has one. */
export interface Style {
  readonly name: string;
  readonly level: number | null;
}

/** A field, from its beginning to its end. */
export interface Field {
  instruction: string;
}

/** A picture while it is read. */
export interface Picture {
  readonly pieces: Uint8Array[];
  hex: string;
  alt: string;
  /** As it is shown, in twips. */
  width: number;
  scale: number;
}

/** What holds in a group, and for the groups in it until they say otherwise. */
export interface State {
  destination: Destination;
  unicodeSkip: number;
  marks: Partial<Record<SwitchMark, true>>;
  /** The same for text from right to left (`\ab` and the like). */
  rightMarks: Partial<Record<SwitchMark, true>>;
  isRight: boolean;
  font: number;
  size: number | null;
  isUpper: boolean;
  isHidden: boolean;
  isInserted: boolean;
  isDeleted: boolean;
  language: number | null;
  rightLanguage: number | null;
  link: string | null;
  field: Field | null;
  picture: Picture | null;
  // Of the paragraph.
  style: number | null;
  level: number | null;
  align: LineLook['align'];
  direction: LineLook['direction'];
  isInTable: boolean;
  list: number;
  depth: number;
}

/** What holds at the beginning of a file. */
export const FIRST: State = {
  destination: 'text',
  unicodeSkip: 1,
  marks: {},
  rightMarks: {},
  isRight: false,
  font: -1,
  size: null,
  isUpper: false,
  isHidden: false,
  isInserted: false,
  isDeleted: false,
  language: null,
  rightLanguage: null,
  link: null,
  field: null,
  picture: null,
  style: null,
  level: null,
  align: 'start',
  direction: null,
  isInTable: false,
  list: 0,
  depth: 0,
};

/** One text of the file: the body, a header, a note, a text box. */
export interface Story {
  readonly builder: BlockBuilder;
  runs: Run[];
  marker: Run[];
  rows: RtfRow[];
  cells: RtfParagraph[][];
  cell: RtfParagraph[];
}

export const story = (builder = new BlockBuilder()): Story => ({
  builder,
  runs: [],
  marker: [],
  rows: [],
  cells: [],
  cell: [],
});
