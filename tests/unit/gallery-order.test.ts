import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRelease } from '../../core/release/parse';
import { blankRelease } from '../../core/templates/blank';
import { galleryOrder, type Listed } from '../../core/templates/gallery-order';
import { unresolvedIn } from '../../core/templates/unresolved';

const FOLDER = join(import.meta.dirname, '../../templates');
const json = (id: string, name: string) => JSON.parse(readFileSync(join(FOLDER, id, name), 'utf8'));
const SHIPPED: readonly Listed[] = readdirSync(FOLDER).map((id) => {
  const { kind, language } = json(id, 'release.json').facts;
  return { ...json(id, 'template.json'), language, own: false, used: 0, kindName: kind };
});
const order = (words: string, templates = SHIPPED): string[] =>
  galleryOrder(templates, words, 'en-US').map(({ id }) => id);

describe('the gallery', () => {
  it('shows common templates first, foreign ones after, and the sample behind the English ones', () => {
    const ids = order('');
    expect(ids.slice(0, 3)).toEqual(['press-release', 'coalition-statement', 'media-advisory']);
    expect(ids).toHaveLength(SHIPPED.length);
    const foreign = SHIPPED.filter(({ language }) => !language.startsWith('en'));
    expect(ids.slice(-foreign.length - 1)[0]).not.toBe('press-release');
    for (const { id } of foreign) expect(ids.indexOf(id)).toBeGreaterThan(12);
  });

  it('shows what was used most before all, and own templates before those that ship', () => {
    const own = { ...(SHIPPED[0] as Listed), id: 'ours', name: 'Zebra', own: true };
    const used = SHIPPED.map((each) => (each.id === 'obituary' ? { ...each, used: 3 } : each));
    expect(order('', [...used, own]).slice(0, 3)).toEqual(['obituary', 'ours', 'press-release']);
  });

  it.each([
    ['press release', 'press-release'],
    ['Press', 'press-release'],
    ['media', 'media-advisory'],
    ['declaracion', 'joint-statement-es'],
    ['arabic', 'joint-statement-ar'],
    ['francais', 'joint-statement-fr'],
    ['joint statement', 'joint-statement'],
  ])('finds by %s first of all %s', (words, id) => {
    expect(order(words)[0]).toBe(id);
  });

  it('finds nothing by words that no template has', () => {
    expect(order('press zeppelin')).toEqual([]);
  });
});

describe('a blank release', () => {
  it('is well-formed, and has nothing in it', () => {
    const release = blankRelease('7b4d0f0e-0000-4000-8000-000000000000', '2026-11-30T12:00:00Z');
    expect(parseRelease(JSON.parse(JSON.stringify(release)))).toEqual(release);
    expect(release.children.map(({ type }) => type)).toEqual(['headline', 'paragraph']);
    expect(unresolvedIn(release)).toEqual([]);
  });
});
