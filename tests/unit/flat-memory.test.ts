import { describe, expect, it } from 'vitest';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { documentParts } from '../../core/exports/pdf/typst-document';
import { decodeFrames } from '../../core/journal/frame';
import { JournalLog } from '../../core/journal/log';
import { replay } from '../../core/journal/replay';
import { createBlock } from '../../core/release/blocks/create';
import { applyOperations } from '../../core/release/operations/apply';
import type { Operation } from '../../core/release/operations/operation';
import { createEngine } from '../../electron/engine/engine';
import { PreviewDocument } from '../../electron/preview/preview-document';
import { PreviewEngine } from '../../electron/preview/preview-engine';
import { longRelease } from '../bench/support/long-release';
import { heap, resident } from '../bench/support/memory';
import { fromTemplate } from '../exports/support/seed';

/** MB. */
const MORE = 2;
/** MB outside of the heap: well below what the engine keeps of so many sources. */
const MORE_OUTSIDE = 30;

/** What the engine has given is let go of in the next turn. */
const turn = (): Promise<void> => new Promise((next) => setImmediate(next));

/** What is held at some moments, between which a little is done: the system takes it back when it likes. */
async function residentAt(work: () => Promise<void>): Promise<number[]> {
  const seen: number[] = [];
  for (let moment = 0; moment < 3; moment += 1) {
    await work();
    seen.push(resident());
  }
  return seen;
}

describe('a long day', () => {
  it('leaves nothing behind after twenty thousand edits and their sources', () => {
    let release = fromTemplate('joint-statement');
    const edit = (count: number): void => {
      for (let at = 0; at < count; at += 1) {
        const text = at % 2 === 0 ? 'x' : '';
        const step = { path: [0, 2, 0], offset: 0, text: 'x' };
        release = applyOperations(release, [
          text ? { type: 'insert_text', ...step } : { type: 'remove_text', ...step },
        ]);
        documentParts(release, () => undefined);
      }
    };
    // As many before: a table of weak keys keeps the room that so many have needed.
    edit(20_000);
    const before = heap();
    edit(20_000);
    expect(heap() - before).toBeLessThan(MORE);
  });

  it('remembers the typed text of each edit in 500 pages, not the pages', () => {
    let release = longRelease(500);
    const names = {
      session: '7d9f0f3e-3f0c-4e11-9a51-0f2b6f1f9a10',
      document: release.id,
      path: null,
      name: 'Long',
    };
    const log = new JournalLog({ type: 'header', format: 1, ...names }, release);
    const edit = (count: number): void => {
      for (let at = 0; at < count; at += 1) {
        const before = release;
        const operations: Operation[] = [
          { type: 'insert_text', path: [0, 2, 0], offset: 0, text: 'x' },
        ];
        release = applyOperations(before, operations);
        log.edit({ at, before, after: release, operations });
      }
    };
    edit(100);
    const before = heap();
    edit(4000);
    // Each of the lists of blocks would be 20 KB, 80 MB together.
    expect(heap() - before).toBeLessThan(8);
    expect(log.edits).toHaveLength(4100);
    // Written anew it goes on from one of those in between, and comes to the same end.
    expect(replay(decodeFrames(log.whole())).release).toEqual(release);
    expect(log.edits.length).toBeLessThan(4100);
  });

  it('leaves nothing behind after hundreds of renewed pages', () => {
    const engine = new PreviewEngine();
    const document = new PreviewDocument(fromTemplate('joint-statement'), 0);
    const type = (count: number): void => {
      for (let at = 0; at < count; at += 1) {
        document.edit([
          { type: 'insert_text', path: [0, 2, 0], offset: 0, text: String(at % 10) },
          { type: 'remove_text', path: [0, 2, 0], offset: 1, text: 'F' },
        ]);
        document.render(engine, false);
      }
    };
    type(40);
    const before = heap();
    type(200);
    expect(heap() - before).toBeLessThan(MORE);
  });

  it('leaves nothing behind in the engine after a thousand keys, where the hand rests', async () => {
    const engine = new PreviewEngine();
    const document = new PreviewDocument(fromTemplate('joint-statement'), 0);
    let rests = 0;
    const type = async (count: number): Promise<void> => {
      for (let at = 0; at < count; at += 1) {
        document.edit([
          { type: 'insert_text', path: [0, 2, 0], offset: at % 50, text: 'word '[at % 5] ?? '' },
        ]);
        document.render(engine, false);
        document.warmUp(engine);
        if (at % 100 === 0 && engine.rest()) rests += 1;
        await turn();
      }
    };
    await type(500);
    const before = await residentAt(() => type(20));
    await type(1000);
    const after = await residentAt(() => type(20));
    expect(rests).toBeGreaterThan(1);
    expect(Math.min(...after) - Math.max(...before)).toBeLessThan(MORE_OUTSIDE);
  });

  it('leaves nothing behind in the engine after hundreds of exports', async () => {
    const engine = createEngine();
    const release = fromTemplate('joint-statement');
    const send = async (count: number): Promise<void> => {
      for (let at = 0; at < count; at += 1) {
        // At its beginning and at its end, so that the engine can use nothing again.
        const last = { ...createBlock.paragraph(), children: [{ text: `The end of ${at}` }] };
        const edited = {
          ...release,
          facts: { ...release.facts, reference: `No. ${at}` },
          children: [...release.children, last],
        };
        await pdfFormat.export(edited, {
          asset: () => undefined,
          typeset: async (wanted) => engine(wanted),
        });
        await turn();
      }
    };
    // The first few compilers find room for themselves; what comes later takes the place of those.
    await send(320);
    const before = await residentAt(() => send(10));
    await send(600);
    const after = await residentAt(() => send(10));
    expect(Math.min(...after) - Math.max(...before)).toBeLessThan(MORE_OUTSIDE);
  });
});
