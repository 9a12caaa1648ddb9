import { ownValue } from '../../text/own-value';
import { codePageDecoder } from '../code-page';
import { RtfTokens } from './tokens';

/** Words that stand for a sign. */
export const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
};

/** Destinations in encapsulated text whose content is no part of it. */
const SKIPPED =
  /^(?:fonttbl|colortbl|stylesheet|info|generator|pntext|mhtmltag|xmlnstbl|listtable|listoverridetable)$/;
const MAX_DEPTH = 1000;

/** What Outlook has put into RTF: HTML, or plain text (MS-OXRTFEX); null where there is neither. */
export function encapsulated(
  bytes: Uint8Array,
): { readonly type: 'html' | 'text'; readonly text: string } | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4000));
  const [, kind = ''] = /\\from(html1|text)(?![a-z])/.exec(head) ?? [];
  if (kind === '') return null;
  return { type: kind === 'text' ? 'text' : 'html', text: unwrapped(bytes, kind === 'html1') };
}

interface Group {
  readonly isSkipped: boolean;
  readonly isTag: boolean;
  /** Within `\htmlrtf`: it is the RTF of what tags say already. */
  isRtf: boolean;
  unicodeSkip: number;
}

function unwrapped(bytes: Uint8Array, isHtml: boolean): string {
  const parts: string[] = [];
  const tokens = new RtfTokens(bytes);
  let decoder = codePageDecoder(1252);
  let group: Group = { isSkipped: false, isTag: false, isRtf: false, unicodeSkip: 1 };
  const stack: Group[] = [];
  let toSkip = 0;
  let isFirst = false;
  let isOptional = false;
  let pending: number[] = [];
  const flush = (): void => {
    if (pending.length > 0) parts.push(decoder.decode(Uint8Array.from(pending)));
    pending = [];
  };
  const put = (text: string): void => {
    flush();
    if (!group.isSkipped && !group.isRtf) parts.push(text);
  };
  for (let token = tokens.next(); token; token = tokens.next()) {
    const wasFirst = isFirst;
    isFirst = false;
    switch (token.type) {
      case 'open':
        flush();
        if (stack.length < MAX_DEPTH) stack.push(group);
        group = { ...group };
        isFirst = true;
        isOptional = false;
        break;
      case 'close':
        flush();
        group = stack.pop() ?? group;
        toSkip = 0;
        break;
      case 'symbol':
        if (token.symbol === '*' && wasFirst) {
          isOptional = true;
          isFirst = true;
        } else if (token.symbol === '~') put('\u00a0');
        else if ('\\{}'.includes(token.symbol)) put(token.symbol);
        else if (token.symbol === '_') put('-');
        break;
      case 'text':
        if (group.isSkipped || group.isRtf) break;
        for (const byte of token.bytes) {
          if (toSkip > 0) toSkip -= 1;
          else pending.push(byte);
        }
        break;
      case 'binary':
        break;
      case 'word': {
        const { word, parameter } = token;
        if (wasFirst && word === 'htmltag') group = { ...group, isTag: true };
        else if (wasFirst && (isOptional || SKIPPED.test(word)))
          group = { ...group, isSkipped: true };
        else if (word === 'ansicpg') decoder = codePageDecoder(parameter ?? 1252);
        else if (word === 'uc') group.unicodeSkip = Math.max(0, parameter ?? 1);
        else if (word === 'htmlrtf' && isHtml) {
          flush();
          group.isRtf = parameter !== 0;
        } else if (word === 'u') {
          put(String.fromCharCode((parameter ?? 0x3f) & 0xffff));
          toSkip = group.unicodeSkip;
        } else if (word === 'par' || word === 'line')
          put(word === 'line' && isHtml && !group.isTag ? '<br>' : '\n');
        else {
          const sign = ownValue(SIGNS, word);
          if (sign !== undefined) put(sign);
        }
        break;
      }
    }
  }
  flush();
  return parts.join('');
}
