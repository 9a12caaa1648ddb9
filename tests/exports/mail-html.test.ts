import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipboardMail } from '../../core/exports/eml/clipboard-mail';
import { emlFormat } from '../../core/exports/eml/eml-format';
import { mailHtml, mailWarnings } from '../../core/exports/eml/mail-html';
import type { Release } from '../../core/release/release';
import { printedRelease } from '../../core/templates/resolve-template';
import { runJob } from '../../electron/export/jobs';
import { release } from '../support/release';
import { corpus } from './support/corpus';
import { CONTEXT, PIXEL } from './support/formats';
import { hostileRelease } from './support/hostile';
import { brokenRules } from './support/mail-rules';
import { PHOTOGRAPH } from './support/photograph';
import { readHtml, readMessages } from './support/read-back';
import { fromTemplate } from './support/seed';

/** The corpus in eight scripts with a picture in each, every template, and attacks. */
const RELEASES: readonly Release[] = [
  ...corpus(5).map(({ release: each }) => ({ ...each, children: [...each.children, PHOTOGRAPH] })),
  ...readdirSync('templates').map((name) => printedRelease(fromTemplate(name))),
  ...fc.sample(hostileRelease, { numRuns: 60, seed: 6 }),
];

const bodyOf = (html: string): string =>
  html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>'));

describe('HTML that Outlook and Gmail show as it was meant', () => {
  it('in a message: nothing they drop, pictures that travel with it', async () => {
    const written = await Promise.all(
      RELEASES.map((each) => emlFormat.export(each, CONTEXT, { draft: true })),
    );
    for (const [index, { html }] of readMessages(written).entries()) {
      const { direction } = (RELEASES[index] as Release).facts;
      expect(html).toMatch(
        /^<!DOCTYPE html>\s*<html lang="[^"]+" dir="(ltr|rtl)">\s*<head><meta charset="utf-8"><title>/,
      );
      expect(html).not.toMatch(/<style|<link|<script/);
      const broken = brokenRules(bodyOf(html), direction, /^cid:image-\d+@dateline\.invalid$/);
      expect([...new Set(broken)], `release ${index}`).toEqual([]);
    }
  });

  it('on the clipboard: pictures inside, since there are no parts beside it', () => {
    for (const [index, each] of RELEASES.entries()) {
      const { html } = clipboardMail(each, () => PIXEL);
      const broken = brokenRules(
        html,
        each.facts.direction,
        /^data:image\/png;base64,[A-Za-z0-9+/=]+$/,
      );
      expect([...new Set(broken)], `release ${index}`).toEqual([]);
    }
  });

  it('has a column in Outlook, which knows no greatest width', () => {
    const html = mailHtml(RELEASES[0] as Release, () => null).source;
    const shown = html.replace(/<!--\[if mso\]>|<!\[endif\]-->/g, '');
    expect(brokenRules(shown, 'ltr', /./)).toEqual([]);
    expect(shown.match(/<table\b/g)?.length).toBe(shown.match(/<\/table>/g)?.length);
    expect(shown).toMatch(/<table role="presentation"[^>]* width="640">/);
    expect(readHtml(shown).text.trim()).toBe(readHtml(html).text.trim());
  });
});

describe('what the person is told of a message', () => {
  const long = (paragraphs: number): Release =>
    release(
      Array.from({ length: paragraphs }, () => ({
        type: 'paragraph' as const,
        children: [{ text: 'Nobody should have to wait. '.repeat(40) }],
      })),
    );

  it('is that Gmail cuts it, when it does', () => {
    expect(mailWarnings(long(10))).toEqual([]);
    const [warning, ...more] = mailWarnings(long(120));
    expect(warning).toContain('Gmail shows only the beginning');
    expect(more).toEqual([]);
    expect(clipboardMail(long(120), () => undefined).notes).toEqual([warning]);
  });

  it('is in the report of a batch with messages', async () => {
    const titled = (what: Release) => ({ ...what, facts: { ...what.facts, title: 'A title' } });
    const warnings = async (id: string, what: Release) => {
      const job = {
        kind: 'files',
        source: { archive: { release: titled(what), assets: new Map() } },
        formats: [{ id, options: {} }],
        folder: mkdtempSync(join(tmpdir(), 'dateline-mail-')),
        name: 'a',
        eachOrganisation: false,
        replace: false,
      } as const;
      const result = await runJob(job, () => Promise.reject(new Error('no page is set here')));
      expect(result.files.map(({ type }) => type)).toEqual(['written']);
      return result.warnings;
    };
    expect(await warnings('eml', long(120))).toEqual([expect.stringContaining('Gmail')]);
    expect(await warnings('eml', long(10))).toEqual([]);
    expect(await warnings('html', long(120))).toEqual([]);
  });

  it('is what to do about pictures, where there are some', () => {
    expect(clipboardMail(long(1), () => PIXEL).notes).toEqual([]);
    expect(clipboardMail(release([PHOTOGRAPH]), () => PIXEL).notes).toEqual([
      'If your mail program leaves the pictures out, export an e-mail draft and open that.',
    ]);
    // A picture that is lost is a line of text, and nothing that could be left out.
    expect(clipboardMail(release([PHOTOGRAPH]), () => undefined).notes).toEqual([]);
  });
});
