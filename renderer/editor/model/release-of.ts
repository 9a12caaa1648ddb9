import type { Release } from '../../../core/release/release';
import type { ReleaseEditor } from './slate-types';

/** The release as it stands in the editor. */
export function releaseOf(editor: ReleaseEditor): Release {
  return editor.children[0] as Release;
}
