import { releaseCheck } from '../check';
import type { Spot } from '../text/spot';

interface Listed {
  readonly name: string;
  readonly organisation: string;
  readonly addresses: readonly string[];
  readonly entry: string | null;
  readonly spot: Spot;
}

export const contactTwice = releaseCheck<readonly Listed[]>({
  id: 'contact-twice',
  title: 'Contact listed twice',
  severity: 'warning',
  why: 'The same person twice looks like a mistake, and one of the two may be out of date.',
  digest({ block }) {
    if (block.type !== 'contact-block') return null;
    const listed = block.children.flatMap((child, index): Listed[] => {
      if (child.type !== 'contact' || child.name.trim() === '') return [];
      const { name, organisation, emails, phones, link } = child;
      return [
        {
          name: plain(name),
          organisation: plain(organisation),
          addresses: [...emails, ...phones].map(plainAddress).filter(Boolean),
          entry: link?.entry ?? null,
          spot: { path: [index], field: 'name', start: 0, end: name.length },
        },
      ];
    });
    return listed.length > 0 ? listed : null;
  },
  run(digests) {
    const met: Listed[] = [];
    return digests.flatMap(({ index, digest }) =>
      digest.flatMap((each) => {
        const isTwice = met.some((other) => isSame(each, other));
        met.push(each);
        if (!isTwice) return [];
        return [{ block: index, spot: each.spot, message: TWICE, quote: '' }];
      }),
    );
  },
});

const TWICE = 'This person is listed twice.';

/** One entry of the library, or one name where nothing speaks for two people who share it. */
function isSame(a: Listed, b: Listed): boolean {
  if (a.entry !== null && a.entry === b.entry) return true;
  if (a.name !== b.name) return false;
  const isOneHouse =
    a.organisation === b.organisation || a.organisation === '' || b.organisation === '';
  return isOneHouse || a.addresses.some((address) => b.addresses.includes(address));
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

const plainAddress = (text: string): string => text.toLowerCase().replace(/[\s().-]/g, '');
