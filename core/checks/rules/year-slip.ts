import { type Day, dayOf, isDay, timeOf } from '../../dates/calendar';
import { dateLine, findDates } from '../../recognise/found-dates';
import { baseLanguage } from '../../text/base-language';
import { blockCheck, type Finding } from '../check';
import { proseOf, replaceWith } from '../text/find-in-units';
import { phrasePattern } from '../text/phrases';

/** Words that speak of what is to come or of now, by language. */
const NOW: Readonly<Record<string, readonly string[]>> = {
  en: 'today|tomorrow|yesterday|will|this week|next week|next month|this month|upcoming|opens on|begins on|takes place|register by|deadline|until|join us|is due|are due|starts on'.split(
    '|',
  ),
  fr: 'aujourd’hui|demain|hier|aura lieu|auront lieu|sera|seront|cette semaine|prochain|prochaine|ouvrira|débutera|d’ici au|jusqu’au|avant le|se tiendra'.split(
    '|',
  ),
  es: 'hoy|mañana|ayer|será|serán|tendrá lugar|se celebrará|esta semana|próximo|próxima|abrirá|comenzará|hasta el|antes del'.split(
    '|',
  ),
  pt: 'hoje|amanhã|ontem|será|serão|acontecerá|nesta semana|próximo|próxima|abrirá|começará|até o dia|até'.split(
    '|',
  ),
  de: 'heute|morgen|gestern|wird|werden|diese woche|nächste woche|kommenden|findet|beginnt|bis zum|spätestens'.split(
    '|',
  ),
  it: 'oggi|domani|ieri|sarà|saranno|si terrà|questa settimana|prossimo|prossima|aprirà|inizierà|entro il'.split(
    '|',
  ),
};
/** Words that speak of a year that is over, or far away. */
const THEN =
  /(?<!\p{L})(?:since|ago|last year|previous year|a year|one year|years?|in \d{4}|between|from \d|compared|had|was|were|signed|founded|adopted|anniversary|birthday|depuis|il y a|l’an dernier|l’année dernière|un an|en \d{4}|contre|était|avait|fondée?|desde|hace|el año pasado|un año|era|fue|fundad[oa]|há|ano passado|um ano|foi|seit|vor einem jahr|vorjahr|war|waren|wurde|wurden|gegründet|dal \d{4}|da un anno|l’anno scorso)(?!\p{L})/iu;

const patterns = new Map(
  Object.entries(NOW).map(([language, words]) => [language, phrasePattern(words)]),
);

/** How near a date has to be to the release for its year to be meant. */
const NEAR_DAYS = 45;
const DAY = 86_400_000;

export const yearSlip = blockCheck({
  id: 'year-slip',
  title: 'Year of the old release, or of the next',
  severity: 'warning',
  readsFacts: true,
  why: 'In January fingers still write the old year, and a reused text keeps it: “will open on 12 January 2026” in 2027.',
  run(block, { facts }) {
    if (!facts.date) return [];
    const today = dayOf(facts.date);
    return proseOf(block).flatMap((unit) => {
      const pattern = patterns.get(baseLanguage(unit.language));
      if (!pattern || !/\d{4}/.test(unit.text)) return [];
      return unit.sentences.flatMap(({ start, text }) => {
        if (text.search(pattern) < 0 || THEN.test(text)) return [];
        const wrong = findDates(dateLine(text), unit.language, facts.date ?? '')
          .filter(({ hasYear }) => hasYear)
          .map(({ date }) => dayOf(date))
          .filter((day) => isSlip(day, today));
        return wrong.flatMap((day): Finding[] => {
          const said = String(day.year);
          const at = text.lastIndexOf(said);
          // The same year twice in a sentence, or digits of another script: which one is not known.
          if (at < 0 || text.indexOf(said) !== at || unit.touchesVoid(start + at, start + at + 4)) {
            return [];
          }
          const right = String(meantYear(day, today));
          return [
            {
              spot: unit.spot(start + at, start + at + 4),
              message: `The release is dated ${facts.date}: is ${right} meant instead of ${said}?`,
              quote: said,
              fixes: [replaceWith(right)],
            },
          ];
        });
      });
    });
  },
});

/** A date a year off that is near to the release in another year. */
const isSlip = (day: Day, today: Day): boolean => {
  const right = meantYear(day, today);
  return right !== null && right !== day.year && distance(day, today) > 180;
};

/** The year in which the day is near to the release: this, the one before or the next; null: none. */
function meantYear(day: Day, today: Day): number | null {
  const years = [today.year, today.year + 1, today.year - 1];
  const near = years.find((year) => {
    const moved = { ...day, year };
    return isDay(moved) && distance(moved, today) <= NEAR_DAYS;
  });
  return near ?? null;
}

const distance = (one: Day, other: Day): number => Math.abs(timeOf(one) - timeOf(other)) / DAY;
