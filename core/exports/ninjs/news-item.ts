import { assetMediaType } from '../../images/asset-media-type';
import { releaseMark } from '../../imports/identity';
import { openingLines } from '../../print/opening-lines';
import { wordingFor } from '../../print/wording/wording';
import type { Contact } from '../../release/blocks/contact';
import type { Image } from '../../release/blocks/image';
import { blocksOf } from '../../release/blocks-of';
import { isSeen, printable } from '../../release/characters';
import { creditName } from '../../release/credit';
import type { Facts } from '../../release/facts';
import { printedPhone } from '../../release/phone';
import { unmarkedText } from '../../release/plain-text';
import type { Release } from '../../release/release';
import { safeUrl } from '../../release/safe-url';
import { statisticsOf } from '../../release/statistics';
import { documentTitle } from '../document-title';
import type { DraftMark } from '../draft-mark';
import { descriptionOf } from '../html/description';
import { htmlFragment } from '../html/fragment';
import { releaseText } from '../text/release-text';

const SCHEMA = 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json';

/**
 * A release as an item of news in IPTC ninjs 3.0. What a desk is to know and not to print (until when
 * the text is held, that it is withdrawn, what it corrects) is the editorial note; the headline stands
 * apart from the body, which is there as HTML and as plain text. Pictures are described, without an
 * address: the file does not know where they will lie.
 */
export function newsItem(release: Release, { draft = false }: DraftMark): object {
  const { facts } = release;
  const { language, organisations, releaseTime, correction } = facts;
  const pictures = blocksOf(release, 'image').filter(({ decorative }) => !decorative);
  const body = bodyOf(release);
  const html = htmlFragment(body, () => null);
  const text = releaseText(body, {});
  const { words, characters } = statisticsOf([text], language);
  const notes = [...(draft ? [wordingFor(language).draft] : []), ...openingLines(facts)];
  return filled({
    uri: identifier(release.id),
    standard: { name: 'ninjs', version: '3.0', schema: SCHEMA },
    type: 'text',
    profile: pictures.length > 0 ? 'text-photo' : 'text-only',
    // A correction is the next version of the release that it corrects.
    version: String((correction?.number ?? 0) + 1),
    firstCreated: facts.created,
    versionCreated: facts.modified,
    embargoed: releaseTime?.type === 'embargo' ? releaseTime.instant : undefined,
    pubStatus: statusOf(facts, draft),
    language,
    title: documentTitle(release),
    headlines: headlinesOf(release),
    descriptions: described('summary', descriptionOf(release)),
    edNote: notes.join('\n'),
    bodies: [
      { role: 'main', contentType: 'text/html', value: html },
      {
        role: 'plain',
        contentType: 'text/plain',
        charCount: characters,
        wordCount: words,
        value: text,
      },
    ],
    by: organisations.map(({ name }) => name.trim()).join(', '),
    located: facts.place,
    places: facts.place.trim() ? [{ name: facts.place, rel: 'dateline' }] : undefined,
    organisations: organisations.flatMap((each, index) => organisationOf(release, each, index)),
    people: peopleOf(release),
    genres: [{ name: wordingFor(language).kinds[facts.kind], literal: facts.kind }],
    subjects: facts.keywords.map((name) => ({ name, rel: 'keyword' })),
    altIds: [
      { role: 'reference', value: facts.reference },
      { role: 'corrects', value: correction ? identifier(correction.of) : '' },
    ].filter(({ value }) => isSeen(value)),
    associations: pictures.map(pictureOf),
  }) as object;
}

/** The id of a release as a URI: the same each time, and it says nothing about it. */
const identifier = (id: string): string => `urn:dateline:${releaseMark(id)}`;

function statusOf({ status }: Facts, draft: boolean): 'usable' | 'withheld' | 'canceled' {
  if (status === 'withdrawn') return 'canceled';
  return draft ? 'withheld' : 'usable';
}

/** The release without what has a place of its own in the item. */
function bodyOf(release: Release): Release {
  return {
    ...release,
    facts: {
      ...release.facts,
      releaseTime: null,
      correction: null,
      withdrawal: null,
      reference: '',
    },
    children: release.children.filter(({ type }) => type !== 'headline'),
  };
}

/** Each headline as it prints, and the subhead; both are text. */
const headlinesOf = (release: Release) =>
  release.children.flatMap((block) => {
    if (block.type !== 'headline' && block.type !== 'subhead') return [];
    const value = unmarkedText(block.children, release.facts);
    const role = block.type === 'headline' ? 'main' : 'sub';
    return isSeen(value) ? [{ role, contentType: 'text/plain', value }] : [];
  });

const described = (role: string, value: string) =>
  isSeen(value) ? [{ role, contentType: 'text/plain', value }] : undefined;

/** An organisation with the contacts that name it; the first has those, too, that name none. */
function organisationOf(
  release: Release,
  { name, acronym, website }: Facts['organisations'][number],
  index: number,
): object[] {
  if (name.trim() === '') return [];
  const own = blocksOf(release, 'contact').filter(({ organisation }) =>
    organisation.trim() === '' ? index === 0 : organisation.trim() === name.trim(),
  );
  const page = webAddress(website);
  return [
    {
      name,
      rel: 'issuer',
      literal: acronym,
      uri: page,
      contactInfo: [
        ...(page ? [{ type: 'web', role: 'office', value: page }] : []),
        ...own.flatMap(ways),
      ],
    },
  ];
}

/** Who is quoted, and who can be reached. */
function peopleOf(release: Release): object[] {
  const quoted = [...new Set(blocksOf(release, 'quote').map(({ speaker }) => speaker.trim()))];
  return [
    ...quoted.filter(Boolean).map((name) => ({ name, rel: 'quoted' })),
    ...blocksOf(release, 'contact')
      .filter(({ name }) => name.trim() !== '')
      .map((contact) => ({ name: contact.name, rel: 'contact', contactInfo: ways(contact) })),
  ];
}

/** The ways to reach a contact, as they print. */
const ways = ({ name, emails, phones }: Contact): object[] =>
  [
    ...emails.map((value) => ({ type: 'email', role: 'press', name, value: value.trim() })),
    ...phones.map((phone) => ({
      type: 'phone',
      role: 'press',
      name,
      value: printedPhone(phone).text.trim(),
    })),
  ].filter(({ value }) => isSeen(value));

/** A picture as an item of its own, with the size of its one rendition. */
function pictureOf(image: Image, index: number): object {
  const { asset, pixels, alt, caption, credit } = image;
  const digest = asset.replace(/\..*$/, '');
  return {
    name: `picture-${index + 1}`,
    uri: `urn:sha256:${digest}`,
    type: 'picture',
    descriptions: [
      { role: 'caption', contentType: 'text/plain', value: caption },
      { role: 'alternative-text', contentType: 'text/plain', value: alt },
    ].filter(({ value }) => isSeen(value)),
    by: creditName(credit),
    renditions: [
      {
        name: 'main',
        contentType: assetMediaType(asset),
        width: pixels.width,
        height: pixels.height,
        digest: `sha256:${digest}`,
      },
    ],
  };
}

function webAddress(url: string): string | undefined {
  const safe = safeUrl(url);
  return safe?.startsWith('http') ? safe : undefined;
}

/**
 * Without empty texts, lists and values, and without signs that cannot be shown: those are left out of every
 * format.
 */
function filled(value: unknown): unknown {
  if (typeof value === 'string') return printable(value).trim() || undefined;
  if (Array.isArray(value)) {
    const kept = value.map(filled).filter((each) => each !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).flatMap(([name, each]) => {
    const kept = filled(each);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
