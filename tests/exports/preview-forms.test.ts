import { describe, expect, it } from 'vitest';
import { formOf } from '../../electron/preview/make-form';
import { fromTemplate } from './support/seed';

const NOTHING = { shared: {}, own: {} };

describe('a release as a window shows it in another form', () => {
  it.each(['html', 'eml'])('has links that put nothing in its place: %s', async (format) => {
    const context = { asset: () => undefined };
    const { bytes } = await formOf(fromTemplate('joint-statement'), format, NOTHING, context);
    expect(new TextDecoder().decode(bytes)).toContain('<head><base target="_blank">');
  });
});
