import { NODE_TO_INDEX, NODE_TO_PARENT } from 'slate-dom';
import { releaseOf } from '../model/release-of';
import type { ReleaseEditor } from '../model/slate-types';

/**
 * Keeps the ways from blocks to their places short. slate-react notes the parent of a block when it
 * draws it; where the children of an element are drawn in chunks (0.146), those that did not change
 * keep the element as it was before the edit, and each question for their path then searches the
 * whole document.
 */
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
