import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import { createEngine } from '../../electron/engine/engine';
import { release } from '../support/release';
import { PIXEL } from './support/formats';
import { flowing } from './support/programs';
import { readMessage } from './support/read-back';
import { readBack } from './support/readers';

const engine = createEngine();
const context = {
  asset: () => PIXEL,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};

/** Signs that nobody sees, as they come in with what is pasted; some stay, since they mean something. */
const SIGNS = [
  '\ufeff',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2060',
  '\u2061',
  '\u2063',
  '\u206a',
  '\u061c',
  '\u034f',
  '\u180e',
  '\u2028',
  '\u2066',
  '\u2069',
  '\u202a',
  '\u202c',
  '\u3164',
  '\u115f',
  '\ufe0f',
  '\ufff9',
  '\ufffa',
  '\ufffb',
  '\ufffc',
  '\ue000',
  '\uf8ff',
  '\u{f0000}',
  '\u{e0001}',
  '\u{e0061}',
  '\u00ad',
  '\u0007',
  '\ufffe',
];

describe('signs that nobody sees', () => {
  const blocks = SIGNS.map((sign) => ({
    type: 'paragraph' as const,
    children: [
      { text: `${sign}On${sign} ` },
      { text: `${sign}Monday${sign}`, bold: true as const },
    ],
  }));
  const whole = release([
    { type: 'headline', children: [{ text: `\ufeffThe\u200b fund${SIGNS.join('')}` }] },
    ...blocks,
  ]);

  it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))(
    'stop no export, and hide no word: %s',
    async (id, format) => {
      const bytes = await format.export(whole, context, {});
      const { text } = id === 'eml' ? readMessage(bytes) : await readBack(id, bytes);
      const words = flowing(text.replace(/\p{Default_Ignorable_Code_Point}|[^\p{L}\p{N}\s]/gu, ''));
      expect(words).toContain('The fund');
      expect(words.match(/On *Monday/g)?.length).toBe(SIGNS.length);
    },
  );
});
