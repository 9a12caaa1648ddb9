import { laidOutOpeningLines } from '../../print/opening-lines';
import { wordingFor } from '../../print/wording/wording';
import type { Contact } from '../../release/blocks/contact';
import { commaOf } from '../../release/comma';
import { printedPhone } from '../../release/phone';
import { safeUrl } from '../../release/safe-url';
import { documentTitle } from '../document-title';
import { descriptionOf } from '../html/description';
import { isolatedHtml } from '../html/inline-html';
import { html, type Markup, nothing, raw } from '../html/markup';
import { formatById } from '../registry';
import type { KitFile } from './checksums';
import { fileSize } from './file-size';
import { INDEX_STYLE } from './index-style';
import type { ContactEntry, DocumentEntry, KitPlan, LogoEntry, PictureEntry } from './kit-plan';
import { type KitWords, kitWordsFor } from './kit-words';

/** Nothing runs, and pictures come from the kit only, on a disk or on a web server. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:; base-uri 'none'; form-action 'none'";

/** Shared by the parts of the page. */
interface Scope {
  readonly language: string;
  readonly words: KitWords;
  /** Length in bytes by path; a missing path is not in the kit. */
  readonly sizes: ReadonlyMap<string, number>;
}

/**
 * The contents page of a kit: documents by language, pictures with captions and credits, logos,
 * contacts. It works offline from a folder and lists only what is there.
 */
export function indexPage(plan: KitPlan, files: readonly KitFile[]): string {
  const { lead } = plan;
  const { language, direction } = lead.facts;
  const words = kitWordsFor(language);
  const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const scope = { language, words, sizes };
  const entries = plan.entries.filter(({ path }) => sizes.has(path));
  const title = documentTitle(lead);
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.kit}: ${title}</title>
<style>${raw(INDEX_STYLE)}</style>
</head>
<body>
<main>
<header>
<p class="kind">${words.kit}</p>
<h1>${title}</h1>
${laidOutOpeningLines(lead.facts).map((line) => html`<p class="release-line">${isolatedHtml(line)}</p>\n`)}<p>${descriptionOf(lead)}</p>
</header>
${documents(
  entries.filter((entry) => entry.kind === 'document'),
  scope,
)}${pictures(
  entries.filter((entry) => entry.kind === 'picture'),
  scope,
)}${logos(
  entries.filter((entry) => entry.kind === 'logo'),
  scope,
)}${contacts(
  entries.filter((entry) => entry.kind === 'contact'),
  scope,
)}<footer>
${words.readMe.slice(1).map((paragraph) => html`<p>${paragraph}</p>\n`)}<p>${link('README.txt', html`README.txt`)} · ${link('SHA256SUMS.txt', html`SHA256SUMS.txt`)}</p>
</footer>
</main>
</body>
</html>
`.source;
}

function documents(entries: readonly DocumentEntry[], { words, sizes, language }: Scope): Markup {
  const releases = [...new Set(entries.map(({ release }) => release))];
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const groups = releases.map((index) => {
    const own = entries.filter(({ release }) => release === index);
    const of = own[0]?.content.facts;
    if (!of) return nothing;
    const items = own.map(({ path, role, format }) => {
      const name = formatById(format)?.name ?? format;
      const label = role === 'fact-sheet' ? html`${words.factSheet} (${name})` : html`${name}`;
      return html`<li>${link(path, label)} <bdi class="size">${fileSize(sizes.get(path) ?? 0, language)}</bdi></li>\n`;
    });
    const heading = names.of(of.language) ?? of.language;
    return html`<div><h3>${heading}</h3>\n<ul>\n${items}</ul></div>\n`;
  });
  return section(words.documents, html`<div class="columns">\n${groups}</div>\n`, entries.length);
}

function pictures(entries: readonly PictureEntry[], scope: Scope): Markup {
  const { words, language, sizes } = scope;
  const stems = [...new Set(entries.map(({ picture }) => picture.stem))];
  const figures = stems.map((stem) => {
    const own = entries.filter(({ picture }) => picture.stem === stem);
    const shown = own.find(({ size }) => size === 'web') ?? own[0];
    if (!shown) return nothing;
    const { captions, alts, credit } = shown.description;
    const alt = alts[0]?.text ?? '';
    const sized = own.map(
      ({ path, size }) =>
        html`<li>${link(path, html`${words[size]}`)} <bdi class="size">${fileSize(sizes.get(path) ?? 0, language)}</bdi></li>`,
    );
    return html`<figure>
<img src="${address(shown.path)}" alt="${alt}" loading="lazy">
<figcaption>${captions.map(
      ({ text, language: tag }) => html`<p lang="${tag}" dir="auto">${text}</p>\n`,
    )}${credit ? html`<p class="credit">${wordingFor(language).credit(credit)}</p>\n` : nothing}${
      alt ? html`<p class="credit">${words.altText}: ${alt}</p>\n` : nothing
    }<ul class="sizes">${sized}</ul></figcaption>
</figure>
`;
  });
  return section(words.pictures, html`<div class="grid">\n${figures}</div>\n`, stems.length);
}

function logos(entries: readonly LogoEntry[], { words, sizes, language }: Scope): Markup {
  const items = entries.map(
    ({ path, name, alt }) => html`<figure class="logo">
<img src="${address(path)}" alt="${alt}" loading="lazy">
<figcaption>${link(path, html`${name}`)} <bdi class="size">${fileSize(sizes.get(path) ?? 0, language)}</bdi></figcaption>
</figure>
`,
  );
  return section(words.logos, html`<div class="grid">\n${items}</div>\n`, entries.length);
}

function contacts(entries: readonly ContactEntry[], { words }: Scope): Markup {
  const items = entries.map(({ path, contact }) => {
    if (!contact) return html`<li>${link(path, html`${words.allContacts}`)}</li>\n`;
    const { name, role, organisation } = contact.contact;
    const about = [role, organisation].map((part) => part.trim()).filter((part) => part);
    const what = about.length > 0 ? html` – ${about.join(commaOf(contact.language))}` : nothing;
    return html`<li lang="${contact.language}">${link(path, html`${name}`)}${what}${reach(contact.contact)}</li>\n`;
  });
  return section(words.contacts, html`<ul>\n${items}</ul>\n`, entries.length);
}

/** How a person is reached: addresses and numbers, which read from left to right in every language. */
function reach({ emails, phones }: Contact): Markup {
  const ways = [
    ...emails.map((email) => ({ text: email.trim(), url: `mailto:${email.trim()}` })),
    ...phones.map(printedPhone),
  ].filter(({ text }) => text !== '');
  return html`${ways.map(({ text, url }) => {
    const safe = url === null ? null : safeUrl(url);
    const shown = html`<bdi dir="ltr">${text}</bdi>`;
    return safe === null ? html`<br>${shown}` : html`<br><a href="${safe}">${shown}</a>`;
  })}`;
}

const section = (heading: string, content: Markup, count: number): Markup =>
  count > 0 ? html`<section>\n<h2>${heading}</h2>\n${content}</section>\n` : nothing;

const link = (path: string, content: Markup): Markup =>
  html`<a href="${address(path)}">${content}</a>`;

/** A path in the kit as a relative address. */
const address = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
