import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { corpus } from '../exports/support/corpus';
import { type Running, start, stop } from './support/launch';

afterEach(stop);

/** The families of the page whose files have been fetched. */
const loaded = ({ page }: Running): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts]
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family.replaceAll('"', ''));
  });

/** Opens a made release in Hindi. */
async function openHindi(): Promise<Running> {
  const release = corpus(1).find(({ script }) => script === 'Devanagari')?.release;
  if (!release) throw new Error('the corpus has no Devanagari');
  const file = join(mkdtempSync(join(tmpdir(), 'dateline-hindi-')), 'hindi.dateline');
  writeFileSync(file, encodeArchive({ release, assets: new Map() }));
  return start([file]);
}

describe('a release in another script', () => {
  it('is shown in the faces of its PDF, which no other release fetches', async () => {
    const english = await start();
    await expect.poll(() => loaded(english)).toContain('Source Serif 4');
    expect(await loaded(english)).not.toContain('Dateline Devanagari');
    await stop();
    const hindi = await openHindi();
    await expect.poll(() => loaded(hindi)).toContain('Dateline Devanagari');
    expect((await loaded(hindi)).filter((family) => family.startsWith('Noto'))).toEqual([]);
  });

  it('is begun by choosing its language, which turns the page where it has to', async () => {
    const { page } = await openHindi();
    const language = page.getByRole('combobox', { name: 'Language', exact: true });
    const direction = () => page.locator('.dl-page > [lang]').getAttribute('dir');
    await language.selectOption({ label: 'Hebrew' });
    await expect.poll(direction).toBe('rtl');
    await language.selectOption({ label: 'Japanese' });
    await expect.poll(direction).toBe('ltr');
  });
});
