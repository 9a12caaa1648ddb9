import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../../../core/release/blocks/block';
import type { Release } from '../../../../core/release/release';
import { allDecided } from '../../../../core/review/decide';
import { suggestionsIn } from '../../../../core/review/suggestions';
import { release } from '../../../support/release';
import { change, para, run, take, textOf, wordFile } from './support/word-file';

// A document that people change as Word does it: text is inserted and deleted, paragraphs are parted and joined.

interface Letter {
  readonly text: string;
  readonly by: string | null;
  gone: string | null;
}
interface WordParagraph {
  readonly id: number | null;
  letters: Letter[];
  /** Who put the break after it in, and who took it out. */
  by: string | null;
  gone: string | null;
}

type Edit =
  | { readonly kind: 'insert'; readonly author: string; readonly at: number; readonly text: string }
  | {
      readonly kind: 'delete';
      readonly author: string;
      readonly at: number;
      readonly count: number;
    }
  | { readonly kind: 'split'; readonly author: string; readonly at: number };

const author = fc.constantFrom('Ana', 'Bo', 'Cy');
const at = fc.nat(200);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    author,
    at,
    text: fc.constantFrom('x', 'new words ', 'é', '😀', 'سلام', 'a\u0301'),
  }),
  fc.record({
    kind: fc.constant('delete' as const),
    author,
    at,
    count: fc.integer({ min: 1, max: 30 }),
  }),
  fc.record({ kind: fc.constant('split' as const), author, at }),
);
const texts = fc.array(
  fc.constantFrom('One two three.', 'The ministers meet.', 'سلام على الجميع', 'A 😀 b'),
  {
    minLength: 1,
    maxLength: 4,
  },
);

function apply(paragraphs: WordParagraph[], edit: Edit): void {
  const places = paragraphs.flatMap((paragraph, index) =>
    [...paragraph.letters.keys(), paragraph.letters.length].map((letter) => ({ index, letter })),
  );
  const place = places[edit.at % places.length];
  const paragraph = place && paragraphs[place.index];
  if (!place || !paragraph) return;
  if (edit.kind === 'insert') {
    paragraph.letters.splice(place.letter, 0, { text: edit.text, by: edit.author, gone: null });
  } else if (edit.kind === 'split') {
    const first: WordParagraph = {
      id: null,
      letters: paragraph.letters.slice(0, place.letter),
      by: edit.author,
      gone: null,
    };
    paragraph.letters = paragraph.letters.slice(place.letter);
    paragraphs.splice(place.index, 0, first);
  } else {
    let { index, letter } = place;
    for (let left = edit.count; left > 0; left -= 1) {
      const here = paragraphs[index];
      if (!here) return;
      const one = here.letters[letter];
      if (one) {
        if (one.by === edit.author) here.letters.splice(letter, 1);
        else {
          one.gone ??= edit.author;
          letter += 1;
        }
      } else {
        // The last break of a document stays.
        const next = paragraphs[index + 1];
        if (!next) return;
        if (here.by === edit.author) {
          next.letters = [...here.letters, ...next.letters];
          letter = here.letters.length;
          paragraphs.splice(index, 1);
        } else {
          here.gone ??= edit.author;
          index += 1;
          letter = 0;
        }
      }
    }
  }
}

function bodyOf(paragraphs: readonly WordParagraph[]): string {
  return paragraphs
    .map(({ id, letters, by, gone }) => {
      const runs = letters.map((letter) => {
        const inner = letter.gone
          ? change('del', letter.gone, run(letter.text, true))
          : run(letter.text);
        return letter.by ? change('ins', letter.by, inner) : inner;
      });
      const mark = (by ? change('ins', by) : '') + (gone ? change('del', gone) : '');
      return para(id, runs.join(''), mark);
    })
    .join('');
}

/** The text after all is decided alike in Word. */
function decidedText(paragraphs: readonly WordParagraph[], isAccepted: boolean): string {
  return paragraphs
    .map(({ letters, by, gone }, index) => {
      const isThere = (one: { by: string | null; gone: string | null }): boolean =>
        isAccepted ? one.gone === null : one.by === null;
      const text = letters
        .filter(isThere)
        .map((letter) => letter.text)
        .join('');
      return text + (isThere({ by, gone }) && index < paragraphs.length - 1 ? '\n' : '');
    })
    .join('');
}

const sentWith = (all: readonly string[]): Release =>
  release(
    all.map(
      (text, index): TopBlock => ({ type: 'paragraph', id: `b${index}`, children: [{ text }] }),
    ),
  );

const edited = (all: readonly string[], edits: readonly Edit[]): WordParagraph[] => {
  const paragraphs = all.map(
    (text, id): WordParagraph => ({
      id,
      letters: Array.from(text, (letter) => ({ text: letter, by: null, gone: null })),
      by: null,
      gone: null,
    }),
  );
  for (const each of edits) apply(paragraphs, each);
  return paragraphs;
};

/** Empty paragraphs are nothing that a release keeps or a reader sees. */
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** What each person suggests to insert, in letters. */
function insertedBy(one: Release): Record<string, string> {
  const all: Record<string, string> = {};
  for (const { by, inserted } of suggestionsIn(one)) {
    const name = one.review?.people[by]?.name ?? '';
    all[name] = (all[name] ?? '') + inserted;
  }
  return Object.fromEntries(
    Object.entries(all).map(([name, text]) => [
      name,
      [...text.replace(/\[paragraph\]|[\s¶]/g, '')].sort().join(''),
    ]),
  );
}

describe('any edits by several people in Word', () => {
  it('accepted together give exactly their text, rejected together exactly what was sent, and nobody else’s name', () => {
    fc.assert(
      fc.property(texts, fc.array(edit, { maxLength: 12 }), (all, edits) => {
        const sent = sentWith(all);
        const paragraphs = edited(all, edits);
        const { release: now, answers } = take(sent, [
          wordFile(sent, { body: bodyOf(paragraphs) }),
        ]);
        expect(answers[0]?.proposals).toEqual([]);
        expect(lines(textOf(allDecided(now, 'reject')))).toEqual(lines(all.join('\n')));
        expect(lines(textOf(allDecided(now, 'accept')))).toEqual(
          lines(decidedText(paragraphs, true)),
        );
        const expected: Record<string, string> = {};
        for (const { by, text } of paragraphs.flatMap(({ letters }) => letters)) {
          if (by) expected[by] = (expected[by] ?? '') + text;
        }
        for (const [name, text] of Object.entries(insertedBy(now))) {
          expect(text).toBe([...(expected[name] ?? '').replace(/\s/g, '')].sort().join(''));
        }
      }),
      { numRuns: 150, seed: 21 },
    );
  });
});
