import * as v from 'valibot';

/**
 * The steps by which a release changes, as plain data. They are the operations of a Slate editor
 * whose value is `[release]` (so every path begins with 0), without those that only move the
 * caret; their meaning is Slate's own, so that a journal written by the window can be played back
 * without an editor.
 */

const Path = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.minLength(1));
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Fields = v.record(v.string(), v.unknown());
/** A node is checked as a part of the release that it becomes a part of, not by itself. */
const Node = v.record(v.string(), v.unknown());

const text = { path: Path, offset: Offset, text: v.string() };
const node = { path: Path, node: Node };
const seam = { path: Path, position: Offset, properties: Fields };

export const Operation = v.variant('type', [
  v.strictObject({ type: v.literal('insert_text'), ...text }),
  v.strictObject({ type: v.literal('remove_text'), ...text }),
  v.strictObject({ type: v.literal('insert_node'), ...node }),
  v.strictObject({ type: v.literal('remove_node'), ...node }),
  v.strictObject({ type: v.literal('split_node'), ...seam }),
  v.strictObject({ type: v.literal('merge_node'), ...seam }),
  v.strictObject({ type: v.literal('move_node'), path: Path, newPath: Path }),
  v.strictObject({
    type: v.literal('set_node'),
    path: Path,
    properties: Fields,
    newProperties: Fields,
  }),
]);
export type Operation = v.InferOutput<typeof Operation>;

/** The index among the siblings at each level, from `[release]` down. */
export type Path = readonly number[];
