import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TopBlock } from '../../../../core/release/blocks/block';
import type { Contact } from '../../../../core/release/blocks/contact';
import { createBlock } from '../../../../core/release/blocks/create';
import type { ListItem } from '../../../../core/release/blocks/list';
import type { Paragraph } from '../../../../core/release/blocks/paragraph';
import type { TableRow } from '../../../../core/release/blocks/table';
import type { Facts, ReleaseKind } from '../../../../core/release/facts';
import type { Inline } from '../../../../core/release/inlines/inline';
import type { Release } from '../../../../core/release/release';
import { release } from '../../../support/release';
import { shortReleases } from './short-releases';

/** A release of the clean set, and where it is from. */
export interface CleanRelease {
  /** `en/agency-ocean-survey` */
  readonly name: string;
  /** Primary subtag: the folder it is in. */
  readonly language: string;
  readonly release: Release;
}

/** Every release of the clean set, by language and name. */
export function cleanReleases(): CleanRelease[] {
  const languages = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const short = shortReleases().map(({ name, text }) => ({
    name,
    language: name.split('/')[0] ?? '',
    release: readCleanRelease(text),
  }));
  const long = languages.flatMap((language) => {
    const folder = join(import.meta.dirname, language);
    return readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => ({
        name: `${language}/${file.replace(/\.txt$/, '')}`,
        language,
        release: readCleanRelease(readFileSync(join(folder, file), 'utf8')),
      }));
  });
  return [...long, ...short];
}

/** Reads the format that is described in README.md. */
export function readCleanRelease(text: string): Release {
  const [head = '', ...pieces] = text.trim().split(/\n\s*\n/);
  const facts = readFacts(head);
  const blocks: TopBlock[] = [];
  /** The notes or the boilerplate that the next blocks go into. */
  let container: { children: TopBlock[] } | null = null;
  for (const piece of pieces) {
    const about = /^\[about (.+)\]$/.exec(piece)?.[1];
    if (piece === '[notes]' || about !== undefined) {
      const opened = {
        ...(about === undefined
          ? createBlock.notes()
          : { ...createBlock.boilerplate(), about: about ?? '' }),
        children: [],
      };
      blocks.push(opened as TopBlock);
      container = opened;
      continue;
    }
    if (/^(?:@|===) /.test(piece)) container = null;
    (container?.children ?? blocks).push(readBlock(piece));
  }
  return release(blocks, facts);
}

function readFacts(head: string): Partial<Facts> {
  const lines = head.split('\n').map((line): [string, string] => {
    const [, name = '', value = ''] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`not a fact: ${line}`);
    return [name, value];
  });
  const all = (wanted: string): string[] =>
    lines.flatMap(([name, value]) => (name === wanted ? [value] : []));
  const one = (wanted: string): string => all(wanted)[0] ?? '';
  const language = one('language');
  return {
    language,
    direction: /^(?:ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr',
    kind: (one('kind') || 'press-release') as ReleaseKind,
    place: one('place'),
    date: one('date') || null,
    releaseTime: readTime(one('release')),
    organisations: all('organisation').map((given) => {
      const [, name = '', acronym = ''] = /^(.*?)(?:\s*\(([^()]+)\))?$/.exec(given) ?? [];
      return { name, acronym, website: '', logo: null, link: null };
    }),
  };
}

function readTime(given: string): Facts['releaseTime'] {
  if (given === '') return null;
  if (given === 'immediate') return { type: 'immediate' };
  const [instant = '', zone = ''] = given.split(' ');
  return { type: 'embargo', instant, zone, alsoIn: [] };
}

