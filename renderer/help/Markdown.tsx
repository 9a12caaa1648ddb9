import type { Nodes, Parent, Table } from 'mdast';
import { createElement, type ReactNode } from 'react';
import { anchorOf } from '../../core/help/guide';

interface Props {
  readonly node: Nodes;
  /** Called with the place that a link leads to, such as `facts#kind`. */
  readonly onLink: (place: string) => void;
}

/** Draws Markdown, as far as the guide uses it. What it does not use is left out. */
export function Markdown({ node, onLink }: Props): ReactNode {
  const inside = (parent: Parent): ReactNode =>
    parent.children.map((child, index) => (
      // The guide does not change while it is read.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Markdown key={index} node={child as Nodes} onLink={onLink} />
    ));
  switch (node.type) {
    case 'root':
      return inside(node);
    case 'heading':
      return createElement(
        `h${node.depth}`,
        { id: node.depth === 1 ? undefined : anchorOf(node), tabIndex: -1 },
        inside(node),
      );
    case 'paragraph':
      return <p>{inside(node)}</p>;
    case 'text':
      return node.value;
    case 'emphasis':
      return <em>{inside(node)}</em>;
    case 'strong':
      return <strong>{inside(node)}</strong>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return <pre>{node.value}</pre>;
    case 'list':
      return node.ordered ? <ol>{inside(node)}</ol> : <ul>{inside(node)}</ul>;
    case 'listItem':
      return (
        <li>{node.children.map((child, index) => itemPart(child as Nodes, index, onLink))}</li>
      );
    case 'blockquote':
      return <blockquote>{inside(node)}</blockquote>;
    case 'table':
      return <GuideTable table={node} onLink={onLink} />;
    case 'link':
      return /^[\w-]+(?:\.md)?(?:#[\w-]+)?$/.test(node.url) ? (
        <button
          type="button"
          className="guide-link"
          onClick={() => onLink(node.url.replace('.md', ''))}
        >
          {inside(node)}
        </button>
      ) : (
        inside(node)
      );
    default:
      return null;
  }
}

/** A paragraph of an item stands in its line. */
function itemPart(node: Nodes, index: number, onLink: (place: string) => void): ReactNode {
  if (node.type !== 'paragraph') return <Markdown key={index} node={node} onLink={onLink} />;
  return node.children.map((child, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the guide does not change while it is read
    <Markdown key={`${index}.${at}`} node={child} onLink={onLink} />
  ));
}

function GuideTable({
  table,
  onLink,
}: {
  readonly table: Table;
  readonly onLink: Props['onLink'];
}) {
  const [head, ...rows] = table.children.map((row) =>
    row.children.map((cell) =>
      cell.children.map((child, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the guide does not change while it is read
        <Markdown key={index} node={child} onLink={onLink} />
      )),
    ),
  );
  return (
    <table>
      <thead>
        <tr>
          {head?.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the guide does not change while it is read
            <th key={index} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the guide does not change while it is read
          <tr key={line}>
            {row.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the guide does not change while it is read
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
