import { blockCheck, type Finding } from '../check';

/** A sign at the end that promises more, a cry, or the same sign twice. */
const SIGN = /(?<end>[:;,،؛]|\.{3}|…)\s*$|(?<cry>!+(?!\p{L}))|(?<twice>\?{2,})/gu;

export const headlinePunctuation = blockCheck({
  id: 'headline-punctuation',
  title: 'Sign that does not belong in a headline',
  severity: 'advice',
  readsFacts: true,
  why: 'A desk takes the exclamation mark out, and a headline that ends with a colon or three dots looks cut off.',
  run: ({ kind, lines }, { facts }) =>
    kind !== 'headline' && kind !== 'subhead'
      ? []
      : lines.flatMap((unit) =>
          [...unit.text.matchAll(SIGN)].flatMap((match): Finding[] => {
            const { index, 0: sign } = match;
            const { cry, twice } = match.groups ?? {};
            if (cry && isOfName(unit.text, index, facts.organisations)) return [];
            const said = sign.trim();
            const start = index + sign.indexOf(said);
            if (unit.touchesVoid(start, start + said.length)) return [];
            const message =
              cry || twice
                ? `“${said}” does not belong in a headline.`
                : `The headline ends with “${said}”, as if more were to come.`;
            return [{ spot: unit.spot(start, start + said.length), message, quote: said }];
          }),
        ),
});

/** “Yahoo!” is called so; so is a campaign that is set in quotation marks. */
function isOfName(
  text: string,
  at: number,
  organisations: readonly { readonly name: string }[],
): boolean {
  const before = text.slice(0, at + 1);
  if (organisations.some(({ name }) => name.includes('!') && before.endsWith(name.trim())))
    return true;
  const inside = /[“«"„‘][^”»"“’]*$/u.test(before) && /^[!?]*[”»"“’]/u.test(text.slice(at + 1));
  return inside || /\p{Lu}\p{L}*!\s+\p{Ll}/u.test(text.slice(Math.max(0, at - 12), at + 4));
}
