import { strFromU8, unzipSync } from 'fflate';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { copiedText } from '../../core/exports/copied';
import { clipboardMail } from '../../core/exports/eml/clipboard-mail';
import type { ExportFormat } from '../../core/exports/format';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import type { TopBlock } from '../../core/release/blocks/block';
import type { List, ListItem } from '../../core/release/blocks/list';
import { parseRelease } from '../../core/release/parse';
import { createEngine } from '../../electron/engine/engine';
import { release } from '../support/release';
import { PIXEL } from './support/formats';
import { onDisk, output } from './support/programs';
import { readMessage } from './support/read-back';

/*
 * Lists and the numbers that every format has to print. Each item is one word, so that what stands
 * before it can be read from any format.
 */

const engine = createEngine();
const context = {
  asset: () => PIXEL,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};

const item = (text: string, ...nested: List[]): ListItem => ({
  type: 'list-item',
  children: [{ type: 'paragraph', children: [{ text }] }, ...nested],
});
const list = (more: Partial<List>, ...children: ListItem[]): List => ({
  type: 'list',
  ordered: true,
  ...more,
  children,
});
const p = (text: string): TopBlock => ({ type: 'paragraph', children: [{ text }] });

interface Case {
  readonly name: string;
  readonly blocks: readonly TopBlock[];
  /** What stands before which word. */
  readonly prints: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  {
    name: 'numbers with letters or numbers right before them',
    blocks: [
      list({ format: 'Q{1}.' }, item('Alpha'), item('Beta')),
      p('Between.'),
      list({}, item('Gamma', list({ format: '{1}{a}.' }, item('Delta'), item('Epsilon')))),
      p('Between.'),
      list({ format: '{1} %' }, item('Zeta')),
    ],
    prints: {
      Alpha: 'Q1.',
      Beta: 'Q2.',
      Gamma: '1.',
      Delta: '1a.',
      Epsilon: '1b.',
      Zeta: '1 %',
    },
  },
  {
    name: 'nested lists by depth',
    blocks: [
      list(
        {},
        item('Alpha', list({}, item('Beta'), item('Gamma', list({}, item('Delta'))))),
        item('Epsilon', list({}, item('Zeta'))),
      ),
    ],
    prints: { Alpha: '1.', Beta: 'a.', Gamma: 'b.', Delta: 'i.', Epsilon: '2.', Zeta: 'a.' },
  },
  {
    name: 'a list that goes on after a paragraph',
    blocks: [
      list({}, item('Alpha'), item('Beta')),
      p('Between.'),
      list({ continues: true }, item('Gamma')),
      p('Between.'),
      list({ continues: true }, item('Delta')),
      p('Another.'),
      list({}, item('Epsilon')),
    ],
    prints: { Alpha: '1.', Beta: '2.', Gamma: '3.', Delta: '4.', Epsilon: '1.' },
  },
  {
    name: 'a list goes on from the last one that is numbered as it is',
    blocks: [
      list({ format: '{A}.' }, item('Alpha')),
      p('Between.'),
      list({}, item('Beta')),
      p('Between.'),
      list({ format: '{A}.', continues: true }, item('Gamma')),
    ],
    prints: { Alpha: 'A.', Beta: '1.', Gamma: 'B.' },
  },
  {
    name: 'a list that starts at another number, and one that leaps',
    blocks: [
      list({ start: 4 }, item('Alpha'), item('Beta')),
      p('Between.'),
      list({ start: 6 }, item('Gamma'), { ...item('Delta'), number: 3 }, item('Epsilon')),
    ],
    prints: { Alpha: '4.', Beta: '5.', Gamma: '6.', Delta: '3.', Epsilon: '4.' },
  },
  {
    name: 'numbers in other forms',
    blocks: [
      list({ format: '({1})', start: 2 }, item('Alpha'), item('Beta')),
      p('Between.'),
      list({ format: '{A}.', start: 3 }, item('Gamma')),
      p('Between.'),
      list({ format: '{i}.', start: 4 }, item('Delta'), item('Epsilon')),
      p('Between.'),
      list({ format: '{a})', start: 26 }, item('Zeta'), item('Eta')),
      p('Between.'),
      list({ format: 'Article {1}:' }, item('Theta')),
      p('Between.'),
      list({ format: '{01}' }, item('Iota')),
      p('Between.'),
      list({ format: '{α})' }, item('Kappa')),
    ],
    prints: {
      Alpha: '(2)',
      Beta: '(3)',
      Gamma: 'C.',
      Delta: 'iv.',
      Epsilon: 'v.',
      Zeta: 'z)',
      Eta: 'aa)',
      Theta: 'Article 1:',
      Iota: '01',
      Kappa: 'α)',
    },
  },
  {
    name: 'numbers with those of the items around them',
    blocks: [
      list(
        {},
        item('Alpha'),
        item('Beta', list({ format: '{1}.{1}' }, item('Gamma'), item('Delta'))),
      ),
    ],
    prints: { Alpha: '1.', Beta: '2.', Gamma: '2.1', Delta: '2.2' },
  },
  {
    name: 'a numbered list in a bulleted one',
    blocks: [list({ ordered: false }, item('Alpha', list({}, item('Beta'))))],
    prints: { Beta: 'a.' },
  },
  {
    name: 'a list in the notes that goes on',
    blocks: [
      {
        type: 'notes',
        children: [
          list({}, item('Alpha')),
          { type: 'paragraph', children: [{ text: 'Between.' }] },
          list({ continues: true }, item('Beta')),
        ],
      },
    ],
    prints: { Alpha: '1.', Beta: '2.' },
  },
];

