import { printable } from '../../release/characters';
import { cleanAddress } from '../../release/link-wrappers';
import { safeUrl } from '../../release/safe-url';

interface Field {
  code: string;
  phase: 'code' | 'result';
  link: string | null;
}

/** The fields that a text stands in (ECMA-376 part 1, 17.16): one may begin in one paragraph and end in another. */
export class Fields {
  private readonly open: Field[] = [];

  begin(): void {
    this.open.push({ code: '', phase: 'code', link: null });
  }

  code(text: string): void {
    const field = this.open.findLast(({ phase }) => phase === 'code');
    if (field) field.code += text;
  }

  /** Its result begins. @returns what kind of field it is: `HYPERLINK` */
  separate(): string {
    const field = this.open.at(-1);
    if (!field) return '';
    field.phase = 'result';
    field.link = linkOfField(field.code);
    return kindOf(field.code);
  }

  /** @returns the code of a field that ends without a result; empty otherwise */
  end(): string {
    const field = this.open.pop();
    return field?.phase === 'code' ? field.code : '';
  }

  /**
   * What is read now is the result of a field within another's code, which nobody sees. Text that stands in
   * a code by itself is none of it: there the file is damaged, and the text is kept.
   */
  get isInCode(): boolean {
    return this.open.at(-1)?.phase === 'result' && this.open.some(({ phase }) => phase === 'code');
  }

  get link(): string | null {
    return this.open.findLast(({ link }) => link !== null)?.link ?? null;
  }
}

const kindOf = (code: string): string => /^\s*(\w+)/.exec(code)?.[1]?.toUpperCase() ?? '';

/** Where a field leads; null where it is no link, or leads to a place in the file. */
export function linkOfField(code: string): string | null {
  if (kindOf(code) !== 'HYPERLINK') return null;
  const arguments_ = [...code.matchAll(/\\([a-z])|"([^"]*)"|(\S+)/gi)].slice(1);
  let url = '';
  let place = '';
  let before = '';
  for (const [, option, quoted, bare] of arguments_) {
    const value = quoted ?? bare ?? '';
    if (option === undefined) {
      if (before === 'l') place = value;
      else if (before !== 'o' && before !== 't' && url === '') url = value;
    }
    before = option?.toLowerCase() ?? '';
  }
  return addressOf(url.replaceAll('\\\\', '\\'), place);
}

/** An address as a release may hold it; null where it leads nowhere outside of the file. */
export function addressOf(url: string, place: string): string | null {
  const whole = printable(url.trim()) + (place && !url.includes('#') ? `#${place}` : '');
  return safeUrl(whole) === null ? null : cleanAddress(whole);
}

/** What a field shows that has no result of its own. */
export function shownByCode(code: string): string {
  if (kindOf(code) === 'MACROBUTTON') return /^\s*\w+\s+\S+\s+(.*)$/s.exec(code)?.[1]?.trim() ?? '';
  if (kindOf(code) !== 'SYMBOL') return '';
  const number = /^\s*\w+\s+(0x[\da-f]+|\d+)/i.exec(code)?.[1];
  const sign = number === undefined ? Number.NaN : Number(number);
  return sign > 0 && sign <= 0xffff ? String.fromCharCode(sign) : '';
}

/** Kinds of fields whose result is text like any other, so that nothing is lost with the field. */
export const isPlainField = (kind: string): boolean =>
  /^(|HYPERLINK|PAGE|NUMPAGES|SECTIONPAGES|SEQ)$/.test(kind);
