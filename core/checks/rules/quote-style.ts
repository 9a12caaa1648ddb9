import { baseLanguage } from '../../text/base-language';
import { type PlacedFinding, releaseCheck, type Spot } from '../check';
import { replaceWith } from '../text/find-in-units';
import { type QuoteMark, quoteMarksOf } from '../text/quotation';
import type { TextUnit } from '../text/text-unit';

interface Mark extends Pick<QuoteMark, 'style' | 'role' | 'sign'> {
  readonly spot: Spot;
  readonly language: string;
}

const NAMES = { straight: 'straight', curly: 'curly', guillemets: 'angle' } as const;

export const quoteStyle = releaseCheck<readonly Mark[]>({
  id: 'quote-style',
  title: 'Mixed quotation marks',
  severity: 'advice',
  why: 'Two kinds of quotation marks show that the text was put together from several places.',
  digest(block) {
    const marks = block.units.flatMap((unit) =>
      counted(unit).flatMap(({ style, role, sign, offset }) => {
        const spot = unit.spot(offset, offset + 1);
        return [{ style, role, sign, spot, language: baseLanguage(unit.language) }];
      }),
    );
    return marks.length > 0 ? marks : null;
  },
  run(digests): PlacedFinding[] {
    const marks = digests.flatMap(({ index, digest }) => digest.map((mark) => ({ index, mark })));
    const languages = new Set(marks.map(({ mark }) => mark.language));
    return [...languages].flatMap((language) => {
      const here = marks.filter(({ mark }) => mark.language === language);
      const count = (style: QuoteMark['style']): number =>
        here.filter(({ mark }) => mark.style === style).length;
      const styles = (['curly', 'guillemets', 'straight'] as const).filter(
        (each) => count(each) > 0,
      );
      if (styles.length < 2) return [];
      const main = styles.reduce((best, each) => (count(each) > count(best) ? each : best));
      return here
        .filter(({ mark }) => mark.style !== main)
        .map(({ index, mark }) => {
          const message = `This quotation mark is ${NAMES[mark.style]}; the others are ${NAMES[main]}.`;
          const sign = signOf(main, mark.role, language);
          const fixes = sign ? [replaceWith(sign)] : [];
          return { block: index, spot: mark.spot, message, quote: mark.sign, fixes };
        });
    });
  },
});

/** More words than this are speech, not a term or a title. */
const MAX_WORDS_OF_TERM = 3;

/**
 * The marks that have to be of one kind: not those of a quotation within another one, nor, in
 * languages that set speech in «…», the “…” around a term.
 */
function counted(unit: TextUnit): QuoteMark[] {
  const marks = quoteMarksOf(unit).filter(({ isInner }) => !isInner);
  if (!['fr', 'it', 'es', 'pt', 'ca', 'ru', 'uk'].includes(baseLanguage(unit.language)))
    return marks;
  const isTerm = (open: QuoteMark | undefined, close: QuoteMark | undefined): boolean =>
    open?.role === 'open' &&
    close?.role === 'close' &&
    open.style === 'curly' &&
    unit.text.slice(open.offset, close.offset).trim().split(/\s+/).length <= MAX_WORDS_OF_TERM;
  return marks.filter(
    (mark, index) => !isTerm(mark, marks[index + 1]) && !isTerm(marks[index - 1], mark),
  );
}

/** Null where a change of the sign alone would not do: angle marks take spaces in French. */
function signOf(style: QuoteMark['style'], role: QuoteMark['role'], language: string) {
  if (style === 'straight') return '"';
  if (style === 'guillemets') return language === 'fr' ? null : role === 'open' ? '«' : '»';
  if (language === 'de' || language === 'pl') return role === 'open' ? '„' : '“';
  return role === 'open' ? '“' : '”';
}
