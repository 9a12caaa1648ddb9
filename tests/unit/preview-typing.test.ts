import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PreviewRenewal } from '../../core/bridge/messages/preview';
import { patched } from '../../core/preview/differences';
import type { Mark } from '../../core/preview/page-drawing';
import { createBlock } from '../../core/release/blocks/create';
import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import { PreviewDocument } from '../../electron/preview/preview-document';
import { PreviewEngine } from '../../electron/preview/preview-engine';
import { longRelease } from '../bench/support/long-release';
import { corpus } from '../exports/support/corpus';

/** The engine, with how large its drawings were, and how often it was asked for the places. */
class WeighedEngine extends PreviewEngine {
  readonly drawings: number[] = [];
  asked = 0;

  override ask(...given: Parameters<PreviewEngine['ask']>): unknown {
    this.asked += 1;
    return super.ask(...given);
  }

  override draw(...given: Parameters<PreviewEngine['draw']>): string {
    const drawing = super.draw(...given);
    this.drawings.push(drawing.length);
    return drawing;
  }
}

const engine = new WeighedEngine();

/** The places of all runs of text, as the editor counts. */
function textsOf(release: Release): { path: number[]; text: string }[] {
  const found: { path: number[]; text: string }[] = [];
  const walk = (node: unknown, path: number[]): void => {
    const { text, children } = node as { text?: string; children?: readonly unknown[] };
    if (text !== undefined) found.push({ path, text });
    children?.forEach((child, index) => {
      walk(child, [...path, index]);
    });
  };
  walk(release, [0]);
  return found;
}

/** A document whose pages are all looked at, and that nobody has typed in for a while. */
class Watched {
  readonly document: PreviewDocument;
  /** What is drawn on the pages in the window. */
  readonly marks = new Map<number, readonly Mark[]>();

  constructor(release: Release) {
    this.document = new PreviewDocument(release, 0);
    this.document.setViewport(1, 20);
    this.renew(false);
    this.renew(true);
  }

  /** Gives back what is said of the pages. */
  renew(settle: boolean): PreviewRenewal['pages'] {
    const { pages } = this.document.render(engine, settle);
    for (const { number, marks } of pages) {
      this.marks.set(number, patched(this.marks.get(number) ?? [], marks));
    }
    return pages;
  }

  edit(operation: Operation): PreviewRenewal['pages'] {
    this.document.edit([operation]);
    const pages = this.renew(false);
    this.document.warmUp(engine);
    return pages;
  }
}

const key = (offset: number, text = 'i'): Operation => ({
  type: 'insert_text',
  path: [0, 4, 0],
  offset,
  text,
});

/** What is drawn, where to a tenth of a point: the engine rounds each step on its way to a place. */
const inkOf = (pages: ReadonlyMap<number, readonly Mark[]>) =>
  [...pages].map(([number, marks]) => [
    number,
    marks.map(({ x, y, ...mark }) => ({
      ...mark,
      x: expect.closeTo(x, 1),
      y: expect.closeTo(y, 1),
    })),
  ]);

describe('a letter in a paragraph that is being typed in', () => {
  it.each([1, 10, 150])('is drawn without the rest of its page, of %i pages', (pages) => {
    const watched = new Watched(longRelease(pages));
    watched.document.setViewport(1, 2);
    watched.edit(key(2));
    const whole = engine.drawings.at(-2) ?? 0;
    engine.drawings.length = 0;
    for (const offset of [3, 4, 5]) expect(watched.edit(key(offset))).toHaveLength(1);
    expect(engine.drawings).toHaveLength(3);
    for (const size of engine.drawings) expect(size).toBeLessThan(whole / 2);
  });

  it('has the places of all blocks asked for only where it has moved one', () => {
    const watched = new Watched(longRelease(10));
    watched.edit(key(2));
    watched.renew(true);
    engine.asked = 0;
    for (const offset of [3, 4]) watched.edit(key(offset));
    watched.renew(true);
    expect(engine.asked).toBe(0);
    watched.edit(key(4, 'more than a line '.repeat(8)));
    watched.renew(true);
    expect(engine.asked).toBe(1);
  });

  it('is drawn with all that it moves, where it makes a line more', () => {
    const watched = new Watched(longRelease(10));
    for (const offset of [2, 3]) watched.edit(key(offset));
    const before = watched.marks.get(2);
    watched.edit(key(4, 'more than a line '.repeat(8)));
    expect(watched.marks.get(2)).not.toEqual(before);
    expect(watched.renew(true)).toEqual([]);
  });

  const letters = ['a', ' ', 'Wi', 'ش', 'ש', 'word and word ', ''];
  const steps = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...letters)), {
    minLength: 3,
    maxLength: 5,
  });
  const six = longRelease(6);
  const broken = { ...six, children: six.children.toSpliced(4, 0, createBlock['page-break']()) };
  const documents = [longRelease(1), six, broken, ...corpus(1).map(({ release }) => release)];
  it('gives the same pages as a full layout, whatever is typed where', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.nat(), steps, (release, place, typed) => {
        const watched = new Watched(release);
        const texts = textsOf(release);
        const { path } = texts[place % texts.length] ?? { path: [0, 1, 0] };
        for (const [where, text] of typed) {
          const now = textsOf(watched.document.release);
          const old = now.find(({ path: each }) => `${each}` === `${path}`)?.text ?? '';
          const offset = where % (old.length + 1);
          watched.edit(
            text === ''
              ? { type: 'remove_text', path, offset, text: old.slice(offset, offset + 1) }
              : { type: 'insert_text', path, offset, text },
          );
          const ink = inkOf(watched.marks);
          watched.renew(true);
          expect([...watched.marks]).toEqual(ink);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
