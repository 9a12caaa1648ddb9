import { type Style, styleOf } from './style';

/**
 * What the style sheet of what was copied says of elements by their name and class, as Excel does. Other
 * selectors, and what is no matter of text, are left out.
 */
export class StyleSheet {
  private readonly rules = new Map<string, Style>();

  /**
   * Takes in what stands in a `style` element. What is in a block of `@media`, or of another at-rule, is
   * left out: it may be meant for paper only. One pass, however long it is.
   */
  add(css: string): void {
    const plain = css.slice(0, LONGEST).replace(COMMENTS, '');
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
    if (this.rules.size > MOST) return;
    const style = onlyText(styleOf(declarations));
    if (style.size === 0) return;
    for (const selector of selectors.split(',')) {
      const key = selector.trim().toLowerCase();
      if (!SIMPLE.test(key)) continue;
      this.rules.set(key, new Map([...(this.rules.get(key) ?? []), ...style]));
    }
  }

  /** The style of an element: what its `style` attribute says is the strongest. */
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
const LONGEST = 1_000_000;
const MOST = 5_000;
/** A comment that is not closed goes on to the end. */
const COMMENTS = /\/\*.*?(?:\*\/|$)|<!--|-->/gs;
const STRING_OR_SIGN = /"[^"\n]*"|'[^'\n]*'|[{};]/g;
const SIMPLE = /^(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?$/;

const TEXT = new Set([
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

const onlyText = (style: Style): Style => new Map([...style].filter(([name]) => TEXT.has(name)));
