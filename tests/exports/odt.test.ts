import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { odtFormat } from '../../core/exports/odt/odt-format';
import type { Release } from '../../core/release/release';
import { parseForeignXml } from '../../core/xml/xml';
import { release } from '../support/release';
import { CONTEXT } from './support/formats';
import { hostileRelease } from './support/hostile';
import { compare, printedBy } from './support/printed';
import { onDisk, output } from './support/programs';
import { readWithPandoc, withoutHeaderRows } from './support/read-back';
import { fromTemplate } from './support/seed';

const partsOf = async (what: Release): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await odtFormat.export(what, CONTEXT))).map(([name, bytes]) => [
      name,
      name.startsWith('Pictures/') ? '' : strFromU8(bytes),
    ]),
  );

/** Pandoc does not read the alternative text of a picture (`svg:desc`). */
const withoutAlt = (what: Release): Release =>
  JSON.parse(JSON.stringify(what), (key, value) => (key === 'alt' ? '' : value));

describe('an OpenDocument text', () => {
  it('is known by its first bytes, and lists what is in it', async () => {
    const bytes = await odtFormat.export(fromTemplate('joint-statement'), CONTEXT);
    const start = Buffer.from(bytes.subarray(0, 90)).toString('latin1');
    expect(start.slice(30)).toContain('mimetypeapplication/vnd.oasis.opendocument.text');
    const parts = await partsOf(fromTemplate('joint-statement'));
    for (const name of Object.keys(parts).filter((one) => !/^(?:mimetype|META-INF)/.test(one))) {
      expect(parts['META-INF/manifest.xml']).toContain(`manifest:full-path="${name}"`);
    }
  });

  it('is well formed, styled by names that there are, and whole, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRelease, async (what) => {
        const parts = await partsOf(what);
        for (const name of ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']) {
          expect(() => parseForeignXml(parts[name] ?? '')).not.toThrow();
        }
        const content = parts['content.xml'] ?? '';
        const all = `${content}${parts['styles.xml']}`;
        for (const [, name] of content.matchAll(/(?:text|table|draw):style-name="([^"]+)"/g)) {
          expect(all).toContain(`style:name="${name}"`);
        }
        for (const [, address] of content.matchAll(/<text:a [^>]*xlink:href="([^"]*)"/g)) {
          expect(address).toMatch(/^(?:https?|mailto|tel):/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is read by pandoc with every word', async () => {
    for (const any of fc.sample(hostileRelease, 12)) {
      const what = withoutAlt(any);
      const bytes = withoutHeaderRows(await odtFormat.export(what, CONTEXT));
      expect(compare(printedBy(what), readWithPandoc(bytes, 'odt').text).missing).toEqual([]);
    }
  });

  it('is opened and set by LibreOffice, the headline first, from right to left in Arabic', async () => {
    const what = release(
      [
        { type: 'headline', children: [{ text: 'المدارس تفتح في غوما' }] },
        { type: 'paragraph', children: [{ text: 'فتحت اثنتا عشرة مدرسة اليوم.' }] },
      ],
      { language: 'ar', direction: 'rtl' },
    );
    const path = onDisk(await odtFormat.export(what, CONTEXT), 'a.odt');
    const profile = mkdtempSync(join(tmpdir(), 'dateline-office-'));
    const run = spawnSync('soffice', [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'txt:Text (encoded):UTF8',
      '--outdir',
      dirname(path),
      path,
    ]);
    expect(run.status).toBe(0);
    const text = readFileSync(path.replace(/odt$/, 'txt'), 'utf8');
    expect(text.indexOf('المدارس')).toBeGreaterThanOrEqual(0);
    expect(text.indexOf('فتحت')).toBeGreaterThan(text.indexOf('المدارس'));
    const styles = output('unzip', '-p', path, 'styles.xml');
    expect(styles).toContain('style:writing-mode="rl-tb"');
  }, 60_000);
});
