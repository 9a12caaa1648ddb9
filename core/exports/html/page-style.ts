import { accentOf, accentOnDark } from '../../release/accent';
import type { Facts } from '../../release/facts';
import { mayBeSpaced } from '../../typefaces/traits';

/**
 * Colours of the page, each pair at least 4.5 : 1 against its ground (WCAG 2.2, 1.4.3), by the
 * reader's own choice of light or dark.
 */
export const PAGE_COLOURS = {
  light: { ground: '#ffffff', text: '#1c1c1e', quiet: '#55555c', link: '#0b57a4', rule: '#8a8a92' },
  dark: { ground: '#16171a', text: '#e9e9ec', quiet: '#b0b0b8', link: '#8ab8ff', rule: '#73737c' },
} as const;

type Colours = (typeof PAGE_COLOURS)['light' | 'dark'];

const variables = (colours: Colours): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

/** The colours as variables, for light and dark; paper is light. */
export const COLOUR_VARIABLES = `:root{color-scheme:light dark;${variables(PAGE_COLOURS.light)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(PAGE_COLOURS.dark)}}}`;

/** The style sheet of a release's page: the reader's own system faces, the colour of the release. */
export function pageStyle(facts: Facts): string {
  const accents = [accentOf(facts), accentOnDark(facts, PAGE_COLOURS.dark.ground)];
  const tracking = mayBeSpaced(facts.language) ? '.kind{letter-spacing:.06em}' : '';
  return `${PAGE_STYLE}:root{--accent:${accents[0]}}
@media screen and (prefers-color-scheme:dark){:root{--accent:${accents[1]}}}
${tracking}
`;
}

const PAGE_STYLE = `
${COLOUR_VARIABLES}
*{box-sizing:border-box}
body{margin:0;padding:2rem 1rem;background:var(--ground);color:var(--text);
font:1.0625rem/1.6 Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,serif;
overflow-wrap:break-word}
article{max-width:40rem;margin:0 auto}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h1{font-size:1.9rem;margin:.4em 0 .5em}
h2{font-size:1.3rem;margin:1.6em 0 .4em;color:var(--accent)}
h3{font-size:1.1rem;margin:1.4em 0 .3em;color:var(--accent)}
p,ul,ol,figure,address{margin:0 0 1em}
a{color:var(--link)}
a:focus-visible,.table:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.letterhead{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:center;margin:0 0 .6rem}
.letterhead img{max-width:100%;height:auto;background:#fff;padding:.25rem;box-sizing:content-box}
.issuers{margin:0 0 .6rem;color:var(--quiet);font-size:.9375rem}
.kind{margin:0 0 1.2rem;padding-top:.5rem;border-top:1px solid var(--accent);color:var(--accent);font-weight:bold;text-transform:uppercase}
.draft{margin:0 0 1.5rem;padding:.5rem 1rem;border:2px solid currentColor;font-weight:bold;text-align:center}
.release-line{font-weight:bold}
.subhead{font-size:1.2rem;color:var(--quiet)}
.quote{margin:0 0 1em;padding-inline-start:1rem;border-inline-start:3px solid var(--accent)}
.quote blockquote{margin:0}
.quote blockquote p:last-child{margin-bottom:.4em}
.attribution{margin:0}
.labelled-list{margin:0 0 1em;padding-inline-start:1.5rem}
.labelled-list p,li .labelled-list{margin:0}
.attribution,.caption,.credit,.reference,.table caption{color:var(--quiet);font-size:.9375rem}
img{max-width:100%;height:auto}
figure img{background:#fff}
.caption,.credit{margin:.25rem 0 0}
.table{overflow-x:auto;margin:0 0 1em}
table{border-collapse:collapse;min-width:100%}
caption{text-align:start;padding:0 0 .4rem}
th,td{border:1px solid var(--rule);padding:.35rem .6rem;text-align:start;vertical-align:top}
tbody th{font-weight:normal}
.end{text-align:end;font-variant-numeric:tabular-nums}
td.end{white-space:nowrap}
.center{text-align:center}
.notes,.boilerplate,.contacts{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--rule)}
.notes>h2:first-child,.boilerplate>h2:first-child,.contacts>h2:first-child{margin-top:0}
address{font-style:normal}
.end-mark{text-align:center}
@page{margin:25mm 22mm}
@media print{
body{padding:0;font-size:11pt}
article{max-width:none}
.page-break{break-after:page}
h1,h2,h3{break-after:avoid}
figure,address,tr{break-inside:avoid}
p,li{orphans:2;widows:2}
thead{display:table-header-group}
.table{overflow:visible}
table{font-size:10pt}
th{overflow-wrap:anywhere;hyphens:auto}
.wide-table{font-size:7pt}
.wide-table th,.wide-table td{padding:2pt 2.5pt}
}
`;
