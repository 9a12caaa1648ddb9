import type { Inline } from '../../../../core/release/inlines/inline';
import { release } from '../../../support/release';
import { type Cases, link, paragraph, releases } from './cases';

/** What comes in with a paste and should not go out: wrapped links and struck text. */

const meant = encodeURIComponent('https://open-schools.org/report');

const WRAPPED = [
  `https://eur01.safelinks.protection.outlook.com/?url=${meant}&data=05%7Cana%40open-schools.org`,
  `https://nam12.safelinks.protection.outlook.com/ap/w-59584e83/?url=${meant}&data=1`,
  `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${meant}`,
  'https://urldefense.com/v3/__https://open-schools.org/report__;!!abc!def$',
  'https://urldefense.proofpoint.com/v2/url?u=https-3A__open-2Dschools.org_report&d=x',
  `https://www.google.com/url?q=${meant}&sa=D`,
  `https://l.facebook.com/l.php?u=${meant}`,
  `https://linkprotect.cudasvc.com/url?a=${meant}`,
  `https://clicktime.symantec.com/15?u=${meant}`,
  `https://secure-web.cisco.com/1abc/${meant}`,
  `https://www.youtube.com/redirect?q=${meant}`,
  `https://duckduckgo.com/l/?uddg=${meant}`,
  'https://protect-eu.mimecast.com/s/abc',
  'https://t.co/abc',
  'https://open-schools.us1.list-manage.com/track/click?u=1',
  'https://open-schools.org/report?utm_source=newsletter&utm_medium=email',
  'https://open-schools.org/report?id=7&fbclid=IwAR0',
];

const PLAIN = [
  'https://open-schools.org/report',
  'https://open-schools.org/report?id=7',
  'https://open-schools.org/?url=https%3A%2F%2Fopen-schools.net',
  'https://www.google.com/search?q=schools',
  'https://www.google.com/maps/place/Nairobi',
  'https://www.linkedin.com/company/open-schools',
  'https://www.youtube.com/watch?v=abc',
  'https://www.facebook.com/openschools',
  'https://x.com/openschools',
  'https://outlook.com/owa',
  'https://open-schools.org/utm_guide?page=2',
  'mailto:press@open-schools.org?subject=utm_source',
  'tel:+41229095000',
  'https://open-schools.org/report#utm_source',
  'not an address',
];

const linked = (url: string) =>
  release([paragraph(['Read ', link('the report', url), '.'].map(run))]);
const run = (part: string | Inline): Inline => (typeof part === 'string' ? { text: part } : part);
const byName = <Value>(all: readonly string[], value: (name: string) => Value) =>
  Object.fromEntries(all.map((name) => [name, value(name)]));

const TEXTS = [
  'no more than 5 million',
  'in March',
  'five ministers',
  'the draft of 3 May',
  'according to the agency',
  'les cinq ministres',
  'bis Montag',
  'الوزراء الخمسة',
];
const struck = (text: string, ...more: Inline[]) =>
  release([paragraph([{ text: 'It said ' }, { text, strike: true }, ...more, { text: ' so.' }])]);
const plain = (text: string, more: object = {}) =>
  release([paragraph([{ text: 'It said ' }, { text, ...more }, { text: ' so.' }])]);

export const PASTED_CASES: readonly Cases[] = [
  // What stands for a sign of a font that nobody knows.
  releases(
    'placeholder-left',
    { 'a sign nobody knows': plain('30 [?] g') },
    { 'a note': plain('30 [1] g') },
  ),
  releases('link-wrapped', byName(WRAPPED, linked), byName(PLAIN, linked)),
  releases(
    'struck-text',
    {
      ...byName(TEXTS, (text) => struck(text)),
      ...Object.fromEntries(
        TEXTS.map((text) => [
          `${text}, in two runs`,
          struck(text, { text: 'x', strike: true, bold: true }),
        ]),
      ),
    },
    {
      ...byName(TEXTS, (text) => plain(text)),
      ...Object.fromEntries(
        TEXTS.map((text) => [`${text}, underlined`, plain(text, { underline: true })]),
      ),
      'a space alone': struck(' '),
    },
  ),
];
