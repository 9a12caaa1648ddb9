import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../core/errors';
import { JOURNAL_BOUNDS } from '../../core/journal/bounds';
import { changedWords } from '../../core/journal/changed-words';
import { decodeFrames, encodeFrame } from '../../core/journal/frame';
import { JournalLog } from '../../core/journal/log';
import { replay } from '../../core/journal/replay';
import { undoBatches } from '../../core/journal/undo-batches';
import { createBlock } from '../../core/release/blocks/create';
import { applyOperations, inverseOf } from '../../core/release/operations/apply';
import type { Operation } from '../../core/release/operations/operation';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import { facts, release } from '../support/release';

const paragraph = (text: string) => ({ ...createBlock.paragraph(), children: [{ text }] });
const start = parseRelease(release([paragraph('One'), paragraph('Two'), paragraph('Three')]));
const header = {
  type: 'header',
  format: 1,
  session: '7d9f0f3e-3f0c-4e11-9a51-0f2b6f1f9a10',
  document: start.id,
  path: null,
  name: 'Statement',
} as const;

const typed = (text: string, block = 0, offset = 0): Operation[] => [
  { type: 'insert_text', path: [0, block, 0], offset, text },
];

/** Writes a journal as the shell does, and keeps every state that the release went through. */
class Session {
  readonly states: Release[] = [start];
  bytes: Uint8Array;
  release = start;
  constructor(readonly log = new JournalLog(header, start)) {
    this.bytes = log.whole();
  }

  edit(operations: readonly Operation[]): void {
    const before = this.release;
    this.release = applyOperations(before, operations);
    this.states.push(this.release);
    this.#append(this.log.edit({ at: 1000, before, after: this.release, operations }));
  }

  save(since = 0): void {
    const saved = this.states.at(-1 - since) ?? start;
    this.#append(
      this.log.saved({ at: 2000, path: '/a.dateline', name: 'a', release: saved, since }),
    );
  }

  replace(after: Release): void {
    const before = this.release;
    this.release = after;
    this.states.push(after);
    this.#append(this.log.edit({ at: 1000, before, after, operations: [] }));
  }

  rewrite(): void {
    this.bytes = this.log.whole();
  }

  #append(line: Uint8Array): void {
    const bytes = new Uint8Array(this.bytes.length + line.length);
    bytes.set(this.bytes);
    bytes.set(line, this.bytes.length);
    this.bytes = bytes;
  }
}

const read = (bytes: Uint8Array) => replay(decodeFrames(bytes));

type Step =
  | { do: 'type'; text: string; block: number }
  | { do: 'place'; text: string }
  | { do: 'save' }
  | { do: 'rewrite' };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      text: fc.string({ minLength: 1 }),
      block: fc.nat(2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('place' as const), text: fc.string() }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'save' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'rewrite' }) },
);

function take(session: Session, next: Step): void {
  if (next.do === 'save') session.save();
  else if (next.do === 'rewrite') session.rewrite();
  else if (next.do === 'type') session.edit(typed(next.text, next.block));
  else {
    session.edit([
      {
        type: 'set_node',
        path: [0],
        properties: { facts: session.release.facts },
        newProperties: { facts: { ...session.release.facts, place: next.text } },
      },
    ]);
  }
}

