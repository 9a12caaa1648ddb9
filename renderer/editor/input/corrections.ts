import { Editor, Element, Node, Path, Range, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { Block, TopBlock } from '../../../core/release/blocks/block';
import { TOP_KINDS } from '../../../core/release/blocks/block';
import { createBlock } from '../../../core/release/blocks/create';
import type { List } from '../../../core/release/blocks/list';
import type { BlockKind } from '../../../core/release/blocks/spec';
import { BLOCK_SPECS } from '../../../core/release/blocks/specs';
import { Numbering } from '../../../core/release/lists/starts';
import { isBlockKind } from '../../../core/release/nodes';
import { scriptOf } from '../../../core/release/script-of';
import { isPrinted } from '../../../core/templates/resolve-template';
import { addressAtEnd } from '../../../core/typing/addresses';
import { correctTyping } from '../../../core/typing/correct-typing';
import { type LineTurn, lineTurn, typedFormat, typedNumber } from '../../../core/typing/line-start';
import {
  correctsIn,
  TYPING_SETTINGS,
  type TypingSettings,
} from '../../../core/typing/typing-settings';
import { releaseOf } from '../model/release-of';
import type { ReleaseEditor } from '../model/slate-types';
import { suggesting } from '../model/suggesting';
import { setNumbering, toggleList, turnInto } from './insert';
import { type LineText, lineText, rangeIn } from './line-text';

interface Session {
  settings: TypingSettings;
  /** The last correction: its undo step, and where the caret was after it. */
  last: { readonly batch: object; readonly caret: Range } | null;
  /** A correction was taken back just now: the next sign does not make it again. */
  isRefused: boolean;
}

const sessions = new WeakMap<ReleaseEditor, Session>();

/** A letter triggers a correction only after one of these: a quick test that most keys fail. */
const BEFORE_LETTER = /['’‘‚›‹』0]/u;

/**
 * Corrects what is typed: typographic signs, lists and headings from the beginning of a line, links
 * from addresses. Each correction is an undo step of its own, which gives back exactly what was
 * typed; Backspace right after it does the same. What is pasted or dictated is left as it is.
 */
export function withCorrections(editor: ReleaseEditor): ReleaseEditor {
  const session: Session = { settings: TYPING_SETTINGS, last: null, isRefused: false };
  sessions.set(editor, session);
  const { insertText, insertBreak, deleteBackward } = editor;

  editor.insertText = (text, options) => {
    const wasCorrected = isRightAfter(editor, session);
    const { isRefused } = session;
    session.last = null;
    session.isRefused = false;
    // What is typed after a correction is not undone with it.
    if (wasCorrected) HistoryEditor.withNewBatch(editor, () => insertText(text, options));
    else insertText(text, options);
    // A correction would change text that nobody has suggested to change.
    const isSuggesting = suggesting(editor).by.get() !== null;
    if (text.length === 1 && !isRefused && !isSuggesting) correct(editor, session, text);
  };
  editor.insertBreak = () => {
    session.last = null;
    const line = session.settings.on ? lineText(editor) : null;
    const address = line && addressAtEnd(line.before);
    const range = address && rangeIn(line, address.start, address.end);
    const kept = range && Editor.rangeRef(editor, range, { affinity: 'inward' });
    insertBreak();
    const at = kept?.unref();
    if (address && at && suggesting(editor).by.get() === null) linkAddress(editor, at, address.url);
  };
  editor.deleteBackward = (unit) => {
    session.isRefused = isRightAfter(editor, session);
    if (session.isRefused) {
      session.last = null;
      editor.undo();
      return;
    }
    deleteBackward(unit);
  };
  return editor;
}

/** Sets what is corrected from now on. */
export function setTypingSettings(editor: ReleaseEditor, settings: TypingSettings): void {
  const session = sessions.get(editor);
  if (session) session.settings = settings;
}

export const typingSettingsOf = (editor: ReleaseEditor): TypingSettings =>
  sessions.get(editor)?.settings ?? TYPING_SETTINGS;

/** The language of the text at the caret: that of its run, else of the release, if its script fits. */
export function languageHere(editor: ReleaseEditor): string {
  const line = lineText(editor);
  return line ? languageOf(editor, line) : releaseOf(editor).facts.language;
}

function languageOf(editor: ReleaseEditor, { run, before }: LineText): string {
  const { language } = releaseOf(editor).facts;
  if (run.lang) return run.lang;
  const script = scriptOf(language);
  for (const [name, sign, other] of OTHER_SCRIPTS) {
    if (script !== name && sign.test(before)) return other;
  }
  return language;
}

/** Languages whose marks a text takes that is in another script than its release. */
const OTHER_SCRIPTS = [
  ['Arab', /^\P{L}*\p{Script=Arabic}/u, 'ar'],
  ['Hebr', /^\P{L}*\p{Script=Hebrew}/u, 'he'],
  ['Cyrl', /^\P{L}*\p{Script=Cyrillic}/u, 'ru'],
] as const;

function isRightAfter(editor: ReleaseEditor, { last }: Session): boolean {
  const { selection, history } = editor;
  return (
    last !== null &&
    selection !== null &&
    history.undos.at(-1) === last.batch &&
    Range.equals(selection, last.caret)
  );
}

function correct(editor: ReleaseEditor, session: Session, sign: string): void {
  if (!session.settings.on) return;
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return;
  if (/[\p{L}\p{N}]/u.test(sign) && !followsSign(editor, selection)) return;
  const line = lineText(editor);
  if (!line) return;
  const corrected = sign === ' ' ? turnLine(editor, line) || linkBefore(editor, line) : false;
  if (corrected || typographic(editor, session, line)) remember(editor, session);
}

/** Whether a letter follows a sign that may change with it. */
function followsSign(editor: ReleaseEditor, { anchor }: Range): boolean {
  const node = Node.get(editor, anchor.path);
  return 'text' in node && BEFORE_LETTER.test(node.text[anchor.offset - 2] ?? "'");
}

function remember(editor: ReleaseEditor, session: Session): void {
  const batch = editor.history.undos.at(-1);
  session.last = batch && editor.selection ? { batch, caret: editor.selection } : null;
}

function typographic(editor: ReleaseEditor, { settings }: Session, line: LineText): boolean {
  const language = languageOf(editor, line);
  if (!correctsIn(settings, language)) return false;
  const correction = correctTyping(line.before, language);
  if (!correction) return false;
  const { start, end, text } = correction;
  const range = rangeIn(line, start, end);
  if (!range) return false;
  const { path, offset } = range.anchor;
  HistoryEditor.withNewBatch(editor, () =>
    Editor.withoutNormalizing(editor, () => {
      // The new sign stands in the run of the one it replaces, and has its marks.
      const isSame = Path.equals(path, range.focus.path);
      if (text) editor.apply({ type: 'insert_text', path, offset, text });
      if (start === end) return;
      const after = { path, offset: offset + text.length };
      const focus = isSame ? { path, offset: range.focus.offset + text.length } : range.focus;
      Transforms.delete(editor, { at: { anchor: after, focus } });
    }),
  );
  return true;
}

/** Makes a line that begins with a sign and a space what the sign stands for. */
function turnLine(editor: ReleaseEditor, line: LineText): boolean {
  const block = Node.get(editor, line.path);
  const goesOn = goesOnCounting(editor, line);
  const turn = goesOn ? 'numbered' : lineTurn(line.before);
  if (!turn || !('type' in block) || block.type !== 'paragraph') return false;
  if (!allowedBeside(editor, line.path).includes(KIND_OF[turn])) return false;
  const marker = rangeIn(line, 0, line.before.length);
  if (!marker) return false;
  const format = turn === 'numbered' ? typedFormat(line.before) : null;
  HistoryEditor.withNewBatch(editor, () =>
    Editor.withoutNormalizing(editor, () => {
      Transforms.delete(editor, { at: marker });
      switch (turn) {
        case 'bulleted':
        case 'numbered':
          toggleList(editor, turn === 'numbered');
          if (goesOn) setNumbering(editor, { continues: true });
          else if (format) setNumbering(editor, { format });
          return;
        case 'heading2':
          return turnInto(editor, 'heading', 2);
        case 'heading3':
          return turnInto(editor, 'heading', 3);
        case 'quote':
          return Transforms.wrapNodes(
            editor,
            { ...createBlock.quote(), children: [] },
            { at: line.path },
          );
      }
    }),
  );
  return true;
}

/** Whether a line begins with the number that follows the last one of a list before it. */
function goesOnCounting(editor: ReleaseEditor, { before, path }: LineText): boolean {
  const number = typedNumber(before);
  const index = path.at(-1) ?? 0;
  if (number === null || number < 2) return false;
  const [parent] = Editor.parent(editor, path);
  const numbering = new Numbering();
  const beside = parent.children.slice(0, index) as Block[];
  const release = releaseOf(editor);
  for (const block of beside) {
    // A part of a template that is left out counts in no format.
    const isOut = path.length === 2 && !isPrinted(release, block as TopBlock);
    if ('type' in block && !isOut) numbering.startOfBlock(block);
  }
  const next: List = { type: 'list', ordered: true, continues: true, children: [] };
  return numbering.startOf(next) === number;
}

const KIND_OF: Readonly<Record<LineTurn, BlockKind>> = {
  bulleted: 'list',
  numbered: 'list',
  heading2: 'heading',
  heading3: 'heading',
  quote: 'quote',
};

function allowedBeside(editor: ReleaseEditor, path: Path): readonly BlockKind[] {
  const [parent] = Editor.parent(editor, path);
  const kind = 'type' in parent ? parent.type : '';
  if (kind === 'list-item') return [];
  const content = isBlockKind(kind) ? BLOCK_SPECS[kind].content : null;
  return content && typeof content === 'object' ? content.allowed : TOP_KINDS;
}

/** Makes a link of the address that stands before the space just typed. */
function linkBefore(editor: ReleaseEditor, line: LineText): boolean {
  const address = addressAtEnd(line.before.slice(0, -1));
  const range = address && rangeIn(line, address.start, address.end);
  return Boolean(address && range && linkAddress(editor, range, address.url));
}

function linkAddress(editor: ReleaseEditor, at: Range, url: string): boolean {
  const isLink = (node: Node): boolean => Element.isElement(node) && node.type === 'link';
  const [linked] = Editor.nodes(editor, { at, match: isLink });
  if (linked) return false;
  HistoryEditor.withNewBatch(editor, () =>
    Transforms.wrapNodes(editor, { type: 'link', url, children: [] }, { at, split: true }),
  );
  return true;
}
