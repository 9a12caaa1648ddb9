import { Node, type Path, Transforms } from 'slate';
import type { ReleaseEditor } from './slate-types';
import { changeField } from './undo-steps';

type Fields = Readonly<Record<string, unknown>>;

/** Sets fields of a node. Text that is typed into one field is undone a few words at a time. */
export function setFields(editor: ReleaseEditor, at: Path, fields: Fields): void {
  const node = Node.get(editor, at) as unknown as Fields;
  const changed = Object.entries(fields).flatMap(([name, value]) =>
    changedParts(name, node[name], value),
  );
  const isTyped = changed.every(({ after }) => isText(after));
  const subject = isTyped ? [at.join('.'), ...changed.map(({ name }) => name)].join(' ') : '';
  const before = changed.map((part) => String(part.before ?? '')).join('');
  changeField(editor, subject, before, () => Transforms.setNodes(editor, fields as never, { at }));
}

interface Change {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a field is changed in: itself, or the parts of one that is made of parts, as the facts are. */
function changedParts(name: string, before: unknown, after: unknown): Change[] {
  if (!isRecord(before) || !isRecord(after)) return [{ name, before, after }];
  return Object.keys(after)
    .filter((part) => before[part] !== after[part])
    .map((part) => ({ name: `${name}.${part}`, before: before[part], after: after[part] }));
}

/** Whether it is what letters are typed into; anything else is chosen, and a step by itself. */
const isText = (value: unknown): boolean =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
