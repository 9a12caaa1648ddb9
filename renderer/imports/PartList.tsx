import { CircleAlert } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { SourceBlock } from '../../core/imports/source';
import { isUncertain, partOf } from '../../core/recognise/edit-parts';
import { isInFacts } from '../../core/recognise/in-facts';
import type { Part } from '../../core/recognise/recognition';
import { nameOf, shownKind } from './part-kinds';
import { excerptOf } from './source-text';
import { takeFocus } from './take-focus';

interface Props {
  readonly parts: readonly Part[];
  /** The blocks that facts were read from. */
  readonly facts: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, SourceBlock>;
  readonly at: string;
  readonly go: (block: string) => void;
  readonly onFocus: () => void;
}

/** The parts of the release in their order, one of which is selected. */
export function PartList({ parts, facts, byId, at, go, onFocus }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => takeFocus(list.current), []);
  const index = partOf(parts, at);
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  return (
    <div
      ref={list}
      className="part-list"
      role="listbox"
      aria-label="Parts of the release"
      tabIndex={0}
      aria-activedescendant={index < 0 ? undefined : `part-${index}`}
      onFocus={onFocus}
    >
      {parts.map((part, position) => (
        <PartOption
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is named by its place, also in its id
          key={position}
          part={part}
          position={position}
          isInFacts={isInFacts(part, facts)}
          byId={byId}
          isSelected={position === index}
          go={go}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly part: Part;
  readonly position: number;
  readonly byId: ReadonlyMap<string, SourceBlock>;
  readonly isSelected: boolean;
  readonly isInFacts: boolean;
  readonly go: (block: string) => void;
}

const PartOption = memo(function PartOption(props: OptionProps) {
  const { part, position, byId, isSelected, isInFacts, go } = props;
  const blocks = part.blocks.flatMap((id) => byId.get(id) ?? []);
  const kind = shownKind(part.kind, isInFacts);
  const about = aboutOf(part);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    <div
      id={`part-${position}`}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      className="part"
      data-kind={kind}
      onClick={() => {
        const [first] = part.blocks;
        if (first !== undefined) go(first);
      }}
      // The focus stays in the list.
      onMouseDown={(event) => {
        event.preventDefault();
        event.currentTarget.parentElement?.focus();
      }}
    >
      <span className="part-head">
        <span className="part-chip">{nameOf(kind)}</span>
        {blocks.length > 1 && <small>{blocks.length} passages</small>}
        {isUncertain(part) && (
          <small className="look">
            <CircleAlert size={13} aria-hidden="true" /> Look at this
          </small>
        )}
      </span>
      {about && <span className="part-about">{about}</span>}
      <span className="part-text" dir="auto" lang={blocks[0]?.language ?? undefined}>
        {excerptOf(blocks)}
      </span>
    </div>
  );
});

/** What was read of a part besides its text. */
function aboutOf({ quote, contacts, about, kind }: Part): string {
  if (kind === 'quote' && quote) {
    const { speaker, role, organisation } = quote;
    return speaker ? [speaker, role, organisation].filter(Boolean).join(', ') : 'Speaker not known';
  }
  if (kind === 'contacts') {
    const names = (contacts ?? []).map(({ name, emails }) => name || emails[0]).filter(Boolean);
    return names.join(', ');
  }
  return kind === 'boilerplate' && about ? `About ${about}` : '';
}
