import { useCallback, useEffect, useState } from 'react';
import type { Entry } from '../../../core/library/entries/entry';
import { request } from '../../bridge/client';
import type { Notice } from '../../workspace/workspace-context';
import { KIND_NAMES, summaryOf } from '../words';

interface Props {
  readonly tell: (notice: Notice) => unknown;
  readonly fail: (error: unknown) => void;
}

/** Entries that are probably the same, to be made one. */
export function DuplicatesView({ tell, fail }: Props) {
  const [groups, setGroups] = useState<readonly Entry[][] | null>(null);
  const look = useCallback(() => {
    request('library.duplicates', null).then(setGroups, fail);
  }, [fail]);
  useEffect(look, [look]);
  const merge = (entries: readonly Entry[]): void =>
    void request('library.merge', { ids: entries.map(({ id }) => id) }).then((kept) => {
      tell({
        kind: 'success',
        message: `Merged into “${kept.name}”.`,
        advice: 'The others are in the archive, and releases follow.',
      });
      look();
    }, fail);
  return (
    <section aria-label="Duplicates" className="library-form">
      <h2>Duplicates</h2>
      {groups?.length === 0 && <p className="hint">No duplicates found.</p>}
      {groups?.map((group) => (
        <Group key={group.map(({ id }) => id).join()} group={group} merge={merge} />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly group: readonly Entry[];
  readonly merge: (entries: readonly Entry[]) => void;
}

function Group({ group, merge }: GroupProps) {
  const [keep, setKeep] = useState(group[0]?.id ?? '');
  const kept = group.filter(({ id }) => id === keep);
  const others = group.filter(({ id }) => id !== keep);
  return (
    <fieldset className="library-text">
      <legend>{group[0]?.name}</legend>
      {group.map((entry) => (
        <label key={entry.id} className="check">
          <input
            type="radio"
            name={`keep-${group[0]?.id}`}
            checked={entry.id === keep}
            onChange={() => setKeep(entry.id)}
          />
          <span>
            <strong>{entry.name}</strong> {KIND_NAMES[entry.kind].one}
            <small> {summaryOf(entry)}</small>
          </span>
        </label>
      ))}
      <button type="button" className="plain" onClick={() => merge([...kept, ...others])}>
        Merge into the chosen one
      </button>
    </fieldset>
  );
}
