import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../core/release/blocks/block';
import type { Variable } from '../../core/release/form/variable';
import type { Inline } from '../../core/release/inlines/inline';
import { lineText } from '../../core/release/plain-text';
import type { Release } from '../../core/release/release';
import { setValue, withFacts } from '../../core/templates/set-value';
import { unresolvedIn } from '../../core/templates/unresolved';
import { answerTo } from '../../core/templates/values';
import { release } from '../support/release';

const ask = (name: string, changes: Partial<Variable>): Variable => ({
  name,
  type: 'text',
  label: name,
  prompt: `What is ${name}?`,
  help: '',
  example: '',
  required: true,
  default: '',
  choices: [],
  ...changes,
});
const gap = (variable: string): Inline => ({
  type: 'placeholder',
  label: variable,
  variable,
  children: [{ text: '' }],
});
const asking = (variable: Variable): Release => ({
  ...release([
    { type: 'paragraph', children: [{ text: 'From ' }, gap(variable.name), { text: '.' }] },
  ]),
  form: { guidance: '', variables: [variable], values: {}, parts: [] },
});
const typed = (start: Release, use: string, text: string): Release =>
  [...text].reduce(
    (now, letter) => setValue(now, use, `${answerTo(now, use) ?? ''}${letter}`),
    start,
  );
const firstLine = ({ children, facts }: Release): string =>
  lineText((children[0] as TopBlock).children as Inline[], facts);

const PLACE = ask('place', { type: 'place', fact: 'place' });
const ORGANISATION = ask('organisation', { type: 'organisation', fact: 'organisations' });

describe('an answer that is typed letter by letter', () => {
  it.each([
    [PLACE, 'New York'],
    [ORGANISATION, 'Children First International'],
    [ask('name', { type: 'person' }), "Zoë O'Brien"],
    [ask('news', { type: 'long-text' }), 'Two words'],
  ])('keeps its spaces', (variable, text) => {
    const answered = typed(asking(variable), variable.name, text);
    expect(answerTo(answered, variable.name)).toBe(text);
    expect(firstLine(answered)).toBe(`From ${text}.`);
  });

  it('is still open while it is nothing but spaces', () => {
    expect(unresolvedIn(typed(asking(PLACE), 'place', ' '))).not.toHaveLength(0);
  });
});

describe('a fact that was answered in the form', () => {
  it('is followed by the text when it is corrected in the facts', () => {
    const answered = typed(asking(PLACE), 'place', 'New York');
    expect(firstLine(withFacts(answered, { place: 'Geneva' }))).toBe('From Geneva.');
  });

  it('is followed by the text when the organisation is corrected', () => {
    const answered = typed(asking(ORGANISATION), 'organisation', 'Children ');
    const organisations = answered.facts.organisations.map((each) => ({
      ...each,
      name: 'Children First',
    }));
    expect(firstLine(withFacts(answered, { organisations }))).toBe('From Children First.');
  });

  it('leaves what somebody wrote otherwise', () => {
    const answered = typed(asking(PLACE), 'place', 'New York');
    const [first] = answered.children as [TopBlock];
    const own = {
      ...first,
      children: [{ text: 'From the ' }, { text: 'city', variable: 'place' }],
    };
    const written = { ...answered, children: [own as TopBlock] };
    expect(firstLine(withFacts(written, { place: 'Geneva' }))).toBe('From the city');
  });
});