/** What stands before each word, at the beginning of its line. */
function labelsIn(text: string, words: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word) => [
      word,
      new RegExp(`^(.*?)\\s*${word}$`, 'mu').exec(text)?.[1]?.trim() ?? 'not found',
    ]),
  );
}

/** A page as text with the numbers that a browser puts before items (HTML §4.4.8, CSS Lists 3). */
function shown(source: string): string {
  let text = '';
  const visit = (node: Tree.Node, marker: string): void => {
    if (node.nodeName === '#text') text += (node as Tree.TextNode).value.replace(/\s+/g, ' ');
    if (!('childNodes' in node) || /^(head|script|style)$/.test(node.nodeName)) return;
    const attribute = (name: string) =>
      'attrs' in node ? node.attrs.find((each) => each.name === name)?.value : undefined;
    const isBlock = /^(p|li|ul|ol|div|h\d|section)$/.test(node.nodeName);
    if (isBlock) text += '\n';
    text += marker;
    let next = Number(attribute('start') ?? 1);
    const type = attribute('type') ?? '1';
    for (const child of node.childNodes) {
      if (child.nodeName !== 'li' || node.nodeName !== 'ol') {
        visit(child, '');
        continue;
      }
      const value = (child as Tree.Element).attrs.find(({ name }) => name === 'value')?.value;
      next = value === undefined ? next : Number(value);
      visit(child, `${counted(next, type)}. `);
      next += 1;
    }
    if (isBlock) text += '\n';
  };
  visit(parse(source), '');
  return text;
}

const ROMANS = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function counted(number: number, type: string): string {
  if (type === 'i') return ROMANS[number] ?? '?';
  if (type === 'a') return String.fromCharCode(96 + number);
  if (type === 'A') return String.fromCharCode(64 + number);
  return String(number);
}

/** An OpenDocument text as text, numbered as ISO/IEC 26300-3, 5.3.3 says; pandoc reads no start values. */
function openDocumentText(bytes: Uint8Array): string {
  const content = strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array());
  const lists: { format: string; number: number }[] = [];
  const lines: string[] = [];
  let label = '';
  for (const [tag, text = ''] of content.matchAll(/<[^>]*>|([^<]+)/g)) {
    const style = /^<text:list text:style-name="L_(\w+)"/.exec(tag)?.[1];
    if (style) lists.push({ format: style, number: 0 });
    else if (tag === '</text:list>') lists.pop();
    else if (tag.startsWith('<text:list-item')) {
      const list = lists.at(-1);
      if (!list) continue;
      const start = /text:start-value="(-?\d+)"/.exec(tag)?.[1];
      list.number = start === undefined ? list.number + 1 : Number(start);
      label = list.format === 'bullets' ? '• ' : `${counted(list.number, list.format)}. `;
    } else if (/^<text:[ph][ >]/.test(tag)) {
      lines.push(label);
      label = '';
    } else if (text) lines[lines.length - 1] += text;
  }
  return lines.join('\n');
}

