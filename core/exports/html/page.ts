import { releaseLine } from '../../embargo/release-line';
import type { CarriedIdentity } from '../../imports/identity';
import { wordingFor } from '../../print/wording/wording';
import type { Align } from '../../release/blocks/table-alignment';
import type { Facts } from '../../release/facts';
import type { Release } from '../../release/release';
import { documentTitle } from '../document-title';
import type { DraftMark } from '../draft-mark';
import { descriptionOf } from './description';
import { identityScript } from './identity-script';
import { jsonLd, publicationDate } from './json-ld';
import { html, type Markup, nothing, raw } from './markup';
import { pageStyle } from './page-style';
import { releaseHtml } from './release-html';
import { type Part, type Surface, semanticBox, turned } from './surface';

/** Nothing is fetched and nothing runs (Content Security Policy Level 3). */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A release as one page that needs no other file: semantic HTML for WCAG 2.2 AA, schema.org and
 * Open Graph data, light and dark, and a print style.
 */
export function htmlPage(
  release: Release,
  imageUrl: Surface['imageUrl'],
  mark: DraftMark = {},
  identity: CarriedIdentity | null = null,
): string {
  const { facts } = release;
  return html`<!DOCTYPE html>
<html lang="${facts.language}" dir="${facts.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${documentTitle(release)}</title>
${metadata(release)}${jsonLd(release, (asset) => imageUrl(asset) !== null)}<style>${raw(pageStyle(facts))}</style>
</head>
<body>
<main>
<article>
${releaseHtml(release, { attributes: pageAttributes, box: semanticBox(pageAttributes), imageUrl, times: true }, { ...mark, letterhead: true })}</article>
</main>
${identity ? identityScript(identity) : nothing}</body>
</html>
`.source;
}

function pageAttributes(
  part: Part,
  align: Align = 'start',
  direction?: Facts['direction'],
): Markup {
  return html`${classOf(part, align)}${turned(direction)}`;
}

function classOf(part: Part, align: Align): Markup {
  if (align !== 'start') return raw(` class="${align}"`);
  if (part === 'table-frame') {
    // Scrollable elements must be reachable by keyboard (WCAG 2.2, 2.1.1).
    return raw(' class="table" role="group" tabindex="0"');
  }
  return STYLED.has(part) ? raw(` class="${part}"`) : nothing;
}

const STYLED: ReadonlySet<Part> = new Set<Part>([
  'draft',
  'letterhead',
  'issuers',
  'kind',
  'release-line',
  'subhead',
  'wide-table',
  'quote',
  'attribution',
  'labelled-list',
  'caption',
  'credit',
  'notes',
  'boilerplate',
  'contacts',
  'end-mark',
  'page-break',
  'reference',
]);

/**
 * Description and Open Graph (ogp.me); what is unknown is left out. That is the address of the page,
 * and so those of its pictures: `og:url` and `og:image` have to be absolute.
 */
function metadata(release: Release): Markup {
  const { facts } = release;
  const description = descriptionOf(release);
  const organisations = facts.organisations.map(({ name }) => name.trim()).filter((name) => name);
  const published = publicationDate(facts);
  const locale = new Intl.Locale(facts.language);
  const properties: [property: string, content: string][] = [
    ['og:type', 'article'],
    ['og:title', documentTitle(release)],
    ['og:description', description],
    // The protocol wants language and territory; without the territory the language says enough.
    ['og:locale', [locale.language, locale.region].filter((part) => part).join('_')],
    ['og:site_name', organisations.join(', ')],
    ['article:published_time', published ?? ''],
    ['article:modified_time', facts.modified],
    ['article:section', wordingFor(facts.language).kinds[facts.kind]],
    ...facts.keywords.map((keyword): [string, string] => ['article:tag', keyword]),
  ];
  return html`${meta('name', 'description', description)}${meta(
    'name',
    'keywords',
    facts.keywords.join(', '),
  )}${meta('name', 'release-time', releaseLine(facts) ?? '')}${properties.map(([property, content]) => meta('property', property, content))}`;
}

function meta(attribute: 'name' | 'property', name: string, content: string): Markup {
  return content ? html`<meta ${raw(attribute)}="${name}" content="${content}">\n` : nothing;
}