function readBlock(piece: string): TopBlock {
  const lines = piece.split('\n');
  const [first = ''] = lines;
  const after = (sign: string): Inline[] => readInlines(joined(lines).slice(sign.length));
  if (first.startsWith('# ')) return { ...createBlock.headline(), children: after('# ') };
  if (first.startsWith('+ ')) return { ...createBlock.subhead(), children: after('+ ') };
  if (first.startsWith('! ')) return { ...createBlock.lede(), children: after('! ') };
  const [heading] = /^#{2,3} /.exec(first) ?? [];
  if (heading) {
    const level = heading.length === 3 ? 2 : 3;
    return { ...createBlock.heading(), level, children: after(heading) } as TopBlock;
  }
  if (first.startsWith('=== ')) return { ...createBlock['end-mark'](), mark: first.slice(4) };
  if (/^(?:-|\d+\.) /.test(first)) return readList(lines);
  if (first.startsWith('| ')) return readTable(lines);
  if (first.startsWith('> ')) return readQuote(lines);
  if (first.startsWith('[picture] ')) return readPicture(first);
  if (first.startsWith('@ ')) {
    return { ...createBlock['contact-block'](), children: lines.map(readContact) };
  }
  return { ...createBlock.paragraph(), children: readInlines(joined(lines)) };
}

const joined = (lines: readonly string[]): string => lines.join(' ').replaceAll('\\ ', '\n');

const paragraph = (text: string): Paragraph => ({
  ...createBlock.paragraph(),
  children: readInlines(text),
});

const cells = (text: string): string[] => text.split('|').map((cell) => cell.trim());

function readList(lines: readonly string[]): TopBlock {
  const children = lines.map((line): ListItem => {
    return { type: 'list-item', children: [paragraph(line.replace(/^(?:-|\d+\.) /, ''))] };
  });
  return { ...createBlock.list(), ordered: /^\d/.test(lines[0] ?? ''), children };
}

function readTable(lines: readonly string[]): TopBlock {
  const children = lines.map((line): TableRow => {
    const texts = cells(line.replace(/^\| /, ''));
    return {
      type: 'table-row',
      children: texts.map((text) => ({ type: 'table-cell', children: [paragraph(text)] })),
    };
  });
  return { ...createBlock.table(), children };
}

function readQuote(lines: readonly string[]): TopBlock {
  const said = lines.filter((line) => !line.startsWith('>> '));
  const by = lines.find((line) => line.startsWith('>> ')) ?? '';
  const [speaker = '', role = '', organisation = ''] = cells(by.slice(3));
  const children = said.map((line) => paragraph(line.slice(2)));
  return { ...createBlock.quote(), speaker, role, organisation, children };
}

function readPicture(line: string): TopBlock {
  const [alt = '', caption = '', credit = ''] = cells(line.replace('[picture] ', ''));
  return {
    type: 'image',
    asset: `${'a'.repeat(64)}.jpg`,
    pixels: { width: 1600, height: 1000 },
    alt,
    decorative: false,
    caption,
    credit,
    width: 100,
    children: [{ text: '' }],
  };
}

function readContact(line: string): Contact {
  const [name = '', role = '', organisation = '', email = '', phone = '', hours = ''] = cells(
    line.slice(2),
  );
  return {
    ...createBlock.contact(),
    name,
    role,
    organisation,
    emails: email.split(', ').filter(Boolean),
    phones: phone.split(', ').filter(Boolean),
    hours,
  };
}

function readInlines(text: string): Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  const plain = (to: number): void => {
    if (to > at) inlines.push({ text: text.slice(at, to) });
  };
  for (const match of text.matchAll(
    /\*\*(?<bold>[^*]+)\*\*|\[(?<words>[^\]]+)\]\((?<url>[^)]+)\)/g,
  )) {
    plain(match.index);
    const { bold, words, url } = match.groups ?? {};
    if (bold !== undefined) inlines.push({ text: bold, bold: true });
    else inlines.push({ type: 'link', url: url ?? '', children: [{ text: words ?? '' }] });
    at = match.index + match[0].length;
  }
  plain(text.length);
  return inlines.length > 0 ? inlines : [{ text: '' }];
}
