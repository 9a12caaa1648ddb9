import fc from 'fast-check';
import { Node, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { deepEqual } from '../../core/json/canonical';
import { mergeReleases, settle } from '../../core/merge/merge-releases';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import type { LooseNode } from '../../core/release/nodes';
import { normalise } from '../../core/release/normalise/normalise';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import { wordsIn } from '../../core/release/words';
import * as insert from '../../renderer/editor/input/insert';
import * as tables from '../../renderer/editor/input/table';
import {
  createReleaseEditor,
  releaseOf,
  setFacts,
} from '../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { release } from '../support/release';

/** Words that each stand in the text once, so that any that is lost is missed. */
function sentences(): () => string {
  let count = 0;
  return () =>
    Array.from({ length: 6 }, () => {
      count += 1;
      return `w${String(count).padStart(4, '0')}`;
    }).join(' ');
}

/** Every kind of place there is for a word. */
function everything(): Release {
  const next = sentences();
  const line = () => ({ type: 'paragraph' as const, children: [{ text: next() }] });
  const children: TopBlock[] = [
    { type: 'headline', children: [{ text: next() }] },
    { type: 'lede', children: [{ text: next() }] },
    line(),
    line(),
    { type: 'quote', speaker: next(), role: '', organisation: '', children: [line(), line()] },
    {
      type: 'list',
      ordered: false,
      children: [1, 2, 3].map(() => ({ type: 'list-item', children: [line()] })),
    },
    {
      type: 'table',
      headerRow: true,
      caption: next(),
      children: [1, 2].map(() => ({
        type: 'table-row',
        children: [1, 2].map(() => ({ type: 'table-cell', children: [line()] })),
      })),
    },
    createBlock['end-mark'](),
    { type: 'notes', children: [line(), line()] },
    {
      type: 'contact-block',
      children: [
        { ...createBlock.contact(), name: next(), emails: [next()] },
        { ...createBlock.contact(), name: next(), hours: next() },
      ],
    },
  ];
  return normalise(release(children));
}

type Edit = (editor: ReleaseEditor, word: string, where: number) => void;

const EDITS: Readonly<Record<string, Edit>> = {
  type: (editor, word) => editor.insertText(` ${word} `),
  break: (editor) => editor.insertBreak(),
  paragraph: (editor, word) =>
    insert.insertBlock(editor, { type: 'paragraph', children: [{ text: word }] }),
  quote: (editor, word) => insert.insertBlock(editor, { ...createBlock.quote(), speaker: word }),
  heading: (editor) => insert.turnInto(editor, 'heading', 2),
  list: (editor) => insert.toggleList(editor, true),
  up: (editor) => insert.moveBlock(editor, -1),
  down: (editor) => insert.moveBlock(editor, 1),
  row: (editor) => tables.insertRow(editor, 'after'),
  column: (editor) => tables.insertColumn(editor, 'after'),
  deleteBlock: (editor) => insert.deleteBlock(editor),
  deleteRow: (editor) => tables.deleteRow(editor),
  deleteColumn: (editor) => tables.deleteColumn(editor),
  backspace: (editor) => editor.deleteBackward('word'),
  person: (editor, word, where) => {
    const people = [...Node.elements(editor)].filter(([node]) => 'hours' in node);
    const [, path] = people[where % (people.length || 1)] ?? [];
    const field = ['hours', 'role', 'wording'][where % 3] ?? 'hours';
    if (path) Transforms.setNodes(editor, { [field]: word }, { at: path });
  },
  place: (editor, word) => setFacts(editor, { place: word }),
};

function edited(base: Release, who: string, edits: readonly [string, number][]): Release {
  const editor = createReleaseEditor(structuredClone(base));
  for (const [index, [name, where]] of edits.entries()) {
    const texts = [...Node.texts(editor)];
    const [text, path] = texts[where % texts.length] ?? [{ text: '' }, [0, 0, 0]];
    Transforms.select(editor, { path, offset: where % (text.text.length + 1) });
    EDITS[name]?.(editor, `${who}${String(index).padStart(3, '0')}`, where);
  }
  return releaseOf(editor);
}

const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(5000)), {
  maxLength: 10,
});
const words = (what: Release): Set<string> =>
  new Set(wordsIn(what as unknown as LooseNode).flatMap((text) => text.match(/\w+/g) ?? []));

describe('a merge of any two edit sequences', () => {
  const base = everything();

  it('keeps all text of both, or holds both in a conflict', () => {
    fc.assert(
      fc.property(edits, edits, (left, right) => {
        const [mine, theirs] = [edited(base, 'm', left), edited(base, 't', right)];
        const merge = mergeReleases(base, mine, theirs);
        const both = settle(mine, merge, () => 'both');
        expect(parseRelease(structuredClone(both))).toEqual(both);
        const [was, ours, others, kept] = [base, mine, theirs, both].map(words) as Set<string>[];
        const wanted = [
          ...[...(ours ?? [])].filter((word) => !was?.has(word) || others?.has(word)),
          ...[...(others ?? [])].filter((word) => !was?.has(word) || ours?.has(word)),
        ];
        expect(wanted.filter((word) => !kept?.has(word))).toEqual([]);
        for (const fact of ['place'] as const) {
          const sides = [mine, theirs].map((side) => side.facts[fact]).filter((value) => value);
          const shown = merge.factConflicts.flatMap((conflict) =>
            conflict.fact === fact ? [conflict.mine[fact], conflict.theirs[fact]] : [],
          );
          expect([...shown, merge.facts[fact]]).toEqual(expect.arrayContaining(sides));
        }
      }),
      {
        numRuns: 150,
        // Both take a row of the same table away, which leaves none of it.
        examples: [
          [
            [
              ['down', 4110],
              ['deleteRow', 6],
            ],
            [
              ['break', 2135],
              ['deleteRow', 3735],
            ],
          ],
        ],
      },
    );
  });

  it('takes one side’s changes without a question if the other changed nothing', () => {
    fc.assert(
      fc.property(edits, (made) => {
        const side = edited(base, 'm', made);
        for (const [mine, theirs] of [
          [side, base],
          [base, side],
          [side, structuredClone(side)],
        ] as const) {
          const merge = mergeReleases(base, mine, theirs);
          expect([...merge.factConflicts, ...merge.blockConflicts]).toEqual([]);
          expect(
            deepEqual(
              settle(mine, merge, () => 'both'),
              side,
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });
});
