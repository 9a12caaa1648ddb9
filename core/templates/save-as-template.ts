import type { TopBlock } from '../release/blocks/block';
import { createBlock } from '../release/blocks/create';
import type { Facts } from '../release/facts';
import type { Variable } from '../release/form/variable';
import { isInline, isText, type LooseNode } from '../release/nodes';
import { tidyLine } from '../release/normalise/line';
import type { Release } from '../release/release';
import { agreedNodes } from '../review/agreed';
import { isPattern } from './entries';
import { answersOf, type Values } from './fill';
import { fieldsFrom, placeholder, withFieldText } from './substitute';
import { occurrences } from './suggest';
import type { Template, TemplateInfo } from './template';
import { validateTemplate } from './validate';
import { partsOfUse, variableOf } from './values';

/** A text of the release that the template is to ask for. */
export interface Chosen {
  readonly variable: Variable;
  /** The text it replaces, wherever it occurs; empty if only a fact is asked for. */
  readonly text: string;
  /** The answer that puts the text back. */
  readonly value: string;
}

export interface TemplateChoices {
  readonly info: TemplateInfo;
  readonly chosen: readonly Chosen[];
  /** Keep the people in the contact blocks; otherwise empty cards stand there. */
  readonly keepContacts: boolean;
  /** Keep the organisations with their logos, where no variable asks for them. */
  readonly keepOrganisations: boolean;
  /** The present instant, ISO 8601 with `Z`. */
  readonly now: string;
}

/**
 * A template made from a release. What belongs to this one release only does not go into it: its
 * identity, status, reference, embargo, languages it exists in, answers, and whatever the template
 * now asks for.
 *
 * @returns the template, and the answers with which it gives the same release again
 * @throws UserError when the choices do not make a template that can be asked
 */
export function saveAsTemplate(
  release: Release,
  choices: TemplateChoices,
): { template: Template; answers: Values } {
  const { chosen, keepContacts } = choices;
  const own = release.form?.variables ?? [];
  const variables = [...own, ...chosen.map(({ variable }) => variable)];
  const agreed = agreedNodes(release.children as readonly LooseNode[]) as TopBlock[];
  const opened = withoutCopies(agreed)
    .map((block) => reopened(block as LooseNode, release))
    .map((block) => chosen.reduce((node, one) => withGaps(node, one), block))
    .map((block) => (keepContacts ? block : withoutPeople(block)));
  const source: Release = {
    type: 'release',
    schemaVersion: release.schemaVersion,
    id: `template-${choices.info.id}`,
    facts: factsOf(release.facts, variables, choices),
    ...(variables.length > 0 && {
      form: { guidance: release.form?.guidance ?? '', variables, values: {}, parts: [] },
    }),
    children: withIds(opened as TopBlock[]),
  };
  validateTemplate(source);
  const answers = {
    ...answersOf(release),
    ...Object.fromEntries(chosen.map(({ variable, value }) => [variable.name, value])),
  };
  return { template: { info: choices.info, release: source }, answers };
}

/** Only what is named here is kept, so that a new fact is never leaked by mistake. */
function factsOf(
  facts: Facts,
  variables: readonly Variable[],
  { keepOrganisations, now }: TemplateChoices,
): Facts {
  const asks = (fact: string) => variables.some((variable) => variable.fact === fact);
  return {
    kind: facts.kind,
    status: 'draft',
    language: facts.language,
    direction: facts.direction,
    title: asks('title') ? '' : facts.title,
    organisations: keepOrganisations && !asks('organisations') ? facts.organisations : [],
    organisationOrder: facts.organisationOrder,
    contactGroups: facts.contactGroups,
    place: asks('place') ? '' : facts.place,
    date: null,
    releaseTime:
      facts.releaseTime?.type === 'immediate' && !asks('releaseTime') ? facts.releaseTime : null,
    correction: null,
    withdrawal: null,
    issues: [],
    reference: '',
    keywords: facts.keywords,
    variants: [],
    template: null,
    created: now,
    modified: now,
  };
}

/** Copies are dropped if the pattern that makes them is still there. */
function withoutCopies(blocks: readonly TopBlock[]): TopBlock[] {
  const patterns = new Set(blocks.filter(isPattern).map(({ part }) => part?.id));
  const kept = blocks.filter(({ part }) => !(part?.entry && patterns.has(part.id)));
  return kept.length > 0 ? kept : [createBlock.paragraph()];
}

/** Text that was filled from a variable becomes a gap again. */
function reopened(node: LooseNode, release: Release): LooseNode {
  if (isText(node)) {
    const { variable: use, ...run } = node as { text: string; variable?: string };
    if (use === undefined) return node;
    const variable = variableOf(release, use);
    return variable && partsOfUse(use).entry === null ? placeholder(variable.label, use) : run;
  }
  if ('text' in node) return node;
  const children = node.children.map((child) => reopened(child, release));
  const from = fieldsFrom(node).filter(
    ([, use]) => variableOf(release, use) && partsOfUse(use).entry === null,
  );
  const { from: _, ...fields } = node as { from?: object } & typeof node;
  return {
    ...fields,
    ...(from.length > 0 && { from: Object.fromEntries(from) }),
    ...Object.fromEntries(from.map(([field]) => [field, withFieldText(node, field, '')])),
    children: children.some(isInline) ? tidyLine(children) : children,
  };
}

/** A node with gaps where a text stands, in its lines and in the fields that name people. */
function withGaps(node: LooseNode, chosen: Chosen): LooseNode {
  const { text, variable } = chosen;
  if ('text' in node || text === '') return node;
  const children = node.children.flatMap((child) =>
    isText(child) && !('variable' in child)
      ? cut(child, text, variable)
      : [withGaps(child, chosen)],
  );
  const fields = FIELDS.filter((field) => Reflect.get(node, field) === text);
  const from = Object.fromEntries([
    ...fieldsFrom(node),
    ...fields.map((field) => [field, variable.name] as const),
  ]);
  return {
    ...node,
    ...(fields.length > 0 &&
      node.type === 'quote' && {
        ...Object.fromEntries(fields.map((field) => [field, ''])),
        from,
      }),
    children: children.some(isInline) ? tidyLine(children) : children,
  };
}

const FIELDS = ['speaker', 'role', 'organisation'];

function cut(run: LooseNode & { text: string }, text: string, variable: Variable): LooseNode[] {
  const pieces: LooseNode[] = [];
  let end = 0;
  for (const at of occurrences(run.text, text)) {
    pieces.push(
      { ...run, text: run.text.slice(end, at) },
      placeholder(variable.label, variable.name),
    );
    end = at + text.length;
  }
  return [...pieces, { ...run, text: run.text.slice(end) }];
}

function withoutPeople(node: LooseNode): LooseNode {
  if ('text' in node) return node;
  if (node.type === 'contact') {
    return { ...createBlock.contact(), ...('from' in node && { from: node.from }) } as LooseNode;
  }
  return { ...node, children: node.children.map(withoutPeople) };
}

/** Every block has an id, so that releases made from the template can adopt a newer one. */
function withIds(blocks: readonly TopBlock[]): TopBlock[] {
  const taken = new Set<string>();
  return blocks.map((block) => {
    const own = block.part?.id;
    let id = own && !taken.has(own) ? own : block.type;
    for (let count = 2; taken.has(id); count += 1) id = `${block.type}-${count}`;
    taken.add(id);
    const { entry: _, ...part } = block.part ?? {};
    return { ...block, part: { ...part, id } };
  });
}
