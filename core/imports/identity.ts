import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { assetsOf } from '../archive/assets';
import { OptionValues } from '../exports/options';
import type { TopBlock } from '../release/blocks/block';
import type { Facts, Organisation } from '../release/facts';
import type { Release } from '../release/release';
import { readSent, type Sent } from '../review/word/hidden-part';
import type { Identity } from './source';

// A file that Dateline wrote carries what makes it the same release again when it comes back: hidden,
// and nothing that its readers may not know. Nothing proves who wrote it: the digest finds damage, not
// forgery. So what comes back is a draft and no more, is looked at beside the text, and is never
// preferred to it unasked.

/** The version of what a file carries. Others are left alone. */
const VERSION = 1;
/** Longer ones are no release of ours. */
const LONGEST = 30 * 1024 * 1024;

/** What stands in files for the id of a release: the same each time, and it says nothing about it. */
export const releaseMark = (id: string): string => digest(`release ${id}`);

/** What a file carries; older files have no options and no pictures. */
const Carried = v.object({
  dateline: v.literal(VERSION),
  release: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  digest: v.string(),
  content: v.string(),
  options: v.optional(OptionValues, {}),
  pictures: v.optional(v.record(v.string(), v.number()), {}),
  sent: v.exactOptional(v.unknown()),
});
export type CarriedIdentity = v.InferOutput<typeof Carried>;

/**
 * What a file carries of the release in it.
 *
 * @param leaving the release as it leaves (`printedRelease`)
 * @param options those of the format that it was written with
 * @param asset the pictures as they stand in the file
 * @param sent of a document that is sent for review, and of no other: which round it belongs to
 */
export function carriedIdentity(
  leaving: Release,
  options: OptionValues,
  asset: (name: string) => Uint8Array | undefined,
  sent?: Sent,
): CarriedIdentity {
  const release = releaseMark(leaving.id);
  const content = JSON.stringify(sharedRelease(leaving, release));
  const pictures: Record<string, number> = {};
  for (const name of assetsOf(leaving)) {
    const length = asset(name)?.length;
    if (length !== undefined) pictures[name] = length;
  }
  return {
    dateline: VERSION,
    release,
    digest: digest(content),
    content,
    options,
    pictures,
    ...(sent && { sent: sealed(release, JSON.stringify(sent)) }),
  };
}

/** With a digest, so that damage is seen. */
const sealed = (release: string, content: string) => ({
  digest: digest(`${release} ${content}`),
  content,
});

/** The same as one line of JSON that every format can hold. */
export const identityJson = (carried: object): string => escaped(JSON.stringify(carried));

/** What a file carries, read back. Null where it is damaged, of another version, or none of ours. */
export function readIdentity(text: string): Identity | null {
  if (text.length > LONGEST) return null;
  try {
    const carried = v.safeParse(Carried, JSON.parse(text));
    if (!carried.success) return null;
    const { release, content, digest: told, options, pictures, sent } = carried.output;
    if (digest(content) !== told) return null;
    const round = sent === undefined ? null : sentFrom(sent, release);
    return { release, content, options, pictures, sent: round };
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
 * other languages, its template, and where things were taken from in the library. What comes in is
 * cut down to the same, whoever wrote it.
 */
export function sharedRelease(release: Release, id: string): Release {
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
