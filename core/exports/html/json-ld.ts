import { assetMediaType } from '../../images/asset-media-type';
import { wordingFor } from '../../print/wording/wording';
import { withoutIsolates } from '../../release/bidi';
import type { Image } from '../../release/blocks/image';
import { blocksOf } from '../../release/blocks-of';
import { printable } from '../../release/characters';
import { creditName } from '../../release/credit';
import type { Facts } from '../../release/facts';
import { datelineText } from '../../release/facts-text';
import type { Release } from '../../release/release';
import { safeUrl } from '../../release/safe-url';
import { documentTitle } from '../document-title';
import { contactData } from './contact-data';
import { descriptionOf } from './description';
import { type Markup, raw } from './markup';

/**
 * The release as schema.org `NewsArticle` in a JSON-LD script element. The page is one file that
 * does not know where it will stand, so pictures and logos are described, without an address.
 *
 * @param isShown whether the page has that picture, by its asset's name
 */
export function jsonLd(release: Release, isShown: (asset: string) => boolean): Markup {
  const { facts } = release;
  const { points, people } = contactData(release);
  const organisations = facts.organisations.flatMap((organisation, index) =>
    organisation.name.trim()
      ? {
          '@type': 'Organization',
          name: organisation.name.trim(),
          alternateName: organisation.acronym.trim() || undefined,
          url: webAddress(organisation.website),
          logo:
            organisation.logo && isShown(organisation.logo.asset)
              ? imageObject(organisation.logo)
              : undefined,
          contactPoint: points.get(index),
        }
      : [],
  );
  const pictures = blocksOf(release, 'image').filter(({ asset }) => isShown(asset));
  return script({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    genre: wordingFor(facts.language).kinds[facts.kind],
    headline: documentTitle(release),
    description: descriptionOf(release) || undefined,
    dateline: placeAndDate(facts),
    datePublished: publicationDate(facts),
    dateModified: facts.modified,
    inLanguage: facts.language,
    author: listed(organisations.map(({ contactPoint: _, logo: __, ...rest }) => rest)),
    publisher: listed(organisations),
    mentions: listed(people),
    image: listed(pictures.map(imageObject)),
    keywords: listed(facts.keywords),
    identifier: facts.reference.trim() || undefined,
    correction: facts.correction?.what.trim() || undefined,
  });
}

/** The dateline as data: without its dash and the characters that only order it on a page. */
const placeAndDate = (facts: Facts): string =>
  withoutIsolates(datelineText(facts) ?? '').replace(wordingFor(facts.language).dash, '');

const listed = <T>(values: readonly T[]): readonly T[] | undefined =>
  values.length > 0 ? values : undefined;

/** The subject and credit of a picture, as far as known. */
function imageObject(
  picture: Pick<Image, 'asset' | 'pixels' | 'alt'> & Partial<Pick<Image, 'caption' | 'credit'>>,
): object {
  return {
    '@type': 'ImageObject',
    description: picture.alt.trim() || undefined,
    caption: picture.caption?.trim() || undefined,
    creditText: creditName(picture.credit ?? '') || undefined,
    encodingFormat: assetMediaType(picture.asset),
    width: picture.pixels.width,
    height: picture.pixels.height,
  };
}

/** The instant an embargo ends, else the date of the dateline; undefined while neither is known. */
export function publicationDate(facts: Facts): string | undefined {
  return facts.releaseTime?.type === 'embargo'
    ? facts.releaseTime.instant
    : (facts.date ?? undefined);
}

function webAddress(url: string): string | undefined {
  const safe = safeUrl(url);
  return safe?.startsWith('http') ? safe : undefined;
}

/**
 * JSON without any `<`, and so without `</script` or `<!--` (HTML §4.12.1.3), and without empty
 * text.
 */
function script(data: object): Markup {
  const json = JSON.stringify(data, (_, value: unknown) => said(value)).replace(/</g, '\\u003c');
  return raw(`<script type="application/ld+json">${json}</script>\n`);
}

function said(value: unknown): unknown {
  if (typeof value === 'string') return printable(value).trim() || undefined;
  return Array.isArray(value) ? listed(value.filter((each) => said(each) !== undefined)) : value;
}
