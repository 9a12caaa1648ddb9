import { blockCheck } from '../check';
import { findInUnits, proseOf } from '../text/find-in-units';
import { isFrench } from '../text/languages';
import type { TextUnit } from '../text/text-unit';

/** A space before a sign that clings to the word; ellipses, smileys and file endings are none. */
const BEFORE =
  /(?<=[\p{L}\p{N}”’»)\]])[ \u00a0\u202f]+(?=[,;:!?،؛؟]|\.(?![.\p{L}\p{N}]))(?!:[-)(])/gu;
/** In French a space belongs before ; : ! ? », so that only these are wrong. */
const BEFORE_IN_FRENCH = /(?<=[\p{L}\p{N}”’»)\]])[ \u00a0\u202f]+(?=,|\.(?![.\p{L}\p{N}]))/gu;
/** No space after a sign: “end.Next”, “one,two”; not in numbers, times, addresses or initials. */
const AFTER = /(?<=\p{Ll}{2})[,;!?](?=\p{L})|(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll}{2})|[،؛؟](?=\p{L})/gu;
const MISSING_IN_FRENCH = /(?<=\p{L}{2})[;!?](?=\s|$)|(?<=\p{L}{2}):(?=\s)/gu;

export const punctuationSpace = blockCheck({
  id: 'punctuation-space',
  title: 'Space before or missing after punctuation',
  severity: 'advice',
  why: 'Each language has its spaces: English none before ; : ! ?, French a narrow no-break one.',
  run: (block) =>
    proseOf(block).flatMap((unit) => (isFrench(unit.language) ? french(unit) : other(unit))),
});

function other(unit: TextUnit) {
  return [
    ...findInUnits([unit], BEFORE, (match) =>
      isAbbreviation(unit.text, match.index ?? 0)
        ? null
        : {
            message: 'There is a space before a punctuation mark.',
            fixes: [{ type: 'replace', title: 'Remove the space', text: '' }],
          },
    ),
    ...missingAfter(unit),
  ];
}

/** “ه . ش” and “ق . م”: Persian and Arabic part single letters from their stops. */
const isAbbreviation = (text: string, at: number): boolean =>
  /(?<!\p{L})\p{Script=Arabic}$/u.test(text.slice(0, at));

function french(unit: TextUnit) {
  return [
    ...findInUnits([unit], BEFORE_IN_FRENCH, () => ({
      message: 'There is a space before a punctuation mark.',
      fixes: [{ type: 'replace', title: 'Remove the space', text: '' }],
    })),
    ...findInUnits([unit], MISSING_IN_FRENCH, ([sign]) => ({
      message: `French has a no-break space before “${sign}”.`,
      fixes: [
        {
          type: 'replace',
          title: 'Add the space',
          text: `${sign === ':' ? '\u00a0' : '\u202f'}${sign}`,
        },
      ],
    })),
    ...missingAfter(unit),
  ];
}

function missingAfter(unit: TextUnit) {
  return findInUnits([unit], AFTER, (match) => {
    const around = /\S*$/.exec(unit.text.slice(0, match.index))?.[0] ?? '';
    const rest = /^\S*/.exec(unit.text.slice(match.index))?.[0] ?? '';
    // Addresses of the web and of mail have such signs without spaces.
    if (/[@/]|www|https?:/.test(around + rest)) return null;
    const text = `${match[0]} `;
    return {
      message: `There is no space after “${match[0]}”.`,
      fixes: [{ type: 'replace', title: 'Add a space', text }],
    };
  });
}
