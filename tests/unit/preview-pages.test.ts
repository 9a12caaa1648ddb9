import { describe, expect, it } from 'vitest';
import type { PreviewRenewal } from '../../core/bridge/messages/preview';
import { typstDocument } from '../../core/exports/pdf/typst-document';
import { patched } from '../../core/preview/differences';
import { placeAt, spotOf } from '../../core/preview/locate';
import type { PlacedRun } from '../../core/preview/map-runs';
import { glyphsOf, type Mark, pageDrawing, rawPages } from '../../core/preview/page-drawing';
import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import { PreviewDocument } from '../../electron/preview/preview-document';
import { PreviewEngine } from '../../electron/preview/preview-engine';
import { longRelease } from '../bench/support/long-release';
import { fromTemplate } from '../exports/support/seed';

const engine = new PreviewEngine();
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

const page = (renewal: PreviewRenewal, number: number) => {
  const found = renewal.pages.find((each) => each.number === number);
  if (!found) throw new Error(`page ${number} was not drawn`);
  if (found.base !== 0) throw new Error(`page ${number} was not sent whole`);
  return {
    ...found,
    marks: patched<Mark>([], found.marks),
    runs: patched<PlacedRun>([], found.runs),
  };
};

const typed = (text: string, at: number): Operation => ({
  type: 'insert_text',
  path: [0, at, 0],
  offset: 4,
  text,
});

