import { describe, expect, it } from 'vitest';
import { documentParts, typstDocument } from '../../core/exports/pdf/typst-document';
import { createBlock } from '../../core/release/blocks/create';
import type { Facts } from '../../core/release/facts';
import { applyOperations, inverseOf } from '../../core/release/operations/apply';
import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import { longRelease } from '../bench/support/long-release';

const none = () => undefined;
const fresh = (release: Release) => documentParts(release, none).fresh;
const withFacts = (release: Release, facts: Partial<Facts>): Release => ({
  ...release,
  facts: { ...release.facts, ...facts },
});

/** The source as it is written for a release that nobody has seen before. */
const unremembered = (release: Release) => typstDocument(structuredClone(release), none).source;

describe('the source of a long document', () => {
  it('is written again for the block that a key changed, and for no other', () => {
    const long = longRelease(150);
    expect(fresh(long)).toBe(long.children.length);
    const typed: Operation = { type: 'insert_text', path: [0, 300, 0], offset: 2, text: 'x' };
    const edited = applyOperations(long, [typed]);
    expect(fresh(edited)).toBe(1);
    expect(fresh(edited)).toBe(0);
  });

  it('follows a fact only into the blocks that print it', () => {
    const long = longRelease(20);
    fresh(long);
    const moved = withFacts(long, { place: 'Geneva', reference: 'R 1', keywords: ['a'] });
    const { children } = moved;
    const PRINT_FACTS = ['lede', 'notes', 'boilerplate', 'contact-block'];
    const printing = children.filter(({ type }) => PRINT_FACTS.includes(type)).length;
    expect(fresh(moved)).toBe(printing);
    expect(printing).toBeLessThan(children.length / 10);
    expect(typstDocument(moved, none).source).toBe(unremembered(moved));
  });

  it('is the same as if every block were written anew, whatever changed', () => {
    const heading = { ...createBlock.heading(), level: 3 as const, children: [{ text: 'Deep' }] };
    const long = longRelease(6);
    const steps: Operation[][] = [
      [{ type: 'insert_node', path: [0, 1], node: heading }],
      [{ type: 'set_node', path: [0, 1], properties: { level: 3 }, newProperties: { level: 2 } }],
      [{ type: 'move_node', path: [0, 1], newPath: [0, 12] }],
      [{ type: 'remove_node', path: [0, 0], node: long.children[0] as never }],
    ];
    let release = long;
    for (const operations of steps) {
      release = applyOperations(release, operations);
      expect(typstDocument(release, none).source).toBe(unremembered(release));
    }
    release = withFacts(release, { language: 'fr', direction: 'ltr', date: '2026-11-24' });
    expect(typstDocument(release, none).source).toBe(unremembered(release));
  });

  it('has nothing in the style of its paragraphs that a title or a reference changes', () => {
    // What stands for all that follows; the engine sets a paragraph anew when any of it is another.
    const style = (release: Release) =>
      typstDocument(release, none)
        .source.split('\n')
        .filter((line) => /^#(set|show|let) /.test(line));
    const seed = longRelease(2);
    const [title, ...rest] = seed.children;
    const retitled = {
      ...seed,
      children: [{ ...title, children: [{ text: 'Another' }] }, ...rest],
    };
    expect(style(withFacts(retitled as Release, { reference: 'R 2' }))).toEqual(style(seed));
  });

  it('names the typefaces of what is written, as long as any block holds it', () => {
    const type = (block: number): Operation => ({
      type: 'insert_text',
      path: [0, block, 0],
      offset: 0,
      text: 'א',
    });
    const facesAfter = (release: Release) => documentParts(release, none).rest.typefaces;
    let release = longRelease(2);
    const steps: [Operation, string[]][] = [
      [type(2), ['hebrew']],
      [type(3), ['hebrew']],
      [inverseOf(type(2)), ['hebrew']],
      [inverseOf(type(3)), []],
    ];
    expect(facesAfter(release)).toEqual([]);
    for (const [operation, faces] of steps) {
      release = applyOperations(release, [operation]);
      expect(facesAfter(release)).toEqual(faces);
    }
  });

  it('takes a picture in when its bytes come', () => {
    const asset = `${'a'.repeat(64)}.png`;
    const fields = { alt: 'A school', decorative: false, caption: '', credit: '', width: 100 };
    const picture = { type: 'image' as const, asset, pixels: { width: 1, height: 1 }, ...fields };
    const seed = longRelease(2);
    const release: Release = {
      ...seed,
      children: [{ ...picture, children: [{ text: '' }] }],
    };
    expect(typstDocument(release, none).source).not.toContain(`/assets/${asset}`);
    const bytes = new Uint8Array([1]);
    expect(typstDocument(release, () => bytes).source).toContain(`/assets/${asset}`);
  });
});
