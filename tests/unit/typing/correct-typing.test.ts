import { describe, expect, it } from 'vitest';
import { correctTyping } from '../../../core/typing/correct-typing';

/** Types a text sign by sign, each corrected as it comes; `⌫` takes the last correction back. */
function typed(text: string, language: string): string {
  let line = '';
  for (const sign of text) {
    const next = line + sign;
    const correction = correctTyping(next, language);
    line = correction
      ? next.slice(0, correction.start) + correction.text + next.slice(correction.end)
      : next;
  }
  return line;
}

const CASES: readonly (readonly [language: string, typed: string, corrected: string])[] = [
  ['en-GB', '"No," she said.', '“No,” she said.'],
  ['en-GB', 'He said ("never").', 'He said (“never”).'],
  ['en-GB', "Don't ask O'Neill, it's James' car.", 'Don’t ask O’Neill, it’s James’ car.'],
  ['en-GB', "In the '90s and the 1990's", 'In the ’90s and the 1990’s'],
  ['en-GB', "'Tis rock 'n' roll, tell 'em now", '’Tis rock ’n’ roll, tell ’em now'],
  ['en-GB', '"She said \'go\'"', '“She said ‘go’”'],
  ['en-GB', 'Aid -- at last', 'Aid – at last'],
  ['en-GB', 'Aid - at last', 'Aid – at last'],
  ['en-US', 'Aid--at last', 'Aid—at last'],
  ['en-GB', 'And then...', 'And then…'],
  ['en-GB', 'A board of 5" by 7"', 'A board of 5" by 7"'],
  ['en-GB', 'It is 5 km away', 'It is 5\u00a0km away'],
  ['en-GB', 'Over 5 metres', 'Over 5 metres'],
  ['en-GB', 'See https://example.org/a--b?c="d"...', 'See https://example.org/a--b?c="d"...'],
  ['en-GB', "mail o'neill@example.org", 'mail o’neill@example.org'],
  ['en-GB', 'mail jo@example--x.org', 'mail jo@example--x.org'],
  ['fr', '"Bonjour", dit-elle!', '«\u202fBonjour\u202f», dit-elle\u202f!'],
  ['fr', '" Bonjour "', '«\u202fBonjour\u202f»'],
  ['fr', "L'eau, c'est quoi ?", 'L’eau, c’est quoi\u202f?'],
  ['fr', 'Contact: Jo', 'Contact\u00a0: Jo'],
  ['fr', 'Contact : Jo', 'Contact\u00a0: Jo'],
  ['fr', 'voir https://example.org/?a=1;b', 'voir https://example.org/?a=1;b'],
  ['fr', 'à 12:30 précises', 'à 12:30 précises'],
  ['fr', '10 000 enfants, 20 % des élèves', '10\u202f000 enfants, 20\u202f% des élèves'],
  ['fr', 'Quoi?!', 'Quoi\u202f?!'],
  ['fr-CA', 'Bonjour! Voici: oui', 'Bonjour! Voici\u00a0: oui'],
  ['de', '"Ja", sagte sie.', '„Ja“, sagte sie.'],
  ['de', "Das ist 'Peter's' Haus", 'Das ist ‚Peter’s‘ Haus'],
  ['de', '20 % mehr', '20\u00a0% mehr'],
  ['de-CH', '"Ja", sagte sie.', '«Ja», sagte sie.'],
  ['es', '"Sí", dijo -- ayer', '«Sí», dijo — ayer'],
  ['es-MX', '"Sí", dijo', '“Sí”, dijo'],
  ['es', '¿"Sí"?', '¿«Sí»?'],
  ['it', 'L\'acqua e "sì"', 'L’acqua e «sì»'],
  ['pt-BR', '"Sim", disse', '“Sim”, disse'],
  ['nl', '"Ja", zei ze', '“Ja”, zei ze'],
  ['pl', '"Tak", mówi', '„Tak”, mówi'],
  ['ru', '"Да", -- сказала', '«Да», — сказала'],
  ['sv', '"Ja", sa hon', '”Ja”, sa hon'],
  ['ar', '"نعم" قالت', '«نعم» قالت'],
  ['he', 'צה"ל אמר "כן"', 'צה"ל אמר ”כן”'],
  ['ja', '"はい"と', '「はい」と'],
  ['uk', "п'ять", 'п’ять'],
];

describe('correcting what is typed', () => {
  it.each(CASES)('in %s makes %j into %j', (language, text, corrected) => {
    expect(typed(text, language)).toBe(corrected);
  });

  it('leaves a longer row of hyphens or full stops alone', () => {
    expect(correctTyping('---', 'en')).toBeNull();
    expect(correctTyping('....', 'en')).toBeNull();
    expect(correctTyping('<!--', 'en')).toBeNull();
  });
});