describe('the pages of a release', () => {
  it('are drawn, and only those that an edit changes are drawn again', () => {
    const document = new PreviewDocument(fromTemplate('joint-statement'), 0);
    const first = document.render(engine, false);
    expect(first.count).toBe(2);
    expect(first.pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(document.render(engine, false).pages).toEqual([]);
    const last = first.places?.length ?? 0;
    document.edit([type([0, last - 1, 0, 0], 'Now: ')]);
    const second = document.render(engine, false);
    expect(second.pages.map(({ number }) => number)).toEqual([2]);
    expect(second.written).toBe(1);
    expect(second.revision).toBe(1);
  });

  it('are set as a whole at once where a window shows them already, and sent from the beginning', () => {
    const release = longRelease(20);
    const document = new PreviewDocument(release, 0);
    expect(document.render(engine, false).places).toBeNull();
    const whole = document.render(engine, true);
    document.setViewport(8, 9);
    document.render(engine, false);
    const again = document.reset().render(engine, false);
    expect([whole.isFirst, again.isFirst]).toEqual([false, true]);
    expect([again.count, again.places]).toEqual([whole.count, whole.places]);
    expect(again.pages.map(({ number, base }) => [number, base])).toEqual(
      [7, 8, 9, 10].map((number) => [number, 0]),
    );
  });

  it('are set as what is chosen for the export says, also in the middle of a long one', () => {
    const document = new PreviewDocument(longRelease(20), 0);
    document.setViewport(8, 9);
    document.render(engine, true);
    const look = {
      paper: 'letter',
      draft: true,
      hyphens: false,
      contacts: 'one',
      quotes: 'marks',
    } as const;
    document.setLook(look);
    const chosen = document.render(engine, false);
    expect([chosen.width, chosen.height]).toEqual([612, 792]);
    expect(chosen.pages.map(({ number }) => number)).toContain(8);
    expect(chosen.places).not.toBeNull();
    expect(chosen.watermark).toContain('<svg');
    // The drawing is sent once, and taken away when it is no draft any more.
    expect(document.render(engine, false).watermark).toBeNull();
    document.setLook({ ...look, draft: false });
    expect(document.render(engine, false).watermark).toBe('');
  });

  it('are marked as a draft while something is still to be filled, as they would leave', () => {
    const unfinished = fromTemplate('press-release');
    expect(new PreviewDocument(unfinished, 0).render(engine, false).watermark).toContain('<svg');
  });

  it('know which text of the release stands where', () => {
    const release = fromTemplate('joint-statement');
    const drawn = page(new PreviewDocument(release, 0).render(engine, false), 1);
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

  it('tell what is printed above the headline from the headline, where both say the same', () => {
    const template = fromTemplate('joint-statement-ar');
    const { facts } = fromTemplate('joint-statement');
    const named = { ...template, facts: { ...template.facts, reference: '12/2026' } };
    const organisations = facts.organisations;
    for (const release of [
      template,
      named,
      { ...template, facts: { ...template.facts, organisations } },
    ]) {
      const drawn = page(new PreviewDocument(release, 0).render(engine, false), 1);
      const headline = drawn.runs.filter(({ path }) => path[1] === 0);
      const largest = Math.max(...drawn.runs.map(({ size }) => size));
      expect(headline.length).toBeGreaterThan(0);
      for (const { size } of headline) expect(size).toBe(largest);
      expect(largest).toBeGreaterThan(15);
    }
  });

  it('hold nothing that could run or lead outside', () => {
    const document = new PreviewDocument(fromTemplate('joint-statement'), 0);
    document.edit([type([0, 2, 0], '<script>alert("&")</script> ')]);
    const renewal = document.render(engine, false);
    const { marks, runs } = page(renewal, 1);
    expect(runs.map(({ path }) => textAt(document.release, path)).join()).toContain('<script>');
    for (const [, shape] of renewal.glyphs) expect(shape).toMatch(/^[MLHVQCZ\d\s.-]+$/);
    for (const mark of marks) {
      const { fill, path, stroke } = { path: 'M', stroke: null, ...mark };
      expect([fill, stroke].join('')).toMatch(/^(?:#[0-9a-f]{3,8})+$/);
      expect(path).toMatch(/^[MLHVQCZ\d\s.-]+$/);
    }
  });

  it('break in a long document where the PDF breaks, though only the seen ones are drawn', () => {
    const long = longRelease(30);
    const document = new PreviewDocument(long, 0);
    document.setViewport(14, 15);
    const first = document.render(engine, false);
    const settled = document.render(engine, true);
    const numbers = new Map(
      [...first.glyphs, ...settled.glyphs].map(([number, path]) => [path, number]),
    );
    const whole = engine.set(typstDocument(long, () => undefined).source);
    expect(settled.count).toBe(whole.numOfPages);
    const drawing = engine.draw(whole);
    for (const drawn of settled.pages) {
      const raw = rawPages(drawing)[drawn.number - 1];
      if (!raw) throw new Error('there is no such page in the PDF');
      const shapes = glyphsOf(drawing);
      const none = { before: new Map(), now: new Map() };
      const { marks } = pageDrawing(raw, none, (id) => numbers.get(shapes.get(id) ?? '') ?? null);
      const { marks: shown, runs } = page(settled, drawn.number);
      expect(shown).toEqual(marks);
      const paths = runs.map(({ path }) => path[1] ?? 0);
      expect(paths).toEqual([...paths].sort((a, b) => a - b));
      expect(settled.places?.[paths.at(-1) ?? 0]).toBe(drawn.number);
    }
    // Pages do not move because somebody types a letter that makes no line longer.
    document.edit([{ type: 'insert_text', path: [0, 72, 0], offset: 3, text: 'i' }]);
    const typed = document.render(engine, false);
    expect(typed.count).toBe(settled.count);
    expect(typed.pages.map(({ number }) => number).length).toBeLessThan(2);
    expect(settled.pages.map(({ number }) => number)).toEqual([13, 14, 15, 16]);
  });

  it('come in a long document with the first ones first', () => {
    const document = new PreviewDocument(longRelease(60), 0);
    const first = document.render(engine, false);
    expect(first.pages[0]?.number).toBe(1);
    expect(first.count).toBeLessThan(20);
    expect(document.isDirty).toBe(true);
    const settled = document.render(engine, true);
    expect(settled.count).toBeGreaterThan(45);
    document.edit([type([0, 3, 0], 'x')]);
    const typed = document.render(engine, false);
    expect(typed.written).toBe(1);
    expect(typed.pages.map(({ number }) => number)).toEqual([1]);
  });

  it.each([1, 10, 150])('cost a key a line or two, of %i pages', (pages) => {
    const document = new PreviewDocument(longRelease(pages), 0);
    document.render(engine, false);
    document.render(engine, true);
    for (const letter of 'abc') {
      document.edit([typed(letter, 4)]);
      const { pages: drawn, glyphs, written, ...rest } = document.render(engine, false);
      expect(written).toBe(1);
      expect(drawn.map(({ number }) => number)).toEqual([1]);
      const lines = drawn[0]?.marks.filter((mark) => typeof mark !== 'number') ?? [];
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.length).toBeLessThan(8);
      expect(JSON.stringify({ drawn, glyphs, rest }).length).toBeLessThan(12_000);
    }
  });

  it('are sent whole again to a window that scrolled away and came back', () => {
    const document = new PreviewDocument(longRelease(10), 0);
    document.render(engine, false);
    document.setViewport(6, 7);
    document.setViewport(1, 2);
    const again = document.render(engine, false);
    expect(page(again, 1).marks.length).toBeGreaterThan(20);
  });
});
