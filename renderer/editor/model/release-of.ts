import type { Release } from '../../../core/release/release';
import type { ReleaseEditor } from './slate-types';

/** The current release of an editor. */
export function releaseOf(editor: ReleaseEditor): Release {
  return editor.children[0] as Release;
}
