import type { PictureDescription } from '../../images/metadata/description';
import type { Release } from '../../release/release';
import { printedRelease } from '../../templates/resolve-template';
import { baseName } from '../file-name';
import type { OptionValues } from '../options';
import { formatById } from '../registry';
import { nameGiver, slug } from '../slug';
import { factSheet } from './fact-sheet';
import { type KitContact, kitContacts, vcards } from './kit-contacts';
import { type KitPicture, kitPictures } from './kit-pictures';

/** The input of a kit. The first release leads: the kit's name and pages are in its language. */
export interface KitOrder {
  readonly releases: readonly Release[];
  readonly formats: readonly { readonly id: string; readonly options: OptionValues }[];
}

interface Entry {
  /** Its path in the kit, with `/` between folders. */
  readonly path: string;
}

/** A release, or its fact sheet, in one format. */
export interface DocumentEntry extends Entry {
  readonly kind: 'document';
  readonly role: 'release' | 'fact-sheet';
  readonly content: Release;
  /** Which of the kit's releases it belongs to. */
  readonly release: number;
  readonly format: string;
  readonly options: OptionValues;
}

export interface PictureEntry extends Entry {
  readonly kind: 'picture';
  readonly size: 'print' | 'web';
  readonly asset: string;
  readonly release: number;
  readonly description: PictureDescription;
  readonly picture: KitPicture;
}

export interface LogoEntry extends Entry {
  readonly kind: 'logo';
  readonly asset: string;
  readonly release: number;
  readonly name: string;
  readonly alt: string;
}

export interface ContactEntry extends Entry {
  readonly kind: 'contact';
  /** Null for the file with all of them. */
  readonly contact: KitContact | null;
  readonly text: string;
}

export type KitEntry = DocumentEntry | PictureEntry | LogoEntry | ContactEntry;

/** Everything that goes into a kit, before any of it is made. */
export interface KitPlan {
  /** The name of the file or folder, without extension. */
  readonly name: string;
  /** The release that leads. */
  readonly lead: Release;
  readonly entries: readonly KitEntry[];
}

/**
 * Of the words in a name of a kit, in UTF-16 code units. Windows takes 260 in a path, and unpacks a
 * kit into a folder of its own name: home, name, name and the longest file have to fit.
 */
const WORDS_IN_KIT = 32;

/** The name of a kit, without extension. */
export const kitName = (lead: Release): string => `${baseName(lead, WORDS_IN_KIT)}-kit`;

/** Plans a kit: its contents, their paths, and the order in which they are made. Pure. */
export function kitPlan({ releases: given, formats }: KitOrder): KitPlan {
  const releases = given.map(printedRelease);
  const [lead] = releases;
  if (!lead) throw new Error('a kit of no release');
  const folderNamed = nameGiver();
  const folders = releases.map(({ facts }) => folderNamed(facts.language));
  // Grouped by release, so that the pictures of one at a time are held in memory.
  const grouped = releases.flatMap((release, index) => [
    ...documents(release, index, folders[index] ?? '', formats),
    ...pictures(releases, index),
    ...logos(releases, index),
  ]);
  return { name: kitName(lead), lead, entries: [...grouped, ...contacts(releases)] };
}

function documents(
  release: Release,
  index: number,
  folder: string,
  formats: KitOrder['formats'],
): DocumentEntry[] {
  const named = nameGiver();
  const entry = (
    role: DocumentEntry['role'],
    stem: string,
    content: Release,
    { id, options }: KitOrder['formats'][number],
  ): DocumentEntry => {
    const extension = formatById(id)?.extension ?? id;
    const path = `${folder}/${named(`${stem}.${extension}`)}`;
    return { kind: 'document', role, path, content, release: index, format: id, options };
  };
  const rankOf = ({ id }: { readonly id: string }): number =>
    formatById(id)?.factSheetRank ?? Number.POSITIVE_INFINITY;
  const sheet = formats
    .filter((format) => Number.isFinite(rankOf(format)))
    .sort((a, b) => rankOf(a) - rankOf(b));
  return [
    ...formats.map((format) => entry('release', baseName(release, WORDS_IN_KIT), release, format)),
    ...sheet
      .slice(0, 1)
      .map((format) => entry('fact-sheet', 'fact-sheet', factSheet(release), format)),
  ];
}

function pictures(releases: readonly Release[], index: number): PictureEntry[] {
  return kitPictures(releases)
    .filter(({ release }) => release === index)
    .flatMap((picture) => {
      const ending = picture.asset.slice(picture.asset.lastIndexOf('.'));
      const { asset, release, description, stem } = picture;
      const common = { kind: 'picture' as const, asset, release, description, picture };
      return [
        { ...common, size: 'print' as const, path: `images/print/${stem}${ending}` },
        // No web page needs an animation that it did not ask for.
        {
          ...common,
          size: 'web' as const,
          path: `images/web/${stem}${ending.replace('gif', 'png')}`,
        },
      ];
    });
}

function logos(releases: readonly Release[], index: number): LogoEntry[] {
  const seen = new Set<string>();
  const named = nameGiver();
  const all = releases.flatMap(({ facts }, release) =>
    facts.organisations.flatMap(({ name, acronym, logo }): LogoEntry[] => {
      if (!logo || seen.has(logo.asset)) return [];
      seen.add(logo.asset);
      const ending = logo.asset.slice(logo.asset.lastIndexOf('.'));
      const stem = slug(acronym || name, facts.language, 'logo');
      const path = `logos/${named(`${stem}${ending}`)}`;
      return [
        { kind: 'logo', path, asset: logo.asset, release, name, alt: logo.alt.trim() || name },
      ];
    }),
  );
  return all.filter(({ release }) => release === index);
}

function contacts(releases: readonly Release[]): ContactEntry[] {
  const all = kitContacts(releases);
  const single = all.map((contact): ContactEntry => {
    const path = `contacts/${contact.fileName}`;
    return { kind: 'contact', path, contact, text: vcards([contact]) };
  });
  return all.length < 2
    ? single
    : [...single, { kind: 'contact', path: 'contacts/all.vcf', contact: null, text: vcards(all) }];
}
