import { Editor, Node, type Path, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { Fix } from '../../core/checks/check';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import type { BlockKind } from '../../core/release/blocks/spec';
import { releaseOf, setFacts } from '../editor/model/create-editor';
import { focusPage } from '../editor/model/page-focus';
import { setFields } from '../editor/model/set-fields';
import type { ReleaseEditor } from '../editor/model/slate-types';
import type { ShownFinding } from './findings-store';
import { rangeOf } from './place-of';

/** Mends a finding, as one step of undo. False where its words are no longer there. */
export function applyFix(editor: ReleaseEditor, finding: ShownFinding, fix: Fix): boolean {
  switch (fix.type) {
    case 'replace':
      return replace(editor, finding, fix.text);
    case 'insert-block':
      insertPart(editor, fix.kind);
      return true;
    case 'facts':
      HistoryEditor.withNewBatch(editor, () => setFacts(editor, fix.changes));
      return true;
    case 'fields':
      if (finding.block === null) return false;
      return mendFields(editor, [0, finding.block, ...fix.path], fix.changes);
  }
}

/**
 * Mends findings of one kind that have one fix each, as one step of undo.
 *
 * @returns how many were mended; one whose words are gone meanwhile is left out
 */
export function applyAll(editor: ReleaseEditor, findings: readonly ShownFinding[]): number {
  let mended = 0;
  const last = editor.history.undos.at(-1);
  // From the end, so that earlier positions stay valid.
  for (const finding of [...findings].sort(fromTheEnd)) {
    const [fix] = finding.fixes;
    if (fix && applyFix(editor, finding, fix)) mended += 1;
  }
  joinSteps(editor, last);
  return mended;
}

type Batch = ReleaseEditor['history']['undos'][number];

/** The findings of a list that one fix each mends, in the text or in a field. */
export const mendable = (findings: readonly ShownFinding[]): ShownFinding[] =>
  findings.filter(
    ({ fixes: [fix, ...others] }) =>
      others.length === 0 && (fix?.type === 'replace' || fix?.type === 'fields'),
  );

function fromTheEnd(a: ShownFinding, b: ShownFinding): number {
  const place = ({ block, spot }: ShownFinding) => [
    block ?? -1,
    ...(spot?.path ?? []),
    spot?.start ?? 0,
  ];
  const [one, other] = [place(a), place(b)];
  const at = one.findIndex((step, index) => step !== other[index]);
  return at < 0 ? 0 : (other[at] ?? -1) - (one[at] ?? -1);
}

/** Makes one step of undo of those that came after another one. */
function joinSteps(editor: ReleaseEditor, last: Batch | undefined): void {
  const { undos } = editor.history;
  const [first, ...others] = undos.splice(last ? undos.lastIndexOf(last) + 1 : 0);
  if (!first) return;
  for (const { operations } of others) first.operations.push(...operations);
  undos.push(first);
}

function replace(editor: ReleaseEditor, finding: ShownFinding, text: string): boolean {
  if (finding.spot?.field) return replaceInField(editor, finding, text);
  const at = rangeOf(editor, finding);
  if (!at) return false;
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      if (text === '') Transforms.delete(editor, { at });
      else Transforms.insertText(editor, text, { at });
    });
  });
  return true;
}

function replaceInField(
  editor: ReleaseEditor,
  { block, spot }: ShownFinding,
  text: string,
): boolean {
  if (block === null || !spot?.field) return false;
  const [name = '', index] = spot.field.split('.');
  const path: Path = [0, block, ...spot.path];
  if (!Node.has(editor, path)) return false;
  const value = (Node.get(editor, path) as unknown as Record<string, unknown>)[name];
  const spliced = (old: unknown): string => {
    const whole = String(old);
    return whole.slice(0, spot.start) + text + whole.slice(spot.end);
  };
  const changed = Array.isArray(value)
    ? value.map((each, at) => (at === Number(index) ? spliced(each) : each))
    : spliced(value);
  return mendFields(editor, path, { [name]: changed });
}

function mendFields(editor: ReleaseEditor, at: Path, changes: Record<string, unknown>): true {
  HistoryEditor.withNewBatch(editor, () => setFields(editor, at, changes));
  return true;
}

/** Blocks after the text for publication, in order. */
const AFTERMATH: readonly TopBlock['type'][] = [
  'end-mark',
  'notes',
  'boilerplate',
  'contact-block',
];

/** Puts a new part where a release has it, and the caret into it. */
function insertPart(editor: ReleaseEditor, kind: BlockKind): void {
  const { children } = releaseOf(editor);
  if (kind === 'image') return;
  const block = createBlock[kind]() as TopBlock;
  const index = placeFor(block.type, children);
  Transforms.insertNodes(editor, block, { at: [0, index] });
  focusPage(editor);
  if (Editor.hasPath(editor, [0, index])) {
    Transforms.select(editor, Editor.start(editor, [0, index]));
  }
}

function placeFor(kind: TopBlock['type'], children: readonly TopBlock[]): number {
  if (kind === 'headline') return 0;
  if (kind === 'quote') {
    const lede = children.findIndex(({ type }) => type === 'lede');
    if (lede >= 0) return lede + 1;
  }
  const later = AFTERMATH.slice(AFTERMATH.indexOf(kind) + (AFTERMATH.includes(kind) ? 1 : 0));
  const index = children.findIndex(({ type }) => later.includes(type));
  return index >= 0 ? index : children.length;
}
