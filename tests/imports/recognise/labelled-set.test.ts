import { expect, test } from 'vitest';
import { importFile } from '../../../core/imports/registry';
import { recognise } from '../../../core/recognise/recognise';
import { textOf } from '../../../core/recognise/source-text';
import { item, makeDocx, r, style, styled } from '../docx/support/make-docx';
import { isHeldOut, type LabelledRelease, labelledReleases } from './labelled';
import { ROWS, type RowName, score } from './score';

const releases = labelledReleases();
const all = score(releases);
const heldOut = score(releases.filter((_, index) => isHeldOut(index)));

/** What has to be found, and found rightly. */
const LEAST: Readonly<Partial<Record<RowName, number>>> = {
  headline: 0.95,
  lede: 0.95,
  contacts: 0.95,
  boilerplate: 0.95,
  'end-mark': 0.95,
  'left-out': 0.95,
  notes: 0.95,
  quotes: 0.95,
  speakers: 0.9,
  embargo: 1,
  immediate: 1,
  language: 0.95,
  kind: 0.95,
  date: 0.95,
  place: 0.9,
};

test('the set has at least 120 releases in twelve languages', () => {
  expect(releases.length).toBeGreaterThanOrEqual(120);
  expect(
    new Set(releases.map(({ language }) => language.split('-')[0])).size,
  ).toBeGreaterThanOrEqual(12);
});

test('the parts of the labelled releases are found, and nothing else is taken for them', () => {
  const percent = (share: number) => `${(100 * share).toFixed(1).padStart(5)} %`;
  const lines = ROWS.map((row) => {
    const [whole, held] = [all.scores.get(row), heldOut.scores.get(row)];
    if (!whole || !held) return row;
    return `${row.padEnd(14)} ${String(whole.wanted).padStart(4)}  recall ${percent(whole.recall)}  precision ${percent(whole.precision)}   held out ${percent(held.recall)} ${percent(held.precision)}`;
  });
  console.log(lines.join('\n'));
  for (const [row, least] of Object.entries(LEAST)) {
    const found = all.scores.get(row as RowName);
    const faults = all.faults.filter((fault) => fault.row === row);
    const told = `${row}\n${faults.map(({ release, what }) => `${release}: ${what}`).join('\n')}`;
    expect(found?.recall, told).toBeGreaterThanOrEqual(least);
    expect(found?.precision, told).toBeGreaterThanOrEqual(least);
  }
});

/** The blocks as a text without any looks: an empty line between them, dashes before items. */
function asPlainText({ source }: LabelledRelease): string {
  return source.blocks
    .map(({ content }) => {
      const text = textOf(content);
      return content.type === 'list' ? text.replace(/^/gm, '- ') : text;
    })
    .join('\n\n');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const printed = (text: string): string => text.replace(/[\p{Cc}]/gu, ' ');

/** The blocks as paragraphs of a web page, as bold and as large as they look. */
function asHtml({ source, language }: LabelledRelease): string {
  const blocks = source.blocks.map(({ content, look }) => {
    const lines = textOf(content).split('\n').map(escaped);
    if (content.type === 'list') return `<ul><li>${lines.join('</li><li>')}</li></ul>`;
    const name = content.type === 'heading' ? `h${content.level}` : 'p';
    const size = look.size === null ? '' : ` style="font-size:${look.size}pt"`;
    const text = lines.join('<br>');
    return `<${name}${size}>${look.isBold ? `<b>${text}</b>` : text}</${name}>`;
  });
  return `<!DOCTYPE html><html lang="${language}"><body>${blocks.join('\n')}</body></html>`;
}

/** The blocks as paragraphs of a Word document, as bold and as large as they look. */
function asWord({ source }: LabelledRelease): Uint8Array {
  const blocks = source.blocks.map(({ content, look }) => {
    const size = look.size === null ? '' : `<w:sz w:val="${Math.round(look.size * 2)}"/>`;
    const runs = textOf(content)
      .split('\n')
      .map((line) => r(escaped(printed(line)), `${look.isBold ? '<w:b/>' : ''}${size}`));
    const isList = content.type === 'list';
    const style = content.type === 'heading' ? styled(`Heading${content.level}`) : '';
    const paragraph = (run: string): string =>
      `<w:p><w:pPr>${isList ? item(1) : style}</w:pPr>${run}</w:p>`;
    return isList ? runs.map(paragraph).join('') : paragraph(runs.join('<w:r><w:br/></w:r>'));
  });
  const styles = [1, 2, 3, 4, 5, 6].map((level) => style(`Heading${level}`, `heading ${level}`));
  return makeDocx({ body: blocks.join(''), styles: styles.join('') });
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}#*-]+/gu, '');

test.each([
  ['txt', (release: LabelledRelease) => encoded(asPlainText(release))],
  ['html', (release: LabelledRelease) => encoded(asHtml(release))],
  ['docx', asWord],
])('the same is found in a file that says only text and looks: %s', async (extension, write) => {
  const kinds = ['headline', 'lede', 'contacts', 'boilerplate', 'end-mark'] as const;
  const counts = new Map(
    kinds.map((kind) => [kind as string, { wanted: 0, right: 0, faults: [''] }]),
  );
  for (const release of releases) {
    const { source } = await importFile(write(release), `release.${extension}`);
    const { parts } = recognise(source, { now: '2026-12-01T00:00:00Z' });
    const texts = new Map(source.blocks.map(({ id, content }) => [id, letters(textOf(content))]));
    for (const { id, content } of release.source.blocks) {
      const count = counts.get(release.kinds.get(id) ?? '');
      if (!count) continue;
      const wanted = letters(textOf(content));
      // A line of a block may be a block by itself.
      const found = parts
        .filter(({ kind }) => kind === release.kinds.get(id))
        .flatMap(({ blocks }) => blocks.map((block) => texts.get(block) ?? ''));
      count.wanted += 1;
      const isRight = found.some(
        (text) =>
          text !== '' && (text === wanted || wanted.includes(text) || text.includes(wanted)),
      );
      if (isRight) count.right += 1;
      else count.faults.push(`${release.name}: ${textOf(content).slice(0, 80)}`);
    }
  }
  for (const [kind, { wanted, right, faults }] of counts) {
    console.log(
      `${extension}  ${kind.padEnd(12)} ${((100 * right) / wanted).toFixed(1)} % of ${wanted}`,
    );
    expect(right / wanted, `${kind}${faults.join('\n')}`).toBeGreaterThanOrEqual(0.95);
  }
});
