import { canonicalJson } from '../json/canonical';
import type { Block } from '../release/blocks/block';
import { BLOCK_SPECS } from '../release/blocks/specs';
import { wordsIn } from '../release/words';
import type { Traits } from './align';
import { bagOf, overlap } from './word-bag';

/** Kinds of which a release has one: two of them are the same block however they read. */
const ONLY_ONE = new Set(['headline', 'lede', 'end-mark', 'page-break', 'contact-block']);
/** Enough to be taken for the same block reworded, not enough to be followed elsewhere. */
const BY_KIND = 0.45;

/** What blocks are known by when two versions of a release are laid side by side. */
export const blockTraits: Traits<Block> = {
  key: canonicalJson,
  hasContent: (block) => block.type === 'image' || wordBag(block).size > 0,
  likeness: blockLikeness,
};

function blockLikeness(before: Block, after: Block): number {
  const sameKind = before.type === after.type;
  // A paragraph may have become a heading; a table never became a contact.
  if (!sameKind && !(isLine(before) && isLine(after))) return 0;
  if (before.type === 'image' && after.type === 'image' && before.asset === after.asset) return 0.8;
  if (before.type === 'contact' && after.type === 'contact' && isSamePerson(before, after)) {
    return 0.9;
  }
  const pair = [wordBag(before), wordBag(after)] as const;
  const blank = pair[0].size === 0 && pair[1].size === 0;
  const shared = blank ? BY_KIND : overlap(...pair);
  if (!sameKind) return shared * 0.9;
  return ONLY_ONE.has(before.type) ? Math.max(shared, BY_KIND) : shared;
}

const isLine = ({ type }: Block): boolean => BLOCK_SPECS[type].content === 'inlines';

function isSamePerson(
  a: { name: string; emails: readonly string[] },
  b: { name: string; emails: readonly string[] },
): boolean {
  const named = a.name.trim() !== '' && a.name.trim() === b.name.trim();
  return named || a.emails.some((email) => email.trim() !== '' && b.emails.includes(email));
}

const bags = new WeakMap<Block, ReadonlyMap<string, number>>();

function wordBag(block: Block): ReadonlyMap<string, number> {
  const known = bags.get(block) ?? bagOf(wordsIn(block).join(' '));
  bags.set(block, known);
  return known;
}
