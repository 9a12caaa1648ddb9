import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../core/errors';
import { htmlPage } from '../../core/exports/html/page';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import type { Form } from '../../core/release/form/form';
import type { Variable } from '../../core/release/form/variable';
import type { Inline } from '../../core/release/inlines/inline';
import type { LooseNode } from '../../core/release/nodes';
import { normalise } from '../../core/release/normalise/normalise';
import { parseRelease } from '../../core/release/parse';
import { lineText } from '../../core/release/plain-text';
import type { Release } from '../../core/release/release';
import { wordsIn } from '../../core/release/words';
import { adopt } from '../../core/templates/adopt';
import { withGuidance, withQuestion, withRepetition } from '../../core/templates/author';
import { addEntry, removeEntry } from '../../core/templates/entries';
import { answersOf, fill } from '../../core/templates/fill';
import { printedRelease } from '../../core/templates/resolve-template';
import { saveAsTemplate } from '../../core/templates/save-as-template';
import { setValue } from '../../core/templates/set-value';
import { suggestVariables } from '../../core/templates/suggest';
import { releaseFromTemplate, type Template } from '../../core/templates/template';
import { unresolvedIn } from '../../core/templates/unresolved';
import { validateTemplate } from '../../core/templates/validate';
import { release } from '../support/release';
import { allFound } from './checks/support';

const NOW = '2026-11-24T12:00:00Z';

const ask = (name: string, changes: Partial<Variable> = {}): Variable => ({
  name,
  type: 'text',
  label: `Label of ${name}`,
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
  label: `Label of ${variable}`,
  variable,
  children: [{ text: '' }],
});

const paragraph = (...children: Inline[]): TopBlock => ({ type: 'paragraph', children });

const withForm = (children: TopBlock[], variables: Variable[], facts = {}): Release => {
  const form: Form = { guidance: '', variables, values: {}, parts: [] };
  return normalise({ ...release(children, facts), form });
};

const template = (source: Release, revision = 1): Template => ({
  info: { id: 'test', name: 'Test', description: '', revision },
  release: source,
});

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

const ORGANISATIONS = ask('organisations', {
  type: 'organisation',
  fact: 'organisations',
  many: true,
});

const QUOTE: TopBlock = {
  ...createBlock.quote(),
  part: { id: 'quote', each: 'organisations' },
  from: { organisation: 'organisations', speaker: 'speaker' },
  children: [
    {
      type: 'paragraph',
      children: [
        { text: 'We of ' },
        gap('organisations'),
        { text: ': ' },
        gap('words'),
        { text: '' },
      ],
    },
  ],
};

const joint = (): Release =>
  withForm(
    [
      { type: 'headline', children: [gap('topic')], part: { id: 'headline', guidance: 'Say it.' } },
      paragraph({ text: 'About ', bold: true }, gap('topic'), { text: ' on', bold: true }),
      {
        ...paragraph({ text: 'With ' }, gap('partner'), { text: '.' }),
        part: { id: 'partner', when: { variable: 'joint', is: ['yes'] } },
      },
      QUOTE,
      { ...paragraph(gap('extra')), part: { id: 'extra' } },
    ],
    [
      ask('topic'),
      ask('joint', { type: 'choice', choices: YES_NO, default: 'no' }),
      ask('partner', { when: { variable: 'joint', is: ['yes'] } }),
      ORGANISATIONS,
      ask('speaker', { type: 'person', each: 'organisations' }),
      ask('words', { each: 'organisations' }),
      ask('extra', { required: false }),
      ask('date', { type: 'date', fact: 'date' }),
    ],
  );

const fresh = (source: Release): Release => releaseFromTemplate(template(source), 'new', NOW);

const texts = ({ children, facts }: Release): string[] =>
  children.map((block) => ('children' in block ? deepText(block as LooseNode, facts) : ''));

function deepText(node: LooseNode, facts: Release['facts']): string {
  if ('text' in node) return node.text;
  if (node.type === 'placeholder') return lineText([node as Inline], facts);
  return node.children.map((child) => deepText(child, facts)).join('');
}

