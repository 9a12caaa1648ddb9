import fc from 'fast-check';
import { Editor, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { assetsOf } from '../../core/archive/assets';
import type { Check } from '../../core/checks/check';
import { createChecker } from '../../core/checks/checker';
import { documentParts } from '../../core/exports/pdf/typst-document';
import { linksIn } from '../../core/library/links-in';
import { contactsAt } from '../../core/preview/page-facts';
import type { LooseNode } from '../../core/release/nodes';
import { fixFor } from '../../core/release/normalise/rules';
import { applyOperations, inverseOf } from '../../core/release/operations/apply';
import type { Release } from '../../core/release/release';
import { printedBlocks } from '../../core/templates/resolve-template';
import { unresolvedIn } from '../../core/templates/unresolved';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { finder } from '../../renderer/editor/queries/find';
import { placesOf } from '../../renderer/editor/queries/variable-occurrences';
import { wordCount } from '../../renderer/editor/queries/word-count';
import { outlineOf } from '../../renderer/navigation/outline';
import { longRelease } from '../bench/support/long-release';
import { fromTemplate } from '../exports/support/seed';
import { world } from '../unit/checks/support';
import { EDITS, play, steps } from './support/any-edits';
import { recorded } from './support/recorded';

function checksOf(): (release: Release) => unknown {
  const checker = createChecker();
  return (release) => {
    const { blocks, whole } = checker.check(release, world());
    return { found: blocks.map(({ findings }) => findings), whole };
  };
}

/** Everything that is worked out from a release as a whole, in the window and in the shell. */
const valuesOf = (editor: ReleaseEditor): Record<string, (release: Release) => unknown> => ({
  outline: outlineOf,
  words: wordCount,
  unresolved: unresolvedIn,
  'places of answers': (release) =>
    release.form?.variables.map((variable) => placesOf(release, variable.name, variable)),
  links: linksIn,
  pictures: (release) => [...assetsOf(release)],
  contacts: contactsAt,
  printed: printedBlocks,
  pages: sourceOf,
  checks: checksOf(),
  rules: (release) => fixFor(release as LooseNode),
  found: finder(editor, { text: 'e', matchCase: false, wholeWord: false, ignoreAccents: false }),
});

/** What the pages are set from. */
function sourceOf(release: Release): unknown {
  const { blocks, rest } = documentParts(release, () => undefined);
  return { blocks, typefaces: rest.typefaces };
}

/** The same release with no object in it that anything was memoized for. */
const unmemoized = (release: Release): Release => structuredClone(release);

describe('a value that is memoized per block', () => {
  const templates = fc.constantFrom('joint-statement', 'press-release', 'media-advisory');

  it('equals the value of a release that nothing is memoized for, after any edits', () => {
    fc.assert(
      fc.property(templates, steps(Object.keys(EDITS)), (id, edits) => {
        const editor = createReleaseEditor(structuredClone(fromTemplate(id)));
        const values = valuesOf(editor);
        for (const edit of edits) {
          play(editor, [edit]);
          for (const [name, value] of Object.entries(values)) {
            const now = releaseOf(editor);
            expect(value(now), name).toEqual(value(unmemoized(now)));
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('does so when it is asked now and then, of earlier states and of the copy in the shell', () => {
    fc.assert(
      fc.property(templates, steps(Object.keys(EDITS)), fc.nat(30), (id, edits, often) => {
        const first = fromTemplate(id);
        const { session, take } = recorded(structuredClone(first));
        const { editor } = session;
        const values = Object.entries(valuesOf(editor));
        const ask = (release: Release): void => {
          for (const [name, value] of values) {
            expect(value(release), name).toEqual(value(unmemoized(release)));
          }
        };
        let shell = structuredClone(first);
        edits.forEach((edit, index) => {
          const before = releaseOf(editor);
          play(editor, [edit]);
          const operations = take();
          const after = applyOperations(shell, operations);
          if (index % (1 + often) === 0) {
            ask(releaseOf(editor));
            ask(before);
            ask(shell);
            ask(after);
            ask(applyOperations(after, operations.map(inverseOf).reverse()));
          }
          shell = after;
        });
        ask(shell);
      }),
      { numRuns: 12 },
    );
  });

  it('is computed for one block after a keystroke in 500 pages', () => {
    const editor = createReleaseEditor(longRelease(500));
    const { children } = releaseOf(editor);
    const middle = children.findIndex(
      ({ type }, at) => at >= children.length / 2 && type === 'paragraph',
    );
    const checked: unknown[] = [];
    const counting = createChecker([
      {
        id: 'counting',
        scope: 'block',
        severity: 'advice',
        run: (view: unknown) => {
          checked.push(view);
          return [];
        },
      } as unknown as Check,
    ]);
    const check = () => counting.check(releaseOf(editor), world());
    const written = () => documentParts(releaseOf(editor), () => undefined).fresh;
    check();
    written();
    checked.length = 0;
    Transforms.select(editor, Editor.end(editor, [0, middle]));
    editor.insertText('x');
    check();
    expect(checked).toHaveLength(1);
    expect(written()).toBe(1);
  });

  it('is the same list as before a keystroke that changes nothing in it', () => {
    const editor = createReleaseEditor(longRelease(20));
    const before = outlineOf(releaseOf(editor));
    Transforms.select(editor, Editor.end(editor, [0, 40]));
    editor.insertText('x');
    expect(outlineOf(releaseOf(editor))).toBe(before);
    editor.insertBreak();
    expect(outlineOf(releaseOf(editor))).not.toBe(before);
  });
});
