import {
  type BaseOperation,
  Editor,
  Element,
  Node,
  Path,
  type Point,
  Range,
  Text,
  Transforms,
} from 'slate';
import { HistoryEditor } from 'slate-history';
import { instantOf } from '../../../core/dates/instant-of';
import { Emitter } from '../../../core/emitter';
import { BLOCK_SPECS } from '../../../core/release/blocks/specs';
import { isBlock } from '../../../core/release/nodes';
import type { BlockSuggestions, InlineSuggestions } from '../../../core/release/review/suggestion';
import { createStore, type Store } from '../../ui/store';
import type { ReleaseEditor } from './slate-types';
import { changeField } from './undo-steps';

/** What the mode of suggesting is about in one window. */
interface Suggesting {
  /** The id in `review.people` of who suggests; null while the mode is off. */
  readonly by: Store<string | null>;
  /** Somebody tried what cannot be suggested. */
  readonly refused: Emitter;
  /** The steps that are taken now make a suggestion themselves. */
  isMarking: boolean;
}

const modes = new WeakMap<ReleaseEditor, Suggesting>();

/** The mode of suggesting of an editor. */
export function suggesting(editor: ReleaseEditor): Suggesting {
  const mode = modes.get(editor) ?? {
    by: createStore<string | null>(null),
    refused: new Emitter(),
    isMarking: false,
  };
  modes.set(editor, mode);
  return mode;
}

/** Takes steps as they are while somebody suggests: they decide about suggestions, or make one. */
export function withoutSuggesting<Result>(editor: ReleaseEditor, change: () => Result): Result {
  const mode = suggesting(editor);
  const before = mode.isMarking;
  mode.isMarking = true;
  try {
    return change();
  } finally {
    mode.isMarking = before;
  }
}

/**
 * While somebody suggests: what is typed is marked as theirs, what is deleted stays and is marked, and
 * what is theirs already goes for good. Whatever cannot be told as a suggestion is refused, so that nothing
 * changes without a mark.
 */
export function withSuggesting(editor: ReleaseEditor): ReleaseEditor {
  const { apply, insertText, insertBreak, deleteBackward, deleteForward, deleteFragment } = editor;
  const { insertData, onChange } = editor;
  const mode = suggesting(editor);
  const mark = <Result>(change: () => Result): Result => withoutSuggesting(editor, change);

  editor.apply = (operation) => {
    const isFree =
      mode.by.get() === null ||
      mode.isMarking ||
      // Undo and redo.
      HistoryEditor.isSaving(editor) === false ||
      isForTheDesk(operation);
    if (!isFree) {
      mode.refused.emit();
      return;
    }
    const ends = HistoryEditor.isSaving(editor) === false ? null : marksOfEnd(editor, operation);
    apply(operation);
    if (ends) apply(ends);
  };
  editor.onChange = (options) => {
    // Before a letter comes: with marks to set, Slate does not let the browser put it into the old run.
    const by = mode.by.get();
    if (by === null) typeBesideSuggestions(editor);
    else markWhatIsTyped(editor, by);
    onChange(options);
  };
  editor.insertText = (text, options) => {
    const by = mode.by.get();
    if (by === null && !mode.isMarking) typeBesideSuggestions(editor);
    if (by === null || mode.isMarking) return insertText(text, options);
    return mark(() => {
      if (editor.selection && Range.isExpanded(editor.selection)) suggestDeletion(editor, by);
      replaceGap(editor, by);
      markWhatIsTyped(editor, by);
      insertText(text, options);
    });
  };
  editor.insertBreak = () => {
    const by = mode.by.get();
    if (by === null || mode.isMarking) return insertBreak();
    return mark(() => {
      if (editor.selection && Range.isExpanded(editor.selection)) suggestDeletion(editor, by);
      // An item of a list would need a break of its own kind.
      if (Editor.above(editor, { match: isListItem })) {
        mode.refused.emit();
        return;
      }
      Editor.withoutNormalizing(editor, () => {
        Transforms.splitNodes(editor, { always: true, match: isLine });
        const line = Editor.above(editor, { match: isLine });
        if (line && Path.hasPrevious(line[1])) {
          markBlock(editor, Path.previous(line[1]), by, 'split');
        }
      });
    });
  };
  editor.insertData = (data) => {
    if (mode.by.get() === null) return insertData(data);
    const lines = data.getData('text/plain').split(/\r\n|\r|\n/);
    HistoryEditor.withNewBatch(editor, () => {
      for (const [index, line] of lines.entries()) {
        if (index > 0) editor.insertBreak();
        if (line !== '') editor.insertText(line);
      }
    });
  };
  editor.deleteBackward = (unit) => {
    const by = mode.by.get();
    if (by === null || mode.isMarking) return deleteBackward(unit);
    return mark(() => deleteTowards(editor, by, Editor.before, { unit }));
  };
  editor.deleteForward = (unit) => {
    const by = mode.by.get();
    if (by === null || mode.isMarking) return deleteForward(unit);
    return mark(() => deleteTowards(editor, by, Editor.after, { unit }));
  };
  editor.deleteFragment = (options) => {
    const by = mode.by.get();
    if (by === null || mode.isMarking) return deleteFragment(options);
    return mark(() => suggestDeletion(editor, by));
  };
  return editor;
}

