import { isSeen } from '../../release/characters';
import { isolatedFact } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import { isText } from '../../release/nodes';
import { lineText } from '../../release/plain-text';
import { safeUrl } from '../../release/safe-url';
import type { SwitchMark, Text } from '../../release/text';
import type { HanTypeface } from '../../typefaces/han-signs';
import { hanTypeface } from '../../typefaces/needed';
import { hanCode } from './han-code';
import type { Scope } from './scope';
import { type Code, call, joined, literal, textCode } from './typst';
import { isolatedCode, wordsCode } from './whole-words';

type LineScope = Pick<Scope, 'facts' | 'longest' | 'dividedAfter' | 'headLinks'>;

/** A line of text as Typst content. */
export function lineCode(children: readonly Inline[], scope: LineScope): Code {
  return joined(children.map((child) => inlineCode(child, scope)));
}

function inlineCode(inline: Inline, scope: LineScope): Code {
  if (isText(inline)) return runCode(inline, scope);
  switch (inline.type) {
    case 'link': {
      const content = lineCode(inline.children, scope);
      // The engine refuses invisible links.
      const isEmpty = !isSeen(lineText(inline.children, scope.facts));
      return isEmpty ? content : linkCode(inline.url, content, scope);
    }
    case 'placeholder':
      return call('gap', textCode(`[${inline.label}]`));
    case 'fact':
      return isolatedCode(isolatedFact(inline.fact, scope.facts), scope);
  }
}

/** Content that can be clicked, where the address may be. */
export function linkCode(url: string | null, content: Code, { headLinks }: LinkScope): Code {
  const safe = url === null ? null : safeUrl(url);
  if (safe === null) return content;
  if (!headLinks) return call('link', literal(safe), content);
  headLinks.count += 1;
  return call('headlink', literal(headLinkName(headLinks.count)), literal(safe), content);
}

type LinkScope = Pick<Scope, 'headLinks'>;

/** The counter of a link in a table's head: the page's style asks it how often it has been set. */
export const headLinkName = (number: number): string => `head-link-${number}`;

const MARKS: Record<SwitchMark, string> = {
  bold: 'strong',
  italic: 'emph',
  strike: 'strike',
  underline: 'underline',
  superscript: 'super',
  subscript: 'sub',
};

const HAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;
/** Han with the punctuation in it, up to the next Latin letter or figure. */
const HAN_STRETCH = /([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}][^\p{sc=Latn}\p{Nd}]*)/u;

function runCode(run: Text, scope: LineScope): Code {
  if (run.text === '') return '';
  const han = run.lang && HAN.test(run.text) ? hanTypeface(run.lang) : null;
  let code = han ? drawnBy(han, run.text, scope) : wordsCode(run.text, scope);
  // PDF/UA-1 allows one line on a run: beside a struck one, the other is drawn.
  for (const [mark, name] of Object.entries(MARKS)) {
    const isDrawn = mark === 'underline' && run.strike;
    if (run[mark as SwitchMark]) code = call(isDrawn ? 'underdrawn' : name, code);
  }
  return run.lang ? call('text', ...languageArguments(run.lang), code) : code;
}

/** Text with Han characters in the style of one country; Latin letters are unchanged. */
function drawnBy(han: HanTypeface, text: string, scope: LineScope): Code {
  const pieces = text.split(HAN_STRETCH).filter((piece) => piece !== '');
  return joined(
    pieces.map((piece) => {
      const code = wordsCode(piece, scope);
      return HAN.test(piece) ? hanCode(han, code) : code;
    }),
  );
}

/**
 * `lang:` and `region:` of a language tag; Typst takes ISO 639 and ISO 3166 codes only. Without a
 * region, an inherited one is cleared.
 */
export function languageArguments(tag: string): Code[] {
  const { language, region } = withRegion(new Intl.Locale(tag));
  if (language.length > 3) return [];
  const known = region && /^[A-Z]{2}$/.test(region) ? literal(region.toLowerCase()) : 'none';
  return [`lang: ${literal(language)}`, `region: ${known}`];
}

/** Chinese is set by the rules of a region; where none is named, by that of its script. */
function withRegion(locale: Intl.Locale): Intl.Locale {
  return locale.language === 'zh' ? locale.maximize() : locale;
}
