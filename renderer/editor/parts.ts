import type { Part } from '../../core/release/form/part';
import type { ReleaseEditor } from './slate-types';

/**
 * A block that is split stays one part of its template: what the template says of it stays with
 * its first half, and only the condition, which holds for the whole, goes on to the second.
 */
export function withParts(editor: ReleaseEditor): ReleaseEditor {
  const { apply } = editor;
  editor.apply = (operation) => {
    if (operation.type !== 'split_node' || !('part' in operation.properties)) {
      apply(operation);
      return;
    }
    const { part, ...properties } = operation.properties as { part: Part };
    const kept = part.when ? { ...properties, part: { when: part.when } } : properties;
    apply({ ...operation, properties: kept });
  };
  return editor;
}
