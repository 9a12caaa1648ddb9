import { safeUrl } from '../../release/safe-url';
import { blockCheck } from '../check';

export const linkDead = blockCheck({
  id: 'link-dead',
  title: 'Link leads nowhere',
  severity: 'error',
  why: 'A link that leads nowhere is the first thing a journalist clicks on.',
  run: ({ lines }) =>
    lines.flatMap((line) =>
      line.links.flatMap(({ start, end, text, url }) => {
        const problem = problemOf(url.trim());
        return problem
          ? [{ spot: line.spot(start, end), message: problem, quote: text || url }]
          : [];
      }),
    ),
});

function problemOf(url: string): string | null {
  if (url === '') return 'The link has no address.';
  if (url.startsWith('#')) return `The link leads nowhere (“${url}”).`;
  if (!safeUrl(url)) return `“${url}” is not a web or e-mail address.`;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'mailto:' && !/^[^@\s]+@[^@\s]+\.[^@\s]+/.test(decoded(pathname))) {
    return `“${url}” is not an e-mail address.`;
  }
  if (!protocol.startsWith('http')) return null;
  if (/^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.)/.test(hostname) || hostname === '[::1]') {
    return `“${hostname}” exists on your own network only.`;
  }
  if (/(?:^|\.)example\.(?:com|org|net)$/.test(hostname) || !hostname.includes('.')) {
    return `“${hostname}” is not a real site.`;
  }
  return null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
