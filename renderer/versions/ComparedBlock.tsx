import type { ElementType, ReactNode } from 'react';
import type { BlockChange } from '../../core/compare/comparison';
import { contactLines } from '../../core/print/contact-lines';
import type { BlockKind } from '../../core/release/blocks/spec';
import { AssetPicture } from '../pictures/AssetPicture';
import { ComparedLine, type Shown } from './ComparedLine';
import { asWords } from './fact-labels';

/** The widest that the text is shown, in CSS pixels (`.cmp-text`). */
const WIDEST = 736;

interface Props {
  readonly change: BlockChange;
  readonly shown: Shown;
  readonly language: string;
}

/** A block of either version, read-only, with what became of it. */
export function ComparedBlock({ change, shown, language }: Props) {
  const { kind, move } = change;
  if (isHidden(change, shown)) return null;
  const Tag = TAGS[kind] ?? 'div';
  const className = ['cmp', kind, `is-${change.change}`, ...(move ? [`move-${move.end}`] : [])];
  const content = contentOf({ change, shown, language });
  // Only cells are allowed in a row, so notes about it go into its first cell.
  if (kind === 'table' || kind === 'table-row' || kind === 'table-cell') {
    return <Tag className={className.join(' ')}>{content}</Tag>;
  }
  return (
    <Tag className={className.join(' ')}>
      {move && (
        <small className="moved">
          {move.end === 'from' ? 'Moved from here' : 'Moved here'} ({move.number})
        </small>
      )}
      {content}
    </Tag>
  );
}

function isHidden({ change, move }: BlockChange, shown: Shown): boolean {
  if (shown === 'before') return change === 'added' || move?.end === 'to';
  return shown === 'after' && change === 'removed';
}

const TAGS: Partial<Record<BlockKind, ElementType<{ className: string; children: ReactNode }>>> = {
  headline: 'h2',
  subhead: 'p',
  lede: 'p',
  paragraph: 'p',
  heading: 'h3',
  quote: 'blockquote',
  list: 'ul',
  'list-item': 'li',
  table: 'table',
  'table-row': 'tr',
  'table-cell': 'td',
  image: 'figure',
};

function contentOf({ change, shown, language }: Props): ReactNode {
  const { kind, children } = change;
  const inner = children.map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a compared block has no other identity
    <ComparedBlock key={index} change={child} shown={shown} language={language} />
  ));
  if (change.line) return <ComparedLine pieces={change.line.pieces} shown={shown} />;
  if (kind === 'table') {
    return (
      <>
        <caption>
          <Fields change={change} shown={shown} />
        </caption>
        <tbody>{inner}</tbody>
      </>
    );
  }
  if (kind === 'table-row' || kind === 'table-cell') return inner;
  return (
    <>
      {inner}
      <OwnText change={change} language={language} />
      <Fields change={change} shown={shown} />
    </>
  );
}

/** The text of a block that has no lines. */
function OwnText({ change, language }: Pick<Props, 'change' | 'language'>) {
  const block = change.after ?? change.before;
  switch (block?.type) {
    case 'contact':
      // Of one that came or went every field is named below.
      return change.change === 'same' ? (
        contactLines(block, language).map((line) => {
          const text = line.map((piece) => piece.text).join('');
          return <div key={text}>{text}</div>;
        })
      ) : (
        <strong>{block.name}</strong>
      );
    case 'image':
      return (
        <>
          <AssetPicture
            asset={block.asset}
            shown={(WIDEST * block.width) / 100}
            alt={block.alt}
            loading="lazy"
            width={block.pixels.width}
            height={block.pixels.height}
            style={{ width: `${block.width}%` }}
          />
          {change.change === 'same' && <figcaption>{block.caption}</figcaption>}
        </>
      );
    case 'end-mark':
      return change.change === 'changed' ? null : block.mark;
    case 'page-break':
      return <hr title="Page break" />;
    case 'quote':
      return change.change === 'same' ? (
        <footer>
          {[block.speaker, block.role, block.organisation].filter(Boolean).join(', ')}
        </footer>
      ) : null;
    default:
      return null;
  }
}

function Fields({ change, shown }: Pick<Props, 'change' | 'shown'>) {
  return change.fields.map(({ field, line }) => (
    <span className="field" key={field}>
      <small>{asWords(field)}</small> <ComparedLine pieces={line.pieces} shown={shown} />
    </span>
  ));
}
