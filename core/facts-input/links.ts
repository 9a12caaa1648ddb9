import { isEmail } from '../release/address-problems';

/**
 * A link as it is to be kept: "www.example.org" is a web address and "press@example.org" an e-mail
 * address. Null where it is none of http, https, mailto and tel.
 */
export function linkFrom(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  if (/^mailto:/i.test(text)) {
    const [address = ''] = text.slice('mailto:'.length).split('?');
    return isEmail(address) ? text : null;
  }
  if (/^tel:/i.test(text)) return /\d{3}/.test(text) ? text : null;
  if (isEmail(text)) return `mailto:${text}`;
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(text) && address !== text && !/^[^/:]+:\d+/.test(text)) {
    return null;
  }
  try {
    const { hostname } = new URL(address);
    // A browser takes "123" for the address of a machine.
    const isNumber = /^(?:https?:\/\/)?\d+(?:[/?#]|$)/i.test(text);
    return isHost(hostname) && !isNumber ? address : null;
  } catch {
    return null;
  }
}

/** Whether it can be the name of a machine that readers reach: it has an ending, or is an address. */
function isHost(hostname: string): boolean {
  if (/^\[[\da-f:.]+\]$/i.test(hostname)) return true;
  const labels = hostname.split('.');
  return labels.length > 1 && labels.every((label) => label !== '');
}

/** What is wrong with a link, as a sentence to show beside its field, or null; an empty one is not wrong. */
export function linkProblem(typed: string): string | null {
  if (typed.trim() === '' || linkFrom(typed) !== null) return null;
  return 'This is not a link. Write it as www.example.org or press@example.org.';
}
