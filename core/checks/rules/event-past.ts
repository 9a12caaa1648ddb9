import { dayOf, dayText } from '../../dates/calendar';
import { dateLine, findDates } from '../../recognise/found-dates';
import type { ReleaseKind } from '../../release/facts';
import { type PlacedFinding, releaseCheck, type Spot } from '../check';

interface Line {
  readonly text: string;
  readonly language: string;
  readonly spot: Spot;
}

/** The kinds that invite to something. */
const INVITES = new Set<ReleaseKind>(['media-advisory', 'event-invitation']);

/** A line that says when: by its label, or by a time of day beside a day. */
const LABEL =
  /^\s*(?:when|date|date and time|day|quand|date et heure|cuándo|fecha|fecha y hora|quando|data|data e hora|wann|datum|termin|wanneer|när|kiedy|متى|التاريخ|الموعد|когда|дата)\s*[:：–-]/iu;
const CLOCK =
  /(?<!\d)(?:[01]?\d|2[0-3])(?:[:.h]\s?[0-5]\d|\s?h(?!\p{L}))|(?<!\d)\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?\s?m\b|\d\s?uhr/iu;
/** What was before, or is said of another day. */
const BEFORE =
  /(?<!\p{L})(?:since|was|were|had|published|released|adopted|founded|until|depuis|était|a été|publié|desde|fue|publicado|seit|war|wurde|foi|desde|veröffentlicht)(?!\p{L})/iu;

export const eventPast = releaseCheck<readonly Line[]>({
  id: 'event-past',
  title: 'The event lies before the release',
  severity: 'warning',
  why: 'An invitation to what is over comes from a text that was used before. Nobody comes.',
  digest({ kind, lines }) {
    if (kind === 'quote' || kind === 'boilerplate' || kind === 'contact-block') return null;
    const found = lines
      .filter(({ text }) => /\p{N}/u.test(text) && (LABEL.test(text) || CLOCK.test(text)))
      .filter(({ text }) => !BEFORE.test(text))
      .map(
        (unit): Line => ({
          text: unit.text,
          language: unit.language,
          spot: unit.spot(0, unit.text.length),
        }),
      );
    return found.length > 0 ? found : null;
  },
  run(digests, { facts, now }) {
    if (!INVITES.has(facts.kind)) return [];
    const today = facts.date ?? now.slice(0, 10);
    return digests.flatMap(({ index, digest }) =>
      digest.flatMap(({ text, language, spot }): PlacedFinding[] => {
        const days = findDates(dateLine(text), language, today);
        const past = days.filter(({ date, hasYear }) => date < today && (hasYear || isSure(text)));
        const [first] = past;
        // “From 3 to 12 May” is over when its last day is.
        if (!first || past.length < days.length) return [];
        const message = `${dayText(dayOf(first.date), 'en-GB')} is before the release, ${dayText(dayOf(today), 'en-GB')}.`;
        return [{ block: index, spot, message, quote: text.slice(0, 39).trim() }];
      }),
    );
  },
});

/** A day without a year is believed only where a label says that it is the day of the event. */
const isSure = (text: string): boolean => LABEL.test(text);
