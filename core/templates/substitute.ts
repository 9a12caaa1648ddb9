import type { FieldVariables } from '../release/form/form';
import { isInline, isText, type LooseNode } from '../release/nodes';
import { tidyLine } from '../release/normalise/line';

/** A change of one variable. */
export interface Refill {
  readonly use: string;
  /** What the variable has printed until now; empty where it had no value. */
  readonly before: string;
  /** What it will print; if empty, its places become gaps again. */
  readonly after: string;
  /** The placeholder shown in a gap. */
  readonly label: string;
}

/**
 * A node with every place of one variable filled again. Runs that a person has since written
 * differently stay as they are. Returns the same object if nothing changes.
 */
export function replaceVariable<Node extends LooseNode>(node: Node, refill: Refill): Node {
  if ('text' in node) return node;
  const changed = node.children.map((child, index) =>
    isInline(child)
      ? refilledInline(child, refill, marksAround(node.children, index))
      : replaceVariable(child, refill),
  );
  const isSame = changed.every((child, index) => child === node.children[index]);
  const holdsLine = changed.some(isInline);
  const fields = refilledFields(node, refill);
  if (isSame && !fields) return node;
  return {
    ...node,
    ...fields,
    children: isSame ? node.children : holdsLine ? tidyLine(changed) : changed,
  };
}

function refilledInline(inline: LooseNode, refill: Refill, marks: object): LooseNode {
  const { use, before, after, label } = refill;
  if (isText(inline)) {
    if (inline.variable !== use || inline.text !== before || before === after) return inline;
    return after === '' ? placeholder(label, use) : { ...inline, text: after };
  }
  if ('text' in inline || inline.type !== 'placeholder') return replaceVariable(inline, refill);
  const isOurs = 'variable' in inline && inline.variable === use;
  return isOurs && after !== '' ? { ...filledText(after, use), ...marks } : inline;
}

/** A run of text that was filled from a variable. */
export const filledText = (text: string, variable: string): LooseNode & { text: string } =>
  ({ text, variable }) as { text: string };

/** A gap in the text for a variable. */
export const placeholder = (label: string, variable: string): LooseNode =>
  ({ type: 'placeholder', label, variable, children: [{ text: '' }] }) as LooseNode;

/** The marks that the text on both sides has: a gap in a bold line is filled in bold. */
function marksAround(children: readonly LooseNode[], index: number): object {
  const beside = [children[index - 1], children[index + 1]].flatMap((node) =>
    node && isText(node) && node.text !== '' ? [node] : [],
  );
  const [first, second = first] = beside;
  if (!first || !second) return {};
  return Object.fromEntries(
    Object.entries(first).filter(
      ([name, value]) =>
        name !== 'text' && name !== 'variable' && Reflect.get(second, name) === value,
    ),
  );
}

function refilledFields(node: LooseNode, { use, before, after }: Refill): object | null {
  const changes = fieldsFrom(node)
    .filter(([name, variable]) => {
      const value = fieldText(node, name);
      return variable === use && (value === before || value === '') && value !== after;
    })
    .map(([name]) => [name, withFieldText(node, name, after)]);
  return changes.length > 0 ? Object.fromEntries(changes) : null;
}

/** The fields of a node that variables fill, with the use each takes its value from. */
export function fieldsFrom(node: LooseNode): [field: string, use: string][] {
  if (!('from' in node) || typeof node.from !== 'object' || node.from === null) return [];
  return Object.entries(node.from as FieldVariables).filter(([name]) => {
    const value = Reflect.get(node, name);
    return name !== 'type' && (typeof value === 'string' || Array.isArray(value));
  });
}

/** The text of a field; of one that holds several, the first. */
export function fieldText(node: LooseNode, field: string): string {
  const value: unknown = Reflect.get(node, field);
  return String((Array.isArray(value) ? value[0] : value) ?? '');
}

/** A field's value with its text, or the first of its texts, replaced. */
export function withFieldText(node: LooseNode, field: string, text: string): string | string[] {
  const value: unknown = Reflect.get(node, field);
  if (!Array.isArray(value)) return text;
  return text === '' ? value.slice(1) : [text, ...value.slice(1)];
}

/** Every use that a node names: in gaps, in filled runs and in fields. */
export function usesIn(node: LooseNode): string[] {
  if ('text' in node) return 'variable' in node ? [String(node.variable)] : [];
  const own = 'variable' in node && node.variable !== undefined ? [String(node.variable)] : [];
  const fields = fieldsFrom(node).map(([, use]) => use);
  return [...own, ...fields, ...node.children.flatMap(usesIn)];
}
