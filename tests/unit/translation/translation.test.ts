import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRelease } from '../../../core/release/parse';
import type { Release } from '../../../core/release/release';
import { printedRelease } from '../../../core/templates/resolve-template';
import { readCoded, writeCoded } from '../../../core/translation/coded-text';
import { progressOf } from '../../../core/translation/progress';
import { takeTranslation } from '../../../core/translation/take-translation';
import { unitsOf, withTranslations, withUnitIds } from '../../../core/translation/units';
import { readXliff } from '../../../core/translation/xliff-in';
import { xliffOf } from '../../../core/translation/xliff-out';
import { parseForeignXml } from '../../../core/xml/xml';
import { fromTemplate } from '../../exports/support/seed';
import { release } from '../support';

const counter = () => {
  let count = 0;
  return () => `b${++count}`;
};

/** A statement with formatting, a link, a fact, a line break, a quotation, a picture and a contact. */
const SOURCE: Release = withUnitIds(
  parseRelease({
    ...release(
      [
        { type: 'headline', children: [{ text: 'Children come first' }] },
        {
          type: 'paragraph',
          children: [
            { text: 'Read ' },
            { text: 'all', bold: true },
            { text: ' of ' },
            { type: 'link', url: 'https://example.org/r', children: [{ text: 'the report' }] },
            { text: ' of ' },
            { type: 'fact', fact: 'date', children: [{ text: '' }] },
            { text: ' & more\nat <once>' },
          ],
        },
        {
          type: 'quote',
          speaker: 'Jo Bloggs',
          role: 'Director',
          organisation: 'Plan International',
          children: [{ type: 'paragraph', children: [{ text: 'We cannot wait.' }] }],
        },
        {
          type: 'notes',
          children: [{ type: 'paragraph', children: [{ text: 'A note.' }] }],
        },
      ],
      {
        date: '2026-12-10',
        place: 'Geneva',
        organisations: [
          { name: 'Plan International', acronym: '', website: '', logo: null, link: null },
        ],
      },
    ),
    id: 'source-1',
  }),
  counter(),
);

const job = (source: Release, translation: Release | null = null, to = 'fr'): string =>
  xliffOf({
    release: source.id,
    title: 'Children',
    from: source.facts.language,
    to,
    units: progressOf(source, translation),
  });

/** What a translator does: each passage in French, its codes where they are. */
const translated = (xliff: string, word: (text: string) => string = (text) => `« ${text} »`) =>
  xliff.replace(
    /(<source xml:space="preserve">)(.*?)(<\/source>)(?:\s*<target.*?<\/target>)?/gs,
    (_all, open, content: string, close) => {
      const target = content.replace(/(^|>)([^<]+)/g, (_part, before, text) => before + word(text));
      return `${open}${content}${close}<target xml:space="preserve">${target}</target>`;
    },
  );

const take = (source: Release, xliff: string, translation: Release | null = null) =>
  takeTranslation({
    source,
    translation,
    returned: readXliff(xliff),
    id: 'translation-1',
    now: '2026-12-01T10:00:00Z',
  });

const withText = (source: Release, id: string, text: string): Release =>
  withTranslations(source, (unit) => (unit.id === id ? { text: [text], codes: [] } : null));

const idOf = (source: Release, text: string): string =>
  unitsOf(source).find((unit) => writeCoded(unit.source).includes(text))?.id ?? '';

