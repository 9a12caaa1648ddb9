import type { TopBlock } from '../release/blocks/block';
import { titleOf } from '../release/plain-text';
import type { Release } from '../release/release';
import { emptyText } from '../release/text';
import { fairShares } from './fair-shares';
import { hashOf, sentTextOf } from './sent-text';
import { dueText, howText, shortHash, stateText } from './sign-off-text';
import { lastDecision, type Standing, signOffStates } from './sign-offs';

/** What is printed besides the lines of the sheet. */
export interface SheetChoices {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name of the zone in which dates without one of their own are printed. */
  readonly zone: string;
  /** Also the words and quotes of each organisation. */
  readonly shares: boolean;
}

/** The sign-off sheet as a release of its own, in English, which leaves through the same formats. */
export function sheetRelease(release: Release, { now, zone, shares }: SheetChoices): Release {
  const { facts } = release;
  const title = titleOf(release) || 'Release without a headline';
  const hash = hashOf(sentTextOf(release));
  const rounds = release.review?.rounds?.length ?? 0;
  const printed = dueText(new Date(now).toISOString(), zone);
  const about = [
    `Text ${shortHash(hash)} as of ${printed}`,
    facts.reference.trim() && `reference ${facts.reference.trim()}`,
    rounds > 0 && (rounds === 1 ? 'sent for review once' : `sent for review ${rounds} times`),
  ];
  const children: TopBlock[] = [
    { type: 'headline', children: [{ text: `Sign-off: ${title}` }] },
    paragraph(`${about.filter(Boolean).join('; ')}.`),
    table(
      ['Organisation', 'Approver', 'Due', 'State', 'Answer', 'Text'],
      signOffStates(release, now).map((standing) => lineOf(standing, zone)),
    ),
    paragraph(
      'An approval holds as long as what concerns the organisation is word for word the text that it approved: headline, lede, facts, and its own name, quotes, boilerplate and contacts.',
    ),
    ...(shares ? sharesOf(release) : []),
  ];
  return {
    type: 'release',
    schemaVersion: release.schemaVersion,
    // A document of its own: opened again, it is not the release.
    id: `${release.id}-sign-off`,
    facts: {
      ...facts,
      kind: 'statement',
      status: 'draft',
      language: 'en-GB',
      direction: 'ltr',
      title: `Sign-off: ${title}`,
      organisations: [],
      place: '',
      date: null,
      releaseTime: null,
      correction: null,
      withdrawal: null,
      issues: [],
      reference: '',
      keywords: [],
      variants: [],
      template: null,
    },
    children,
  };
}

function lineOf({ signOff, state }: Standing, zone: string): string[] {
  const { organisation, approver, email, due, required, decisions } = signOff;
  const last = lastDecision({ decisions });
  return [
    organisation,
    [approver, email].filter(Boolean).join('\n'),
    due ? dueText(due, signOff.zone || zone) : '',
    required ? stateText(state) : `${stateText(state)} (not required)`,
    last
      ? [
          `${last.answer === 'approved' ? 'Approved' : 'Declined'} by ${last.name}, ${dueText(last.at, zone)}, ${howText(last.how)}`,
          last.note,
        ]
          .filter(Boolean)
          .join('\n')
      : '',
    last ? shortHash(last.hash) : '',
  ];
}

function sharesOf(release: Release): TopBlock[] {
  const shares = fairShares(release);
  if (shares.length === 0) return [];
  return [
    { type: 'heading', level: 2, children: [{ text: 'Words and quotes of each organisation' }] },
    table(
      ['Organisation', 'Quotes', 'Words quoted', 'Named', 'Boilerplate, words'],
      shares.map((share) => [
        share.organisation,
        String(share.quotes),
        `${share.quoteWords} (${share.percent} %)`,
        String(share.mentions),
        String(share.boilerplateWords),
      ]),
    ),
  ];
}

const paragraph = (text: string): TopBlock => ({ type: 'paragraph', children: [{ text }] });

const table = (head: readonly string[], rows: readonly (readonly string[])[]): TopBlock => ({
  type: 'table',
  headerRow: true,
  caption: '',
  children: [head, ...rows].map((row) => ({
    type: 'table-row',
    children: row.map(cell),
  })),
});

const cell = (text: string) => ({
  type: 'table-cell' as const,
  children: text.split('\n').map((line) => ({
    type: 'paragraph' as const,
    children: [line === '' ? emptyText() : { text: line }],
  })),
});
