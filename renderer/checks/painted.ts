import { Node, type NodeEntry, Text } from 'slate';
import type { Found } from '../../core/checks/checker';
import { isIgnored } from '../../core/checks/ignored';
import type { TopBlock } from '../../core/release/blocks/block';
import type { IgnoredCheck } from '../../core/release/ignored-check';
import type { DecorationRange, DecorationSource } from '../editor/model/decorations';
import type { BlockRange } from '../editor/queries/viewport';
import type { FindingsStore } from './findings-store';

/** Paints findings in some top blocks as lines under the text. */
export function findingsPainter(
  store: FindingsStore,
  ignored: readonly IgnoredCheck[],
  { first, last }: BlockRange,
): DecorationSource {
  return ([node, path]: NodeEntry): readonly DecorationRange[] => {
    if (path.length !== 2) return [];
    const index = path[1] ?? -1;
    if (index < first || index > last) return [];
    const block = node as TopBlock;
    const { found, fits } = store.of(block, index);
    // Where two overlap, the one painted last is seen: the narrower one, a word before its paragraph.
    const widestFirst = [...found].sort((a, b) => b.quote.length - a.quote.length);
    return widestFirst.flatMap((each) => {
      if (isIgnored(each, ignored)) return [];
      const range = fits ? each.range : moved(each, block);
      if (!range || !isIn(block, range.anchor) || !isIn(block, range.focus)) return [];
      return [
        {
          anchor: { path: [...path, ...range.anchor.path], offset: range.anchor.offset },
          focus: { path: [...path, ...range.focus.path], offset: range.focus.offset },
          flag: flagOf(each),
        },
      ];
    });
  };
}

/** A longer finding is a passage: it is marked faintly, so that short ones stand out. */
const PASSAGE = 80;

function flagOf({ check, severity, quote }: Found): DecorationRange['flag'] & string {
  if (check === 'spelling') return 'spelling';
  return quote.length > PASSAGE ? 'passage' : severity;
}

type Range = NonNullable<Found['range']>;

function isIn(block: TopBlock, { path, offset }: Range['anchor']): boolean {
  const node = Node.getIf(block, [...path]);
  return node !== undefined && Text.isText(node) && offset <= node.text.length;
}

/**
 * Moves a finding to the block's current content: to the same words in the same run. Null if they
 * are gone; the next check will find them.
 */
function moved({ range, quote }: Found, block: TopBlock): Range | null {
  if (!range || quote === '' || range.anchor.path.join() !== range.focus.path.join()) return null;
  const node = Node.getIf(block, [...range.anchor.path]);
  if (!node || !Text.isText(node)) return null;
  const { path, offset } = range.anchor;
  const before = node.text.lastIndexOf(quote, offset);
  const after = node.text.indexOf(quote, offset);
  const at = before < 0 || (after >= 0 && after - offset < offset - before) ? after : before;
  if (at < 0) return null;
  return { anchor: { path, offset: at }, focus: { path, offset: at + quote.length } };
}
