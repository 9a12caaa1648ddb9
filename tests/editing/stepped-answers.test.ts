import fc from 'fast-check';
import { Editor, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { assetsOf } from '../../core/archive/assets';
import { createChecker } from '../../core/checks/checker';
import { documentParts } from '../../core/exports/pdf/typst-document';
import { linksIn } from '../../core/library/links-in';
import { contactsAt } from '../../core/preview/page-facts';
import type { TopBlock } from '../../core/release/blocks/block';
import type { LooseNode } from '../../core/release/nodes';
import { fixFor } from '../../core/release/normalise/rules';
import { applyOperations, inverseOf } from '../../core/release/operations/apply';
import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import { inOrder } from '../../core/release/stepped';
import { printedBlocks } from '../../core/templates/resolve-template';
import { unresolvedIn } from '../../core/templates/unresolved';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { finder } from '../../renderer/editor/queries/find';
import { outlineOf } from '../../renderer/editor/queries/outline';
import { placesOf } from '../../renderer/editor/queries/variable-occurrences';
import { wordCount } from '../../renderer/editor/queries/word-count';
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

/** Everything that the window shows of a release as a whole. */
const answersOf = (editor: ReleaseEditor): Record<string, (release: Release) => unknown> => ({
  outline: outlineOf,
  words: wordCount,
  unresolved: unresolvedIn,
  'places of answers': (release) =>
    release.form?.variables.map((variable) => placesOf(release, variable.name, variable)),
  links: linksIn,
  pictures: (release) => [...assetsOf(release)],
  contacts: contactsAt,
  everything,
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

/** An answer that differs as soon as one block is taken for another. */
const everything = inOrder<{ readonly index: number; readonly block: TopBlock }>(
  (block, index) => [{ index, block }],
  { moved: ({ index, block }, by) => ({ index: index + by, block }) },
);

/** Counts from now on which top blocks of a release are looked at. */
function watch(release: Release): Set<string> {
  const seen = new Set<string>();
  const children = new Proxy(release.children, {
    get(blocks, name, all) {
      if (typeof name === 'string' && /^\d+$/.test(name)) seen.add(name);
      return Reflect.get(blocks, name, all);
    },
  });
  Object.defineProperty(release, 'children', { value: children });
  return seen;
}

/** Which top blocks each answer looks at when a letter was typed in a document of so many pages. */
function looks(pages: number): Record<string, number> {
  const editor = createReleaseEditor(longRelease(pages));
  const answers = answersOf(editor);
  const { children } = releaseOf(editor);
  const index = children.findIndex(
    ({ type }, at) => at >= children.length / 2 && type === 'paragraph',
  );
  Transforms.select(editor, Editor.end(editor, [0, index]));
  editor.insertText('x');
  for (const answer of Object.values(answers)) answer(releaseOf(editor));
  // As a letter comes: the rules are looked through when it has been painted.
  Editor.setNormalizing(editor, false);
  editor.insertText('x');
  const seen = watch(releaseOf(editor));
  const counts: Record<string, number> = {};
  const count = (name: string, ask: () => unknown): void => {
    seen.clear();
    ask();
    counts[name] = seen.size;
  };
  Editor.setNormalizing(editor, true);
  count('the rules of the editor', () => Editor.normalize(editor));
  for (const [name, answer] of Object.entries(answers)) {
    count(name, () => answer(releaseOf(editor)));
  }
  return counts;
}

describe('what a letter has to be looked at for', () => {
  it('is the same in 10 pages and in 500', () => {
    const [short, long] = [looks(10), looks(500)];
    expect(long).toEqual(short);
    for (const [name, count] of Object.entries(long)) expect(count, name).toBeLessThan(8);
  });
});

const lineOf = (number: number): TopBlock => ({
  type: 'paragraph',
  children: [{ text: `a${number}` }, { text: `b${number}`, bold: true }],
});

/** A step of this kind somewhere in a release: on a block or, one level further down, on a run of text. */
function stepFor(
  { children }: Release,
  kind: string,
  one: number,
  other: number,
  depth: number,
  newDepth: number,
): Operation[] {
  const at = (number: number, level: number): number[] => {
    const index = number % children.length;
    const runs = children[index]?.children ?? [];
    return level === 1 || runs.length === 0 ? [0, index] : [0, index, number % runs.length];
  };
  const path = at(one, depth);
  const [, block = 0, run] = path;
  const properties = { type: 'paragraph' };
  switch (kind) {
    case 'type':
      return run === undefined ? [] : [{ type: 'insert_text', path, offset: 0, text: 'x' }];
    case 'set':
      return [{ type: 'set_node', path, properties: {}, newProperties: { note: other } }];
    case 'insert':
      return [
        {
          type: 'insert_node',
          path,
          node: run === undefined ? { ...lineOf(other) } : { text: 'n' },
        },
      ];
    case 'remove':
      return children.length > 1 || run !== undefined
        ? [{ type: 'remove_node', path, node: {} }]
        : [];
    case 'split':
      return [
        { type: 'split_node', path, position: 1, properties: run === undefined ? properties : {} },
      ];
    case 'merge':
      return path.at(-1) === 0 ? [] : [{ type: 'merge_node', path, position: 0, properties: {} }];
    default: {
      const newPath = at(other, run === undefined ? 1 : newDepth);
      // A text by itself among the blocks would have nothing below it for the next step.
      if (run !== undefined && newPath.length === 2) newPath.push(0);
      return block === newPath[1] ? [] : [{ type: 'move_node', path, newPath }];
    }
  }
}

/** As if nobody had asked before. */
const afresh = (release: Release): Release => structuredClone(release);

describe('an answer that goes on from the last', () => {
  const templates = fc.constantFrom('joint-statement', 'press-release', 'media-advisory');

  it('is the one that the whole release gives, whatever is done to it', () => {
    fc.assert(
      fc.property(templates, steps(Object.keys(EDITS)), (id, edits) => {
        const editor = createReleaseEditor(structuredClone(fromTemplate(id)));
        const answers = answersOf(editor);
        for (const edit of edits) {
          play(editor, [edit]);
          for (const [name, answer] of Object.entries(answers)) {
            const now = releaseOf(editor);
            expect(answer(now), name).toEqual(answer(afresh(now)));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is so where it is asked only now and then, of states before and after, and of the shell', () => {
    fc.assert(
      fc.property(templates, steps(Object.keys(EDITS)), fc.nat(30), (id, edits, often) => {
        const first = fromTemplate(id);
        const { session, take } = recorded(structuredClone(first));
        const { editor } = session;
        const answers = Object.entries(answersOf(editor));
        const ask = (release: Release): void => {
          for (const [name, answer] of answers) {
            expect(answer(release), name).toEqual(answer(afresh(release)));
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
      { numRuns: 40 },
    );
  });

  it('knows of each kind of step what it touches', () => {
    const kinds = fc.constantFrom('type', 'set', 'insert', 'remove', 'split', 'merge', 'move');
    const made = fc.tuple(kinds, fc.nat(), fc.nat(), fc.constantFrom(1, 2), fc.constantFrom(1, 2));
    fc.assert(
      fc.property(fc.array(made, { maxLength: 12 }), fc.nat(3), (edits, often) => {
        let release: Release = { ...longRelease(2), children: [1, 2, 3, 4].map(lineOf) };
        edits.forEach((edit, index) => {
          release = applyOperations(release, stepFor(release, ...edit));
          if (index % (1 + often) === 0) {
            expect(everything(release)).toEqual(everything({ ...release }));
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it('comes of as many blocks as a file may hold', () => {
    const children = Array.from({ length: 200_000 }, (_, number) => lineOf(number));
    const release = { ...longRelease(2), children };
    expect(printedBlocks(release)).toHaveLength(children.length);
    const step: Operation = { type: 'remove_node', path: [0, 7], node: {} };
    expect(printedBlocks(applyOperations(release, [step]))).toHaveLength(children.length - 1);
  });

  it('is the very same one as long as it says the same', () => {
    const editor = createReleaseEditor(longRelease(20));
    const before = outlineOf(releaseOf(editor));
    Transforms.select(editor, Editor.end(editor, [0, 40]));
    editor.insertText('x');
    expect(outlineOf(releaseOf(editor))).toBe(before);
    editor.insertBreak();
    expect(outlineOf(releaseOf(editor))).not.toBe(before);
  });
});