describe('a journal', () => {
  it('restores the typed text and the last saved text', () => {
    const session = new Session();
    session.edit(typed('a'));
    session.save();
    session.edit(typed('b'));
    const { release: now, origin, changed, header: found, base, edits } = read(session.bytes);
    expect(now).toEqual(session.release);
    expect(origin).toEqual(session.states[1]);
    expect(base).toEqual(start);
    expect(edits).toHaveLength(2);
    expect(found).toMatchObject({ path: '/a.dateline', name: 'a' });
    expect(changed).toBe(true);
  });

  it('knows what was typed while the document was being saved', () => {
    const session = new Session();
    session.edit(typed('a'));
    session.edit(typed('b'));
    session.save(1);
    for (const _ of [1, 2]) {
      const { origin, changed, savedAfter } = read(session.bytes);
      expect(origin).toEqual(session.states[1]);
      expect(changed).toBe(true);
      expect(savedAfter).toBe(1);
      session.rewrite();
    }
    session.save();
    expect(read(session.bytes).changed).toBe(false);
  });

  it('cut off anywhere gives back everything before the cut', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.nat(), (steps, where) => {
        const session = new Session();
        const first = session.bytes.length;
        for (const next of steps) take(session, next.do === 'rewrite' ? { do: 'save' } : next);
        const cut = first + (where % (session.bytes.length - first + 1));
        const { release: now, edits, damaged } = read(session.bytes.subarray(0, cut));
        expect(now).toEqual(session.states[edits.length]);
        expect(damaged).toBe(false);
        const rest = decodeFrames(session.bytes.subarray(0, cut)).frames;
        expect(edits.length).toBe(
          rest.filter(({ json }) => (json as { type: string }).type === 'edit').length,
        );
      }),
    );
  });

  it('with a flipped bit restores an earlier state, and reports what is missing', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(7),
        (steps, where, bit) => {
          const session = new Session();
          for (const next of steps) take(session, next);
          const bytes = Uint8Array.from(session.bytes);
          const at = where % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
          try {
            const { release: now, damaged } = read(bytes);
            expect(session.states).toContainEqual(now);
            const isLast = JSON.stringify(now) === JSON.stringify(session.release);
            const { torn } = decodeFrames(bytes);
            expect(isLast || damaged || torn).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        },
      ),
    );
  });

  it('finds its feet again at the snapshot after a damaged line', () => {
    const session = new Session();
    session.edit(typed('first '));
    const hole = session.bytes.length + 60;
    session.edit(typed('lost '));
    session.edit(typed('x'.repeat(JOURNAL_BOUNDS.editsBetweenSnapshots)));
    session.edit(typed('last '));
    session.bytes[hole] = 0x21;
    const { release: now, damaged, edits, changed } = read(session.bytes);
    expect(now).toEqual(session.release);
    expect(damaged).toBe(true);
    expect(changed).toBe(true);
    expect(edits).toHaveLength(1);
  });

  it('keeps the text, the saved text and the latest undo steps when it is rewritten', () => {
    const session = new Session();
    session.edit(typed('saved '));
    session.save();
    const long = 'word '.repeat(10_000);
    while (!session.log.isFull) {
      session.edit(typed(long, 1));
      session.edit([{ type: 'remove_text', path: [0, 1, 0], offset: 0, text: long }]);
      session.edit(typed('x'));
    }
    session.rewrite();
    expect(session.bytes.length).toBeLessThan(JOURNAL_BOUNDS.compactAt / 2);
    const { release: now, origin, base, edits, changed } = read(session.bytes);
    expect(now).toEqual(session.release);
    expect(origin).toEqual(session.states[1]);
    expect(changed).toBe(true);
    expect(edits.length).toBeGreaterThan(2);
    const undone = edits
      .flatMap(({ operations }) => operations)
      .reverse()
      .reduce((state, operation) => applyOperations(state, [inverseOf(operation)]), now);
    expect(undone).toEqual(base);
  });

  it('continues after a crash, with its undo steps', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.array(step, { maxLength: 6 }), (a, b) => {
        const first = new Session();
        for (const next of a) take(first, next);
        const found = read(first.bytes);
        const second = new Session(JournalLog.goOn(found));
        second.release = found.release;
        second.rewrite();
        expect(read(second.bytes)).toEqual({ ...found, damaged: false });
        for (const next of b) take(second, next);
        expect(read(second.bytes).release).toEqual(parseRelease(second.release));
      }),
    );
  });

  it('stores the whole release when edits could not be followed', () => {
    const session = new Session();
    session.edit(typed('a'));
    session.replace(parseRelease(release([paragraph('Other')])));
    session.edit(typed('b'));
    const { release: now, origin, changed, edits } = read(session.bytes);
    expect(now).toEqual(session.release);
    expect(origin).toEqual(start);
    expect([changed, edits.length]).toEqual([true, 1]);
    session.rewrite();
    expect(read(session.bytes)).toMatchObject({ release: now, origin, changed, edits });
  });

  it('leaves out last edits that make no valid release', () => {
    const session = new Session();
    session.edit(typed('good '));
    session.edit([
      { type: 'insert_node', path: [0, 0], node: { type: 'nonsense', children: [{ text: '' }] } },
    ]);
    const { release: now, damaged } = read(session.bytes);
    expect(now).toEqual(session.states[1]);
    expect(damaged).toBe(true);
  });

  it('says in a sentence why it cannot be read', () => {
    const encoder = new TextEncoder();
    const lines = (...records: object[]) =>
      Uint8Array.from(records.flatMap((record, number) => [...encodeFrame(number, record)]));
    const why = (bytes: Uint8Array) => {
      try {
        read(bytes);
        return '';
      } catch (error) {
        return error instanceof UserError ? error.message : String(error);
      }
    };
    expect(why(new Uint8Array())).toBe('A journal is empty or damaged.');
    expect(why(encoder.encode('garbage\n'.repeat(9)))).toBe('A journal is empty or damaged.');
    expect(why(lines({ ...header, format: 2, news: true }))).toBe(
      'A journal was written by a newer Dateline.',
    );
    expect(why(lines(header))).toBe('A journal holds no document that can be read.');
    expect(why(lines(header, { type: 'snapshot', release: { schemaVersion: 999 } }))).toBe(
      'A journal holds no document that can be read.',
    );
  });
});

describe('steps of undo from a journal', () => {
  const edit = (operations: Operation[]) => ({ type: 'edit' as const, at: 0, operations });
  it('are words typed in one go, not letters', () => {
    const batches = undoBatches([
      edit(typed('a', 0, 3)),
      edit(typed('b', 0, 4)),
      edit(typed('c', 1, 5)),
      edit([{ type: 'remove_text', path: [0, 1, 0], offset: 5, text: 'c' }]),
      edit([{ type: 'remove_text', path: [0, 1, 0], offset: 4, text: 'o' }]),
    ]);
    expect(batches.map(({ length }) => length)).toEqual([2, 1, 2]);
  });
});

describe('changed words', () => {
  it('are those that came and those that went, wherever they stand', () => {
    const before = parseRelease(release([paragraph('Thirty states welcome it'), paragraph('End')]));
    const after = parseRelease(
      release([paragraph('End'), paragraph('Forty states welcome it today')], { place: 'Geneva' }),
    );
    expect(changedWords(before, after)).toEqual({ added: 3, removed: 1 });
    expect(changedWords(before, before)).toEqual({ added: 0, removed: 0 });
    expect(facts().place).toBe('');
  });
});
