import { isSealed, unwrapped, withoutTrackers } from '../../release/link-wrappers';
import { blockCheck, type Finding } from '../check';

export const linkWrapped = blockCheck({
  id: 'link-wrapped',
  title: 'Link goes through a mail filter or a tracker',
  severity: 'warning',
  why: 'Mail filters and campaign tools replace the real address with one of their own: it tracks who clicks, may contain somebody’s e-mail address, and stops working when the service ends.',
  run: ({ lines }) =>
    lines.flatMap((line) =>
      line.links.flatMap(({ start, end, text, url, path }): Finding[] => {
        const said = wrapOf(url.trim());
        if (!said) return [];
        const { message, meant } = said;
        const spot = line.spot(start, end);
        if (meant === null) return [{ spot, message, quote: text || url }];
        const title = `Lead to ${shortened(meant)}`;
        const fix = {
          type: 'fields' as const,
          title,
          path: [...line.path, ...path],
          changes: { url: meant },
        };
        return [{ spot, message, quote: text || url, fixes: [fix] }];
      }),
    ),
});

/** The problem with an address, and the real address if it can be recovered. */
function wrapOf(url: string): { readonly message: string; readonly meant: string | null } | null {
  const inner = unwrapped(url);
  if (inner !== null) {
    const { hostname } = new URL(url);
    return {
      message: `The link leads through “${hostname}”, a mail filter or redirect.`,
      meant: withoutTrackers(inner),
    };
  }
  if (isSealed(url)) {
    const { hostname } = new URL(url);
    return {
      message: `Only “${hostname}” knows where this link leads. Open it once and use the address you arrive at.`,
      meant: null,
    };
  }
  const plain = withoutTrackers(url);
  return plain === url
    ? null
    : { message: 'The link says from which campaign a reader comes.', meant: plain };
}

const LONGEST = 60;
const shortened = (url: string): string =>
  url.length > LONGEST ? `${url.slice(0, LONGEST)}…` : url;
