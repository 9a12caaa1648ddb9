import { Path, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import type { ReleaseEditor } from './slate-types';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Sets fields of a node. Letters typed one after the other into the same field are one step of
 * undo, as they are in the text.
 */
export function setFields(editor: ReleaseEditor, at: Path, fields: Fields): void {
  const change = (): void => Transforms.setNodes(editor, fields as never, { at });
  const last = editor.history.undos.at(-1)?.operations.at(-1);
  const goesOn =
    last?.type === 'set_node' &&
    Path.equals(last.path, at) &&
    Object.entries(fields).every(([name, value]) => {
      const { [name]: before } = last.properties as Fields;
      const { [name]: now } = last.newProperties as Fields;
      const changing = partsChanged(now, value);
      return (
        now !== undefined &&
        sameParts(partsChanged(before, now), changing) &&
        changing.every((part) => isTyped((value as Fields)[part]))
      );
    });
  if (goesOn) HistoryEditor.withMerging(editor, change);
  else HistoryEditor.withNewBatch(editor, change);
}

/** What differs within a field that is made of parts, as the facts are; nothing for other fields. */
function partsChanged(before: unknown, after: unknown): string[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  return Object.keys(after).filter((part) => before[part] !== after[part]);
}

/** Whether it is what letters are typed into; anything else is a choice, and a step by itself. */
const isTyped = (value: unknown): boolean =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sameParts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((part) => b.includes(part));