/** What is suggested for the break after a block, as opposed to the block. */
const isOfEnd = ([, { kind }]: [string, BlockSuggestions[string]]): boolean =>
  kind === 'split' || kind === 'join';

/**
 * The step after a split or a merge of blocks that leaves what is suggested for a break with that break: the
 * second half of a block ends where the whole did, and a merged block where its second part did. Slate
 * gives both halves the fields of the whole, and a merged block those of its first part.
 */
function marksOfEnd(editor: ReleaseEditor, operation: BaseOperation): BaseOperation | null {
  if (operation.type !== 'split_node' && operation.type !== 'merge_node') return null;
  const isSplit = operation.type === 'split_node';
  const path = isSplit ? operation.path : Path.previous(operation.path);
  const node = Node.get(editor, path);
  if (!Element.isElement(node)) return null;
  const { suggestions: before } = node as { suggestions?: BlockSuggestions };
  const { suggestions: second } = operation.properties as { suggestions?: BlockSuggestions };
  const own = Object.entries(before ?? {}).filter((each) => !isOfEnd(each));
  const ends = isSplit ? [] : Object.entries(second ?? {}).filter(isOfEnd);
  const all = [...own, ...ends];
  if (all.length === own.length && own.length === Object.keys(before ?? {}).length) return null;
  const after = all.length > 0 ? Object.fromEntries(all) : undefined;
  return {
    type: 'set_node',
    path,
    properties: before ? { suggestions: before } : {},
    newProperties: after ? { suggestions: after } : {},
  } as BaseOperation;
}

/** Steps that change nothing of what the release says. */
function isForTheDesk(operation: BaseOperation): boolean {
  if (operation.type === 'set_selection') return true;
  if (operation.type !== 'set_node') return false;
  // A field that is taken away stands among the old ones only.
  const fields = { ...operation.properties, ...operation.newProperties };
  return Object.keys(fields).every((name) => DESK.has(name));
}

const DESK: ReadonlySet<string> = new Set(['review', 'sent', 'ignoredChecks', 'id', 'suggestions']);

const isLine = (node: Node): boolean =>
  Element.isElement(node) && isBlock(node) && BLOCK_SPECS[node.type].content === 'inlines';

const isListItem = (node: Node): boolean => Element.isElement(node) && node.type === 'list-item';

const now = (): string => instantOf(new Date());

const mine = <Kind extends string>(kind: Kind, by: string) => ({ kind, by, at: now() });

/** The id of this person's suggestion to insert, or undefined. */
function ownInsertion(suggestions: InlineSuggestions | undefined, by: string): string | undefined {
  return Object.entries(suggestions ?? {}).find(
    ([, each]) => each.kind === 'insert' && each.by === by,
  )?.[0];
}

/** Whether the caret is in text that this person suggests. */
function isInOwn(editor: ReleaseEditor, by: string): boolean {
  const { selection } = editor;
  if (!selection) return false;
  const [node] = Editor.node(editor, selection.focus.path);
  return Text.isText(node) && !isDeleted(node) && ownInsertion(node.suggestions, by) !== undefined;
}

/** Makes what is typed next a suggestion, unless it goes into text that is one of this person's. */
function markWhatIsTyped(editor: ReleaseEditor, by: string): void {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection) || isInOwn(editor, by)) return;
  const { suggestions: _, ...marks } = Editor.marks(editor) ?? {};
  editor.marks = { ...marks, suggestions: { [idFor(editor, by)]: mine('insert', by) } };
}

/** While nobody suggests: what is typed in or beside a suggested run is text like any other. */
function typeBesideSuggestions(editor: ReleaseEditor): void {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection) || !Node.has(editor, selection.focus.path)) return;
  const run = Node.get(editor, selection.focus.path);
  const isMarked = editor.marks ? 'suggestions' in editor.marks : false;
  if (!isMarked && !(Text.isText(run) && run.suggestions)) return;
  const { suggestions: _, ...marks } = Editor.marks(editor) ?? {};
  editor.marks = marks;
}

