import { UserError } from '../errors';
import type { Condition } from '../release/form/condition';
import type { Variable } from '../release/form/variable';
import type { LooseNode } from '../release/nodes';
import type { Release } from '../release/release';
import { usesIn } from './substitute';
import { checkedValue, partsOfUse } from './values';

const ADVICE = 'Correct the template, or choose another.';

/**
 * Checks that a template declares the variables that it uses, once each and without cycles.
 *
 * @throws UserError that names the problem
 */
export function validateTemplate({ form, children }: Release): void {
  const variables = new Map<string, Variable>();
  for (const variable of form?.variables ?? []) {
    if (variables.has(variable.name)) {
      throw new UserError(`This template declares “${variable.name}” twice.`, ADVICE);
    }
    variables.set(variable.name, variable);
  }
  const need = (name: string): Variable => {
    const variable = variables.get(name);
    if (variable) return variable;
    throw new UserError(`This template uses “${name}” but does not declare it.`, ADVICE);
  };
  const needList = (name: string): void => {
    if (need(name).many) return;
    throw new UserError(`This template repeats a part for “${name}”, which is no list.`, ADVICE);
  };
  for (const variable of variables.values()) checkVariable(variable, need, needList);
  refuseCircles(variables);
  for (const block of children) {
    for (const use of usesIn(block as LooseNode)) need(partsOfUse(use).name);
    const { when, each, id } = block.part ?? {};
    if (when) need(when.variable);
    if (!each) continue;
    needList(each);
    if (!id) {
      throw new UserError(`This template repeats a part for “${each}” without an id.`, ADVICE);
    }
  }
}

function checkVariable(
  variable: Variable,
  need: (name: string) => Variable,
  needList: (name: string) => void,
): void {
  const { name, type, choices, when, each, many, fact } = variable;
  if (when) need(when.variable);
  if (each) needList(each);
  if (type === 'choice' && choices.length < 2) {
    throw new UserError(`This template gives no answers to choose from for “${name}”.`, ADVICE);
  }
  if (many && fact !== 'organisations') {
    throw new UserError(`Only the organisations can be a list, and “${name}” is one.`, ADVICE);
  }
  checkedValue(variable, variable.default);
}

/** A condition that leads back to its own variable can never be decided. */
function refuseCircles(variables: ReadonlyMap<string, Variable>): void {
  for (const { name } of variables.values()) {
    const seen = [name];
    let condition: Condition | undefined = variables.get(name)?.when;
    while (condition) {
      if (condition.variable === name) {
        throw new UserError(
          `The conditions of this template go in a circle: ${[...seen, name].join(' → ')}.`,
          ADVICE,
        );
      }
      if (seen.includes(condition.variable)) break; // the circle is reported at its own member
      seen.push(condition.variable);
      condition = variables.get(condition.variable)?.when;
    }
  }
}
