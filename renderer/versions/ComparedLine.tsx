import type { ReactNode } from 'react';
import type { Piece } from '../../core/compare/pieces';

/** Which versions are shown: both in one text, or one of them alone. */
export type Shown = 'both' | 'before' | 'after';

const HIDDEN: Record<Shown, Piece['change'] | null> = {
  both: null,
  before: 'added',
  after: 'removed',
};

/** A compared line with its marks: what came is inserted, what went is struck out. */
export function ComparedLine({
  pieces,
  shown,
}: {
  readonly pieces: readonly Piece[];
  readonly shown: Shown;
}) {
  return pieces
    .filter(({ change }) => change !== HIDDEN[shown])
    .map((piece, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no other identity
      <ComparedPiece key={index} piece={piece} shown={shown} />
    ));
}

function ComparedPiece({ piece, shown }: { readonly piece: Piece; readonly shown: Shown }) {
  const { change, text, lookBefore } = piece;
  const look = shown === 'before' && lookBefore ? lookBefore : piece.look;
  const content = looking(look, text);
  switch (change) {
    case 'added':
      return <ins>{content}</ins>;
    case 'removed':
      return <del>{content}</del>;
    case 'restyled':
      return (
        <span className="restyled" title={`Formatting before: ${described(piece)}`}>
          {content}
        </span>
      );
    case 'same':
      return <span>{content}</span>;
  }
}

function looking({ marks, url, of }: Piece['look'], text: string): ReactNode {
  let content: ReactNode = text;
  if (of === 'placeholder') content = <mark>{content}</mark>;
  if (marks.bold) content = <strong>{content}</strong>;
  if (marks.italic) content = <em>{content}</em>;
  if (marks.underline) content = <u>{content}</u>;
  if (marks.strike) content = <s>{content}</s>;
  if (marks.superscript) content = <sup>{content}</sup>;
  if (marks.subscript) content = <sub>{content}</sub>;
  if (url !== null) {
    content = (
      <span className="link" title={url}>
        {content}
      </span>
    );
  }
  return content;
}

function described({ lookBefore }: Piece): string {
  const marks = Object.entries(lookBefore?.marks ?? {}).map(([name, value]) =>
    value === true ? name : `${name} ${value}`,
  );
  return [...marks, lookBefore?.url ?? ''].filter(Boolean).join(', ') || 'plain';
}
