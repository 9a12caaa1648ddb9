import type { Path } from 'slate';
import { useSlateStatic } from 'slate-react';
import { textKey } from '../../core/library/entries/boilerplate-entry';
import type { Boilerplate } from '../../core/release/blocks/boilerplate';
import { useEntry } from './entry-store';
import { takeWording } from './link-actions';

interface Props {
  readonly block: Boilerplate;
  readonly pathOf: () => Path;
}

/** Chooses among the wordings of an entry: languages and lengths. */
export function VariantChoice({ block, pathOf }: Props) {
  const editor = useSlateStatic();
  const entry = useEntry(block.link?.entry ?? null);
  if (!block.link || entry?.kind !== 'boilerplate' || entry.texts.length < 2) return null;
  const { variant } = block.link;
  const isKnown = entry.texts.some((text) => textKey(text) === variant);
  return (
    <select
      className="linked-variant"
      aria-label={`Wording of ${entry.name}`}
      value={variant}
      onChange={({ target }) => takeWording(editor, block, pathOf(), entry, target.value)}
    >
      {!isKnown && <option value={variant}>{variant}</option>}
      {entry.texts.map((text) => (
        <option key={textKey(text)}>{textKey(text)}</option>
      ))}
    </select>
  );
}
