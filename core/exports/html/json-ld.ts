import { printable } from '../../release/characters';
import type { Facts } from '../../release/facts';
import { datelineText } from '../../release/facts-text';
import type { Release } from '../../release/release';
import { safeUrl } from '../../release/safe-url';
import { documentTitle } from '../document-title';
import { descriptionOf } from './description';
import { type Markup, raw } from './markup';

/** The release as schema.org `NewsArticle` in a JSON-LD script element. */
export function jsonLd(release: Release): Markup {
  const { facts } = release;
  const organisations = facts.organisations
    .filter((organisation) => organisation.name.trim())
    .map((organisation) => ({
      '@type': 'Organization',
      name: organisation.name.trim(),
      alternateName: organisation.acronym.trim() || undefined,
      url: webAddress(organisation.website),
    }));
  const some = organisations.length > 0 ? organisations : undefined;
  return script({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: documentTitle(release),
    description: descriptionOf(release) || undefined,
    dateline: datelineText(facts)?.replace(/ – $/, ''),
    datePublished: publicationDate(facts),
    inLanguage: facts.language,
    author: some,
    publisher: some,
    keywords: facts.keywords.length > 0 ? facts.keywords : undefined,
    identifier: facts.reference.trim() || undefined,
  });
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

/** JSON in which no `<` stands, so that neither `</script` nor `<!--` can (HTML §4.12.1.3). */
function script(data: object): Markup {
  const json = JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  ).replace(/</g, '\\u003c');
  return raw(`<script type="application/ld+json">${json}</script>\n`);
}