describe('a translation', () => {
  it('comes back with its formatting, links and facts, and follows the names of organisations', () => {
    const { release: french, report } = take(SOURCE, translated(job(SOURCE)));
    expect(report).toMatchObject({ untranslated: 0, outdated: [], withoutCodes: [], gone: [] });
    expect(french.facts).toMatchObject({
      language: 'fr',
      status: 'draft',
      place: '« Geneva »',
      variants: [{ language: 'en-GB', release: 'source-1' }],
    });
    expect(french.children[1]).toMatchObject({
      children: [
        { text: '« Read  »' },
        { text: '« all »', bold: true },
        { text: '«  of  »' },
        { type: 'link', url: 'https://example.org/r', children: [{ text: '« the report »' }] },
        { text: '«  of  »' },
        { type: 'fact', fact: 'date' },
        { text: '«  & more »\n« at <once> »' },
      ],
    });
    expect(french.children[2]).toMatchObject({
      speaker: '« Jo Bloggs »',
      role: '« Director »',
      organisation: '« Plan International »',
    });
    expect(parseRelease(JSON.parse(JSON.stringify(french)))).toEqual(french);
  });

  it('has gaps where nothing is translated yet, and says how many', () => {
    const xliff = translated(job(SOURCE)).replace(/<target[^>]*>« We cannot wait. »<\/target>/, '');
    const { release: french, report } = take(SOURCE, xliff);
    expect(report.untranslated).toBe(1);
    expect(french.children[2]).toMatchObject({
      children: [
        {
          children: [
            { text: '' },
            { type: 'placeholder', label: 'Translate: We cannot wait.' },
            { text: '' },
          ],
        },
      ],
    });
    const open = progressOf(SOURCE, french).filter(({ progress }) => progress !== 'translated');
    expect(open.map(({ progress, words }) => [progress, words])).toEqual([['untranslated', 3]]);
  });

  it('is marked for review where the source has changed since, with what it was', () => {
    const sent = translated(job(SOURCE));
    const id = idOf(SOURCE, 'A note.');
    const edited = withText(SOURCE, id, 'Another note.');
    const { release: french, report } = take(edited, sent);
    expect(report.outdated).toEqual([{ id, was: 'A note.', now: 'Another note.' }]);
    const found = progressOf(edited, french).find(({ unit }) => unit.id === id);
    expect(found).toMatchObject({ progress: 'outdated', was: 'A note.' });
    expect(job(edited, french)).toContain('The source has changed. It was: A note.');
    // Translated once more from the new source, it is up to date.
    const again = take(
      edited,
      translated(job(edited, french), (text) => `<< ${text}`.replaceAll('<', '‹')),
      french,
    );
    expect(again.report.outdated).toEqual([]);
    expect(
      progressOf(edited, again.release).every(({ progress }) => progress === 'translated'),
    ).toBe(true);
  });

  it('keeps what somebody has written in it, and tells the translator’s wording', () => {
    const first = take(SOURCE, translated(job(SOURCE))).release;
    const id = idOf(SOURCE, 'We cannot');
    const edited = withText(first, id, 'On ne peut plus attendre.');
    const { release: french, report } = take(
      SOURCE,
      translated(job(SOURCE), (text) => `“${text}”`),
      edited,
    );
    expect(JSON.stringify(french.children[2])).toContain('On ne peut plus attendre.');
    expect(report.kept).toEqual([
      { id, here: 'On ne peut plus attendre.', theirs: '“We cannot wait.”' },
    ]);
    // The next job shows the translator what stands there now.
    expect(job(SOURCE, french)).toContain(
      '<target xml:space="preserve">On ne peut plus attendre.</target>',
    );
  });

  it('keeps a link, a look and a space that somebody mended in it, where the words are the same', () => {
    const first = take(SOURCE, translated(job(SOURCE))).release;
    const mended: Release = {
      ...first,
      children: JSON.parse(JSON.stringify(first.children).replace('/r"', '/fr"')),
    };
    const spaced = withText(mended, idOf(SOURCE, 'A note.'), '«\u00a0A note.\u00a0»');
    const same = take(SOURCE, translated(job(SOURCE)), spaced);
    expect(JSON.stringify(same.release.children)).toContain('https://example.org/fr"');
    expect(JSON.stringify(same.release.children)).toContain('«\u00a0A note.\u00a0»');
    expect(same.release.children).toEqual(spaced.children);
    const other = take(
      SOURCE,
      translated(job(SOURCE), (text) => `“${text}”`),
      spaced,
    );
    expect(JSON.stringify(other.release.children)).toContain('https://example.org/fr"');
  });

  it('is a matter of record once it has been issued', () => {
    const first = take(SOURCE, translated(job(SOURCE))).release;
    const issued: Release = { ...first, facts: { ...first.facts, status: 'issued' } };
    expect(() => take(SOURCE, translated(job(SOURCE)), issued)).toThrow('matter of record');
  });

  it('is in a language that a release can be in, also where a program writes fr_FR', () => {
    const sent = translated(job(SOURCE));
    const french = take(SOURCE, sent.replace('trgLang="fr"', 'trgLang="fr_FR"')).release;
    expect(french.facts.language).toBe('fr-FR');
    expect(() => take(SOURCE, sent.replace('trgLang="fr"', 'trgLang="../x"'))).toThrow(
      'which language',
    );
  });

  it('looks once for where a file begins', () => {
    // Quadratic, this takes minutes.
    expect(() => readXliff('<xliff '.repeat(250_000))).toThrow('XLIFF');
  });

  it('gets a gap for a passage that is new in the source, in its place; what was taken out stays out', () => {
    const first = take(SOURCE, translated(job(SOURCE))).release;
    const without: Release = {
      ...first,
      children: first.children.filter(({ type }) => type !== 'quote'),
    };
    const [headline, ...rest] = SOURCE.children;
    const grown = withUnitIds(
      {
        ...SOURCE,
        children: [
          headline,
          { type: 'lede', children: [{ text: 'A new lede.' }] },
          ...rest,
        ] as never,
      },
      () => 'new1',
    );
    const { release: french } = take(grown, job(grown, without), without);
    expect(french.children.map(({ type }) => type)).toEqual([
      'headline',
      'lede',
      'paragraph',
      'notes',
    ]);
    expect(JSON.stringify(french.children[1])).toContain('Translate: A new lede.');
  });

  it('names a passage whose codes were lost, one that is gone, and one that is there twice', () => {
    const sent = translated(job(SOURCE));
    const plain = sent.replace(/(<target[^>]*>« Read {2}»).*?(<\/target>)/s, '$1$2');
    expect(take(SOURCE, plain).report.withoutCodes.map(({ text }) => text)).toEqual(['« Read  »']);
    const gone: Release = {
      ...SOURCE,
      children: SOURCE.children.filter(({ type }) => type !== 'notes'),
    };
    expect(take(gone, sent).report.gone.map(({ text }) => text)).toEqual(['« A note. »']);
    const [unit = ''] = /<unit id="b1".*?<\/unit>/s.exec(sent) ?? [];
    expect(take(SOURCE, sent.replace('</file>', `${unit}</file>`)).report.repeated).toEqual(['b1']);
  });

  it('is taken as far as it is whole where the file was damaged', () => {
    const broken = translated(job(SOURCE)).replace('« A note. »</target>', '« A note. »</tar');
    const { report } = take(SOURCE, broken);
    expect(report.damaged).toBe(1);
    expect(report.untranslated).toBe(1);
    expect(report.taken).toBeGreaterThan(5);
  });

  it.each([
    ['another release', (text: string) => text.replace('source-1', 'other'), 'another release'],
    [
      'another language',
      (text: string) => text.replace('srcLang="en-GB"', 'srcLang="de"'),
      'translated from “de”',
    ],
    [
      'its own language',
      (text: string) => text.replace('trgLang="fr"', 'trgLang="en-GB"'),
      'is in already',
    ],
    ['no language', (text: string) => text.replace('trgLang="fr"', ''), 'which language'],
    [
      'an older XLIFF',
      () => '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>',
      'XLIFF 1.2',
    ],
    ['no XLIFF', () => 'PK', 'not an XLIFF file'],
  ])('refuses %s in a sentence', (_what, change, message) => {
    expect(() => take(SOURCE, change(translated(job(SOURCE))))).toThrow(message);
  });

  it('expands no entity and keeps a text that is ten times too long out', () => {
    const sent = translated(job(SOURCE));
    const bomb = sent
      .replace('<xliff', '<!DOCTYPE x [<!ENTITY a "ha">]><xliff')
      .replace('« A note. »', '&a;');
    expect(JSON.stringify(take(SOURCE, bomb).release)).not.toContain('"ha"');
    const long = sent.replace('« A note. »', 'x'.repeat(300_000));
    expect(take(SOURCE, long).report.damaged).toBe(1);
  });

  it('leaves nothing of it in what is printed', () => {
    const { release: french } = take(
      SOURCE,
      translated(job(SOURCE), () => 'Texte'),
    );
    expect(JSON.stringify(french)).toContain('We cannot wait.');
    expect(JSON.stringify(printedRelease(french))).not.toContain('We cannot');
    expect('translation' in printedRelease(french)).toBe(false);
  });
});

