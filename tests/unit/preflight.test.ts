import { describe, expect, it } from 'vitest';
import { formatById } from '../../core/exports/registry';
import {
  checksText,
  countsOf,
  countsText,
  despiteText,
  preflight,
  timeOfRelease,
} from '../../core/preflight/preflight';
import { bytesText, NO_PICTURES, roughBytes } from '../../core/preflight/rough-bytes';
import { createBlock } from '../../core/release/blocks/create';
import type { Facts } from '../../core/release/facts';
import type { Inline } from '../../core/release/inlines/inline';
import { printedRelease } from '../../core/templates/resolve-template';
import { fromTemplate } from '../exports/support/seed';
import { release } from '../support/release';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const leaving = { formats: ['docx', 'pdf'], pictures: { print: 0, screen: 0 }, now: NOW };
const headline = (...more: Inline[]) => ({
  type: 'headline' as const,
  children: [{ text: 'A treaty is signed' }, ...more],
});
const finding = (check: string, severity: 'error' | 'warning' | 'advice', quote = '') => ({
  check,
  severity,
  quote,
});
const embargo = (instant: string): Facts['releaseTime'] => ({
  type: 'embargo',
  instant,
  zone: 'Europe/London',
  alsoIn: ['Africa/Nairobi'],
});

describe('the pre-flight', () => {
  it('finds nothing against a release that is filled and has no error', () => {
    const found = preflight(release([headline()]), [finding('hype', 'advice')], leaving);
    expect(found).toMatchObject({ headline: 'A treaty is signed', open: [], verdict: 'ready' });
    expect(countsText(countsOf(found))).toBe('');
    expect(checksText(found)).toBe('No errors or warnings.');
    expect(checksText(preflight(release([headline()]), null, leaving))).toBe(
      'The checks are still running.',
    );
  });

  it('asks where there are errors, and counts warnings beside them', () => {
    const findings = [
      finding('link-dead', 'error'),
      finding('quote-missing', 'warning'),
      finding('lede-length', 'warning'),
    ];
    const found = preflight(release([headline()]), findings, leaving);
    expect(found.verdict).toBe('errors');
    expect(countsText(countsOf(found))).toBe('1 error, 2 warnings');
  });

  it('tells of a table with too many columns for a page, where there are pages', () => {
    const cells = Array.from({ length: 30 }, (_, at) => ({
      type: 'table-cell' as const,
      children: [{ type: 'paragraph' as const, children: [{ text: `${at},000,000` }] }],
    }));
    const row = { type: 'table-row' as const, children: cells };
    const table = { ...createBlock.table(), caption: 'Reach', children: [row, row] };
    const wide = release([headline(), table]);
    expect(preflight(wide, [], leaving).wide).toEqual([
      { block: 1, message: expect.stringContaining('“Reach” has too many columns for a page') },
    ]);
    expect(preflight(wide, [], { ...leaving, formats: ['html', 'text'] }).wide).toEqual([]);
    expect(preflight(release([headline(), createBlock.table()]), [], leaving).wide).toEqual([]);
  });

  it('lists a placeholder once, as still to be filled in', () => {
    const open = headline({ type: 'placeholder', label: 'Figure', children: [{ text: '' }] });
    const found = preflight(release([open]), [finding('placeholder-left', 'error')], leaving);
    expect(found.verdict).toBe('unfinished');
    expect(found.open.map(({ label }) => label)).toEqual(['Figure']);
    expect(found.errors).toEqual([]);
    expect(checksText(found)).toBe('No other errors or warnings.');
    const dead = [finding('placeholder-left', 'error'), finding('link-dead', 'error')];
    expect(checksText(preflight(release([open]), dead, leaving))).toBe('Also 1 error.');
  });

  it('counts a placeholder that somebody wrote into the text among the errors', () => {
    const findings = [finding('placeholder-left', 'error', '[TBC]')];
    expect(preflight(release([headline()]), findings, leaving).verdict).toBe('errors');
  });

  it('does not say that all is well before the checks have looked', () => {
    expect(preflight(release([headline()]), null, leaving).verdict).toBe('unchecked');
  });

  it('says when the text may be used, in every zone it is announced in', () => {
    const time = (releaseTime: Facts['releaseTime']) =>
      timeOfRelease(release([], { releaseTime }).facts, NOW);
    expect(time(null)).toEqual({ type: 'unknown', text: 'No release time is set.' });
    expect(time({ type: 'immediate' }).text).toBe('For immediate release');
    expect(time(embargo('2026-12-10T00:01:00Z'))).toEqual({
      type: 'embargo',
      text: 'Under embargo until 00:01 GMT / 03:01 EAT, Thursday, 10 December 2026',
    });
    expect(time(embargo('2026-11-30T12:00:00Z')).type).toBe('ended');
  });

  it('names the organisations, and says about how large the files are', () => {
    const found = preflight(fromTemplate('joint-statement'), [], leaving);
    expect(found.organisations).toHaveLength(1);
    expect(found.bytes).toBeGreaterThan(30_000);
    expect(found.bytes).toBeLessThan(130_000);
    const withPictures = { ...leaving, pictures: { print: 2_000_000, screen: 400_000 } };
    const more = preflight(fromTemplate('joint-statement'), [], withPictures);
    expect(more.bytes - found.bytes).toBe(4_000_000);
    const screen = preflight(fromTemplate('joint-statement'), [], {
      ...withPictures,
      formats: ['html'],
    });
    expect(screen.bytes).toBeLessThan(600_000);
  });

  it('warns about an e-mail draft that is larger than many servers accept', () => {
    const ofMail = (attached: string, screen = 1_000_000) =>
      preflight(fromTemplate('joint-statement'), [], {
        ...leaving,
        formats: ['eml'],
        pictures: { print: 9_000_000, screen },
        attached,
      }).mail;
    expect(ofMail('nothing')).toBeNull();
    expect(ofMail('pdf')).toContain('refuse more than 10 MB');
    expect(ofMail('nothing', 9_000_000)).toMatch(/^The e-mail draft has about 12\.\d MB;/);
    expect(preflight(fromTemplate('joint-statement'), [], leaving).mail).toBeNull();
  });

  it('notes why a release went out all the same', () => {
    expect(despiteText('1 error', ' The editor decided. ')).toBe(
      'Exported with 1 error: The editor decided.',
    );
    expect(despiteText('2 errors', '')).toBe('Exported with 2 errors');
  });
});

describe('the rough size', () => {
  it.each(['html', 'text', 'markdown', 'eml', 'odt', 'ninjs'])(
    'of a file in %s is right within a factor of two',
    async (id) => {
      const statement = fromTemplate('joint-statement');
      const context = {
        asset: () => undefined,
        typeset: () => Promise.reject(new Error('not asked for')),
      };
      const bytes = await formatById(id)?.export(statement, context);
      const real = bytes?.length ?? 0;
      const rough = roughBytes(id, printedRelease(statement), NO_PICTURES);
      expect(rough / real).toBeGreaterThan(0.5);
      expect(rough / real).toBeLessThan(2);
    },
  );

  it('is said in steps of a thousand', () => {
    expect(bytesText(300)).toBe('1 KB');
    expect(bytesText(89_600)).toBe('90 KB');
    expect(bytesText(1_440_000)).toBe('1.4 MB');
  });
});
