import { Temporal } from 'temporal-polyfill';
import { addDays, dayOf, dayText, isoDay } from '../../dates/calendar';
import { type Embargo, embargoText as endOf, zonesOf } from '../../embargo/embargo-text';
import { type SaidTime, saidTimes } from '../../recognise/release-time';
import { type PlacedFinding, releaseCheck, type Spot } from '../check';
import { type EmbargoPiece, embargoPieces } from '../text/embargo-sentences';
import { proseOf } from '../text/find-in-units';

const IMMEDIATE =
  /\bfor immediate release\b|\bpour diffusion immédiate\b|\bpara (?:su )?publicación inmediata\b|\bzur sofortigen veröffentlichung\b|\bper diffusione immediata\b|\bpara divulgação imediata\b|للنشر الفوري/giu;
/** What says of itself that the text is under embargo, whether a day follows or not. */
const EMBARGOED =
  /\bembargo(?:ed)?\s+(?:until|till?|bis|tot|fino)\b|\bembargo jusqu|\bembargad[oa] (?:hasta|até)\b|\bsperrfrist\b|\bnot for (?:publication|release|broadcast) (?:before|until)\b/iu;
/** Days that are another one for whoever reads them a day later. */
const RELATIVE =
  /(?<![\p{L}])(?:tomorrow|today|tonight|demain|aujourd[’']hui|ce soir|mañana(?! *(?:del|de) )|hoy|esta noche|morgen(?!s)|heute|amanhã|hoje|domani|oggi|завтра|сегодня|غداً?|اليوم)(?![\p{L}])/iu;
const BY_MORNING = /(?:de la|por la|da|de)\s+(?:mañana|manhã)/giu;
const MONTH_ALONE =
  /(?<![\p{L}\d])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?\s+at\s+(?=\d)/iu;
const WEEKDAY_ALONE =
  /^\s*(?:le |el |la |o |a |am |den |on |next |this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)(?:\s+(?:morning|evening|night|noon|matin|soir))?\s*[.!]?\s*$/iu;

interface Said {
  readonly spot: Spot;
  readonly quote: string;
}

interface Digest {
  readonly immediate: readonly Said[];
  readonly embargo: readonly (Said & {
    readonly piece: EmbargoPiece;
    readonly language: string;
    /** Whether it can be nothing else than the line of an embargo. */
    readonly isLine: boolean;
  })[];
}

/** A release check, because what it compares with stands in the facts. */
export const embargoText = releaseCheck<Digest>({
  id: 'embargo-text',
  title: 'Text contradicts the release line',
  severity: 'error',
  why: 'The release line prints at the top by itself. A second one in the text that gives another time, day or zone is how embargoes are broken.',
  digest(block) {
    const units = proseOf(block);
    const immediate = units.flatMap((unit) =>
      [...unit.text.matchAll(IMMEDIATE)].flatMap(({ index, 0: quote }): Said[] =>
        unit.touchesVoid(index, index + quote.length)
          ? []
          : [{ spot: unit.spot(index, index + quote.length), quote }],
      ),
    );
    const embargo = units.flatMap((unit) =>
      embargoPieces(unit.text, unit.sentences).flatMap((piece) =>
        unit.touchesVoid(piece.start, piece.end)
          ? []
          : [
              {
                spot: unit.spot(piece.start, piece.end),
                quote: unit.text.slice(piece.start, piece.end),
                piece,
                language: unit.language,
                isLine: EMBARGOED.test(piece.text),
              },
            ],
      ),
    );
    return immediate.length + embargo.length > 0 ? { immediate, embargo } : null;
  },
  run(digests, { facts: { releaseTime, place } }) {
    if (!releaseTime) return [];
    return digests.flatMap(({ index, digest }): PlacedFinding[] => {
      const at = ({ spot, quote }: Said, message: string): PlacedFinding => ({
        block: index,
        spot,
        message,
        quote,
      });
      if (releaseTime.type === 'immediate') {
        return digest.embargo
          .filter(({ isLine }) => isLine)
          .map((said) =>
            at(said, 'The text speaks of an embargo, but the release is for immediate release.'),
          );
      }
      const immediate = digest.immediate.map((said) =>
        at(said, 'The text says “for immediate release”, but the release is under embargo.'),
      );
      const embargo = digest.embargo.flatMap((said) =>
        problemsOf(said.piece.said, said.language, place, releaseTime).map((message) =>
          at(said, message),
        ),
      );
      return [...immediate, ...embargo];
    });
  },
});

/** Everything that a sentence says otherwise than the embargo in the facts, each as a sentence. */
function problemsOf(said: string, language: string, place: string, embargo: Embargo): string[] {
  const ends = endOf(embargo, 'en-GB');
  const today = localOf(embargo, embargo.zone).toPlainDate().toString();
  const { times, dates } = saidTimes(said, { language, today, place, zone: embargo.zone });
  const problems = times.flatMap((time): string[] => {
    if (!isTimeOf(time, embargo)) {
      const given = `${time.hour}:${String(time.minute).padStart(2, '0')}`;
      return [
        time.zones.length > 0 && isTimeOf({ ...time, zones: [] }, embargo)
          ? `The text gives ${given} in another time zone than the embargo, which ends at ${ends}.`
          : `The text gives another time for the embargo, ${given}: it ends at ${ends}.`,
      ];
    }
    return [];
  });
  const days = new Set(calendarsOf(times, embargo).map((zone) => dayIn(embargo, zone)));
  // Midnight is the end of a day as well as the beginning of the next.
  if (times.some(({ isMidnight }) => isMidnight)) {
    for (const day of [...days]) days.add(isoDay(addDays(dayOf(day), -1)));
  }
  const wrongDays = [...new Set(dates)].filter((date) => !days.has(date));
  problems.push(
    ...wrongDays.map(
      (date) =>
        `The text gives another day for the embargo, ${dayText(dayOf(date), 'en-GB')}: it ends at ${ends}.`,
    ),
  );
  const relative = RELATIVE.exec(said.replace(BY_MORNING, ''))?.[0];
  if (
    relative !== undefined &&
    (times.length > 0 || dates.length > 0 || said.trim() === relative)
  ) {
    problems.push(`“${relative}” is another day for whoever reads it later: write the date.`);
  }
  if (MONTH_ALONE.test(said)) problems.push('The text names a month for the embargo, but no day.');
  if (WEEKDAY_ALONE.test(said)) {
    problems.push('The text names a weekday for the embargo, but neither date nor time.');
  }
  return [...new Set(problems)];
}

/** Whether a clock shows that time when the embargo ends: in the zone that is named, or in one of its own. */
function isTimeOf({ hour, minute, zones }: SaidTime, embargo: Embargo): boolean {
  const possible = zones.length > 0 ? zones : ownZones(embargo);
  return possible.some((zone) => {
    const local = localOf(embargo, zone);
    return local.hour === hour && local.minute === minute;
  });
}

/** The zones whose calendars the days in a sentence may follow. */
function calendarsOf(times: readonly SaidTime[], embargo: Embargo): string[] {
  const named = times.flatMap(({ zones, ...time }) =>
    zones.filter((zone) => isTimeOf({ ...time, zones: [zone] }, embargo)),
  );
  return [...named, ...ownZones(embargo)];
}

const ownZones = (embargo: Embargo): string[] => [...zonesOf(embargo), 'UTC'];

const localOf = ({ instant }: Embargo, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

const dayIn = (embargo: Embargo, zone: string): string =>
  localOf(embargo, zone).toPlainDate().toString();
