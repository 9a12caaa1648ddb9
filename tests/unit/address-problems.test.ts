import { describe, expect, it } from 'vitest';
import { emailProblem, phoneProblem } from '../../core/release/address-problems';

describe('an address that is typed', () => {
  it.each(['', 'jo@example.org', ' jo.b+press@sub.example.org ', 'zoë@exämple.org'])(
    'takes the e-mail address “%s”',
    (text) => expect(emailProblem(text)).toBeNull(),
  );
  it.each(['radio@example', '123', 'jo@', 'jo@example..org', 'jo bloggs@example.org'])(
    'says that “%s” is not an e-mail address',
    (text) => expect(emailProblem(text)).toContain('is not an e-mail address'),
  );
  it.each(['', '+41 22 555 01 00', '+1 (212) 555-0100 ext. 5', '+44 20 7946 0000 (mobile)'])(
    'takes the telephone number “%s”',
    (text) => expect(phoneProblem(text)).toBeNull(),
  );
  it.each([
    ['123', 'is too short for a telephone number'],
    ['022 555 01 00', 'has no country code'],
    ['+41 22 call me', 'has signs that no telephone number has'],
    ['+49 (0)30 5550100', 'has a (0)'],
  ])('says what is wrong with the number “%s”', (text, problem) =>
    expect(phoneProblem(text)).toContain(problem),
  );
});
