import { type PlacedFinding, releaseCheck, type Spot } from '../check';

interface Line {
  readonly name: string;
  readonly digits: string;
  readonly text: string;
  readonly spot: Spot;
}

/** Fewer digits are a short number of a switchboard. */
const LEAST_DIGITS = 7;

export const contactNumberShared = releaseCheck<readonly Line[]>({
  id: 'contact-number-shared',
  title: 'One number for two people',
  severity: 'warning',
  why: 'A number that was taken over with a copied contact rings on the wrong desk. If it is a shared desk, name the desk once.',
  digest({ block }) {
    if (block.type !== 'contact-block') return null;
    const numbers = block.children.flatMap((child, index): Line[] => {
      if (child.type !== 'contact' || child.name.trim() === '') return [];
      return child.phones.flatMap((text, at) => {
        const digits = dialled(text);
        if (digits.length < LEAST_DIGITS) return [];
        const spot = { path: [index], field: `phones.${at}`, start: 0, end: text.length };
        return [{ name: child.name.trim(), digits, text, spot }];
      });
    });
    return numbers.length > 1 ? numbers : null;
  },
  run(digests) {
    const met: Line[] = [];
    return digests.flatMap(({ index, digest }) =>
      digest.flatMap((each): PlacedFinding[] => {
        const other = met.find((one) => isOneLine(one.digits, each.digits) && isOther(one, each));
        met.push(each);
        if (!other) return [];
        const message = `${other.name} and ${each.name} have the same number, ${each.text.trim()}.`;
        return [{ block: index, spot: each.spot, message, quote: each.text.trim() }];
      }),
    );
  },
});

/** What is dialled, extension included: the digits without 00 and the 0 in brackets. */
function dialled(text: string): string {
  const plain = text.normalize('NFKC').replace(/\(0\)/g, '');
  return plain.replace(/^\s*00/, '+').replace(/\D/g, '');
}

/** The same line, once with the code of its country and once with the 0 of its own. */
function isOneLine(one: string, other: string): boolean {
  if (one === other) return true;
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  if (!short.startsWith('0') || long.startsWith('0')) return false;
  const local = short.replace(/^0+/, '');
  return local.length >= LEAST_DIGITS && long.endsWith(local) && long.length - local.length <= 3;
}

/** Two people, not one who is listed twice: that is said by another check. */
const isOther = (one: Line, other: Line): boolean =>
  one.name.toLowerCase() !== other.name.toLowerCase();
