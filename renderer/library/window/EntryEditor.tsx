import { type KeyboardEvent, useEffect, useState } from 'react';
import type { EntryUse, LibrarySaveResult } from '../../../core/bridge/messages/library';
import { whatIsMissing } from '../../../core/library/draft';
import { type FormState, formState, isDirty } from '../../../core/library/draft-history';
import type { Entry } from '../../../core/library/entries/entry';
import { shownValue } from '../../../core/library/shown-value';
import { request } from '../../bridge/client';
import { isHotkey } from '../../editor/input/hotkey';
import type { Notice } from '../../workspace/workspace-context';
import { useEntry } from '../entry-store';
import { KIND_NAMES } from '../words';
import { EntryForm } from './EntryForm';
import type { Drafts } from './use-drafts';

interface Props {
  readonly id: string;
  /** A new entry that is not in the library yet; null where the library has it. */
  readonly fresh: Entry | null;
  readonly drafts: Drafts;
  readonly tell: (notice: Notice) => unknown;
  readonly fail: (error: unknown) => void;
  readonly onSaved: (id: string) => void;
}

type Conflict = Extract<LibrarySaveResult, { type: 'conflict' }>;

/** An entry in a form: changed, saved, archived, deleted, and the releases that use it. */
export function EntryEditor({ id, fresh, drafts, tell, fail, onSaved }: Props) {
  const known = useEntry(fresh ? null : id);
  const form = formOf(drafts.of(known?.id ?? id), fresh, known);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  if (!form) {
    return known === null ? <p className="hint">This entry is no longer in the library.</p> : null;
  }
  const { entry, base } = form;
  const dirty = isDirty(form);
  const missing = whatIsMissing(entry);

  const change = (update: (entry: Entry) => Entry): void => drafts.change(entry.id, form, update);
  const save = async (saved: Entry, from: Entry | null): Promise<void> => {
    const result = await request('library.saveDraft', { entry: saved, base: from });
    if (result.type === 'conflict') {
      setConflict(result);
      return;
    }
    setConflict(null);
    drafts.saved(entry.id, entry, result.entry);
    if (result.fromThem.length > 0) {
      tell({
        message: 'Saved, and merged with a colleague’s changes:',
        advice: `${result.fromThem.join(', ')}.`,
      });
    }
    if (from === null) onSaved(result.entry.id);
  };
  const submit = (): void => {
    if (dirty && !missing) void save(entry, base).catch(fail);
  };
  const settle = (mine: boolean): void => {
    if (!conflict) return;
    const names = conflict.conflicts.map(({ field }) => field);
    const kept = mine ? entry : withTheirs(entry, conflict.theirs, names);
    void save(base ? rebased(kept, base, conflict.theirs, names) : kept, conflict.theirs).catch(
      fail,
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isHotkey(event, 's')) submit();
    // The text of an entry has steps of its own.
    else if ((event.target as HTMLElement).closest('.library-body')) return;
    else if (isHotkey(event, 'z', true) || isHotkey(event, 'y')) drafts.redo(entry.id);
    else if (isHotkey(event, 'z')) drafts.undo(entry.id);
    else return;
    event.preventDefault();
  };
  return (
    <form
      className="library-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>
        {entry.name.trim() || `New ${KIND_NAMES[entry.kind].one.toLowerCase()}`}
        {entry.archived && <small> archived</small>}
        {dirty && <small className="library-unsaved">Not saved</small>}
      </h2>
      {conflict && (
        <section className="linked-notice" aria-label="Changed by two people">
          <p>Somebody else has changed the same fields.</p>
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
      {known === null && !fresh && (
        <p className="library-problem">
          This entry has been deleted from the library. Save it to put it back.
        </p>
      )}
      <EntryForm entry={entry} change={change} fail={fail} />
      <div className="actions">
        {base && (
          <>
            <button
              type="button"
              onClick={() => void save({ ...entry, archived: !entry.archived }, base).catch(fail)}
            >
              {entry.archived ? 'Restore from the archive' : 'Archive'}
            </button>
            <button
              type="button"
              onClick={() => void request('library.delete', { id: entry.id }).catch(fail)}
            >
              Delete…
            </button>
            <span className="gap" />
          </>
        )}
        {dirty && (
          <button type="button" className="plain" onClick={() => drafts.discard(entry.id)}>
            Discard changes
          </button>
        )}
        {dirty && missing && <small>{missing}</small>}
        <button type="submit" className="primary" disabled={!dirty || missing !== null}>
          Save
        </button>
      </div>
      {base && <Uses entry={base} revision={base.revision} fail={fail} />}
    </form>
  );
}

/**
 * The form's content: the unsaved draft, else the library's entry, else the entry that was just
 * saved.
 */
function formOf(
  typed: FormState | undefined,
  fresh: Entry | null,
  known: Entry | null | undefined,
): FormState | null {
  const isGone = known === null && !fresh;
  if (isGone && !(typed && isDirty(typed))) return null;
  const isNewer = (typed?.base?.revision ?? 0) >= (known?.revision ?? 0);
  if (typed && (isDirty(typed) || isNewer)) return typed;
  if (known) return formState(known, known);
  return fresh && formState(fresh, null);
}

/** The edited entry with the fields in conflict as they have them. */
function withTheirs(edited: Entry, theirs: Entry, fields: readonly string[]): Entry {
  if (edited.kind === 'boilerplate' && theirs.kind === 'boilerplate') {
    const isText = fields.some((field) => field.startsWith('text '));
    return { ...edited, ...pick(theirs, fields), ...(isText && { texts: theirs.texts }) } as Entry;
  }
  return { ...edited, ...pick(theirs, fields) } as Entry;
}

/** Their entry with the local edits since the base; conflicting fields keep the local value. */
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
