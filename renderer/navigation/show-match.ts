import { Element, Node, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { focusPage } from '../editor/model/page-focus';
import type { ReleaseEditor } from '../editor/model/slate-types';
import type { Match } from '../editor/queries/find';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The input that shows what was found; null for a line of text, and for one that is not drawn. */
function fieldOf(editor: ReleaseEditor, match: Match): Field | null {
  if (match.kind === 'text') return null;
  if (match.kind === 'field') {
    const node = Node.get(editor, match.path);
    const element = Element.isElement(node) && ReactEditor.toDOMNode(editor, node);
    return element ? element.querySelector<Field>(`[name="${match.name}"]`) : null;
  }
  const panel = document.querySelector('.panel[aria-label="Facts"]');
  if (match.fact === 'organisation') {
    return panel?.querySelector<Field>(`[aria-label="Organisation ${match.index + 1}"]`) ?? null;
  }
  const label = [...(panel?.querySelectorAll('label') ?? [])].find(
    (each) => each.querySelector('span')?.textContent === 'Place',
  );
  return label?.querySelector<Field>('input, textarea') ?? null;
}

/** Scrolls to what was found and selects it, without taking the focus from where it is. */
export function showMatch(editor: ReleaseEditor, match: Match): void {
  if (match.kind === 'text') {
    Transforms.select(editor, match.range);
    const [node] = editor.node(match.range.anchor);
    ReactEditor.toDOMNode(editor, node).scrollIntoView({ block: 'center' });
    return;
  }
  const field = fieldOf(editor, match);
  field?.setSelectionRange(match.start, match.end);
  field?.scrollIntoView({ block: 'center' });
}

/** Marks the field that holds what was found; gives back a function that takes the mark away. */
export function markField(editor: ReleaseEditor, match: Match): () => void {
  const field = fieldOf(editor, match);
  field?.classList.add('found-now');
  return () => field?.classList.remove('found-now');
}

/** Gives the focus to what was found, with the words selected. */
export function focusMatch(editor: ReleaseEditor, match: Match | undefined): void {
  const field = match && fieldOf(editor, match);
  if (!match || match.kind === 'text' || !field) {
    focusPage(editor);
    return;
  }
  field.focus();
  field.setSelectionRange(match.start, match.end);
}
