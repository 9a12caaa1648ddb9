import type { Block, TopBlock } from '../release/blocks/block';
import type { Contact } from '../release/blocks/contact';
import type { Inline } from '../release/inlines/inline';
import type { LooseNode } from '../release/nodes';
import { lineText, titleOf } from '../release/plain-text';
import type { Release } from '../release/release';
import { wordsIn } from '../release/words';
import { printedRelease } from '../templates/resolve-template';
import type { Passage, PassageKind, ReadRelease } from './past-release';

/** What a block's text counts as. A kind that is not named is text. */
const KINDS: Readonly<Partial<Record<Block['type'], PassageKind>>> = {
  headline: 'headline',
  subhead: 'subhead',
  heading: 'heading',
  quote: 'quote',
  notes: 'notes',
  boilerplate: 'boilerplate',
  'contact-block': 'contacts',
};

/** What the archive keeps of a release: what was sent of it. The headline is its first passage. */
export function readRelease(given: Release): ReadRelease {
  const release = printedRelease(given);
  const { facts } = release;
  const passages = release.children.flatMap((block) => passagesOf(block, release));
  const title = titleOf(release);
  const contacts = nodesOf(release, 'contact') as Contact[];
  const quotes = release.children.filter((block) => block.type === 'quote');
  const speakers = quotes
    .filter(({ speaker }) => speaker.trim())
    .map(({ speaker: name, role, organisation }) => ({ name, role, organisation }));
  const boilerplates = release.children.filter((block) => block.type === 'boilerplate');
  const { releaseTime } = facts;
  return {
    about: {
      title,
      language: facts.language,
      kind: facts.kind,
      date: facts.date ?? releaseDate(release),
      organisations: unique(facts.organisations.map(({ name }) => name)),
      people: unique([...contacts, ...speakers].map(({ name }) => name)),
      embargo: releaseTime?.type === 'embargo' ? releaseTime.instant : null,
    },
    text: {
      passages: withTitleFirst(title, passages),
      contacts: contacts.map(({ name, role, organisation, emails, phones, languages, hours }) => ({
        name,
        role,
        organisation,
        emails,
        phones,
        languages,
        hours,
      })),
      speakers,
      boilerplates: boilerplates.map((block) => ({
        about: block.about,
        paragraphs: passagesOf(block, release).map(({ text }) => text),
      })),
    },
  };
}

/** The day on which a release without a date in its dateline may be published, or was issued. */
function releaseDate({ facts }: Release): string | null {
  const { releaseTime, issues } = facts;
  if (releaseTime?.type === 'embargo') return releaseTime.instant.slice(0, 10);
  return issues[0]?.at.slice(0, 10) ?? null;
}

const unique = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => name.trim()).filter(Boolean)),
];

function withTitleFirst(title: string, passages: readonly Passage[]): Passage[] {
  const at = passages.findIndex(({ kind }) => kind === 'headline');
  const others = passages.filter((_, index) => index !== at);
  return [passages[at] ?? { kind: 'headline', text: title }, ...others];
}

/** A passage for each line: a paragraph, an item of a list, a row of a table, a contact. */
function passagesOf(block: TopBlock, { facts }: Release): Passage[] {
  const kind = KINDS[block.type] ?? 'text';
  const lines: string[] = [];
  const collect = (node: LooseNode): void => {
    if ('text' in node) return;
    if (node.type === 'table-row' || node.type === 'contact') {
      lines.push(wordsIn(node).join(' '));
      return;
    }
    if (node.children.some((child) => 'text' in child)) {
      lines.push(lineText(node.children as readonly Inline[], facts));
    } else for (const child of node.children) collect(child);
  };
  collect(block);
  if (block.type === 'quote') {
    lines.push([block.speaker, block.role, block.organisation].filter(Boolean).join(', '));
  }
  if (block.type === 'table') lines.push(block.caption);
  if (block.type === 'image') lines.push(wordsIn(block).join(' '));
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((text) => ({ kind, text }));
}

function nodesOf(node: LooseNode, type: string): LooseNode[] {
  if ('text' in node) return [];
  if (node.type === type) return [node];
  return node.children.flatMap((child) => nodesOf(child, type));
}
