import { baseLanguage } from '../../text/base-language';
import { blockCheck } from '../check';
import { findInUnits, proseOf, replaceWith } from '../text/find-in-units';
import { isEnglish, isFrench } from '../text/languages';

/** A number that runs into a unit of the metric system: “5km”. */
const TIGHT_UNIT =
  /(?<![\p{L}\p{N}])(?<amount>\d[\d.,\u00a0\u202f]*)(?<unit>km²|km2|km|kg|cm|mm|ha|m²|m³|°C|°F|kWh|MW|GW|ml)(?![\p{L}\p{N}])/gu;
/** Writings of units that are no symbols. */
const WRONG_UNIT = /(?<=\d[\s\u00a0\u202f]?)(?<unit>kms|kgs|Kms|Kgs|KM|KG|Km|Kg|mts|hrs|cms)\b/gu;
const RIGHT: Readonly<Record<string, string>> = {
  kms: 'km',
  Kms: 'km',
  KM: 'km',
  Km: 'km',
  kgs: 'kg',
  Kgs: 'kg',
  KG: 'kg',
  Kg: 'kg',
  mts: 'm',
  hrs: 'hours',
  cms: 'cm',
};
const SPACED_PERCENT = /(?<=\d)(?<space>[\s\u00a0\u202f]+)%/gu;
const TIGHT_PERCENT = /(?<=\d)%/gu;
/** A currency sign on the wrong side for the language, or a currency named twice. */
const SIGN_AFTER =
  /(?<![\p{L}\p{N}.,])(?<amount>\d[\d.,\u00a0\u202f]*)\s?(?<sign>[$€£])(?![\p{L}\p{N}])/gu;
const SIGN_BEFORE = /(?<![\p{L}\p{N}])(?<sign>[€])\s?(?<amount>\d[\d.,\u00a0\u202f]*\d|\d)/gu;
const TWICE =
  /(?<sign>[$€£])\s?[\d.,\u00a0\u202f]+(?:\s?(?:million|billion|m|bn))?\s+(?<name>dollars?|euros?|pounds?|USD|EUR|GBP)\b/giu;

export const units = blockCheck({
  id: 'units',
  title: 'Unit or currency',
  severity: 'advice',
  why: 'Units and currencies follow the language: 5 km, 20% but 20 % in French, €5 but 5 € in French, Spanish and German.',
  run: (block) =>
    proseOf(block).flatMap((unit) => {
      const here = [unit];
      const { language } = unit;
      const percent = ['fr', 'de', 'es', 'sv', 'ru', 'pl', 'uk'].includes(baseLanguage(language));
      const after = ['fr', 'de', 'es', 'it', 'pt', 'pl', 'ru', 'sv'].includes(
        baseLanguage(language),
      );
      return [
        ...findInUnits(here, TIGHT_UNIT, ({ groups = {} }) => {
          const text = `${groups.amount}\u00a0${groups.unit}`;
          return {
            message: `Put a space between “${groups.amount}” and “${groups.unit}”.`,
            fixes: [replaceWith(text)],
          };
        }),
        ...findInUnits(here, WRONG_UNIT, ([said]) => {
          const text = RIGHT[said] ?? said;
          return { message: `“${said}” is written “${text}”.`, fixes: [replaceWith(text)] };
        }),
        ...(isEnglish(language)
          ? findInUnits(here, SPACED_PERCENT, () => ({
              message: 'English has no space before “%”.',
              fixes: [replaceWith('%')],
            }))
          : []),
        ...(percent && isFrench(language)
          ? findInUnits(here, TIGHT_PERCENT, () => ({
              message: 'French has a space before “%”.',
              fixes: [replaceWith('\u202f%')],
            }))
          : []),
        ...(isEnglish(language)
          ? findInUnits(here, SIGN_AFTER, ({ groups = {} }) => {
              const text = `${groups.sign}${groups.amount?.replace(/[\s\u00a0\u202f]+$/u, '')}`;
              return {
                message: `In English the sign comes first: ${text}.`,
                fixes: [replaceWith(text)],
              };
            })
          : []),
        ...(after
          ? findInUnits(here, SIGN_BEFORE, ({ groups = {} }) => {
              const text = `${groups.amount}\u00a0${groups.sign}`;
              return {
                message: `In this language the sign comes last: ${text}.`,
                fixes: [replaceWith(text)],
              };
            })
          : []),
        ...findInUnits(here, TWICE, ([said]) => ({
          message: `“${said}” says the currency twice.`,
        })),
      ];
    }),
});
