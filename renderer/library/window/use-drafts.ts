import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  changed,
  type FormState,
  formState,
  isDirty,
  redone,
  savedAs,
  undone,
} from '../../../core/library/draft-history';
import type { Entry } from '../../../core/library/entries/entry';
import { request } from '../../bridge/client';

/** The unsaved content of entry forms. */
export interface Drafts {
  /** The form of an entry that has been changed, also where the change was saved or undone. */
  readonly of: (id: string) => FormState | undefined;
  /** The forms with unsaved content, in the order in which they were started. */
  readonly unsaved: readonly FormState[];
  /** Changes the form of an entry; `start` is its content before the first change. */
  readonly change: (id: string, start: FormState, update: (entry: Entry) => Entry) => void;
  readonly undo: (id: string) => void;
  readonly redo: (id: string) => void;
  /** Call when the form's content (`sent`) was saved as an entry. */
  readonly saved: (id: string, sent: Entry, entry: Entry) => void;
  /** Gives the change up. */
  readonly discard: (id: string) => void;
}

type Forms = ReadonlyMap<string, FormState>;

/**
 * Every change that is typed goes to the shell at once, which keeps it on the disk: another entry,
 * a search, closing the window or a crash lose nothing.
 *
 * @param folder the library that is shown; another one has drafts of its own
 */
export function useDrafts(folder: string | undefined, fail: (error: unknown) => void): Drafts {
  const [forms, setForms] = useState<Forms>(new Map());
  // The latest forms before the next render: two changes may come between two renders.
  const latest = useRef<Forms>(forms);
  const set = useCallback((next: Forms) => {
    latest.current = next;
    setForms(next);
  }, []);
  const put = useCallback(
    (id: string, form: FormState) => {
      set(new Map(latest.current).set(id, form));
      const draft = isDirty(form) ? { entry: form.entry, base: form.base } : null;
      request('library.draft', { id, draft }).catch(fail);
    },
    [set, fail],
  );
  useEffect(() => {
    if (folder === undefined) return;
    request('library.drafts', null).then(
      (drafts) =>
        set(new Map(drafts.map((draft) => [draft.entry.id, formState(draft.entry, draft.base)]))),
      fail,
    );
  }, [folder, set, fail]);
  return useMemo(
    () => ({
      of: (id) => forms.get(id),
      unsaved: [...forms.values()].filter(isDirty),
      change: (id, start, update) => {
        const form = latest.current.get(id) ?? start;
        const next = changed(form, update(form.entry), performance.now());
        if (next !== form) put(id, next);
      },
      undo: (id) => {
        const form = latest.current.get(id);
        if (form) put(id, undone(form));
      },
      redo: (id) => {
        const form = latest.current.get(id);
        if (form) put(id, redone(form));
      },
      saved: (id, sent, entry) => {
        const form = latest.current.get(id);
        if (!form) return;
        const after = savedAs(form, sent, entry);
        const next = new Map(latest.current);
        next.delete(id);
        set(next.set(entry.id, after));
        if (id !== entry.id) request('library.draft', { id, draft: null }).catch(fail);
        if (isDirty(after)) put(entry.id, after);
      },
      discard: (id) => {
        const next = new Map(latest.current);
        next.delete(id);
        set(next);
        request('library.draft', { id, draft: null }).catch(fail);
      },
    }),
    [forms, put, set, fail],
  );
}
