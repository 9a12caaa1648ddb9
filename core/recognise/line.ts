import type { SourceBlock } from '../imports/source';
import { isText } from '../release/nodes';
import { isEndMark } from './press-words';
import { inlinesOf, textOf } from './source-text';

/** A source block with what is asked of it again and again. */
export interface Line {
  readonly block: SourceBlock;
  readonly id: string;
  /** Its text, without space around it. */
  readonly text: string;
  /** Its lines, without empty ones. */
  readonly lines: readonly string[];
  /** It is one paragraph or heading: something that a line of a release can be made of. */
  readonly isText: boolean;
  readonly isEmpty: boolean;
  /** The level of a heading, by its kind or by the name of its style; null of other lines. */
  readonly level: number | null;
  readonly isTitle: boolean;
  readonly isBold: boolean;
  /** Several words that all begin in capitals throughout. */
  readonly isUpper: boolean;
  /** It ends as a sentence does and is long enough to be one. */
  readonly isProse: boolean;
}

const TITLE_STYLE =
  /^(?:document\s)?(?:title|titre|titel|título|titulo|titolo|headline|überschrift|rubrik|заголовок|tytuł|başlık|العنوان|标题|標題|表題)(?:[\s_-]*(?:principal|char|zchn))?$/iu;
const HEADING_STYLE =
  /^(?:heading|titre|überschrift|título|titolo|kop|rubrik|заголовок|nagłówek|başlık|标题|見出し|عنوان)\s*(\d)/iu;
const SENTENCE_END = /[.!?…。！？؟।]["”»’'）)\]]*$/u;

export function lineOf(block: SourceBlock): Line {
  const { content, look } = block;
  const raw = textOf(content);
  const text = raw.trim();
  const inlines = inlinesOf(content);
  const ofStyle = HEADING_STYLE.exec(look.style)?.[1];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isUpper = letters > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
  const isRunBold =
    inlines !== null &&
    text !== '' &&
    inlines.every((inline) =>
      isText(inline) ? inline.bold === true || inline.text.trim() === '' : false,
    );
  const isHan = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
  return {
    block,
    id: block.id,
    text,
    lines: raw
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    isText: inlines !== null,
    isEmpty: text === '' && inlines !== null,
    level: content.type === 'heading' ? content.level : ofStyle ? Number(ofStyle) : null,
    isTitle: TITLE_STYLE.test(look.style.trim()),
    isBold: look.isBold || isRunBold,
    isUpper: isUpper || look.isUpper,
    isProse:
      inlines !== null &&
      content.type === 'paragraph' &&
      letters >= (isHan ? 25 : 60) &&
      (SENTENCE_END.test(text) || letters > 220) &&
      !isEndMark(text),
  };
}
