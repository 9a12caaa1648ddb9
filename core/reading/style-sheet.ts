import { type Style, styleOf } from './style';

/**
 * The rules of a copied style sheet that select by element name and class, as Excel writes them.
 * Other selectors and properties that do not concern text are ignored.
 */
export class StyleSheet {
  private readonly rules = new Map<string, Style>();

  /**
   * Adds the content of a `style` element in one linear pass. At-rules such as `@media` are
   * skipped, as they may be meant for print only.
   */
  add(css: string): void {
    const plain = css.slice(0, MAX_LENGTH).replace(COMMENTS, '');
    let depth = 0;
    let begin = 0;
    let body = 0;
    let isRule = false;
    for (const { 0: sign, index } of plain.matchAll(STRING_OR_SIGN)) {
      if (sign === '{') {
        depth += 1;
        isRule = depth === 1 && !plain.slice(begin, index).trimStart().startsWith('@');
        if (depth === 1) body = index + 1;
      } else if (sign === '}') {
        if (depth === 1 && isRule) {
          this.addRule(plain.slice(begin, body - 1), plain.slice(body, index));
        }
        depth = Math.max(depth - 1, 0);
        if (depth === 0) begin = index + 1;
      } else if (sign === ';' && depth === 0) {
        begin = index + 1;
      }
    }
  }

  private addRule(selectors: string, declarations: string): void {
    if (this.rules.size > MAX_RULES) return;
    const style = textPropertiesOf(styleOf(declarations));
    if (style.size === 0) return;
    for (const selector of selectors.split(',')) {
      const key = selector.trim().toLowerCase();
      if (!SIMPLE_SELECTOR.test(key)) continue;
      this.rules.set(key, new Map([...(this.rules.get(key) ?? []), ...style]));
    }
  }

  /** The style of an element; its `style` attribute takes precedence. */
  styleOf(name: string, classes: string | undefined, attribute: string | undefined): Style {
    const own = styleOf(attribute);
    if (this.rules.size === 0) return own;
    const tokens = (classes ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const keys = [
      name,
      ...tokens.map((token) => `.${token}`),
      ...tokens.map((token) => `${name}.${token}`),
    ];
    const found = keys.flatMap((key) => [...(this.rules.get(key) ?? [])]);
    return found.length === 0 ? own : new Map([...found, ...own]);
  }
}

/** Far more than any program writes. */
const MAX_LENGTH = 1_000_000;
const MAX_RULES = 5_000;
/** An unclosed comment runs to the end. */
const COMMENTS = /\/\*.*?(?:\*\/|$)|<!--|-->/gs;
const STRING_OR_SIGN = /"[^"\n]*"|'[^'\n]*'|[{};]/g;
const SIMPLE_SELECTOR = /^(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?$/;

const TEXT_PROPERTIES = new Set([
  'font-weight',
  'font-style',
  'font-family',
  'text-decoration',
  'text-decoration-line',
  'text-transform',
  'vertical-align',
  'display',
  'visibility',
  'list-style-type',
]);

const textPropertiesOf = (style: Style): Style =>
  new Map([...style].filter(([name]) => TEXT_PROPERTIES.has(name)));
