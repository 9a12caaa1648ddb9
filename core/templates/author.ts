import { UserError } from '../errors';
import type { TopBlock } from '../release/blocks/block';
import type { Form } from '../release/form/form';
import type { Part } from '../release/form/part';
import type { Variable } from '../release/form/variable';
import type { Release } from '../release/release';
import { freeName } from './suggest';

const EMPTY_FORM: Form = { guidance: '', variables: [], values: {}, parts: [] };

/** The release with a note beside one of its blocks on what to write there; empty takes it away. */
export function withGuidance(release: Release, index: number, text: string): Release {
  return withPart(release, index, ({ guidance: _, ...part }) =>
    text.trim() === '' ? part : { ...part, guidance: text.trim() },
  );
}

/**
 * The release with a block that prints only if a question of the form is answered with yes; an
 * empty question makes it print always again. A question that is there already is asked once.
 */
export function withQuestion(release: Release, index: number, question: string): Release {
  const prompt = question.trim();
  if (prompt === '') return withPart(release, index, ({ when: _, ...part }) => part);
  const form = release.form ?? EMPTY_FORM;
  const known = form.variables.find((each) => each.prompt === prompt && isYesOrNo(each));
  const variable = known ?? yesOrNo(freeName('if', names(form)), prompt);
  const asking = known ? form : { ...form, variables: [...form.variables, variable] };
  const values = { ...asking.values, [variable.name]: asking.values[variable.name] ?? 'yes' };
  return withPart({ ...release, form: { ...asking, values } }, index, (part) => ({
    ...part,
    when: { variable: variable.name, is: ['yes'] },
  }));
}

/**
 * The release with a block that is a pattern: printed once for each of the organisations, and not
 * itself. Where it is one already, it becomes a block like any other again.
 *
 * @throws UserError for a copy, which has its pattern elsewhere
 */
export function withRepetition(release: Release, index: number): Release {
  const block = release.children[index];
  if (block?.part?.entry !== undefined) {
    throw new UserError(
      'This block was made from a pattern, once for each organisation.',
      'Go to the pattern above it to change that.',
    );
  }
  if (block?.part?.each) return withPart(release, index, ({ each: _, ...part }) => part);
  const form = release.form ?? EMPTY_FORM;
  const list = form.variables.find(({ many }) => many) ?? ORGANISATIONS;
  const variables = form.variables.includes(list) ? form.variables : [...form.variables, list];
  const ids = new Set(release.children.flatMap(({ part }) => part?.id ?? []));
  return withPart({ ...release, form: { ...form, variables } }, index, (part) => ({
    ...part,
    id: part.id ?? freeName(block?.type ?? 'part', ids),
    each: list.name,
  }));
}

function withPart(release: Release, index: number, change: (part: Part) => Part): Release {
  const children = release.children.map((block, at): TopBlock => {
    if (at !== index) return block;
    const { part, ...rest } = block;
    const changed = change(part ?? {});
    return Object.keys(changed).length > 0 ? { ...block, part: changed } : (rest as typeof block);
  });
  return { ...release, children };
}

const names = ({ variables }: Form): Set<string> => new Set(variables.map(({ name }) => name));

const isYesOrNo = ({ choices }: Variable): boolean =>
  choices.length === 2 && choices.every(({ value }) => value === 'yes' || value === 'no');

const plain = { help: '', example: '', required: true, default: '', choices: [] };

const yesOrNo = (name: string, prompt: string): Variable => ({
  ...plain,
  name,
  type: 'choice',
  label: prompt,
  prompt,
  default: 'no',
  choices: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
  ],
});

const ORGANISATIONS: Variable = {
  ...plain,
  name: 'organisations',
  type: 'organisation',
  label: 'Organisations',
  prompt: 'Which organisations?',
  fact: 'organisations',
  many: true,
};
