import { Editor, Node, type Path, type Range, Text, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { FactId } from '../../core/facts-input/fact-id';
import { focusPage } from '../editor/model/page-focus';
import { releaseOf } from '../editor/model/release-of';
import type { ReleaseEditor } from '../editor/model/slate-types';
import { goToFact } from '../workspace/go-to-fact';
import type { WorkspaceContext } from '../workspace/workspace-context';
import type { ShownFinding } from './findings-store';

/** The current range of a finding's words; null for a field, or if they are gone. */
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

/** The fact that a finding of the whole release is about, by its check. */
const FACT_OF: Readonly<Record<string, FactId>> = {
  'place-missing': 'place',
  'date-missing': 'date',
  'date-past': 'date',
  'embargo-date': 'date',
  'embargo-past': 'releaseTime',
  'embargo-text': 'releaseTime',
  'release-line-missing': 'releaseTime',
};

/**
 * Brings what a finding is about into view and puts the caret there, or the focus into the field in
 * which it is mended. The list of findings stays in reach.
 */
export function goTo({ editor, showPanel }: WorkspaceContext, finding: ShownFinding): void {
  const { block, spot, check, leadsTo } = finding;
  if (block === null) {
    const fact = FACT_OF[check];
    if (fact) goToFact(showPanel, fact, 'checks');
    else if (check === 'contact-missing') goToFirstContact(editor);
    return;
  }
  const path: Path = [0, block, ...(spot?.path ?? [])];
  if (!Node.has(editor, path)) return;
  const name = leadsTo ?? spot?.field?.split('.')[0];
  // The field belongs to the node itself, or to the block around the line.
  const input = name
    ? (fieldInput(editor, path, name) ?? fieldInput(editor, [0, block], name))
    : null;
  if (input) {
    scrollTo(editor, path);
    input.focus();
    return;
  }
  const range = rangeOf(editor, finding);
  focusPage(editor);
  Transforms.select(editor, range ?? Editor.start(editor, path));
  scrollTo(editor, range?.anchor.path ?? path);
}

/** A contact without a name is mended in its card. */
function goToFirstContact(editor: ReleaseEditor): void {
  const index = releaseOf(editor).children.findIndex(({ type }) => type === 'contact-block');
  if (index < 0) return;
  scrollTo(editor, [0, index]);
  fieldInput(editor, [0, index], 'name')?.focus();
}

function scrollTo(editor: ReleaseEditor, path: Path): void {
  const [node] = Editor.node(editor, path);
  ReactEditor.toDOMNode(editor, node).scrollIntoView({ block: 'center' });
}

function fieldInput(editor: ReleaseEditor, path: Path, name: string): HTMLInputElement | null {
  const [node] = Editor.node(editor, path);
  return ReactEditor.toDOMNode(editor, node).querySelector(`input[name="${name}"]`);
}
