import { createEditor, type Operation as SlateOperation } from 'slate';
import { withHistory } from 'slate-history';
import { withReact } from 'slate-react';
import type { UndoBatch } from '../../core/journal/undo-batches';
import { BLOCK_SPECS } from '../../core/release/blocks/specs';
import type { Facts } from '../../core/release/facts';
import { isBlockKind } from '../../core/release/nodes';
import type { Release } from '../../core/release/release';
import { withFacts } from '../../core/templates/set-value';
import { become } from './become';
import { chunkSizeOf } from './chunk-size';
import { withCopying } from './copy';
import { withFragments } from './fragments';
import { withHeldLetters } from './held-letters';
import { withCorrections } from './input/corrections';
import { withJoinedLetters } from './joined-letters';
import { withKeys } from './keys';
import { withLock } from './lock';
import { withLongDeletes } from './long-deletes';
import { withLongHistory } from './long-history';
import { withNodeMaps } from './node-maps';
import { withNotedSteps } from './note-steps';
import { withPaintFirst } from './paint-first';
import { releaseOf } from './release-of';
import { withRules } from './rules';
import { setFields } from './set-fields';
import type { ReleaseEditor } from './slate-types';
import { withTypedAnswers } from './typed-answers';

const INLINE = new Set(['link', 'placeholder', 'fact']);
const VOID_INLINE = new Set(['placeholder', 'fact']);

/**
 * An editor on a release: its value is `[release]`, so facts and text share one undo.
 *
 * @param history what can be undone from before, the latest last
 */
export function createReleaseEditor(
  release: Release,
  history: readonly UndoBatch[] = [],
): ReleaseEditor {
  const editor = withJoinedLetters(withHistory(withReact(createEditor())));
  editor.isInline = ({ type }) => INLINE.has(type);
  editor.isVoid = ({ type }) =>
    VOID_INLINE.has(type) || (isBlockKind(type) && BLOCK_SPECS[type].content === 'void');
  editor.getChunkSize = chunkSizeOf;
  editor.children = [release];
  editor.history.undos = history.map((batch) => ({
    operations: batch as SlateOperation[],
    selectionBefore: null,
  }));
  return withPaintFirst(
    withLock(
      withCorrections(
        withKeys(
          withCopying(
            withFragments(
              withLongDeletes(
                withLongHistory(
                  withNotedSteps(
                    withRules(withTypedAnswers(withNodeMaps(withHeldLetters(editor)))),
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
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
  else become(editor, next, `facts ${Object.keys(changes).join(' ')}`);
}