describe('filling a template', () => {
  it('fills one answer in every place that asks for it, in the marks of its line', () => {
    const filled = setValue(fresh(joint()), 'topic', 'Migration');
    expect(filled.children[0]).toMatchObject({
      children: [{ text: 'Migration', variable: 'topic' }],
    });
    expect(filled.children[1]).toMatchObject({
      children: [
        { text: 'About ', bold: true },
        { text: 'Migration', bold: true, variable: 'topic' },
        { text: ' on', bold: true },
      ],
    });
  });

  it('changes an answer everywhere but where a person has written something else', () => {
    const filled = setValue(fresh(joint()), 'topic', 'Migration');
    const edited = JSON.parse(JSON.stringify(filled).replace('"Migration"', '"Migration today"'));
    const again = setValue(edited, 'topic', 'Asylum');
    expect(texts(again).slice(0, 2)).toEqual(['Migration today', 'About Asylum on']);
  });

  it('makes a gap again of an answer that is taken back', () => {
    const before = fresh(joint());
    expect(setValue(setValue(before, 'topic', 'Migration'), 'topic', undefined)).toEqual(before);
  });

  it('writes dates, numbers and choices in the words of the language', () => {
    const source = withForm(
      [paragraph(gap('day'), { text: ' ' }, gap('sum'), { text: ' ' }, gap('way'))],
      [
        ask('day', { type: 'date' }),
        ask('sum', { type: 'number' }),
        ask('way', {
          type: 'choice',
          choices: [
            { value: 'a', label: 'by road' },
            { value: 'b', label: 'by sea' },
          ],
        }),
      ],
      { language: 'fr' },
    );
    const filled = fill(fresh(source), { day: '2026-12-10', sum: '2300.50', way: 'b' });
    expect(texts(filled)).toEqual(['10 décembre 2026 2\u202f300,50 by sea']);
  });

  it('prints a conditional part only while its condition holds', () => {
    const start = fresh(joint());
    const shown = (one: Release) =>
      texts(printedRelease(one)).some((text) => text.startsWith('With'));
    expect(shown(start)).toBe(false);
    expect(shown(setValue(start, 'joint', 'yes'))).toBe(true);
    expect(unresolvedIn(start).map(({ use }) => use)).not.toContain('partner');
    expect(unresolvedIn(setValue(start, 'joint', 'yes')).map(({ use }) => use)).toContain(
      'partner',
    );
  });

  it('repeats a part for each entry of a list, and names the entry in it', () => {
    const filled = fill(fresh(joint()), {
      organisations: ['Plan', 'Oxfam'],
      'speaker@Plan': 'Amal Nasser',
      'words@Plan': 'Act now.',
    });
    const quotes = printedRelease(filled).children.filter(({ type }) => type === 'quote');
    expect(quotes).toMatchObject([
      { speaker: 'Amal Nasser', organisation: 'Plan' },
      { speaker: '', organisation: 'Oxfam' },
    ]);
    expect(quotes.map((quote) => deepText(quote as LooseNode, filled.facts))).toEqual([
      'We of Plan: Act now.',
      'We of Oxfam: [Label of words]',
    ]);
    expect(filled.facts.organisations.map(({ name }) => name)).toEqual(['Plan', 'Oxfam']);
    expect(unresolvedIn(filled).map(({ use }) => use)).toEqual(
      expect.arrayContaining(['words@Oxfam', 'speaker@Oxfam']),
    );
  });

  it('takes untouched copies away with their entry, and keeps those somebody wrote in', () => {
    const two = fill(fresh(joint()), { organisations: ['Plan', 'Oxfam'], 'words@Plan': 'Act.' });
    const left = removeEntry(removeEntry(two, 'organisations', 'Oxfam'), 'organisations', 'Plan');
    expect(texts(printedRelease(left)).join(' ')).toContain('Act.');
    expect(texts(printedRelease(left)).join(' ')).not.toContain('Oxfam');
    expect(addEntry(two, 'organisations', ' Plan ')).toEqual(two);
  });

  it('leaves out an optional answer, and the line that held nothing else', () => {
    const filled = setValue(fresh(joint()), 'extra', '');
    expect(printedRelease(filled).children).toHaveLength(2);
    expect(unresolvedIn(filled).map(({ use }) => use)).not.toContain('extra');
    expect(unresolvedIn(setValue(filled, 'extra', undefined)).map(({ use }) => use)).toContain(
      'extra',
    );
  });

  it('lists required facts that stand nowhere in the text', () => {
    const open = unresolvedIn(fresh(joint()));
    expect(open).toContainEqual({ label: 'Label of date', use: 'date', fact: 'date', path: null });
    const dated = setValue(fresh(joint()), 'date', '2026-12-10');
    expect(dated.facts.date).toBe('2026-12-10');
    expect(unresolvedIn(dated).map(({ fact }) => fact)).not.toContain('date');
  });

  it.each([
    ['2026-02-30', 'date', 'is not a date'],
    ['perhaps', 'joint', 'is not one of the answers'],
    ['x', 'topics', 'does not ask for'],
    ['x', 'speaker', 'for each entry'],
    ['x', 'speaker@Plan', 'is not in the list'],
  ])('refuses “%s” for %s in a sentence', (value, use, message) => {
    expect(() => fill(fresh(joint()), { [use]: value })).toThrow(UserError);
    expect(() => fill(fresh(joint()), { [use]: value })).toThrow(message);
  });

  it('survives being saved and opened', () => {
    const filled = fill(fresh(joint()), { topic: 'Migration', organisations: ['Plan'] });
    expect(parseRelease(JSON.parse(JSON.stringify(filled)))).toEqual(filled);
  });
});

