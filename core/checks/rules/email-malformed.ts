import { emailProblem, isEmail } from '../../release/address-problems';
import { blockCheck, type Finding } from '../check';
import { findInUnits, proseOf } from '../text/find-in-units';

/** An intended address in running text: letters on both sides of an @. */
const IN_TEXT = /(?<=^|[\s(<“"«:;,])[^\s()<>“”"«»@,;:]+@[^\s()<>“”"«»,;]*/gu;

export const emailMalformed = blockCheck({
  id: 'email-malformed',
  title: 'E-mail address is malformed',
  severity: 'error',
  why: 'Mail to it comes back, at the one moment when a journalist has a question.',
  run(block): Finding[] {
    const message = (address: string): string => emailProblem(address) ?? '';
    const fields = block.units
      .filter(({ field, text }) => field?.startsWith('emails.') && text.trim() !== '')
      .filter(({ text }) => !isEmail(text))
      .map((unit) => ({
        spot: unit.spot(0, unit.text.length),
        message: message(unit.text),
        quote: unit.text,
      }));
    const inText = findInUnits(proseOf(block), IN_TEXT, (match) => {
      const said = match[0].replace(/[.!?’']+$/u, '');
      const end = (match.index ?? 0) + said.length;
      // “@name” and “name@2x” in a file name are no addresses; both sides have to be words.
      return isEmail(said) || /[/\\]/.test(said) ? null : { message: message(said), end };
    });
    return [...fields, ...inText];
  },
});
