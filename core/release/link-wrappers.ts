/*
 * Mail programs and networks replace addresses by their own, to check them when they are clicked.
 * Such an address contains the reader's address and stops working with the service. Campaigns add
 * tracking parameters.
 */

interface Wrapper {
  /** Host names, with all below them. */
  readonly hosts: RegExp;
  /** Extracts the original address, as it is in the wrapper. */
  readonly find: (url: URL) => string | null;
}

const parameter =
  (...names: readonly string[]) =>
  ({ searchParams }: URL): string | null =>
    names.map((name) => searchParams.get(name)).find((value) => value !== null) ?? null;

const hosts = (...names: readonly string[]): RegExp =>
  new RegExp(`(?:^|\\.)(?:${names.map((name) => name.replaceAll('.', '\\.')).join('|')})$`, 'i');

const WRAPPERS: readonly Wrapper[] = [
  { hosts: hosts('safelinks.protection.outlook.com'), find: parameter('url') },
  { hosts: hosts('statics.teams.cdn.office.net'), find: parameter('url') },
  { hosts: hosts('safelink.emails.azure.net'), find: parameter('destination') },
  {
    hosts: hosts('urldefense.com', 'urldefense.us', 'urldefense.proofpoint.com'),
    find: proofpoint,
  },
  { hosts: hosts('linkprotect.cudasvc.com'), find: parameter('a') },
  {
    hosts: hosts('clicktime.symantec.com', 'clicktime.cloud.postoffice.net'),
    find: parameter('u'),
  },
  { hosts: hosts('secure-web.cisco.com'), find: inPath },
  { hosts: hosts('shared.outlook.inky.com'), find: parameter('domain') },
  { hosts: hosts('isolate.menlosecurity.com'), find: inPath },
  { hosts: /^(?:www\.)?google\.[a-z.]+$/i, find: google },
  {
    hosts: hosts('l.facebook.com', 'lm.facebook.com', 'l.instagram.com', 'l.threads.net'),
    find: parameter('u'),
  },
  { hosts: hosts('linkedin.com'), find: onPath(/^\/(?:redir\/redirect|safety\/go)/, 'url') },
  { hosts: hosts('youtube.com'), find: onPath(/^\/redirect/, 'q') },
  { hosts: hosts('duckduckgo.com'), find: onPath(/^\/l\//, 'uddg') },
  { hosts: hosts('slack-redir.net'), find: parameter('url') },
  { hosts: hosts('away.vk.com', 'vk.com'), find: onPath(/^\/away\.php/, 'to') },
  { hosts: hosts('out.reddit.com'), find: parameter('url') },
  { hosts: hosts('exit.sc'), find: parameter('url') },
  { hosts: hosts('href.li'), find: ({ search }) => search.slice(1) },
];

/** Services that do not reveal where an address leads. */
const SEALED = hosts(
  'mimecast.com',
  'mimecastprotect.com',
  'url.mailprotector.com',
  'trendmicro.com',
  'list-manage.com',
  'sendgrid.net',
  'hubspotlinks.com',
  'mailchi.mp',
  'lnkd.in',
  't.co',
);

function onPath(path: RegExp, name: string) {
  return (url: URL): string | null => (path.test(url.pathname) ? url.searchParams.get(name) : null);
}

function google(url: URL): string | null {
  return /^\/url\b/.test(url.pathname) ? parameter('q', 'url')(url) : null;
}

/** An address in the path, plain or percent-encoded. */
function inPath({ pathname, search }: URL): string | null {
  const found = /https?(?:%3a|:)(?:%2f|\/).*/i.exec(`${pathname}${search}`)?.[0];
  return found ? decoded(found) : null;
}

/** Proofpoint's three ways: `v1` and `v2` in a parameter, `v3` in the path. */
function proofpoint(url: URL): string | null {
  const version = /^\/v([123])\//.exec(url.pathname)?.[1];
  if (version === '1') return url.searchParams.get('u');
  if (version === '2') {
    const coded = url.searchParams.get('u');
    return coded === null ? null : decoded(coded.replaceAll('-', '%').replaceAll('_', '/'));
  }
  const [, address = '', codes = ''] =
    /^\/v3\/__(.+?)__;([^!]*)!/.exec(`${url.pathname}${url.search}${url.hash}`) ?? [];
  return address === '' ? null : withSigns(address, codes);
}

const RUNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** `v3` puts `*` for each sign that it keeps apart, and `**A` for a run of them. */
function withSigns(address: string, codes: string): string | null {
  let signs: string;
  try {
    const base64 = codes.replaceAll('-', '+').replaceAll('_', '/');
    signs = new TextDecoder().decode(Uint8Array.from(base64Bytes(base64)));
  } catch {
    return null;
  }
  let at = 0;
  const take = (count: number): string => {
    const taken = signs.slice(at, at + count);
    at += count;
    return taken;
  };
  return address
    .replace(/\*\*(.)|\*/g, (_, run?: string) =>
      take(run === undefined ? 1 : RUNS.indexOf(run) + 2),
    )
    .replace(/^(https?):\/(?!\/)/, '$1://');
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64Bytes(text: string): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const sign of text.replace(/=+$/, '')) {
    held = (held << 6) | BASE64.indexOf(sign);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return bytes;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Parameters that only identify the reader or the campaign. */
const TRACKERS =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|hsctatracking|vero_id|vero_conv|oly_anon_id|oly_enc_id|wickedid|s_cid|ss_email_id|sc_eid|elqtrackid|elqtrack|elqaid|elqat|trk_\w+|_openstat|pk_campaign|pk_kwd|mtm_\w+|piwik_\w+)$/i;

/** More levels of wrapping than occur in practice. */
const DEEPEST = 5;

/** The original address; null if it is not wrapped or cannot be recovered. */
export function unwrapped(address: string): string | null {
  let found: string | null = null;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const inner = unwrappedOnce(found ?? address);
    if (inner === null) break;
    found = inner;
  }
  return found;
}

function unwrappedOnce(address: string): string | null {
  const url = parsed(address);
  if (!url) return null;
  for (const { hosts: known, find } of WRAPPERS) {
    if (!known.test(url.hostname)) continue;
    const inner = find(url);
    if (inner !== null && parsed(inner) !== null) return inner;
  }
  return null;
}

/** The address without parameters of campaigns; the same where it has none. */
export function withoutTrackers(address: string): string {
  const [, before = '', query = '', after = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/.exec(address) ?? [];
  if (query === '' || !/^https?:/i.test(address)) return address;
  const parts = query.split('&');
  const kept = parts.filter((part) => !TRACKERS.test(part.split('=')[0] ?? ''));
  if (kept.length === parts.length) return address;
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${after}`;
}

/** An address as it was meant: unwrapped, and without parameters of campaigns. */
export const cleanAddress = (address: string): string =>
  withoutTrackers(unwrapped(address) ?? address);

/** Whether an address belongs to a service that does not reveal where it leads. */
export function isSealed(address: string): boolean {
  const url = parsed(address);
  return url !== null && SEALED.test(url.hostname);
}

/** Scripts whose words follow an address without a space. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Bopo}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}';

// Matches an address in running text: the characters of RFC 3986, and letters and digits of scripts
// with spaces. Typographic quotes, dashes, ellipses and Chinese and Japanese punctuation end it,
// and so does the next address of a list.
const ADDRESS = new RegExp(
  `https?://(?:(?![,;]https?://)[\\w\\-.~:/?#[\\]@!$&'()*+,;=%]|(?![\\0-\\x7f${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`,
  'giu',
);

/** Punctuation after an address that is not part of it. */
const AFTER_ADDRESS = ".,;:!?)]'*";

/** Text with its addresses as they were meant. */
export const cleanAddresses = (text: string): string =>
  text.replace(ADDRESS, (address) => {
    let end = address.length;
    while (AFTER_ADDRESS.includes(address.charAt(end - 1))) end -= 1;
    return `${cleanAddress(address.slice(0, end))}${address.slice(end)}`;
  });

function parsed(address: string): URL | null {
  try {
    const url = new URL(address);
    return /^(?:https?|mailto):$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}