describe('what leaves', () => {
  it('holds neither guidance nor form, answers, patterns or names of variables', () => {
    const secret = 'SECRET';
    const source = joint();
    const guided: Release = {
      ...source,
      form: { ...(source.form as Form), guidance: secret },
      children: source.children.map((block) => ({
        ...block,
        part: { ...block.part, guidance: secret },
      })),
    };
    const filled = fill(fresh(guided), { topic: 'Migration', organisations: ['Plan'] });
    const printed = JSON.stringify(printedRelease(filled));
    expect(printed).not.toContain(secret);
    expect(printed).not.toMatch(/"(part|from|form|variable)":/);
    expect(htmlPage(printedRelease(filled), () => null)).not.toContain(secret);
  });

  it('is all that the checks find fault with', () => {
    const source = withForm(
      [
        {
          ...paragraph({ text: 'A pattern pattern.' }, gap('speaker')),
          part: { id: 'p', each: 'organisations' },
        },
        {
          ...paragraph({ text: 'It is not not printed.' }),
          part: { id: 'w', when: { variable: 'joint', is: ['yes'] } },
        },
        { ...paragraph(gap('extra'), { text: ' the end end.' }), part: { id: 'x' } },
      ],
      [
        ORGANISATIONS,
        ask('speaker', { each: 'organisations' }),
        ask('joint', { type: 'choice', choices: YES_NO }),
        ask('extra', { required: false }),
      ],
    );
    const found = (one: Release) =>
      allFound(one)
        .filter(({ check }) => ['doubled-word', 'placeholder-left'].includes(check))
        .map(({ check, block }) => `${check} ${block}`);
    const left = setValue(fresh(source), 'extra', '');
    expect(found(fresh(source)).sort()).toEqual(['doubled-word 2', 'placeholder-left 2']);
    // Whether it is joint is still to be said.
    expect(found(left)).toEqual(['placeholder-left null', 'doubled-word 2']);
    expect(found(setValue(left, 'joint', 'yes')).sort()).toEqual([
      'doubled-word 1',
      'doubled-word 2',
      'placeholder-left null',
    ]);
  });

  it('is the very same release where nothing came from a template', () => {
    const plain = release([paragraph({ text: 'Plain.' })]);
    expect(printedRelease(plain)).toBe(plain);
  });
});

