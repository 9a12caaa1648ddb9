import { createEditor, type Operation as SlateOperation } from 'slate';
import { withHistory } from 'slate-history';
import { withReact } from 'slate-react';
import type { UndoBatch } from '../../../core/journal/undo-batches';
import { BLOCK_SPECS } from '../../../core/release/blocks/specs';
import type { Facts } from '../../../core/release/facts';
import { isBlockKind } from '../../../core/release/nodes';
import type { Release } from '../../../core/release/release';
import { withFacts } from '../../../core/templates/set-value';
import { chunkSizeOf } from '../chunk-size';
import { withCorrections } from '../input/corrections';
import { withKeys } from '../input/keys';
import { withCopying } from '../input/paste/copy';
import { withFragments } from '../input/paste/fragments';
import { withDrawAtOnce } from '../upstream/draw-at-once';
import { withLongDeletes } from '../upstream/long-deletes';
import { withLongHistory } from '../upstream/long-history';
import { withNodeMaps } from '../upstream/node-maps';
import { withLock } from './lock';
import { releaseOf } from './release-of';
import { withRules } from './rules';
import { setFields } from './set-fields';
import { setRelease } from './set-release';
import type { ReleaseEditor } from './slate-types';
import { withSuggesting } from './suggesting';
import { withTypedAnswers } from './typed-answers';
import { withUndoSteps } from './undo-steps';

const INLINE = new Set(['link', 'placeholder', 'fact']);
const VOID_INLINE = new Set(['placeholder', 'fact']);

/**
 * What the editor adds to slate-react and slate-history, from the innermost to the outermost: each
 * wraps the methods of those before it, so an operation passes through the last one first.
 */
const PLUGINS: readonly ((editor: ReleaseEditor) => ReleaseEditor)[] = [
  // Decides where a step of undo begins, right around slate-history.
  withUndoSteps,
  withDrawAtOnce,
  withNodeMaps,
  withTypedAnswers,
  // The normaliser: its operations are undone together with what caused them.
  withRules,
  withLongHistory,
  withLongDeletes,
  // What keys and pasting do; they call the editor's methods, so they stand outside of the above.
  withFragments,
  withCopying,
  withKeys,
  withCorrections,
  // Around all that types and deletes: while somebody suggests, it marks instead.
  withSuggesting,
  // Outermost: an operation that a released text refuses reaches nobody.
  withLock,
];

/**
 * An editor on a release: its value is `[release]`, so facts and text share one undo.
 *
 * @param history what can be undone from before, the latest last
 */
export function createReleaseEditor(
  release: Release,
  history: readonly UndoBatch[] = [],
): ReleaseEditor {
  const editor = PLUGINS.reduce(
    (inner, plugin) => plugin(inner),
    withHistory(withReact(createEditor())) as ReleaseEditor,
  );
  editor.isInline = ({ type }) => INLINE.has(type);
  editor.isVoid = ({ type }) =>
    VOID_INLINE.has(type) || (isBlockKind(type) && BLOCK_SPECS[type].content === 'void');
  editor.getChunkSize = chunkSizeOf;
  editor.children = [release];
  editor.history.undos = history.map((batch) => ({
    operations: batch as SlateOperation[],
    selectionBefore: null,
  }));
  return editor;
}

export { releaseOf };

/**
 * Changes facts of the release, undoably. Whatever an answer of the form has filled from them in
 * the text follows.
 */
export function setFacts(editor: ReleaseEditor, changes: Partial<Facts>): void {
  const release = releaseOf(editor);
  const next = withFacts(release, changes);
  if (next.children === release.children) setFields(editor, [0], { facts: next.facts });
  else setRelease(editor, next, `facts ${Object.keys(changes).join(' ')}`);
}
