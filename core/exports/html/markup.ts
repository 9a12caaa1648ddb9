import { printable } from '../../release/characters';

/** HTML that is known to be right: made by `html` or, for constants of ours, by `raw`. */
export class Markup {
  constructor(readonly source: string) {}
}

/** Values in an `html` template: text is escaped, markup is inserted unchanged. */
export type MarkupValue = string | number | Markup | readonly Markup[];

/**
 * Builds HTML: `html\`<p>${text}</p>\``. Every value that is not `Markup` is escaped, so that
 * user text cannot become markup, in content or in a quoted attribute.
 */
export function html(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  const source = parts.map((part, index) => `${part}${sourceOf(values[index] ?? '')}`);
  return new Markup(source.join(''));
}

/** Markup that is written by us or made safe already; never for user text. */
export const raw = (source: string): Markup => new Markup(source);

/** No markup at all. */
export const nothing = raw('');

function sourceOf(value: MarkupValue): string {
  if (value instanceof Markup) return value.source;
  if (Array.isArray(value)) return value.map((markup) => markup.source).join('');
  return escapeHtml(String(value));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML content or as the value of a quoted attribute (HTML §13.1.2.3). */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
