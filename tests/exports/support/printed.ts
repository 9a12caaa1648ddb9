import { contactLines } from '../../../core/print/contact-lines';
import { openingLines } from '../../../core/print/opening-lines';
import { wordingFor } from '../../../core/print/wording/wording';
import type { Block } from '../../../core/release/blocks/block';
import { attributionOf } from '../../../core/release/blocks/quote';
import { isSeen, printable } from '../../../core/release/characters';
import type { Facts } from '../../../core/release/facts';
import { datelineText } from '../../../core/release/facts-text';
import { lineText } from '../../../core/release/plain-text';
import type { Release } from '../../../core/release/release';

/** What has to be read at one place of the document; within a group the order is the format's. */
export type Group = readonly string[];

/**
 * Everything a reader of any format has to find, in order.
 *
 * @param squash without white space, which each format lays out in its own way
 */
export function printedBy(release: Release, squash = true): Group[] {
  const { facts } = release;
  const reference = facts.reference.trim();
  return [
    ...openingLines(facts).map((line) => [line]),
    ...release.children.flatMap((block) => printedByBlock(block, facts)),
    [reference && `${wordingFor(facts.language).reference} ${reference}`],
  ]
    .map((group) => group.map((text) => (squash ? squashed(text) : text)).filter(isSeen))
    .filter((group) => group.length > 0);
}

function printedByBlock(block: Block, facts: Facts): Group[] {
  const within = () =>
    (block.children as readonly Block[]).flatMap((child) => printedByBlock(child, facts));
  switch (block.type) {
    case 'headline':
    case 'subhead':
    case 'paragraph':
    case 'heading':
      return [[lineText(block.children, facts)]];
    case 'lede':
      return [[(datelineText(facts) ?? '') + lineText(block.children, facts)]];
    case 'quote':
      return [...within(), [attributionOf(block, facts.language)]];
    case 'table':
      return [[block.caption], ...within()];
    case 'image': {
      const credit = block.credit.trim();
      return [
        [
          block.caption,
          block.decorative ? '' : block.alt,
          credit && wordingFor(facts.language).credit(credit),
        ],
      ];
    }
    case 'contact':
      return contactLines(block, facts.language).map((line) => [
        line.map((piece) => piece.text).join(''),
      ]);
    case 'end-mark':
      return [[block.mark]];
    case 'page-break':
      return [];
    default:
      return within();
  }
}

/** Text without white space and without what only says a direction, which formats do in ways of their own. */
export const squashed = (text: string): string =>
  printable(text)
    .normalize('NFC')
    .replace(/[\u200e\u200f\u2066-\u2069]+/g, '')
    .replace(/[\s\u0085]+/g, '');

/**
 * Looks for what has to be printed in what was read: each text once at its place.
 *
 * @returns what is missing, and what stands between the texts (markers, punctuation, addresses)
 */
export function compare(printed: readonly Group[], read: string) {
  const found = squashed(read);
  const missing: string[] = [];
  let between = '';
  let at = 0;
  for (const group of printed) {
    let rest = found.slice(at);
    let end = at;
    // The longest first: a caption may be found in the middle of its alternative text.
    for (const text of [...group].sort((a, b) => b.length - a.length)) {
      const index = rest.indexOf(text);
      if (index < 0) {
        missing.push(text);
        continue;
      }
      end = Math.max(end, at + index + text.length);
      if (group.length === 1) between += rest.slice(0, index);
      else rest = rest.slice(0, index) + ' '.repeat(text.length) + rest.slice(index + text.length);
    }
    if (group.length > 1) between += rest.slice(0, end - at).replaceAll(' ', '');
    at = end;
  }
  return { missing, between: between + found.slice(at) };
}
