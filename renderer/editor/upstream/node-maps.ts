import { NODE_TO_INDEX, NODE_TO_PARENT } from 'slate-dom';
import { releaseOf } from '../model/release-of';
import type { ReleaseEditor } from '../model/slate-types';

/*
 * Works around slate-react (0.146): `NODE_TO_PARENT` is set when a block is rendered. In chunks, blocks
 * that did not change are not rendered again and keep the release as it was before the edit as their
 * parent; `findPath` then searches the whole document for each.
 * Upstream: https://github.com/ianstormtaylor/slate/issues/5938, pull requests 5939 and 5800 (open).
 * Obsolete with the version that keeps these maps in `apply`.
 */

/** Sets index and parent of every top block before a change is rendered. */
export function withNodeMaps(editor: ReleaseEditor): ReleaseEditor {
  const { onChange } = editor;
  let noted = releaseOf(editor);
  editor.onChange = (options) => {
    const release = releaseOf(editor);
    if (release !== noted) {
      noted = release;
      NODE_TO_INDEX.set(release, 0);
      NODE_TO_PARENT.set(release, editor);
      release.children.forEach((block, index) => {
        NODE_TO_INDEX.set(block, index);
        NODE_TO_PARENT.set(block, release);
      });
    }
    onChange(options);
  };
  return editor;
}
