import { openingLines } from '../../print/opening-lines';
import type { TopBlock } from '../../release/blocks/block';
import { commaOf } from '../../release/comma';
import { dateText } from '../../release/facts-text';
import type { Release } from '../../release/release';
import { emptyText } from '../../release/text';
import { documentTitle } from '../document-title';
import { descriptionOf } from '../html/description';
import { kitWordsFor } from './kit-words';

/**
 * The facts of a release on one page, as a release of its own: what it is about, who issues it,
 * when it may be used, its boilerplates and contacts. It leaves through the same formats.
 */
export function factSheet(release: Release): Release {
  const { facts } = release;
  const words = kitWordsFor(facts.language);
  const languages = new Intl.DisplayNames(facts.language, { type: 'language' });
  const tags = [facts.language, ...facts.variants.map(({ language }) => language)];
  const rows: [label: string, value: string][] = [
    [words.organisations, facts.organisations.map(({ name }) => name.trim()).join('\n')],
    [words.releaseTime, openingLines(facts).join('\n')],
    [words.place, facts.place.trim()],
    [words.date, facts.date ? dateText(facts.date, facts.language) : ''],
    [words.reference, facts.reference.trim()],
    [
      words.languages,
      [...new Set(tags)].map((tag) => languages.of(tag) ?? tag).join(commaOf(facts.language)),
    ],
  ];
  const kept = new Set<TopBlock['type']>(['boilerplate', 'contact-block']);
  const description = descriptionOf(release);
  const title = `${words.factSheet}: ${documentTitle(release)}`;
  const about: TopBlock[] = [
    { type: 'headline', children: [{ text: title }] },
    ...(description ? [{ type: 'paragraph' as const, children: [{ text: description }] }] : []),
    {
      type: 'table',
      headerRow: false,
      caption: '',
      children: rows
        .filter(([, value]) => value.trim() !== '')
        .map(([label, value]) => ({
          type: 'table-row' as const,
          children: [cell(label, true), cell(value, false)],
        })),
    },
  ];
  return {
    ...release,
    facts: { ...facts, title },
    children: [...about, ...release.children.filter(({ type }) => kept.has(type))],
  };
}

function cell(text: string, bold: boolean) {
  const run = text === '' ? emptyText() : { text, ...(bold && { bold: true as const }) };
  return {
    type: 'table-cell' as const,
    children: [{ type: 'paragraph' as const, children: [run] }],
  };
}