describe('a template that cannot be asked', () => {
  it.each([
    ['uses “nobody” but does not declare it', withForm([paragraph(gap('nobody'))], [])],
    [
      'go in a circle: a → b → a',
      withForm(
        [paragraph({ text: '' })],
        [
          ask('a', { when: { variable: 'b', is: [] } }),
          ask('b', { when: { variable: 'a', is: [] } }),
        ],
      ),
    ],
    ['declares “a” twice', withForm([paragraph({ text: '' })], [ask('a'), ask('a')])],
    [
      'which is no list',
      withForm([{ ...paragraph({ text: '' }), part: { id: 'p', each: 'a' } }], [ask('a')]),
    ],
    [
      'no answers to choose from',
      withForm([paragraph({ text: '' })], [ask('a', { type: 'choice' })]),
    ],
    [
      'is not a date',
      withForm([paragraph({ text: '' })], [ask('a', { type: 'date', default: 'soon' })]),
    ],
  ])('is refused: %s', (message, source) => {
    expect(() => validateTemplate(source)).toThrow(message);
  });

  it('does not hang a release that goes in a circle', () => {
    const circle = withForm(
      [{ ...paragraph({ text: 'x' }), part: { when: { variable: 'a', is: [] } } }],
      [
        ask('a', { when: { variable: 'b', is: [] } }),
        ask('b', { when: { variable: 'a', is: [] } }),
      ],
    );
    expect(texts(printedRelease(circle))).toEqual(['']);
  });
});

const CHOICES = {
  info: { id: 'mine', name: 'Mine', description: '', revision: 1 },
  keepContacts: true,
  keepOrganisations: true,
  now: NOW,
};

describe('saving a release as a template', () => {
  it('gives the same release back from its answers', () => {
    const filled = fill(fresh(joint()), {
      topic: 'Migration',
      joint: 'yes',
      partner: 'Oxfam',
      organisations: ['Plan', 'Oxfam'],
      'speaker@Plan': 'Amal Nasser',
      'words@Plan': 'Act now.',
      extra: '',
      date: '2026-12-10',
    });
    const { template: saved, answers } = saveAsTemplate(filled, { ...CHOICES, chosen: [] });
    expect(texts(saved.release)).not.toContain('Migration');
    const again = fill(releaseFromTemplate(saved, 'again', NOW), answers);
    expect(printedRelease(again).children).toEqual(printedRelease(filled).children);
    expect(again.facts.organisations).toEqual(filled.facts.organisations);
    expect(again.facts.date).toBe(filled.facts.date);
    expect(answersOf(again)).toEqual(answersOf(filled));
  });

  it('suggests dates, places, people, organisations, numbers and addresses', () => {
    const source = release(
      [
        paragraph({ text: 'On 10 December 2018 Plan gave 2,300 tents and $1,200,000 in Geneva.' }),
        paragraph({ text: 'Write to press@plan.org. Plan has 38 offices.' }),
        { ...createBlock.quote(), speaker: 'Amal Nasser' },
      ],
      {
        place: 'Geneva',
        organisations: [{ name: 'Plan', acronym: '', website: '', logo: null, link: null }],
      },
    );
    const found = suggestVariables(source);
    expect(found.map(({ variable, text, count }) => [variable.type, text, count])).toEqual([
      ['place', 'Geneva', 1],
      ['organisation', 'Plan', 2],
      ['person', 'Amal Nasser', 0],
      ['date', '10 December 2018', 1],
      ['text', 'press@plan.org', 1],
      ['text', '2,300', 1],
      ['text', '$1,200,000', 1],
      ['text', '38', 1],
    ]);
    const { template: saved, answers } = saveAsTemplate(source, { ...CHOICES, chosen: found });
    expect(wordsIn(saved.release as LooseNode).join(' ')).not.toMatch(
      /Plan|2018|2,300|press@|Amal/,
    );
    const again = fill(releaseFromTemplate(saved, 'again', NOW), answers);
    expect(printedRelease(again).children).toEqual(source.children);
  });

  it('drops what belongs to one release only', () => {
    const source = release(
      [
        {
          ...createBlock['contact-block'](),
          children: [
            { ...createBlock.contact(), name: 'Private Person', emails: ['p@example.org'] },
          ],
        },
      ],
      {
        status: 'issued',
        reference: 'PR/7',
        date: '2026-12-10',
        variants: [{ language: 'fr', release: 'other' }],
        releaseTime: { type: 'embargo', instant: '2026-12-10T00:01:00Z', zone: 'UTC', alsoIn: [] },
      },
    );
    const { template: saved } = saveAsTemplate(source, {
      ...CHOICES,
      chosen: [],
      keepContacts: false,
    });
    const json = JSON.stringify(saved);
    for (const text of ['Private', 'example.org', 'PR/7', '2026-12-10', 'issued', 'other']) {
      expect(json).not.toContain(text);
    }
  });

  it('round-trips whatever text it contains', () => {
    const word = fc.constantFrom(
      'Plan',
      'planning',
      '38',
      '10 December 2018',
      'é',
      'Plan.',
      '[',
      '2,300',
      ' ',
    );
    const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const source = normalise(
          release(
            lines.map((text) => paragraph({ text })),
            {
              organisations: [{ name: 'Plan', acronym: '', website: '', logo: null, link: null }],
            },
          ),
        );
        const chosen = suggestVariables(source);
        const { template: saved, answers } = saveAsTemplate(source, { ...CHOICES, chosen });
        const again = fill(releaseFromTemplate(saved, 'again', NOW), answers);
        expect(printedRelease(again).children).toEqual(source.children);
      }),
    );
  });
});

