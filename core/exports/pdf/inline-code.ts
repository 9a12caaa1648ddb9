import type { Facts } from '../../release/facts';
import { factText } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import { isText } from '../../release/nodes';
import { safeUrl } from '../../release/safe-url';
import type { SwitchMark, Text } from '../../release/text';
import { type Code, call, joined, literal, textCode } from './typst';

/** A line of text as Typst content. */
export function lineCode(children: readonly Inline[], facts: Facts): Code {
  return joined(children.map((child) => inlineCode(child, facts)));
}

function inlineCode(inline: Inline, facts: Facts): Code {
  if (isText(inline)) return runCode(inline);
  switch (inline.type) {
    case 'link':
      return linkCode(inline.url, lineCode(inline.children, facts));
    case 'placeholder':
      return call('gap', textCode(`[${inline.label}]`));
    case 'fact':
      return textCode(factText(inline.fact, facts));
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

function runCode(run: Text): Code {
  if (run.text === '') return '';
  let code = textCode(run.text);
  for (const [mark, name] of Object.entries(MARKS)) {
    if (run[mark as SwitchMark]) code = call(name, code);
  }
  return run.lang ? call('text', ...languageArguments(run.lang), code) : code;
}

/** `lang:` and `region:` of a language tag; Typst takes ISO 639 and ISO 3166 codes only. */
export function languageArguments(tag: string): Code[] {
  const locale = new Intl.Locale(tag);
  const { language, region } = locale;
  return [
    language.length <= 3 ? `lang: ${literal(language)}` : '',
    region && /^[A-Z]{2}$/.test(region) ? `region: ${literal(region.toLowerCase())}` : '',
  ];
}
