import { describe, expect, it } from 'vitest';
import {
  emailProblem,
  linkFrom,
  linkProblem,
  phoneProblem,
} from '../../../core/facts-input/contact-details';

describe('an e-mail address', () => {
  it.each(['press@example.org', "o'neil+desk@news.example.co.uk", 'büro@müller.example', ''])(
    'takes %j',
    (typed) => expect(emailProblem(typed)).toBeNull(),
  );
  it.each([
    ['radio@example', 'The ending is missing'],
    ['radio@example.', 'The ending is missing'],
    ['123', 'has an @'],
    ['a@b@example.org', 'one @ only'],
    ['press office@example.org', 'no spaces'],
    ['@example.org', 'before the @'],
    ['a..b@example.org', 'not an e-mail address'],
    ['a@-example.org', 'not an e-mail address'],
  ])('says what is wrong with %j', (typed, said) => expect(emailProblem(typed)).toContain(said));
});

describe('a telephone number', () => {
  it.each([
    '+41 22 555 01 23',
    '0041 22 555 01 23',
    'tel:+442079460000',
    '+1 212 555 0100 ext. 12',
    '',
  ])('takes %j', (typed) => expect(phoneProblem(typed)).toBeNull());
  it('takes a number of the country that is known', () => {
    expect(phoneProblem('022 555 01 23', 'CH')).toBeNull();
    expect(phoneProblem('030/5550100', 'DE')).toBeNull();
  });
  it.each([
    ['123', 'too short'],
    ['day and night', 'digits only'],
    ['022 555 01 23', 'country code'],
    ['+41 22 555 01 23 45 67 89 01', 'too long'],
    ['+999 555 0100', 'no such'],
  ])('says what is wrong with %j', (typed, said) => expect(phoneProblem(typed)).toContain(said));
});

describe('a link', () => {
  it.each([
    ['www.example.org', 'https://www.example.org'],
    ['example.org/a?b=1', 'https://example.org/a?b=1'],
    ['https://example.org', 'https://example.org'],
    ['press@example.org', 'mailto:press@example.org'],
    ['mailto:press@example.org?subject=Hello', 'mailto:press@example.org?subject=Hello'],
    ['tel:+41225550123', 'tel:+41225550123'],
    ['münchen.example', 'https://münchen.example'],
    ['example.org:8080/a', 'https://example.org:8080/a'],
  ])('keeps %j as %j', (typed, kept) => expect(linkFrom(typed)).toBe(kept));

  it.each([
    'not a link',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'example',
    'http://',
    'a@b',
    'mailto:x',
  ])('refuses %j', (typed) => {
    expect(linkFrom(typed)).toBeNull();
    expect(linkProblem(typed)).toContain('not a link');
  });
});
