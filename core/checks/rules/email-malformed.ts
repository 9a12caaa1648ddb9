import { blockCheck, type Finding } from '../check';
import { findInUnits, proseOf } from '../text/find-in-units';

/** What every mail server takes: no spaces, one @, a domain with a dot, no dots side by side. */
const WELL_FORMED =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;
/** What is meant as an address in running text: letters on both sides of an @. */
const IN_TEXT = /(?<=^|[\s(<“"«:;,])[^\s()<>“”"«»@,;:]+@[^\s()<>“”"«»,;]*/gu;

export const emailMalformed = blockCheck({
  id: 'email-malformed',
  title: 'E-mail address is malformed',
  severity: 'error',
  why: 'Mail to it comes back, at the one moment when a journalist has a question.',
  run(block): Finding[] {
    const message = (address: string): string => `“${address}” is no e-mail address.`;
    const fields = block.units
      .filter(({ field, text }) => field?.startsWith('emails.') && text.trim() !== '')
      .filter(({ text }) => !WELL_FORMED.test(text.trim()))
      .map((unit) => ({
        spot: unit.spot(0, unit.text.length),
        message: message(unit.text),
        quote: unit.text,
      }));
    const inText = findInUnits(proseOf(block), IN_TEXT, (match) => {
      const said = match[0].replace(/[.!?’']+$/u, '');
      const end = (match.index ?? 0) + said.length;
      // “@name” and “name@2x” in a file name are no addresses; both sides have to be words.
      return WELL_FORMED.test(said) || /[/\\]/.test(said) ? null : { message: message(said), end };
    });
    return [...fields, ...inText];
  },
});