/** A placeholder or a fact that the caret is on is suggested away, and what is typed comes after it. */
function replaceGap(editor: ReleaseEditor, by: string): void {
  const gap = Editor.above(editor, {
    match: (node) => Element.isElement(node) && Editor.isVoid(editor, node),
    voids: true,
  });
  if (!gap || !Editor.isInline(editor, gap[0] as Element)) return;
  const { suggestions = {} } = gap[0] as { suggestions?: InlineSuggestions };
  setSuggestions(editor, gap[1], { ...suggestions, [crypto.randomUUID()]: mine('delete', by) });
  const after = Editor.after(editor, gap[1]);
  if (after) Transforms.select(editor, after);
}

/** What is typed over deleted words is one suggestion with them. */
function idFor(editor: ReleaseEditor, by: string): string {
  const { selection } = editor;
  const node = selection ? Node.get(editor, selection.focus.path) : null;
  const deleted =
    node && Text.isText(node) && selection?.focus.offset === node.text.length
      ? Object.entries(node.suggestions ?? {}).find(
          ([, each]) => each.kind === 'delete' && each.by === by,
        )
      : undefined;
  return deleted?.[0] ?? crypto.randomUUID();
}

/** Suggests that the letter or word before or after the caret go, or the break between two lines. */
function deleteTowards(
  editor: ReleaseEditor,
  by: string,
  step: typeof Editor.before,
  options: Parameters<typeof Editor.before>[2],
): void {
  const { selection } = editor;
  if (!selection) return;
  if (Range.isExpanded(selection)) {
    suggestDeletion(editor, by);
    return;
  }
  const from = beyondDeleted(editor, selection.focus, step);
  const to = step(editor, from, options);
  if (!to) return;
  // A break between two items, or before a quote, is none that can be suggested away.
  if (!Path.equals(lineOf(editor, from), lineOf(editor, to))) {
    const [one, other] = [lineOf(editor, from), lineOf(editor, to)].map(Path.parent);
    if (!one || !other || !Path.equals(one, other)) {
      suggesting(editor).refused.emit();
      return;
    }
  }
  const end = Editor.pointRef(editor, to);
  suggestDeletion(editor, by, { anchor: from, focus: to });
  const point = end.unref();
  if (point) Transforms.select(editor, point);
}

/** The path of the line that a point is in; of its run where it is in none. */
const lineOf = (editor: ReleaseEditor, point: Point): Path =>
  Editor.above(editor, { at: point, match: isLine })?.[1] ?? point.path;

/** The caret, moved over what is deleted already: a key takes away something that still stands. */
function beyondDeleted(editor: ReleaseEditor, from: Point, step: typeof Editor.before): Point {
  let point = from;
  for (;;) {
    const next = step(editor, point, { unit: 'character' });
    if (!next || !isAllDeleted(editor, { anchor: point, focus: next })) return point;
    point = next;
  }
}

function isAllDeleted(editor: ReleaseEditor, range: Range): boolean {
  const runs = [...Editor.nodes<Text>(editor, { at: range, match: Text.isText })].filter(
    ([, path]) => {
      const part = Range.intersection(range, Editor.range(editor, path));
      return part !== null && Range.isExpanded(part);
    },
  );
  if (runs.length > 0) return runs.every(([run]) => isDeleted(run));
  const [line] = Editor.nodes(editor, { at: Range.start(range), match: isLine });
  const { suggestions } = (line?.[0] ?? {}) as { suggestions?: BlockSuggestions };
  return Object.values(suggestions ?? {}).some(({ kind }) => kind === 'join');
}

/** A deletion as its parts are marked: with one time, so that text of one deletion is one run. */
interface Mark {
  readonly id: string;
  readonly at: string;
}

/** Suggests that what is in a range go. What this person has put in goes for good. The caret comes to its end. */
function suggestDeletion(
  editor: ReleaseEditor,
  by: string,
  // As everywhere, a selection that ends before the first letter of a line leaves that line alone.
  range = editor.selection && Editor.unhangRange(editor, editor.selection),
): void {
  if (!range) return;
  const [start, end] = Range.edges(range);
  const as = adjoiningDeletion(editor, start, end, by) ?? { id: crypto.randomUUID(), at: now() };
  // Slate moves the caret along with whatever goes around it.
  Transforms.select(editor, end);
  const whole: Range = { anchor: start, focus: end };
  changeField(editor, '', '', () =>
    Editor.withoutNormalizing(editor, () => {
      const lines = [...Editor.nodes(editor, { at: whole, match: isLine })].map(([, path]) => path);
      markVoids(editor, as, by, whole);
      markRuns(editor, as, by, whole);
      // Last: a break that goes moves what stands behind it.
      markBreaks(editor, as, by, lines);
    }),
  );
}

