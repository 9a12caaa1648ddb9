import type { TopBlock } from '../release/blocks/block';
import type { Part } from '../release/form/part';
import type { LooseNode } from '../release/nodes';
import type { Release } from '../release/release';

/**
 * The release with an entry of its list called otherwise: the parts made for it, the questions
 * asked for it, its answers, and the fields that hold its name. Its text is left as it is written.
 */
export function renameEntry(release: Release, from: string, to: string): Release {
  if (from === to || !from || !to) return release;
  const named = (use: string): string =>
    use.endsWith(`@${from}`) ? `${use.slice(0, -from.length)}${to}` : use;
  const isTheirs = ({ part }: TopBlock): boolean => part?.entry === from;
  const children = release.children.map((block) =>
    isTheirs(block) ? (renamed(block as LooseNode, from, to, named) as TopBlock) : block,
  );
  const { form } = release;
  const values = Object.entries(form?.values ?? {}).map(([use, value]) => [named(use), value]);
  return {
    ...release,
    children,
    ...(form && { form: { ...form, values: Object.fromEntries(values) } }),
  };
}

function renamed(
  node: LooseNode,
  from: string,
  to: string,
  named: (use: string) => string,
): LooseNode {
  if ('text' in node) return node;
  const fields = Object.entries(node as unknown as Record<string, unknown>).map(([name, value]) => {
    if (name === 'part') return [name, { ...(value as Part), entry: to }];
    if (name === 'variable' && typeof value === 'string') return [name, named(value)];
    if (name === 'from') {
      const uses = Object.entries(value as Record<string, string>);
      return [name, Object.fromEntries(uses.map(([field, use]) => [field, named(use)]))];
    }
    return [name, name === 'organisation' && value === from ? to : value];
  });
  const children = node.children.map((child) => renamed(child, from, to, named));
  return { ...Object.fromEntries(fields), children } as LooseNode;
}
