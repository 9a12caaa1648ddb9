import { describe, expect, it } from 'vitest';
import type { LiveRenewal } from '../../core/bridge/messages/live';
import { typstDocument } from '../../core/exports/pdf/typst-document';
import { placeAt, spotOf } from '../../core/live/locate';
import { glyphsOf, pageDrawing, rawPages } from '../../core/live/page-drawing';
import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import { LiveDocument } from '../../electron/live/live-document';
import { LiveEngine } from '../../electron/live/live-engine';
import { longRelease } from '../bench/support/long-release';
import { fromTemplate } from '../exports/support/seed';

const engine = new LiveEngine();
const type = (path: number[], text: string): Operation => ({
  type: 'insert_text',
  path,
  offset: 0,
  text,
});

/** The text of the release that a run of a page stands for. */
function textAt(release: Release, path: readonly number[]): string {
  let node: unknown = { children: [release] };
  for (const index of path) node = (node as { children: unknown[] }).children[index];
  return (node as { text: string }).text;
}

const page = (renewal: LiveRenewal, number: number) => {
  const found = renewal.pages.find((each) => each.number === number);
  if (!found) throw new Error(`page ${number} was not drawn`);
  return found;
};

/** Which glyph stands where. */
const words = (svg: string): string => (svg.match(/<use [^>]*>/g) ?? []).join();

describe('the pages of a release', () => {
  it('are drawn, and only those that an edit changes are drawn again', () => {
    const document = new LiveDocument(fromTemplate('joint-statement'), 0);
    const first = document.renew(engine, false);
    expect(first.count).toBe(2);
    expect(first.pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(document.renew(engine, false).pages).toEqual([]);
    const last = first.places?.length ?? 0;
    document.edit([type([0, last - 1, 0, 0], 'Now: ')]);
    const second = document.renew(engine, false);
    expect(second.pages.map(({ number }) => number)).toEqual([2]);
    expect(second.written).toBe(1);
    expect(second.revision).toBe(1);
  });

  it('know which text of the release stands where', () => {
    const release = fromTemplate('joint-statement');
    const drawn = page(new LiveDocument(release, 0).renew(engine, false), 1);
    expect(drawn.runs.length).toBeGreaterThan(20);
    const [run] = drawn.runs.filter(({ path }) => path[1] === 2);
    if (!run) throw new Error('the second paragraph is not on the page');
    expect(textAt(release, run.path).slice(run.from, run.to)).toMatch(
      /^For children, the adoption/,
    );
    const spot = spotOf(drawn.runs, { path: run.path, offset: 13 });
    if (!spot) throw new Error('the caret is not on the page');
    expect(placeAt(drawn.runs, spot.x + 0.2, spot.baseline - 3)).toEqual({
      path: run.path,
      offset: 13,
    });
  });

  it('hold nothing that could run or lead outside', () => {
    const document = new LiveDocument(fromTemplate('joint-statement'), 0);
    document.edit([type([0, 2, 0], '<script>alert("&")</script> ')]);
    const { svg } = page(document.renew(engine, false), 1);
    expect(svg).not.toMatch(/<script|<foreignObject|<a |<style|<image|https?:\/\/(?!www\.w3\.org)/);
  });

  it('break in a long document where the PDF breaks, though only the seen ones are drawn', () => {
    const long = longRelease(30);
    const document = new LiveDocument(long, 0);
    document.see(14, 15);
    document.renew(engine, false);
    const settled = document.renew(engine, true);
    const whole = engine.set(typstDocument(long, () => undefined).source);
    expect(settled.count).toBe(whole.numOfPages);
    const drawing = engine.draw(whole);
    for (const drawn of settled.pages) {
      const raw = rawPages(drawing)[drawn.number - 1];
      const printed = raw && pageDrawing(raw, glyphsOf(drawing));
      expect(words(drawn.svg)).toBe(words(printed?.svg ?? ''));
      const paths = drawn.runs.map(({ path }) => path[1] ?? 0);
      expect(paths).toEqual([...paths].sort((a, b) => a - b));
      expect(settled.places?.[paths.at(-1) ?? 0]).toBe(drawn.number);
    }
    expect(settled.pages.map(({ number }) => number)).toEqual([13, 14, 15, 16]);
  });

  it('come in a long document with the first ones first', () => {
    const document = new LiveDocument(longRelease(60), 0);
    const first = document.renew(engine, false);
    expect(first.pages[0]?.number).toBe(1);
    expect(first.count).toBeLessThan(20);
    expect(document.unsettled).toBe(true);
    const settled = document.renew(engine, true);
    expect(settled.count).toBeGreaterThan(45);
    document.edit([type([0, 3, 0], 'x')]);
    const typed = document.renew(engine, false);
    expect(typed.written).toBe(1);
    expect(typed.pages.map(({ number }) => number)).toEqual([1]);
  });
});
