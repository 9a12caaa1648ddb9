import { describe, expect, it } from 'vitest';
import { noticesOf, standardTextsFor } from '../../build/setup/notices.mjs';
import { SEPARATE_DICTIONARIES, SHIPPED_DICTIONARIES } from '../../core/spelling/dictionaries';

const notices = noticesOf('.');
const named = new Map(notices.map((notice) => [notice.name, notice]));

describe('the notices of what travels in the application', () => {
  it('have the text of a licence for each', () => {
    const without = notices.filter(
      (notice) => notice.texts.length === 0 && standardTextsFor('.', notice).length === 0,
    );
    expect(without.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  it('name Hunspell, libvips, the engine and what is linked into it, fonts and dictionaries', () => {
    expect([...named.keys()]).toEqual(
      expect.arrayContaining([
        'hunspell-asm',
        'wasm-vips',
        '@myriaddreamin/typst-ts-node-compiler',
        'typst (in the typesetting engine)',
        'rustybuzz (in the typesetting engine)',
        'Libertinus Serif (in the typesetting engine)',
        '@expo-google-fonts/amiri',
        'DatelineThai',
        ...SHIPPED_DICTIONARIES.map(({ from }) => from),
      ]),
    );
    expect(named.get('wasm-vips')?.texts.join()).toContain('libvips');
  });

  it('have nothing that is under the GPL alone, dictionaries least of all', () => {
    const gpl = notices.filter(({ licence }) => /GPL/.test(licence));
    const alone = gpl.filter(({ licence }) => !/LGPL|MPL|MIT|BSD|Apache/.test(licence));
    expect(alone.map(({ name }) => name)).toEqual([]);
    expect(SEPARATE_DICTIONARIES.filter(({ from }) => named.has(from))).toEqual([]);
  });
});
