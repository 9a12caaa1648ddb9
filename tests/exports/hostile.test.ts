import * as fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { emlFormat } from '../../core/exports/eml/eml-format';
import { htmlFragment } from '../../core/exports/html/fragment';
import { htmlFormat } from '../../core/exports/html/html-format';
import { markdownFormat } from '../../core/exports/markdown/markdown-format';
import { textFormat } from '../../core/exports/text/text-format';
import { printable } from '../../core/release/characters';
import { CONTEXT, TEXT_FORMATS } from './support/formats';
import { hostileRelease } from './support/hostile';
import { compare, printedBy, squashed } from './support/printed';
import { readHtml, readMessages } from './support/read-back';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

/** Elements and attributes that a release may become; any other came out of its text. */
function foreign(source: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      if (!ELEMENTS.has(node.nodeName)) found.push(node.nodeName);
      for (const { name, value } of node.attrs) {
        if (!ATTRIBUTES.has(name)) found.push(`${node.nodeName}@${name}`);
        if (name === 'href' && !/^(https?|mailto|tel):/.test(value)) found.push(value);
      }
    }
    if (node.nodeName === '#comment') found.push('#comment');
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(source));
  return found;
}

const ELEMENTS = new Set(
  'html head meta title script style body main article header footer section figure figcaption blockquote div table caption thead tbody tr th td p h1 h2 h3 ul ol li a strong em s sup span br img address bdi'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang dir charset http-equiv content name property type class role tabindex scope colspan rowspan href src alt width height style'.split(
    ' ',
  ),
);

describe('hostile text in every field', () => {
  it('stays text in the page, in the fragment and in its data', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRelease, async (release) => {
        const page = decode(await htmlFormat.export(release, CONTEXT));
        expect(foreign(page)).toEqual([]);
        expect(foreign(htmlFragment(release, () => null))).toEqual([]);
        const scripts = page.split('<script').slice(1);
        const [data, identity] = scripts.map((script) =>
          JSON.parse(script.slice(script.indexOf('>') + 1).split('</script>')[0] ?? ''),
        );
        expect(scripts).toHaveLength(2);
        expect(data['@type']).toBe('NewsArticle');
        expect(identity.dateline).toBe(1);
        expect(compare(printedBy(release), readHtml(page).text).missing).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is whole in the text, with nothing in it that cannot be shown', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRelease, async (release) => {
        const text = decode(await textFormat.export(release, CONTEXT));
        expect(printable(text)).toBe(text);
        expect(text.endsWith('\n')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('stays out of the structure of the front matter of Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(hostileRelease, async (release) => {
        const bytes = await markdownFormat.export(release, CONTEXT);
        const head = decode(bytes).split('\n---\n')[0] ?? '';
        expect(parseYaml(head).language).toBe(release.facts.language);
        expect(squashed(parseYaml(head, { version: '1.1' }).place ?? '')).toBe(
          squashed(release.facts.place),
        );
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('adds no header to a message and leaves it whole', async () => {
    const releases = fc.sample(hostileRelease, 60);
    const written = await Promise.all(
      releases.map((release) => emlFormat.export(release, CONTEXT)),
    );
    for (const [index, message] of readMessages(written).entries()) {
      const release = releases[index] as (typeof releases)[number];
      // Printed where the test fails, so that the release can be looked at.
      const about = JSON.stringify(release);
      const source = decode(written[index] as Uint8Array);
      expect(source.replaceAll('\r\n', ''), about).not.toMatch(/[\r\n]/);
      const longest = Math.max(...source.split('\r\n').map((line) => line.length));
      expect(longest, about).toBeLessThanOrEqual(76);
      expect(message.defects, about).toEqual([]);
      expect(
        message.headers.map(([name]) => name),
        about,
      ).toEqual([
        'Subject',
        'Date',
        'X-Unsent',
        'Content-Language',
        'MIME-Version',
        'Content-Type',
      ]);
      expect(compare(printedBy(release), readHtml(message.html).text).missing, about).toEqual([]);
      expect(message.text.replaceAll('\r\n', '\n'), about).toBe(
        decode(await textFormat.export(release, CONTEXT)),
      );
    }
  });

  it('gives the same bytes twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileRelease,
        fc.constantFrom(...TEXT_FORMATS),
        async (release, format) => {
          const copy = structuredClone(release);
          expect(await format.export(copy, CONTEXT)).toEqual(await format.export(release, CONTEXT));
        },
      ),
      { numRuns: 40 },
    );
  });
});