describe('XLIFF', () => {
  it('is well-formed, nests its codes, and has each passage of the first template once', () => {
    const seed = withUnitIds(fromTemplate('joint-statement'), counter());
    const document = parseForeignXml(job(seed));
    const units = Array.from(document.getElementsByTagName('unit'));
    const ids = units.map((unit) => unit.getAttribute('id') ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
    expect(ids).toEqual(progressOf(seed, null).map(({ unit }) => unit.id));
    expect(units.length).toBeGreaterThan(15);
  });

  it('reads passages that a program has split into sentences', () => {
    const text = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="fr"><file id="f"><unit id="b1">
      <segment><source>One. </source><target>Un. </target></segment><ignorable><source> </source></ignorable>
      <segment><source><sc id="1"/>Two.<ec startRef="1"/></source><target><sc id="1"/>Deux.<ec startRef="1"/></target></segment>
      </unit></file></xliff>`;
    const unit = readXliff(text).units.get('b1');
    expect(unit && writeCoded(unit.source)).toBe('One.  {1}Two.{/1}');
    expect(unit?.target && writeCoded(unit.target)).toBe('Un.  {1}Deux.{/1}');
  });

  it('gives coded text back whatever is in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 99 }), (text, number) => {
        const coded = [
          ...(text ? [text] : []),
          { open: number },
          'x',
          { close: number },
          { at: 7 },
        ];
        expect(readCoded(writeCoded(coded))).toEqual(coded);
      }),
    );
  });
});
