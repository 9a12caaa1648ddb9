import { randomUUID } from 'node:crypto';
import { assetsOf, type CheckedImage, checkImage } from '../../core/archive/assets';
import { compareReleases } from '../../core/compare/compare-releases';
import { UserError } from '../../core/errors';
import { formatById } from '../../core/exports/registry';
import { sharedRelease } from '../../core/imports/identity';
import { importFile } from '../../core/imports/registry';
import type { Identity, SourceDocument } from '../../core/imports/source';
import { type RecogniseOptions, recognise } from '../../core/recognise/recognise';
import type { Recognition } from '../../core/recognise/recognition';
import { releaseFrom } from '../../core/recognise/release-from';
import { refuseTooLarge } from '../../core/release/bounds';
import type { LooseNode } from '../../core/release/nodes';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import { sha256 } from '../files/sha256';
import type { Origin, ReadFile } from './import-task';
import { now } from './moment';

/**
 * Reads where a file says it came from. For a process that can be killed: it parses, writes and reads what
 * a stranger may have made.
 *
 * @returns null for a file that does not say it
 * @throws UserError where the release in it is damaged, or larger than one may be
 */
export async function originOf(
  { format, source, recognition }: ReadFile,
  options: RecogniseOptions,
): Promise<Origin | null> {
  const { identity } = source;
  if (!identity) return null;
  const carried = sharedRelease(parseRelease(JSON.parse(identity.content)), identity.release);
  refuseTooLarge(carried);
  const found = picturesOf(source, identity);
  const missing = [...assetsOf(carried)].filter((asset) => !found.has(asset));
  const origin = withPictures(carried, found);
  const written = await asWritten(origin, format, identity, found);
  const read = written && (await importFile(written, `.${format}`)).source;
  const before = read ? made(read, recognise(read, options)) : origin;
  const after = made(source, recognition);
  // What the format does not hold has not been changed in it.
  const facts = { ...origin.facts, ...changedFacts(before, after) };
  return {
    release: origin,
    missingPictures: missing.length,
    before: { ...before, facts: origin.facts },
    after: { ...after, facts },
    isUnchanged: read !== null && missing.length === 0 && !compareReleases(before, after).differs,
  };
}

/** A picture of the file, by what the release in it calls it. */
interface FoundPicture extends CheckedImage {
  readonly bytes: Uint8Array;
}

/** Programs write pictures as they were: they are known by their length, or by their own name. */
function picturesOf(
  { pictures }: SourceDocument,
  { pictures: lengths }: Identity,
): ReadonlyMap<string, FoundPicture> {
  const names = new Map(Object.entries(lengths).map(([name, length]) => [length, name]));
  const found = new Map<string, FoundPicture>();
  for (const bytes of Object.values(pictures)) {
    try {
      const checked = checkImage(bytes, sha256);
      found.set(names.get(bytes.length) ?? checked.asset, { ...checked, bytes });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return found;
}

/** The release with the pictures that there are, by the names that their bytes have now. */
function withPictures(release: Release, found: ReadonlyMap<string, FoundPicture>): Release {
  const own = ({ asset, pixels }: CheckedImage) => ({ asset, pixels });
  const named = (nodes: readonly LooseNode[]): LooseNode[] =>
    nodes.flatMap((node): LooseNode[] => {
      if ('text' in node) return [node];
      if (node.type !== 'image') return [{ ...node, children: named(node.children) }];
      const picture = found.get((node as LooseNode & { asset: string }).asset);
      return picture ? [{ ...node, ...own(picture) }] : [];
    });
  const organisations = release.facts.organisations.map((each) => {
    const picture = each.logo && found.get(each.logo.asset);
    return { ...each, logo: each.logo && picture ? { ...each.logo, ...own(picture) } : null };
  });
  const children = named(release.children as readonly LooseNode[]);
  return parseRelease({ ...release, facts: { ...release.facts, organisations }, children });
}

/**
 * The file as Dateline wrote it: what it says now differs from this by what was changed since, and by
 * nothing that the format cannot hold.
 *
 * @returns null where it cannot be written again
 */
async function asWritten(
  origin: Release,
  format: string,
  { options }: Identity,
  found: ReadonlyMap<string, FoundPicture>,
): Promise<Uint8Array | null> {
  const bytes = new Map([...found.values()].map((picture) => [picture.asset, picture.bytes]));
  const typeset = (): Promise<never> => Promise.reject(new Error('nothing is typeset here'));
  // The person's own letterhead is not in the file as one.
  const { letterhead: _, ...others } = options;
  try {
    const context = { asset: (name: string) => bytes.get(name), typeset };
    return (await formatById(format)?.export(origin, context, others)) ?? null;
  } catch (error) {
    console.error(error);
    return null;
  }
}

const made = (source: SourceDocument, recognition: Recognition): Release =>
  releaseFrom(source, recognition, { id: randomUUID(), now: now(), hash: sha256 }).release;

/** The facts that the file says otherwise than it did. */
function changedFacts(before: Release, after: Release): Partial<Release['facts']> {
  const names = Object.keys(after.facts) as (keyof Release['facts'])[];
  const changed = names.filter(
    (name) =>
      name !== 'modified' &&
      JSON.stringify(after.facts[name]) !== JSON.stringify(before.facts[name]),
  );
  return Object.fromEntries(changed.map((name) => [name, after.facts[name]]));
}
