import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { markOf, partedStretches } from '../../release/bidi';
import { printable } from '../../release/characters';
import { directionOf, type Facts } from '../../release/facts';
import { isolatedFact } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import { isText } from '../../release/nodes';
import { safeUrl } from '../../release/safe-url';
import type { Text } from '../../release/text';
import { wordLanguage } from './faces';
import type { ReviewWriter } from './review-writer';
import { CHARACTER_STYLE } from './styles';

/** A line of text as the runs of a Word paragraph. */
export function lineRuns(
  children: readonly Inline[],
  facts: Facts,
  review?: ReviewWriter,
): ParagraphChild[] {
  return children.flatMap((child) => inlineRuns(child, facts, {}, review));
}

function inlineRuns(
  inline: Inline,
  facts: Facts,
  look: IRunOptions,
  review: ReviewWriter | undefined,
): ParagraphChild[] {
  if (!isText(inline) && inline.type === 'link') {
    const inner = (style: IRunOptions) =>
      inline.children.flatMap((child) => inlineRuns(child, facts, style, review));
    return linked(inline.url, inner);
  }
  if (!review) return pieceRuns(inline, facts, look);
  return review.inline(inline, (part) => pieceRuns(part, facts, look));
}

function pieceRuns(
  inline: Exclude<Inline, { type: 'link' }>,
  facts: Facts,
  look: IRunOptions,
): ParagraphChild[] {
  if (isText(inline)) return textRuns(inline.text, facts, { ...look, ...marksOf(inline) });
  switch (inline.type) {
    case 'placeholder':
      return textRuns(`[${inline.label}]`, facts, { ...look, style: CHARACTER_STYLE.placeholder });
    case 'fact':
      return isolatedRuns(isolatedFact(inline.fact, facts), facts, look);
  }
}

/** Runs that can be clicked, where the address may be; else the same runs without. */
export function linked(
  url: string | null,
  runs: (look: IRunOptions) => ParagraphChild[],
): ParagraphChild[] {
  const link = url === null ? null : safeUrl(url);
  if (link === null) return runs({});
  return [new ExternalHyperlink({ link, children: runs({ style: CHARACTER_STYLE.link }) })];
}

/** A text as runs; its line feeds become line breaks. */
export function textRuns(text: string, facts: Facts, look: IRunOptions = {}): TextRun[] {
  const direction = facts.direction === 'rtl' ? { rightToLeft: true } : {};
  return plainRuns(text, { ...direction, ...look });
}

/**
 * A generated line as runs. Word has no isolates (UAX #9), so invisible letters of a direction
 * surround isolated pieces and keep them together in every program.
 */
export function isolatedRuns(line: string, facts: Facts, look: IRunOptions = {}): TextRun[] {
  return partedStretches(line, facts.direction).flatMap(({ text, direction }) => {
    if (direction === null) return textRuns(text, facts, look);
    const mark = markOf(direction);
    const own = direction === 'rtl' ? { ...look, rightToLeft: true } : look;
    return plainRuns(direction === facts.direction ? text : `${mark}${text}${mark}`, own);
  });
}

/**
 * A number or address as left-to-right runs, whatever is around it. The invisible marks are outside
 * it, so that a copied address is only the address.
 */
export function leftToRightRuns(
  text: string,
  facts: Facts,
  runs: (text: string) => ParagraphChild[],
): ParagraphChild[] {
  if (facts.direction === 'ltr') return runs(text);
  return [...plainRuns(markOf('ltr'), {}), ...runs(text)];
}

function plainRuns(text: string, look: IRunOptions): TextRun[] {
  return printable(text)
    .split('\n')
    .map((part, index) => ({ part, breaks: index > 0 ? { break: 1 } : {} }))
    .filter(({ part }, index) => part !== '' || index > 0)
    .map(({ part, breaks }) => new TextRun({ ...look, ...breaks, text: part }));
}

function marksOf(run: Text): IRunOptions {
  return {
    ...(run.bold && { bold: true }),
    ...(run.italic && { italics: true }),
    ...(run.underline && { underline: {} }),
    ...(run.strike && { strike: true }),
    ...(run.superscript && { superScript: true }),
    ...(run.subscript && !run.superscript && { subScript: true }),
    ...(run.lang && languageOf(run.lang)),
  };
}

function languageOf(given: string): IRunOptions {
  const { attribute, tag } = wordLanguage(given);
  const rightToLeft = directionOf(given) === 'rtl';
  switch (attribute) {
    case 'w:bidi':
      return { language: { bidirectional: tag }, rightToLeft };
    case 'w:eastAsia':
      return { language: { eastAsia: tag }, rightToLeft };
    case 'w:val':
      return { language: { value: tag }, rightToLeft };
  }
}
