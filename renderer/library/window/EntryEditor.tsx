import { useEffect, useState } from 'react';
import type { EntryUse, LibrarySaveResult } from '../../../core/bridge/messages/library';
import type { Entry } from '../../../core/library/entries/entry';
import { saysTheSame } from '../../../core/library/merge-edits';
import { newId } from '../../../core/library/new-id';
import { shownValue } from '../../../core/library/shown-value';
import type { Notice } from '../../app/workspace-context';
import { request } from '../../bridge/client';
import { useEntry } from '../entry-store';
import { KIND_NAMES } from '../words';
import { EntryForm } from './EntryForm';

interface Props {
  /** An entry of the library, or `draft` one that is not in it yet. */
  readonly id?: string;
  readonly draft?: Entry;
  readonly tell: (notice: Notice) => unknown;
  readonly fail: (error: unknown) => void;
  readonly onSaved?: (id: string) => void;
}

type Conflict = Extract<LibrarySaveResult, { type: 'conflict' }>;

/** An entry in a form: changed, saved, archived, deleted, and the releases that use it. */
export function EntryEditor({ id, draft, tell, fail, onSaved }: Props) {
  const known = useEntry(id ?? null);
  // The entry from which the edit started; another's change is brought together on saving.
  const [base, setBase] = useState<Entry | null>(null);
  const [edited, setEdited] = useState<Entry | null>(draft ?? null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const dirty =
    edited !== null && (draft !== undefined || (base !== null && !saysTheSame(base, edited)));
  useEffect(() => {
    if (!known || dirty || known === base) return;
    setBase(known);
    setEdited(known);
  }, [known, dirty, base]);

  if (id && known === null)
    return <p className="hint">This entry is not in the library any more.</p>;
  if (!edited) return null;

  const save = async (entry: Entry, from: Entry | null): Promise<void> => {
    const isNew = from === null;
    const named = isNew
      ? { ...entry, id: newId(entry.kind, entry.name, crypto.randomUUID()) }
      : entry;
    const result = await request('library.save', { entry: named, base: from });
    if (result.type === 'conflict') {
      setConflict(result);
      return;
    }
    setConflict(null);
    setBase(result.entry);
    setEdited(result.entry);
    if (result.fromThem.length > 0) {
      tell({
        message: 'Saved together with what somebody else has changed meanwhile:',
        advice: `${result.fromThem.join(', ')}.`,
      });
    }
    if (isNew) onSaved?.(result.entry.id);
  };
  const submit = (): void => void save(edited, draft ? null : base).catch(fail);
  const settle = (mine: boolean): void => {
    if (!conflict) return;
    const names = conflict.conflicts.map(({ field }) => field);
    const kept = mine ? edited : withTheirs(edited, conflict.theirs, names);
    void save(base ? rebased(kept, base, conflict.theirs, names) : kept, conflict.theirs).catch(
      fail,
    );
  };
  return (
    <form
      className="library-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>
        {edited.name.trim() || `New ${KIND_NAMES[edited.kind].one.toLowerCase()}`}
        {edited.archived && <small> archived</small>}
      </h2>
      {conflict && (
        <section className="linked-notice" aria-label="Changed by two">
          <p>Somebody else has changed the same facts meanwhile.</p>
          <dl>
            {conflict.conflicts.map(({ field, mine, theirs }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>Yours: {shownValue(mine) || 'nothing'}</dd>
                <dd>Theirs: {shownValue(theirs) || 'nothing'}</dd>
              </div>
            ))}
          </dl>
          <button type="button" className="plain" onClick={() => settle(true)}>
            Keep yours
          </button>
          <button type="button" className="plain" onClick={() => settle(false)}>
            Take theirs
          </button>
        </section>
      )}
      <EntryForm entry={edited} change={setEdited} fail={fail} />
      <div className="actions">
        {!draft && (
          <>
            <button
              type="button"
              onClick={() => void save({ ...edited, archived: !edited.archived }, base).catch(fail)}
            >
              {edited.archived ? 'Take out of the archive' : 'Archive'}
            </button>
            <button
              type="button"
              onClick={() => void request('library.delete', { id: edited.id }).catch(fail)}
            >
              Delete…
            </button>
            <span className="gap" />
          </>
        )}
        {dirty && !draft && (
          <button type="button" className="plain" onClick={() => setEdited(base)}>
            Undo changes
          </button>
        )}
        <button type="submit" className="primary" disabled={!dirty || !isWhole(edited)}>
          Save
        </button>
      </div>
      {!draft && <Uses entry={edited} revision={base?.revision ?? 0} fail={fail} />}
    </form>
  );
}

const isWhole = (entry: Entry): boolean =>
  entry.name.trim() !== '' && (entry.kind !== 'image' || entry.asset !== '');

/** The edited entry with the fields in conflict as they have them. */
function withTheirs(edited: Entry, theirs: Entry, fields: readonly string[]): Entry {
  if (edited.kind === 'boilerplate' && theirs.kind === 'boilerplate') {
    const isText = fields.some((field) => field.startsWith('text '));
    return { ...edited, ...pick(theirs, fields), ...(isText && { texts: theirs.texts }) } as Entry;
  }
  return { ...edited, ...pick(theirs, fields) } as Entry;
}

/** Their entry with what was edited here since the base; the fields in conflict as they stand. */
function rebased(edited: Entry, base: Entry, theirs: Entry, fields: readonly string[]): Entry {
  const mine = Object.entries(edited).filter(([name, value]) => {
    const before = (base as unknown as Record<string, unknown>)[name];
    return fields.includes(name) || JSON.stringify(value) !== JSON.stringify(before);
  });
  return { ...theirs, ...Object.fromEntries(mine) } as Entry;
}

const pick = (entry: Entry, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => fields.includes(name)));

interface UsesProps {
  readonly entry: Entry;
  readonly revision: number;
  readonly fail: (error: unknown) => void;
}

/** The releases on this machine that use the entry, the ones that lag behind it marked. */
function Uses({ entry: { id, kind }, revision, fail }: UsesProps) {
  const [uses, setUses] = useState<readonly EntryUse[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision makes uses stale
  useEffect(() => {
    request('library.uses', { id }).then(setUses, fail);
  }, [id, revision, fail]);
  if (kind === 'snippet' || kind === 'image' || uses === null) return null;
  return (
    <section aria-label="Used in">
      <h3>Used in</h3>
      {uses.length === 0 && <p className="hint">No release on this computer uses it.</p>}
      <ul className="library-uses">
        {uses.map((use) => (
          <li key={`${use.path} ${use.title}`}>
            <strong>{use.title || 'Untitled'}</strong> <span>{use.status.replace('-', ' ')}</span>
            {use.stale && <em>{use.stale}</em>}
            <small>{use.path || 'not saved yet'}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
