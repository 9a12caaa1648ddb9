import type { TopBlock } from '../../release/blocks/block';
import type { BlockKind } from '../../release/blocks/spec';
import { BLOCK_SPECS } from '../../release/blocks/specs';
import type { Facts } from '../../release/facts';
import { factText } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import { isBlock, isText } from '../../release/nodes';
import type { ReleaseNode } from '../../release/release';
import { type LinkSpan, type Segment, TextUnit, type UnitRole } from './text-unit';

/** A top-level block as the checks read it. */
export interface BlockView {
  readonly block: TopBlock;
  readonly kind: TopBlock['type'];
  /** Its lines and its fields with words, in document order. */
  readonly units: readonly TextUnit[];
  /** Only its lines. */
  readonly lines: readonly TextUnit[];
  /** Whether its text shows a fact, so that it changes with the facts. */
  readonly showsFacts: boolean;
}

/**
 * Longer than any real paragraph. Only this much is checked, as a malicious file could keep a
 * pattern busy for hours.
 */
const MAX_CHARACTERS = 20_000;

/** The roles of fields; every field not listed is prose. */
const ROLES: Readonly<Record<string, UnitRole>> = {
  speaker: 'name',
  name: 'name',
  organisation: 'name',
  credit: 'name',
  emails: 'address',
  phones: 'address',
};

/** Reads a block. Its plain text is what a reader sees: facts by value, placeholders in brackets. */
export function viewOf(block: TopBlock, facts: Facts): BlockView {
  const units: TextUnit[] = [];
  collect(block, [], [], facts, units);
  return {
    block,
    kind: block.type,
    units,
    lines: units.filter(({ role }) => role === 'line'),
    showsFacts: units.some(({ segments }) => segments.some(({ type }) => type === 'fact')),
  };
}

function collect(
  node: ReleaseNode,
  path: readonly number[],
  around: readonly BlockKind[],
  facts: Facts,
  units: TextUnit[],
): void {
  if (!isBlock(node)) return;
  const { content, words } = BLOCK_SPECS[node.type];
  const common = { path, kind: node.type, around, language: facts.language };
  for (const [field, whole] of fieldsOf(node, words)) {
    const text = whole.slice(0, MAX_CHARACTERS);
    const role = ROLES[field.split('.')[0] ?? ''] ?? 'prose';
    const segment: Segment = {
      path: [],
      start: 0,
      end: text.length,
      lang: null,
      type: 'text',
      bold: false,
      struck: false,
    };
    units.push(new TextUnit({ ...common, field, role, text, segments: [segment], links: [] }));
  }
  if (content === 'void') return;
  if (content === 'inlines') {
    const line = readLine(node.children as readonly Inline[], facts);
    units.push(new TextUnit({ ...common, ...line, field: null, role: 'line' }));
    return;
  }
  node.children.forEach((child, index) => {
    collect(child, [...path, index], [...around, node.type], facts, units);
  });
}

function fieldsOf(node: object, names: readonly string[]): [string, string][] {
  const fields = node as Readonly<Record<string, unknown>>;
  return names.flatMap((name): [string, string][] => {
    const value = fields[name];
    if (typeof value === 'string') return value === '' ? [] : [[name, value]];
    if (!Array.isArray(value)) return [];
    return value.map((each, index): [string, string] => [`${name}.${index}`, String(each)]);
  });
}

interface Line {
  text: string;
  segments: Segment[];
  links: LinkSpan[];
}

function readLine(children: readonly Inline[], facts: Facts): Line {
  const line: Line = { text: '', segments: [], links: [] };
  const read = (inlines: readonly Inline[], path: readonly number[]): void => {
    inlines.forEach((inline, index) => {
      const here = [...path, index];
      const start = line.text.length;
      if (start >= MAX_CHARACTERS) return;
      if (!isText(inline) && inline.type === 'link') {
        read(inline.children, here);
        const text = line.text.slice(start);
        line.links.push({ start, end: line.text.length, text, url: inline.url, path: here });
        return;
      }
      line.text += shown(inline, facts).slice(0, MAX_CHARACTERS - start);
      line.segments.push({
        path: here,
        start,
        end: line.text.length,
        lang: (isText(inline) && inline.lang) || null,
        type: isText(inline) ? 'text' : inline.type,
        bold: isText(inline) && inline.bold === true,
        struck: isText(inline) && inline.strike === true,
      });
    });
  };
  read(children, []);
  return line;
}

function shown(inline: Exclude<Inline, { type: 'link' }>, facts: Facts): string {
  if (isText(inline)) return inline.text;
  return inline.type === 'fact' ? factText(inline.fact, facts) : `[${inline.label}]`;
}