/** Text of a range: what is own goes, the rest is suggested away. */
function markRuns(editor: ReleaseEditor, { id, at }: Mark, by: string, range: Range): void {
  const runs = [...Editor.nodes<Text>(editor, { at: range, match: Text.isText })];
  for (const [run, path] of runs.reverse()) {
    const part = Range.intersection(range, Editor.range(editor, path));
    if (!part || Range.isCollapsed(part)) continue;
    if (ownInsertion(run.suggestions, by)) Transforms.delete(editor, { at: part });
    else if (!isDeleted(run)) {
      const suggestions = { ...run.suggestions, [id]: { kind: 'delete' as const, by, at } };
      Transforms.setNodes<Text>(
        editor,
        { suggestions },
        { at: part, match: Text.isText, split: true },
      );
    }
  }
}

const isDeleted = ({ suggestions }: Text): boolean =>
  Object.values(suggestions ?? {}).some(({ kind }) => kind === 'delete');

/** This person's deletion that ends where this one begins, or begins where it ends. */
function adjoiningDeletion(
  editor: ReleaseEditor,
  start: Point,
  end: Point,
  by: string,
): Mark | undefined {
  const runs = [Node.get(editor, start.path), Node.get(editor, end.path)];
  const { length } = Node.string(Node.get(editor, end.path));
  const next = Path.next(end.path);
  if (start.offset === 0 && Path.hasPrevious(start.path)) {
    runs.push(Node.get(editor, Path.previous(start.path)));
  }
  if (end.offset === length && Node.has(editor, next)) runs.push(Node.get(editor, next));
  for (const run of runs) {
    const own = Object.entries((Text.isText(run) && run.suggestions) || {}).find(
      ([, each]) => each.kind === 'delete' && each.by === by,
    );
    if (own) return { id: own[0], at: own[1].at };
  }
  return undefined;
}

/** The breaks between lines that follow one another: own ones go, others are suggested away. */
function markBreaks(
  editor: ReleaseEditor,
  { id, at }: Mark,
  by: string,
  lines: readonly Path[],
): void {
  const upwards = [...lines].reverse();
  for (const [index, path] of upwards.entries()) {
    const above = upwards[index + 1];
    // Lines of different blocks are not joined by taking their break away.
    if (!above || !Path.equals(Path.parent(above), Path.parent(path))) continue;
    const { suggestions = {} } = Node.get(editor, above) as { suggestions?: BlockSuggestions };
    const own = Object.entries(suggestions).find(
      ([, each]) => each.kind === 'split' && each.by === by,
    );
    if (own) {
      const { [own[0]]: _, ...rest } = suggestions;
      setSuggestions(editor, above, rest);
      Transforms.mergeNodes(editor, { at: path });
    } else if (!Object.values(suggestions).some(({ kind }) => kind === 'join')) {
      setSuggestions(editor, above, { ...suggestions, [id]: { kind: 'join', by, at } });
    }
  }
}

/** Pictures and the like, placeholders and facts that stand in a range are suggested away as a whole. */
function markVoids(editor: ReleaseEditor, { id, at }: Mark, by: string, range: Range): void {
  const isVoid = (node: Node) => Element.isElement(node) && Editor.isVoid(editor, node);
  for (const [node, path] of Editor.nodes(editor, { at: range, match: isVoid, voids: true })) {
    const { suggestions = {} } = node as { suggestions?: BlockSuggestions };
    setSuggestions(editor, path, { ...suggestions, [id]: { kind: 'delete', by, at } });
  }
}

function markBlock(editor: ReleaseEditor, at: Path, by: string, kind: 'split' | 'join'): void {
  const { suggestions } = Node.get(editor, at) as { suggestions?: BlockSuggestions };
  setSuggestions(editor, at, { ...suggestions, [crypto.randomUUID()]: mine(kind, by) });
}

function setSuggestions(editor: ReleaseEditor, at: Path, suggestions: object): void {
  if (Object.keys(suggestions).length > 0) {
    Transforms.setNodes(editor, { suggestions } as never, { at });
  } else Transforms.unsetNodes(editor, 'suggestions' as never, { at });
}
