import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TopBlock } from '../release/blocks/block';
import type { Facts, Organisation } from '../release/facts';
import type { Release } from '../release/release';
import { readSent, type Sent } from '../review/word/hidden-part';
import type { Identity } from './source';

// A file that Dateline wrote carries what makes it the same release again when it comes back: hidden,
// and nothing that its readers may not know.

/** The version of what a file carries. Others are left alone. */
const VERSION = 1;
/** Longer ones are no release of ours. */
const LONGEST = 30 * 1024 * 1024;

/** What stands in files for the id of a release: the same each time, and it says nothing about it. */
export const releaseMark = (id: string): string => digest(`release ${id}`);

/**
 * What a file carries of the release in it, as one line of JSON.
 *
 * @param leaving the release as it leaves (`printedRelease`)
 * @param sent of a document that is sent for review, and of no other: which round it belongs to
 */
export function identityText(leaving: Release, sent?: Sent): string {
  const release = releaseMark(leaving.id);
  const content = JSON.stringify(shared(leaving, release));
  return escaped(
    JSON.stringify({
      dateline: VERSION,
      release,
      digest: digest(content),
      content,
      ...(sent && { sent: sealed(release, JSON.stringify(sent)) }),
    }),
  );
}

/** With a digest, so that damage is seen. */
const sealed = (release: string, content: string) => ({
  digest: digest(`${release} ${content}`),
  content,
});

/** What a file carries, read back. Null where it is damaged, of another version, or none of ours. */
export function readIdentity(text: string): Identity | null {
  if (text.length > LONGEST) return null;
  try {
    const carried: unknown = JSON.parse(text);
    if (typeof carried !== 'object' || carried === null) return null;
    const { dateline, release, digest: told, content, sent } = carried as Record<string, unknown>;
    const isOurs = dateline === VERSION && typeof release === 'string' && MARK.test(release);
    if (!isOurs || typeof content !== 'string' || digest(content) !== told) return null;
    return { release, content, sent: sent === undefined ? null : sentFrom(sent, release) };
  } catch {
    return null;
  }
}

function sentFrom(carried: unknown, release: string): Sent | 'damaged' {
  if (typeof carried !== 'object' || carried === null) return 'damaged';
  const { digest: told, content } = carried as Record<string, unknown>;
  if (typeof content !== 'string' || sealed(release, content).digest !== told) return 'damaged';
  return readSent(content) ?? 'damaged';
}

const MARK = /^[0-9a-f]{64}$/;

const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Characters that nobody sees, or that no XML may hold, are written by their numbers. */
const escaped = (json: string): string =>
  json.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\ufffe\uffff]/gu, (sign) =>
    [...Array(sign.length).keys()]
      .map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );

/**
 * The release without what is the house's own: where it stands in its work, how it was issued, its
 * other languages, its template, and where things were taken from in the library.
 */
function shared(release: Release, id: string): Release {
  const { type, schemaVersion, facts, children } = release;
  return {
    type,
    schemaVersion,
    id,
    facts: sharedFacts(facts),
    children: children.map(sharedBlock),
  };
}

function sharedFacts(facts: Facts): Facts {
  return {
    ...facts,
    status: 'draft',
    organisations: facts.organisations.map((each): Organisation => ({ ...each, link: null })),
    correction: facts.correction && { ...facts.correction, of: releaseMark(facts.correction.of) },
    issues: [],
    variants: [],
    template: null,
  };
}

function sharedBlock(block: TopBlock): TopBlock {
  if (block.type === 'boilerplate') return { ...block, link: null };
  if (block.type !== 'contact-block') return block;
  return {
    ...block,
    children: block.children.map((child) =>
      child.type === 'contact' ? { ...child, link: null } : child,
    ),
  };
}
