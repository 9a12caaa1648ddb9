import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../json/canonical';
import type { TopBlock } from '../release/blocks/block';
import type { Facts } from '../release/facts';
import type { Release } from '../release/release';
import type { Round } from '../release/review/rounds';
import { NOTHING_SENT, type Sent } from '../release/review/sent';
import { printedBlocksWithIds } from '../templates/resolve-template';
import { agreedFacts } from './agreed';

/** A release as it was sent or approved: what of it was agreed, without comments and suggestions. */
export interface SentText {
  readonly facts: Facts;
  readonly children: readonly TopBlock[];
}

/** A round with the text that was sent in it; null where the file does not hold it any more. */
export type SentRound = Round & { readonly text: SentText | null };

/** The text of a release as somebody would see it who is asked now. Block ids are kept. */
export function sentTextOf(release: Release): SentText {
  return { facts: asSent(agreedFacts(release)), children: printedBlocksWithIds(release) };
}

/** Facts without what only the desk keeps, so that saving or issuing makes no other text. */
const asSent = (facts: Facts): Facts => ({
  ...facts,
  status: 'draft',
  issues: [],
  template: null,
  modified: facts.created,
});

/** Names a text: the same for two texts exactly when they are the same, block ids included. */
export function hashOf({ facts, children }: SentText): string {
  return hashOfJson(canonicalJson({ facts, blocks: children.map(hashOfBlock) }));
}

const blockHashes = new WeakMap<TopBlock, string>();

function hashOfBlock(block: TopBlock): string {
  let hash = blockHashes.get(block);
  if (hash === undefined) {
    hash = hashOfJson(canonicalJson(block));
    blockHashes.set(block, hash);
  }
  return hash;
}

const hashOfJson = (json: string): string => bytesToHex(sha256(utf8ToBytes(json)));

/** `release.sent` with one more text in it, and the hash that names it. */
export function withText(sent: Sent | undefined, text: SentText): [Sent, string] {
  const { blocks, texts } = sent ?? NOTHING_SENT;
  const hash = hashOf(text);
  if (texts[hash]) return [sent ?? NOTHING_SENT, hash];
  const hashes = text.children.map(hashOfBlock);
  const added = Object.fromEntries(text.children.map((block, at) => [hashes[at], block]));
  const next: Sent = {
    blocks: { ...blocks, ...added },
    texts: { ...texts, [hash]: { facts: text.facts, blocks: hashes } },
  };
  return [next, hash];
}

const known = new WeakMap<Sent, Map<string, SentText | null>>();

/** The text that a hash names; null where it, or a block of it, is not there. */
export function textOf(sent: Sent | undefined, hash: string): SentText | null {
  if (!sent) return null;
  const texts = known.get(sent) ?? new Map<string, SentText | null>();
  known.set(sent, texts);
  let text = texts.get(hash);
  if (text === undefined) {
    text = readText(sent, hash);
    texts.set(hash, text);
  }
  return text;
}

function readText(sent: Sent, hash: string): SentText | null {
  const text = Object.hasOwn(sent.texts, hash) ? sent.texts[hash] : undefined;
  if (!text) return null;
  const children = text.blocks.flatMap((each) => sent.blocks[each] ?? []);
  return children.length === text.blocks.length ? { facts: text.facts, children } : null;
}

/** Everything that was sent for review, the first first, with its text. */
export const roundsOf = (release: Release): SentRound[] =>
  (release.review?.rounds ?? []).map((round) => ({
    ...round,
    text: textOf(release.sent, round.hash),
  }));

/** What two people's files hold of texts that were sent, together. */
export function mergeSent(mine: Sent | undefined, theirs: Sent | undefined): Sent | undefined {
  if (!mine || !theirs) return mine ?? theirs;
  return {
    blocks: { ...theirs.blocks, ...mine.blocks },
    texts: { ...theirs.texts, ...mine.texts },
  };
}

/** `release.sent` with only the texts that are still named by a round or a sign-off. */
export function withoutUnused(sent: Sent, hashes: ReadonlySet<string>): Sent {
  const texts = Object.fromEntries(Object.entries(sent.texts).filter(([hash]) => hashes.has(hash)));
  const used = new Set(Object.values(texts).flatMap(({ blocks }) => blocks));
  const blocks = Object.fromEntries(Object.entries(sent.blocks).filter(([hash]) => used.has(hash)));
  return { blocks, texts };
}