describe('adopting a newer structure', () => {
  const part = (id: string, text: string): TopBlock => ({ ...paragraph({ text }), part: { id } });

  it('puts new parts in, keeps the order of the template and every word', () => {
    const old = withForm([part('a', 'A'), part('b', 'B'), part('c', 'C')], [ask('x')]);
    const mine: Release = {
      ...fresh(old),
      children: [part('a', 'Mine A'), paragraph({ text: 'Own' }), part('c', 'Mine C')],
    };
    const newer = withForm(
      [part('c', 'C2'), part('new', 'New'), part('a', 'A2'), part('b', 'B2')],
      [ask('y')],
    );
    const adopted = adopt(mine, template(newer, 2));
    expect(texts(adopted)).toEqual(['Mine C', 'New', 'Mine A', 'Own']);
    expect(adopted.facts.template).toEqual({ id: 'test', revision: 2 });
    expect(adopted.form?.variables.map(({ name }) => name)).toEqual(['y']);
  });

  it('never loses a block, whatever the template becomes', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    const own = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constant(null)), {
      minLength: 1,
    });
    fc.assert(
      fc.property(own, ids, (blocks, newer) => {
        const mine = withForm(
          blocks.map((id, index) =>
            id ? part(id, `own ${index}`) : paragraph({ text: `own ${index}` }),
          ),
          [],
        );
        const next = withForm(
          [paragraph({ text: '' }), ...newer.map((id) => part(id, 'theirs'))],
          [],
        );
        const kept = texts(adopt(mine, template(next, 2))).filter((text) => text.startsWith('own'));
        expect([...kept].sort()).toEqual(texts(mine).sort());
      }),
    );
  });
});

describe('writing a template', () => {
  const source = release([paragraph({ text: 'Quote' }), paragraph({ text: 'Partners' })], {
    organisations: [{ name: 'Plan', acronym: '', website: '', logo: null, link: null }],
  });

  it('gives a block guidance, and takes it away again', () => {
    const guided = withGuidance(source, 1, ' Who else? ');
    expect(guided.children[1]?.part).toEqual({ guidance: 'Who else?' });
    expect(withGuidance(guided, 1, '')).toEqual(source);
  });

  it('makes a block depend on a question, which is asked once', () => {
    const one = withQuestion(source, 0, 'Joint with partners?');
    const both = withQuestion(one, 1, 'Joint with partners?');
    expect(both.form?.variables.map(({ prompt }) => prompt)).toEqual(['Joint with partners?']);
    expect(texts(printedRelease(both))).toEqual(['Quote', 'Partners']);
    expect(texts(printedRelease(setValue(both, 'if', 'no')))).toEqual(['']);
    expect(withQuestion(one, 0, '').children).toEqual(source.children);
    validateTemplate(both);
  });

  it('makes a block a pattern for the organisations, and no pattern again', () => {
    const repeated = withRepetition(source, 0);
    expect(texts(printedRelease(repeated))).toEqual(['Partners']);
    const copied = addEntry(repeated, 'organisations', 'Plan');
    expect(texts(printedRelease(copied))).toEqual(['Quote', 'Partners']);
    expect(() => withRepetition(copied, 1)).toThrow('made from a pattern');
    expect(texts(printedRelease(withRepetition(repeated, 0)))).toEqual(['Quote', 'Partners']);
    validateTemplate(repeated);
  });
});
