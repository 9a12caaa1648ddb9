import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_LOOK, type SourceBlock, type SourceDocument } from '../../../core/imports/source';
import type { PartKind } from '../../../core/recognise/recognition';
import { documentOf } from './source';

/*
 * Releases in the shape of real ones, with what each line is. A line of a file is a block: what it is,
 * how it looks, and its text. `x` is left out, H headline, S subhead, L lede, P paragraph, Q quotation
 * (Q+ goes on with it), h heading, l item of a list, t row of a table, N notes, B boilerplate, C contacts,
 * T row of a table of contacts, E end mark, i picture. `h>N` is the heading of notes. After a stroke: 1
 * to 3 the level of a heading, b bold, i italic, c centred, e at the end, u capitals, n numbered, H and F
 * header and footer of the page; Qq is a block quotation. `@` says a fact.
 */

export interface LabelledQuote {
  readonly speaker: string;
  readonly role: string;
  readonly organisation: string;
}
export interface LabelledContact extends Omit<LabelledQuote, 'speaker'> {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface LabelledRelease {
  readonly name: string;
  readonly source: SourceDocument;
  /** What each block is, by its id. */
  readonly kinds: ReadonlyMap<string, PartKind>;
  /** Blocks that go on with the quotation of the block before. */
  readonly continued: ReadonlySet<string>;
  readonly language: string;
  readonly kind: string;
  readonly embargo: { readonly instant: string; readonly zones: readonly string[] } | null;
  readonly isImmediate: boolean;
  readonly dateline: { readonly place: string; readonly date: string } | null;
  readonly reference: string | null;
  readonly organisation: string | null;
  readonly quotes: readonly LabelledQuote[];
  readonly contacts: readonly LabelledContact[];
  readonly about: readonly string[];
}

const KINDS: Readonly<Record<string, PartKind>> = {
  x: 'left-out',
  H: 'headline',
  S: 'subhead',
  L: 'lede',
  P: 'paragraph',
  Q: 'quote',
  h: 'heading',
  l: 'list',
  t: 'table',
  N: 'notes',
  B: 'boilerplate',
  C: 'contacts',
  T: 'contacts',
  E: 'end-mark',
  i: 'image',
};

const SET = join(import.meta.dirname, 'set');

/** The whole set, always in the same order. */
export function labelledReleases(): LabelledRelease[] {
  return readdirSync(SET)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(join(SET, file), 'utf8').split(/^=== /m).slice(1))
    .map(releaseOf);
}

/** Every third release is for scoring only: nobody looks at it while the code is written. */
export const isHeldOut = (index: number): boolean => index % 3 === 2;

type Row = { tag: string; looks: string; section: string; text: string };

function releaseOf(text: string): LabelledRelease {
  const [name = '', ...lines] = text.split('\n');
  const facts = new Map<string, string[]>();
  const rows: Row[] = [];
  for (const line of lines) {
    const fact = /^@(\w+) ?(.*)$/.exec(line);
    if (fact) {
      const [, key = '', value = ''] = fact;
      facts.set(key, [...(facts.get(key) ?? []), value]);
      continue;
    }
    const row = /^(\S+) (.*)$/.exec(line);
    if (!row) continue;
    const [, head = '', said = ''] = row;
    const [, tag = '', looks = '', section = ''] =
      /^([A-Za-z]+\+?)((?:\/\w+)*)(?:>(\w))?$/.exec(head) ?? [];
    if (tag === '') throw new Error(`${name}: ${line}`);
    rows.push({
      tag,
      looks: looks.replaceAll('/', ''),
      section,
      text: said.replaceAll(' ⏎ ', '\n'),
    });
  }
  const { blocks, kinds, continued } = blocksOf(rows);
  const one = (key: string) => facts.get(key)?.[0] ?? null;
  const parts = (value: string) => value.split('|').map((part) => part.trim());
  const embargo = one('embargo')?.split(' ');
  const date = one('date');
  const language = one('lang') ?? '';
  let before: LabelledQuote = { speaker: '', role: '', organisation: '' };
  return {
    name,
    source: documentOf(blocks),
    kinds: new Map(kinds.map((kind, index) => [`s${index + 1}`, kind])),
    continued,
    language,
    kind: one('kind') ?? 'press-release',
    embargo: embargo ? { instant: embargo[0] ?? '', zones: embargo[1]?.split(',') ?? [] } : null,
    isImmediate: facts.has('immediate'),
    dateline: date === null ? null : { place: parts(date)[0] ?? '', date: parts(date)[1] ?? '' },
    reference: one('ref'),
    organisation: one('org'),
    quotes: (facts.get('q') ?? []).map((value) => {
      if (value === '=') return before;
      const [speaker = '', role = '', organisation = ''] = parts(value);
      before = { speaker, role, organisation };
      return before;
    }),
    contacts: (facts.get('c') ?? []).map((value) => {
      const [who = '', role = '', organisation = '', email = '', phone = ''] = parts(value);
      return { name: who, role, organisation, email, phone };
    }),
    about: facts.get('about') ?? [],
  };
}