/** A Word document as text, numbered as ECMA-376 part 1, 17.9, says. */
function wordText(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const xml = (name: string) => strFromU8(parts[`word/${name}.xml`] ?? new Uint8Array());
  const numbering = xml('numbering');
  const definitions = new Map(
    [...numbering.matchAll(/<w:abstractNum .*?w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs)].map(
      ([all, id]) => [id, all],
    ),
  );
  const nums = new Map(
    [...numbering.matchAll(/<w:num w:numId="(\d+)".*?<w:abstractNumId w:val="(\d+)"/gs)].map(
      ([, id, definition]) => [id, definition],
    ),
  );
  const counts = new Map<string, number>();
  return [...xml('document').matchAll(/<w:p[ >].*?<\/w:p>/gs)]
    .map(([paragraph]) => {
      const text = [...paragraph.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)]
        .map((match) => match[1])
        .join('');
      const id = /<w:numId w:val="(\d+)"/.exec(paragraph)?.[1];
      const level = /<w:ilvl w:val="(\d+)"/.exec(paragraph)?.[1] ?? '0';
      if (id === undefined) return text;
      const definition = nums.get(id) ?? '';
      const found = new RegExp(`<w:lvl w:ilvl="${level}".*?</w:lvl>`, 's').exec(
        definitions.get(definition) ?? '',
      )?.[0];
      const of = (name: string) => new RegExp(`<w:${name} w:val="([^"]*)"`).exec(found ?? '')?.[1];
      if (of('numFmt') === 'bullet') return text;
      const key = `${definition} ${level}`;
      const number = counts.has(key) ? (counts.get(key) ?? 0) + 1 : Number(of('start'));
      counts.set(key, number);
      const type = { lowerLetter: 'a', upperLetter: 'A', lowerRoman: 'i' }[of('numFmt') ?? ''];
      const own =
        of('numFmt') === 'decimalZero'
          ? String(number).padStart(2, '0')
          : counted(number, type ?? '1');
      return `${of('lvlText')?.replace(`%${Number(level) + 1}`, own)} ${text}`;
    })
    .join('\n');
}

/** Each format as text, with the numbers that a reader sees. */
async function textOf(format: ExportFormat, what: ReturnType<typeof release>): Promise<string> {
  const bytes = await format.export(what, context, {});
  switch (format.id) {
    case 'docx':
      return wordText(bytes);
    case 'pdf':
      return output('pdftotext', '-layout', onDisk(bytes, 'a.pdf'), '-');
    case 'html':
      return shown(new TextDecoder().decode(bytes));
    case 'markdown':
      return new TextDecoder().decode(bytes).replace(/\\/g, '');
    case 'odt':
      return openDocumentText(bytes);
    case 'ninjs':
      return shown(JSON.parse(new TextDecoder().decode(bytes)).bodies[0].value);
    default:
      return new TextDecoder().decode(bytes);
  }
}

/** A mail has two parts, which are looked at together. */
const files = EXPORT_FORMATS.filter(({ id }) => id !== 'eml').map(
  (format) => [format.id, format] as const,
);

describe.each(CASES)('$name', ({ blocks, prints }) => {
  const whole = parseRelease(release([...blocks]));
  const words = Object.keys(prints);

  it.each(files)('has the same numbers: %s', async (_, format) => {
    expect(labelsIn(await textOf(format, whole), words)).toEqual(prints);
  });

  it('has the same numbers in both parts of a mail and on the clipboard', async () => {
    const eml = EXPORT_FORMATS.find(({ id }) => id === 'eml');
    const message = eml && readMessage(await eml.export(whole, context, {}));
    expect(labelsIn(message?.text ?? '', words)).toEqual(prints);
    expect(labelsIn(shown(message?.html ?? ''), words)).toEqual(prints);
    const copied = copiedText(whole, { type: 'whole' });
    expect(labelsIn(copied.text, words)).toEqual(prints);
    expect(labelsIn(shown(copied.html), words)).toEqual(prints);
    const mail = clipboardMail(whole, () => undefined);
    expect(labelsIn(shown(mail.html), words)).toEqual(prints);
  });
});
