import type { Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { parseXml } from '../../../core/xml/xml';
import { onDisk, output } from './programs';

export type Way = 'accept' | 'reject';

/** A document's text as pandoc has it, its tracked changes decided one way. */
export function readByPandoc(bytes: Uint8Array, way: Way): string {
  const path = onDisk(bytes, 'a.docx');
  const json = output('pandoc', '-f', 'docx', '-t', 'json', `--track-changes=${way}`, path);
  const { meta, blocks } = JSON.parse(json);
  // A title that stands first is taken for the document's own.
  const found: string[] = [];
  collect([meta.title, blocks], found);
  return found.join('').replace(/\s+/g, ' ').trim();
}

function collect(value: unknown, found: string[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const { t, c } = value as { t?: string; c?: unknown };
  if (t === 'Str') found.push(String(c));
  else if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') found.push(' ');
  else collect(c ?? Object.values(value), found);
  if (t === 'Para' || t === 'Plain' || t === 'Header' || t === 'MetaInlines') found.push('\n');
}

const GONE: Record<Way, readonly string[]> = {
  accept: ['w:del', 'w:moveFrom'],
  reject: ['w:ins', 'w:moveTo'],
};

/**
 * The paragraphs that hold text after all changes were decided one way, each as `style: text`, by
 * the rules of ISO/IEC 29500-1, 17.13.5: a paragraph whose end mark goes runs into the next one.
 */
export function decide(bytes: Uint8Array, way: Way): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const root = parseXml(xml).documentElement;
  const gone = GONE[way];
  const result: string[] = [];
  let carried = '';
  for (const paragraph of Array.from(root?.getElementsByTagName('w:p') ?? [])) {
    const row = ancestor(paragraph, 'w:tr');
    const rowChange = (row && child(row, 'w:trPr')) ?? null;
    if (rowChange && gone.some((name) => child(rowChange, name))) continue;
    carried += textOf(paragraph, gone);
    const properties = child(paragraph, 'w:pPr');
    const mark = properties && child(properties, 'w:rPr');
    if (mark && gone.some((name) => child(mark, name))) continue;
    const old = properties && child(properties, 'w:pPrChange');
    const kept = way === 'reject' && old ? child(old, 'w:pPr') : properties;
    const style = (kept && child(kept, 'w:pStyle'))?.getAttribute('w:val') ?? '';
    if (carried.trim()) result.push(`${style}: ${carried}`);
    carried = '';
  }
  if (carried.trim()) result.push(`runs out: ${carried}`);
  return result;
}

const children = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);

const child = (element: Element, name: string): Element | null =>
  children(element).find(({ nodeName }) => nodeName === name) ?? null;

function ancestor(element: Element, name: string): Element | null {
  let at = element.parentNode;
  while (at && at.nodeName !== name) at = at.parentNode;
  return at as Element | null;
}

function textOf(element: Element, gone: readonly string[]): string {
  return children(element)
    .filter(({ nodeName }) => nodeName !== 'w:pPr' && !gone.includes(nodeName))
    .map((each) => {
      if (each.nodeName === 'w:t' || each.nodeName === 'w:delText') return each.textContent ?? '';
      if (each.nodeName === 'w:drawing')
        return `<picture ${each.getElementsByTagName('wp:docPr')[0]?.getAttribute('descr')}>`;
      return each.nodeName === 'w:br' ? '\n' : textOf(each, gone);
    })
    .join('');
}
