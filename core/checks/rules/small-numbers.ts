import { baseLanguage } from '../../text/base-language';
import { blockCheck } from '../check';
import { findInUnits, proseOf, replaceWith } from '../text/find-in-units';
import { isPartOfName } from '../text/numbered-name';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  fr: ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  es: ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
};
/** A single digit before a word in lower case: a count, not a date, measure or rank. */
const DIGIT = /(?<=(?:^|[\s(“"«])(?<before>\S{0,20}\s)?)(?<digit>[1-9])(?=\s(?<next>\p{Ll}{2,}))/gu;
/** Words after which a digit is a number of something, not a count. */
const NUMBERED =
  /^(?:page|article|articles|paragraph|annex|chapter|section|goal|sdg|phase|level|table|figure|room|no\.?|nos\.?|number|grade|part|version|step|option|group|type|category|target|resolution|line|act|item|gate|floor|hall|at|vol\.?|point|and|to|or|–|-|age|aged|under|over|below|above|by|art\.|numéro|n°|núm\.|artículo|página|objectif|objetivo)$/iu;
const UNITS =
  /^(?:million|billion|trillion|per|percent|am|pm|km|kg|cm|mm|kilomet|met(?:re|er)|m[eè]tres?|metros?|mile|feet|foot|inch|yard|acre|pound|ounce|gallon|pint|watt|volt|amp|byte|bit|mega|giga|kilo|semaines?|jours?|mois|ans?\b|días?|años?|meses|horas?|hectare|litre|liter|tonne|ton|gram|degree|hour|minute|second|january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|heures?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|de|millones|millions|milliards|euros?|dollars?|points?|months?|years?|to|and|or|a\.m|p\.m|gmt|utc)/iu;

export const smallNumbers = blockCheck({
  id: 'small-numbers',
  title: 'Number below ten in digits',
  severity: 'advice',
  why: 'In running text numbers below ten are words; digits are for dates, measures, ages and ranks.',
  run: (block) =>
    block.kind === 'table' || block.kind === 'contact-block'
      ? []
      : findInUnits(
          proseOf(block).filter(
            ({ kind, language }) => kind !== 'headline' && baseLanguage(language) in WORDS,
          ),
          DIGIT,
          (match, unit) => {
            const { digit = '', next = '' } = match.groups ?? {};
            const start = match.index ?? 0;
            const before = unit.text.slice(0, start).trimEnd().split(/\s+/).at(-1) ?? '';
            if (UNITS.test(next) || NUMBERED.test(before.replace(/[(“"«]/g, ''))) return null;
            if (/[$€£\d]$/.test(before) || isPartOfName(unit, start)) return null;
            const word = WORDS[baseLanguage(unit.language)]?.[Number(digit) - 1] ?? digit;
            const begins = before === '' || /[.!?]$/.test(before);
            const text = begins ? word[0]?.toUpperCase() + word.slice(1) : word;
            return {
              message: `“${digit} ${next}”: below ten, a word.`,
              fixes: [replaceWith(text)],
            };
          },
        ),
});