type Block = Partial<SourceBlock> & Pick<SourceBlock, 'content'>;

function blocksOf(rows: readonly Row[]): {
  blocks: Block[];
  kinds: PartKind[];
  continued: Set<string>;
} {
  const blocks: Block[] = [];
  const kinds: PartKind[] = [];
  const continued = new Set<string>();
  let last = '';
  for (const row of rows) {
    const { tag, looks, section, text } = row;
    const kind = KINDS[section || (tag[0] ?? '')];
    if (!kind) throw new Error(`no such tag: ${tag}`);
    const isItem = tag === 'l' || looks.includes('n') || looks.includes('l');
    const isRow = tag === 't' || tag === 'T';
    const sort = isRow ? 'row' : isItem ? 'item' : '';
    const before = blocks.at(-1)?.content;
    const inlines = [{ text }];
    if (isItem) {
      const item = {
        type: 'list-item' as const,
        children: [{ type: 'paragraph' as const, children: inlines }],
      };
      if (last === 'item' && before?.type === 'list') {
        before.children.push(item);
        continue;
      }
      blocks.push({ content: { type: 'list', ordered: looks.includes('n'), children: [item] } });
    } else if (isRow) {
      const cells = {
        type: 'table-row' as const,
        children: text.split('|').map((cell) => ({
          type: 'table-cell' as const,
          children: [{ type: 'paragraph' as const, children: [{ text: cell.trim() }] }],
        })),
      };
      if (last === 'row' && before?.type === 'table') {
        before.children.push(cells);
        continue;
      }
      blocks.push({ content: { type: 'table', headerRow: true, caption: '', children: [cells] } });
    } else blocks.push(lineBlock(row, text));
    kinds.push(kind);
    if (tag.endsWith('+')) continued.add(`s${kinds.length}`);
    last = sort;
  }
  return { blocks, kinds, continued };
}

function lineBlock({ tag, looks }: Row, text: string): Block {
  const level = /[1-3]/.exec(looks)?.[0];
  const run = {
    text,
    ...(looks.includes('b') && { bold: true as const }),
    ...(looks.includes('i') && { italic: true as const }),
  };
  const look = {
    ...NO_LOOK,
    isBold: looks.includes('b'),
    isUpper: looks.includes('u'),
    align: looks.includes('c')
      ? ('center' as const)
      : looks.includes('e')
        ? ('end' as const)
        : ('start' as const),
  };
  const place = looks.includes('H')
    ? ('header' as const)
    : looks.includes('F')
      ? ('footer' as const)
      : ('body' as const);
  if (tag === 'i') {
    return {
      place,
      content: { type: 'picture', picture: 'p', alt: text, isDecorative: false, width: null },
    };
  }
  if (tag === 'Qq') {
    const children = text
      .split('\n')
      .map((line) => ({ type: 'paragraph' as const, children: [{ text: line }] }));
    return {
      place,
      look,
      content: { type: 'quote', speaker: '', role: '', organisation: '', children },
    };
  }
  return level
    ? { place, look, content: { type: 'heading', level: Number(level), children: [run] } }
    : { place, look, content: { type: 'paragraph', children: [run] } };
}
