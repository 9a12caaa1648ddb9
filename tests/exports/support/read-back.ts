import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** What an independent reader found: text in reading order, and the addresses of links. */
export interface ReadBack {
  readonly text: string;
  readonly links: readonly string[];
}

export interface Message {
  readonly headers: readonly [name: string, value: string][];
  readonly defects: readonly string[];
  readonly structure: readonly string[];
  readonly parts: readonly { type: string; id: string | null; bytes: number; filename: string }[];
  readonly text: string;
  readonly html: string;
}

function run(program: string, args: string[], input: Uint8Array): string {
  const result = spawnSync(program, args, { input, maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new Error(`${program}: ${result.stderr}`);
  return result.stdout.toString('utf8');
}

/** Reads messages with Python's e-mail package, all in one run: starting it is what takes time. */
export function readMessages(messages: readonly Uint8Array[]): Message[] {
  const input = JSON.stringify(messages.map((bytes) => Buffer.from(bytes).toString('base64')));
  const reader = join(import.meta.dirname, 'eml-reader.py');
  return JSON.parse(run('python3', [reader], Buffer.from(input)));
}

export function readMessage(bytes: Uint8Array): Message {
  const [message] = readMessages([bytes]);
  if (!message) throw new Error('no message was read');
  return message;
}

/** Reads a page or fragment with parse5: `alt` counts as text, head and script do not. */
export function readHtml(source: string): ReadBack {
  const found = { text: '', links: [] as string[] };
  collectHtml(parse(source), found);
  return found;
}

const BLOCKS =
  /^(p|h\d|li|ul|ol|div|figure|figcaption|blockquote|address|td|th|tr|caption|br|img)$/;

function collectHtml(
  node: DefaultTreeAdapterTypes.Node,
  found: { text: string; links: string[] },
): void {
  if (node.nodeName === '#text') found.text += (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!('childNodes' in node) || /^(head|script|style)$/.test(node.nodeName)) return;
  const attributes = 'attrs' in node ? node.attrs : [];
  const attribute = (name: string) => attributes.find((one) => one.name === name)?.value ?? '';
  if (node.nodeName === 'a') found.links.push(attribute('href'));
  if (BLOCKS.test(node.nodeName)) found.text += '\n';
  if (node.nodeName === 'img') found.text += attribute('alt');
  for (const child of node.childNodes) collectHtml(child, found);
  if (BLOCKS.test(node.nodeName)) found.text += '\n';
}

/** Reads a document with pandoc. */
export function readWithPandoc(bytes: Uint8Array, from: string): ReadBack {
  const found = { text: '', links: [] as string[] };
  const { blocks } = JSON.parse(run('pandoc', ['-f', from, '-t', 'json'], bytes));
  collectPandoc(blocks, found);
  return found;
}

const PANDOC_BLOCKS = /^(Para|Plain|Header|CodeBlock|RawBlock)$/;

function collectPandoc(value: unknown, found: { text: string; links: string[] }): void {
  if (Array.isArray(value)) {
    for (const item of value) collectPandoc(item, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { t, c } = value as { t?: string; c?: unknown };
  if (t === 'Str') found.text += c;
  else if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') found.text += '\n';
  else if (t === 'Code' || t === 'Math' || t === 'CodeBlock') found.text += `<${t}>`;
  else if (t === 'RawInline') found.text += (c as string[])[1] === '<br>' ? '\n' : '';
  else if (t === 'Link') {
    const [, content, [url]] = c as [unknown, unknown, [string]];
    found.links.push(url);
    collectPandoc(content, found);
  } else collectPandoc(c ?? Object.values(value), found);
  if (t && PANDOC_BLOCKS.test(t)) found.text += '\n';
}

/** Reads an item of news: what a desk is shown of it, its note and headline before the body. */
function readNinjs(bytes: Uint8Array): ReadBack {
  const item = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  const named = (list: readonly { name?: string; value?: string; role?: string }[] = []) => list;
  const main = named(item.headlines).filter(({ role }) => role === 'main');
  const { text, links } = readHtml(item.bodies[0].value);
  const parts = [
    ...named(item.organisations).map(({ name }) => name),
    ...named(item.genres).map(({ name }) => name),
    item.edNote,
    ...main.map(({ value }) => value),
    text,
    ...named(item.altIds).map(({ value }) => value),
  ];
  return { text: parts.filter(Boolean).join('\n'), links };
}

/** Pandoc passes over the rows of an OpenDocument table that repeat on each page: as rows like the others. */
export function withoutHeaderRows(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
  const plain = content.replace(/<\/?table:table-header-rows>/g, '');
  return zipSync({ ...parts, 'content.xml': strToU8(plain) });
}

/** A format's own reader, by the format's id. */
export const READERS: Readonly<Record<string, (bytes: Uint8Array) => ReadBack>> = {
  text: (bytes) => {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, links: text.match(/https?:\/\/[^\s)]+/g) ?? [] };
  },
  markdown: (bytes) => readWithPandoc(bytes, 'commonmark_x-smart'),
  html: (bytes) => readHtml(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
  eml: (bytes) => readHtml(readMessage(bytes).html),
  ninjs: readNinjs,
  odt: (bytes) => readWithPandoc(withoutHeaderRows(bytes), 'odt'),
};
