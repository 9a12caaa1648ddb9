import { Editor, Node, type Path, type Range, Text, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { goToFact } from '../app/go-to-fact';
import type { WorkspaceContext } from '../app/workspace-context';
import type { ReleaseEditor } from '../editor/slate-types';
import type { ShownFinding } from './findings-store';

/** Where the words of a finding stand on the page now; null for a field, or where they are gone. */
export function rangeOf(editor: ReleaseEditor, { block, range }: ShownFinding): Range | null {
  if (block === null || !range) return null;
  const point = ({ path, offset }: typeof range.anchor) => ({
    path: [0, block, ...path],
    offset,
  });
  const found = { anchor: point(range.anchor), focus: point(range.focus) };
  const isThere = [found.anchor, found.focus].every(({ path, offset }) => {
    const node = Node.getIf(editor, path);
    return node !== undefined && Text.isText(node) && offset <= node.text.length;
  });
  return isThere ? found : null;
}

/** Facts that a finding of the whole release is about, by its check: the label of their field. */
const FACT_FIELDS: Readonly<Record<string, string>> = {
  'place-missing': 'Place',
  'date-missing': 'Date',
  'date-past': 'Date',
  'embargo-date': 'Date',
};

/** Selects what a finding is about and brings it into view. */
export function goTo({ editor, showPanel }: WorkspaceContext, finding: ShownFinding): void {
  const { block, spot, check } = finding;
  const range = rangeOf(editor, finding);
  if (range) {
    ReactEditor.focus(editor);
    Transforms.select(editor, range);
    scrollTo(editor, range.anchor.path);
    return;
  }
  if (block === null) {
    const label = FACT_FIELDS[check];
    if (!label && !check.includes('embargo') && check !== 'release-line-missing') return;
    goToFact(showPanel, label ?? 'Release');
    return;
  }
  const path: Path = [0, block, ...(spot?.path ?? [])];
  if (!Node.has(editor, path)) return;
  scrollTo(editor, path);
  const input = spot?.field ? fieldInput(editor, path, spot.field) : null;
  if (input) {
    input.focus();
    return;
  }
  ReactEditor.focus(editor);
  Transforms.select(editor, Editor.start(editor, path));
}

function scrollTo(editor: ReleaseEditor, path: Path): void {
  const [node] = Editor.node(editor, path);
  ReactEditor.toDOMNode(editor, node).scrollIntoView({ block: 'center' });
}

function fieldInput(editor: ReleaseEditor, path: Path, field: string): HTMLInputElement | null {
  const [node] = Editor.node(editor, path);
  const [name] = field.split('.');
  return ReactEditor.toDOMNode(editor, node).querySelector(`input[name="${name}"]`);
}
