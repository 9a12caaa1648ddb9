import { baseLanguage } from '../../text/base-language';
import { blockCheck } from '../check';
import { findInUnits, proseOf, replaceWith } from '../text/find-in-units';
import { isPartOfName } from '../text/numbered-name';

/** Thousands separators, and how other languages read them. */
const STYLES: Readonly<Record<string, { readonly name: string; readonly sign: string }>> = {
  en: { name: 'a comma', sign: ',' },
  fr: { name: 'a narrow no-break space', sign: '\u202f' },
  es: { name: 'a no-break space', sign: '\u00a0' },
  de: { name: 'a full stop', sign: '.' },
  it: { name: 'a full stop', sign: '.' },
  nl: { name: 'a full stop', sign: '.' },
  pt: { name: 'a no-break space', sign: '\u00a0' },
  ru: { name: 'a no-break space', sign: '\u00a0' },
};
/** Other separators that a language allows. */
const ALSO: Readonly<Record<string, RegExp>> = {
  en: /[\u00a0\u202f ]/u,
  fr: /[\u00a0 ]/u,
  es: /[\u00a0\u202f .]/u,
  de: /[\u00a0\u202f ’']/u,
  it: /[\u00a0\u202f ]/u,
  nl: /[\u00a0\u202f ]/u,
  pt: /[\u00a0\u202f .]/u,
  ru: /[\u00a0\u202f ]/u,
};
const NUMBER =
  /(?<![\p{L}\p{N}.,/:+#_-]|[$€£]\s?\d{0,3})(?:(?<plain>\d{5,9})|(?<grouped>\d{1,3}(?:(?<sign>[.,])\d{3})(?:\k<sign>\d{3})*))(?![\p{L}\p{N}/:_-]|[.,]\d)/gu;

export const thousands = blockCheck({
  id: 'thousands',
  title: 'Thousands separator',
  severity: 'advice',
  why: 'A long number without a separator is misread; one with the separator of another language is read as something else.',
  run: (block) =>
    block.kind === 'contact-block'
      ? []
      : findInUnits(proseOf(block), NUMBER, (match, unit) => {
          const base = baseLanguage(unit.language);
          const style = STYLES[base];
          if (!style) return null;
          const { plain, grouped, sign = '' } = match.groups ?? {};
          const start = match.index ?? 0;
          if (isPartOfName(unit, start)) return null;
          // Reference numbers and postcodes are not counted in thousands.
          const before = unit.text.slice(0, start).trimEnd().split(/\s+/).at(-1) ?? '';
          if (
            /^(?:no\.?|ref\.?|number|phone|tel\.?|id|code|box|cs|bp|geneva|resolution|n°|case)[.:]?$/iu.test(
              before,
            )
          )
            return null;
          if (plain) {
            if (
              /^\s?(?:geneva|paris|new york|cedex|\p{Lu}\p{Ll}+\s*(?:,|$))/iu.test(
                unit.text.slice(start + plain.length),
              ) &&
              /^\s\p{Lu}/u.test(unit.text.slice(start + plain.length))
            )
              return null;
            const text = plain.replace(/\B(?=(\d{3})+$)/g, style.sign);
            return {
              message: `“${plain}” is easier to read as ${text}.`,
              fixes: [replaceWith(text)],
            };
          }
          if (!grouped || sign === style.sign || ALSO[base]?.test(sign)) return null;
          // One group may be decimals: 1.234 in English. Two groups are no decimals in any language.
          if (grouped.split(sign).length === 2 && base !== 'fr' && base !== 'en' && base !== 'ru')
            return null;
          if (grouped.split(sign).length === 2 && (/^0/.test(grouped) || base !== 'en'))
            return null;
          if (base === 'en' && grouped.split(sign).length === 2 && !grouped.endsWith('00'))
            return null;
          const text = grouped.replaceAll(sign, style.sign);
          return {
            message: `This language separates thousands with ${style.name}: ${text}.`,
            fixes: [replaceWith(text)],
          };
        }),
});
