import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plainLine } from '../../../core/dates/plain-line';
import { EXPORT_FORMATS } from '../../../core/exports/registry';
import { importFile } from '../../../core/imports/registry';
import { recognise } from '../../../core/recognise/recognise';
import { releaseFrom } from '../../../core/recognise/release-from';
import { blocksOf } from '../../../core/release/blocks-of';
import type { Release } from '../../../core/release/release';
import { filledWithExamples } from '../../../core/templates/example';
import { printedRelease } from '../../../core/templates/resolve-template';
import { fromTemplate } from '../../exports/support/seed';

const FORMATS = ['docx', 'html', 'markdown', 'text'];
const NOW = '2026-12-01T00:00:00Z';

/** A release that has been written and read again, as a stranger would write and read it. */
async function back(release: Release, id: string): Promise<Release> {
  const format = EXPORT_FORMATS.find((each) => each.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const bytes = await format.export(
    release,
    { asset: () => undefined, typeset: () => Promise.reject(new Error('not for these formats')) },
    {},
  );
  const { source } = await importFile(bytes, `release.${format.extension}`);
  return releaseFrom(source, recognise(source, { now: NOW }), { id: 'back', now: NOW }).release;
}

/** What has to come back: the kinds of its blocks, its facts, its people, who said what. */
function told(release: Release) {
  const { facts } = release;
  return {
    blocks: release.children.map(({ type }) => type),
    kind: facts.kind,
    language: facts.language.split('-')[0],
    place: plainLine(facts.place),
    date: facts.date,
    instant:
      facts.releaseTime?.type === 'embargo' ? facts.releaseTime.instant : facts.releaseTime?.type,
    people: blocksOf(release, 'contact').map(({ name, emails, phones }) => ({
      name,
      emails,
      phones,
    })),
    speakers: blocksOf(release, 'quote').map(({ speaker, role, organisation }) =>
      [speaker, role, organisation].filter((part) => part).join(', '),
    ),
  };
}

/** Where the blocks come back otherwise, and why. */
const OTHERWISE: readonly {
  readonly template: string;
  readonly formats: readonly string[];
  readonly why: string;
}[] = [
  {
    template: 'open-letter',
    formats: FORMATS,
    why: 'The line with place and date above the salutation becomes the facts.',
  },
  ...['event-invitation', 'quote-sheet', 'report-launch'].map((template) => ({
    template,
    formats: ['text'],
    why: 'A heading looks like a paragraph in plain text.',
  })),
  ...['correction', 'media-advisory'].map((template) => ({
    template,
    formats: ['text'],
    why: 'A table is lines of text in plain text.',
  })),
  {
    template: 'joint-statement',
    formats: ['text'],
    why: 'In plain text the headline, which ends with a full stop, looks like the first paragraph.',
  },
];

describe.each(readdirSync('templates'))('the template %s', (name) => {
  const release = printedRelease(filledWithExamples(fromTemplate(name)));
  test.each(FORMATS)('comes back from %s', async (format) => {
    const { blocks, ...facts } = told(await back(release, format));
    const { blocks: wanted, ...wantedFacts } = told(release);
    expect(facts).toEqual(wantedFacts);
    const isOtherwise = OTHERWISE.some(
      (each) => each.template === name && each.formats.includes(format),
    );
    if (isOtherwise) expect(blocks).not.toEqual(wanted);
    else expect(blocks).toEqual(wanted);
  });
});
