import { factText } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import { isText } from '../../release/nodes';
import { safeUrl } from '../../release/safe-url';
import type { SwitchMark, Text } from '../../release/text';
import type { Scope } from './scope';
import { type Code, call, joined, literal, textCode } from './typst';
import { wordsCode } from './whole-words';

type LineScope = Pick<Scope, 'facts' | 'longest'>;

/** A line of text as Typst content. */
export function lineCode(children: readonly Inline[], scope: LineScope): Code {
  return joined(children.map((child) => inlineCode(child, scope)));
}

function inlineCode(inline: Inline, scope: LineScope): Code {
  if (isText(inline)) return runCode(inline, scope);
  switch (inline.type) {
    case 'link':
      return linkCode(inline.url, lineCode(inline.children, scope));
    case 'placeholder':
      return call('gap', textCode(`[${inline.label}]`));
    case 'fact':
      return wordsCode(factText(inline.fact, scope.facts), scope);
  }
}

/** Content that can be clicked, where the address may be. */
export function linkCode(url: string | null, content: Code): Code {
  const safe = url === null ? null : safeUrl(url);
  return safe === null ? content : call('link', literal(safe), content);
}

const MARKS: Record<SwitchMark, string> = {
  bold: 'strong',
  italic: 'emph',
  underline: 'underline',
  strike: 'strike',
  superscript: 'super',
  subscript: 'sub',
};

function runCode(run: Text, scope: LineScope): Code {
  if (run.text === '') return '';
  let code = wordsCode(run.text, scope);
  for (const [mark, name] of Object.entries(MARKS)) {
    if (run[mark as SwitchMark]) code = call(name, code);
  }
  return run.lang ? call('text', ...languageArguments(run.lang), code) : code;
}

/** `lang:` and `region:` of a language tag; Typst takes ISO 639 and ISO 3166 codes only. */
export function languageArguments(tag: string): Code[] {
  const { language, region } = withRegion(new Intl.Locale(tag));
  return [
    language.length <= 3 ? `lang: ${literal(language)}` : '',
    region && /^[A-Z]{2}$/.test(region) ? `region: ${literal(region.toLowerCase())}` : '',
  ];
}

/** Chinese is set by the rules of a region; where none is named, by that of its script. */
function withRegion(locale: Intl.Locale): Intl.Locale {
  return locale.language === 'zh' ? locale.maximize() : locale;
}
