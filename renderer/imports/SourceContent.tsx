import { type CSSProperties, memo, type ReactNode } from 'react';
import type { SourceBlock } from '../../core/imports/source';
import type { List } from '../../core/release/blocks/list';
import type { Table } from '../../core/release/blocks/table';
import type { Inline } from '../../core/release/inlines/inline';
import { itemLabels, type ListPlace, OUTERMOST, placeIn } from '../../core/release/lists/labels';

interface Props {
  readonly block: SourceBlock;
  /** Where its picture can be seen; undefined where it cannot. */
  readonly url: string | undefined;
}

/** Point size of body text in most documents: one em here. */
const USUAL_SIZE = 11;
/** Sizes of headings by level, where the file does not say them; in points. */
const HEADING_SIZES = [22, 17, 14, 12, 11, 11];

/** A block of a file as it looks there: its size, its weight and where its lines stand. */
export const SourceContent = memo(function SourceContent({ block, url }: Props) {
  const { content, language, direction } = block;
  return (
    <div
      style={styleOf(block)}
      lang={language ?? undefined}
      dir={direction ?? 'auto'}
      className={content.type === 'heading' ? 'source-heading' : undefined}
    >
      {contentOf(content, url)}
    </div>
  );
});

function styleOf({ look, content }: SourceBlock): CSSProperties {
  const isHeading = content.type === 'heading';
  const size = look.size ?? (isHeading ? HEADING_SIZES[content.level - 1] : null) ?? USUAL_SIZE;
  // A poster's letters would leave no room for the rest.
  const em = Math.min(2.2, Math.max(0.8, size / USUAL_SIZE));
  return {
    fontSize: `${em.toFixed(2)}em`,
    textAlign: look.align,
    ...(look.isBold || (isHeading && look.size === null) ? { fontWeight: 700 } : {}),
  };
}

function contentOf(content: SourceBlock['content'], url: string | undefined): ReactNode {
  switch (content.type) {
    case 'picture':
      return url ? (
        <img src={url} alt={content.alt} />
      ) : (
        <span className="source-no-picture">Picture{content.alt && `: ${content.alt}`}</span>
      );
    case 'page-break':
      return <span className="source-page-break">Page break</span>;
    case 'list':
      return <Items list={content} place={OUTERMOST} />;
    case 'table':
      return <Cells table={content} />;
    case 'quote':
      return (
        <blockquote>
          {content.children.map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no other identity
            <p key={index}>
              <Line line={paragraph.children} />
            </p>
          ))}
        </blockquote>
      );
    default:
      return <Line line={content.children} />;
  }
}

function Items({ list, place }: { readonly list: List; readonly place: ListPlace }) {
  const labels = itemLabels(list, place);
  return (
    <ul>
      {list.children.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other identity
        <li key={index}>
          <span className="source-marker">{list.ordered ? labels[index] : '•'}</span>
          <div>
            {item.children.map((child, position) =>
              child.type === 'list' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <Items key={position} list={child} place={placeIn(list, place, index)} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <Line key={position} line={child.children} />
              ),
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Cells({ table }: { readonly table: Table }) {
  return (
    <table>
      {table.caption && <caption>{table.caption}</caption>}
      <tbody>
        {table.children.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity
          <tr key={index} className={table.headerRow && index === 0 ? 'head' : undefined}>
            {row.children.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell has no other identity
              <td key={column} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                {cell.children.map((child, position) =>
                  child.type === 'list' ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <Items key={position} list={child} place={OUTERMOST} />
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <div key={position}>
                      <Line line={child.children} />
                    </div>
                  ),
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { readonly line: readonly Inline[] }) {
  return line.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a run has no other identity
    <Run key={index} inline={inline} />
  ));
}

function Run({ inline }: { readonly inline: Inline }): ReactNode {
  if ('text' in inline) {
    let shown: ReactNode = inline.text;
    if (inline.bold) shown = <strong>{shown}</strong>;
    if (inline.italic) shown = <em>{shown}</em>;
    if (inline.underline) shown = <u>{shown}</u>;
    if (inline.strike) shown = <s>{shown}</s>;
    if (inline.superscript) shown = <sup>{shown}</sup>;
    if (inline.subscript) shown = <sub>{shown}</sub>;
    return shown;
  }
  if (inline.type !== 'link') return null;
  // Not a link: nothing in the file can be clicked here.
  return (
    <span className="source-link" title={inline.url}>
      <Line line={inline.children} />
    </span>
  );
}
