import type { TopBlock } from '../release/blocks/block';
import type { Boilerplate } from '../release/blocks/boilerplate';
import type { ContactBlock } from '../release/blocks/contact';
import type { Notes } from '../release/blocks/notes';
import type { Facts } from '../release/facts';
import type { Inline } from '../release/inlines/inline';
import { isText } from '../release/nodes';
import { lineText } from '../release/plain-text';
import { wordingFor } from './wording/wording';

/** The blocks that carry a heading of their own. */
export type Section = Notes | Boilerplate | ContactBlock;

export const isSection = (block: TopBlock): block is Section =>
  block.type === 'notes' || block.type === 'boilerplate' || block.type === 'contact-block';

/**
 * The heading above the notes to editors, the text about an organisation and the contacts, in the
 * language of the release. The page in the window and every format show this one.
 *
 * Null where the author typed a heading (inside the block, or as the last block before it), where
 * the block has nothing to print, and where nobody has said which organisation a text is about.
 *
 * @param before the block that stands before it
 */
export function sectionHeading(
  block: Section,
  facts: Facts,
  before: TopBlock | null,
): string | null {
  if (before?.type === 'heading' && lineText(before.children, facts).trim()) return null;
  const heading = headingOf(block, facts);
  if (heading === null || isBare(block, facts) || hasTypedHeading(block, heading, facts)) {
    return null;
  }
  return heading;
}

function headingOf(block: Section, { language, organisations }: Facts): string | null {
  const wording = wordingFor(language);
  switch (block.type) {
    case 'notes':
      return wording.notes;
    case 'boilerplate': {
      const name = block.about.trim() || soleName(organisations);
      return name === '' ? null : wording.about(name);
    }
    case 'contact-block': {
      const people = block.children.filter(({ type }) => type === 'contact').length;
      return people === 1 ? wording.contact : wording.contacts;
    }
  }
}

/** The name of the only organisation; empty where there are several. */
function soleName(organisations: Facts['organisations']): string {
  return organisations.length === 1 ? (organisations[0]?.name.trim() ?? '') : '';
}

function isBare(block: Section, facts: Facts): boolean {
  return !block.children.some((child) => {
    switch (child.type) {
      case 'paragraph':
      case 'heading':
        return lineText(child.children, facts).trim() !== '';
      case 'contact':
        return [child.name, child.organisation, ...child.emails, ...child.phones].some((field) =>
          field.trim(),
        );
      default:
        return true;
    }
  });
}

/**
 * Whether the block begins with a heading that the author typed: a heading; a line above the first
 * contact; a line that says the heading itself, or is bold; or one that runs in before a colon, as
 * in "**About the Initiative:** The Initiative is …".
 */
function hasTypedHeading(block: Section, heading: string, facts: Facts): boolean {
  const first = block.children.find(
    (child) => child.type !== 'paragraph' || lineText(child.children, facts).trim() !== '',
  );
  if (first?.type === 'heading') return true;
  if (first?.type !== 'paragraph') return false;
  if (block.type === 'contact-block') return true;
  const text = lineText(first.children, facts);
  if (folded(text) === folded(heading) || isBold(first.children)) return true;
  const [, runIn] = /^(.{1,100}?)\s*[:：]/s.exec(text) ?? [];
  if (runIn === undefined) return false;
  const about = folded(wordingFor(facts.language).about(''));
  const name = block.type === 'boilerplate' ? folded(block.about) : '';
  return (
    isBoldAt(first.children, text.search(/[:：]/), facts) ||
    folded(runIn).startsWith(folded(heading)) ||
    (block.type === 'boilerplate' && folded(runIn).startsWith(about)) ||
    (name !== '' && folded(runIn) === name)
  );
}

/** Whether all words of a line are bold. */
const isBold = (children: readonly Inline[]): boolean =>
  children.some((child) => isText(child) && child.text.trim() !== '') &&
  children.every((child) => isText(child) && (child.bold || child.text.trim() === ''));

/** Whether the letter at an offset of a line's text is bold. */
function isBoldAt(children: readonly Inline[], offset: number, facts: Facts): boolean {
  let end = 0;
  for (const child of children) {
    end += lineText([child], facts).length;
    if (offset < end) return isText(child) && child.bold === true;
  }
  return false;
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
