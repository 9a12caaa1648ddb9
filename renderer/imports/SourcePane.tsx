import { memo, useEffect, useMemo, useRef } from 'react';
import type { SourceBlock, SourceDocument, SourcePlace } from '../../core/imports/source';
import type { Part, PartKind } from '../../core/recognise/recognition';
import { nameOf, type ShownKind, shownKind } from './part-kinds';
import { SourceContent } from './SourceContent';
import { usePictureUrls } from './use-picture-urls';

interface Props {
  readonly source: SourceDocument;
  readonly parts: readonly Part[];
  /** The blocks that facts were read from. */
  readonly facts: ReadonlySet<string>;
  readonly at: string;
  readonly go: (block: string) => void;
  readonly onFocus: () => void;
}

const PLACES: Readonly<Record<SourcePlace, string>> = {
  body: '',
  header: 'In the page header',
  footer: 'In the page footer',
  'text-box': 'In a text box',
  note: 'Note',
};

/** Of which part a block is, and whether it is the first or the last one there. */
interface Band {
  readonly kind: PartKind;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly part: number;
}

/** The file as it looks, block by block, each with the band of the part that it was taken for. */
export function SourcePane({ source, parts, facts, at, go, onFocus }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const urls = usePictureUrls(source.pictures);
  const bands = useMemo(() => bandsOf(parts), [parts]);
  const selected = bands.get(at)?.part ?? -1;
  useEffect(() => {
    const block = list.current?.querySelector(`[id="source-${CSS.escape(at)}"]`);
    block?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  if (source.blocks.length === 0) {
    return (
      <div className="source-pane empty">
        <p>There is nothing to read in this file.</p>
      </div>
    );
  }
  return (
    <div
      ref={list}
      className="source-pane"
      role="listbox"
      aria-label="The file as it looks"
      tabIndex={0}
      aria-activedescendant={`source-${at}`}
      onFocus={onFocus}
    >
      {source.blocks.map((block) => {
        const band = bands.get(block.id);
        return (
          <SourceRow
            key={block.id}
            block={block}
            kind={shownKind(band?.kind ?? 'left-out', facts.has(block.id))}
            isFirst={band?.isFirst ?? true}
            isLast={band?.isLast ?? true}
            isInPart={band !== undefined && band.part === selected}
            isSelected={block.id === at}
            url={block.content.type === 'picture' ? urls.get(block.content.picture) : undefined}
            go={go}
          />
        );
      })}
    </div>
  );
}

interface RowProps {
  readonly block: SourceBlock;
  readonly kind: ShownKind;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isInPart: boolean;
  readonly isSelected: boolean;
  readonly url: string | undefined;
  readonly go: (block: string) => void;
}

const SourceRow = memo(function SourceRow(props: RowProps) {
  const { block, kind, isFirst, isLast, isInPart, isSelected, url, go } = props;
  const place = PLACES[block.place];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    <div
      id={`source-${block.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      className={['source-row', isLast && 'last', isInPart && 'in-part'].filter(Boolean).join(' ')}
      data-kind={kind}
      onClick={() => go(block.id)}
      // The focus stays in the list.
      onMouseDown={(event) => {
        event.preventDefault();
        event.currentTarget.parentElement?.focus();
      }}
    >
      <span className="part-label">
        {isFirst && <span className="part-chip">{nameOf(kind)}</span>}
      </span>
      <div className="source-block">
        {place && <small className="source-place">{place}</small>}
        <SourceContent block={block} url={url} />
      </div>
    </div>
  );
});

function bandsOf(parts: readonly Part[]): ReadonlyMap<string, Band> {
  const bands = new Map<string, Band>();
  parts.forEach(({ kind, blocks }, part) => {
    blocks.forEach((id, index) => {
      bands.set(id, { kind, part, isFirst: index === 0, isLast: index === blocks.length - 1 });
    });
  });
  return bands;
}
