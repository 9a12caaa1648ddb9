import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EntryDraft, finishedEntry, whatIsMissing } from '../../../core/library/draft';
import {
  changed,
  type FormState,
  formState,
  isDirty,
  redone,
  savedAs,
  undone,
} from '../../../core/library/draft-history';
import { newEntry } from '../../../core/library/new-entry';
import { contactEntry } from './support';

const jo = contactEntry({ id: 'jo-1', name: 'Jo' });

/** Types letters into a field, with a moment between two of them. */
function typed(state: FormState, field: 'name' | 'role', text: string, pause = 100): FormState {
  let at = (state.last?.at ?? 0) + 10_000;
  return [...text].reduce((now, letter) => {
    at += pause;
    return changed(now, { ...now.entry, [field]: `${now.entry[field as 'name']}${letter}` }, at);
  }, state);
}

describe('typing in the form of an entry', () => {
  it('is undone word by word, and redone', () => {
    const after = typed(formState(jo, jo), 'role', 'Head of media');
    expect(undone(after).entry).toMatchObject({ role: 'Head of ' });
    expect(undone(undone(after)).entry).toMatchObject({ role: 'Head ' });
    expect(redone(undone(after)).entry).toMatchObject({ role: 'Head of media' });
    expect(undone(undone(undone(undone(after)))).entry).toEqual(jo);
  });

  it('begins another step after a pause and in another field', () => {
    const paused = typed(typed(formState(jo, jo), 'role', 'Head'), 'role', 'er');
    expect(undone(paused).entry).toMatchObject({ role: 'Head' });
    const other = typed(typed(formState(jo, jo), 'role', 'Head'), 'name', 'el');
    expect(undone(other).entry).toMatchObject({ role: 'Head', name: 'Jo' });
  });

  it('is unsaved until it equals the library’s entry', () => {
    const state = typed(formState(jo, jo), 'role', 'X');
    expect(isDirty(state)).toBe(true);
    expect(isDirty(undone(state))).toBe(false);
    const fresh = newEntry('contact', 'abcdef12', '2026-11-30T12:00:00Z');
    expect(isDirty(formState(fresh, null))).toBe(false);
    expect(isDirty(formState({ ...fresh, name: 'Jo' }, null))).toBe(true);
  });

  it('can be edited while it is being saved', () => {
    const sent = typed(formState(jo, jo), 'role', 'Head').entry;
    const later = typed(formState(sent, jo), 'role', ' of');
    const saved = { ...sent, revision: 2 };
    expect(savedAs(later, sent, saved).entry).toMatchObject({ role: 'Head of', revision: 2 });
    expect(isDirty(savedAs(later, sent, saved))).toBe(true);
    expect(isDirty(savedAs(formState(sent, jo), sent, saved))).toBe(false);
  });
});

describe('a draft', () => {
  it('may lack its name and picture, and reports that', () => {
    for (const kind of ['contact', 'organisation', 'boilerplate', 'snippet', 'image'] as const) {
      const entry = newEntry(kind, 'abcdef12', '2026-11-30T12:00:00Z');
      expect(v.is(EntryDraft, { entry, base: null })).toBe(true);
      expect(whatIsMissing(entry)).not.toBeNull();
    }
    expect(v.is(EntryDraft, { entry: { ...jo, emails: 3 }, base: null })).toBe(false);
  });

  it('is saved without what is empty, and with several addresses of one field apart', () => {
    const entry = {
      ...jo,
      name: ' Jo ',
      emails: ['jo@example.org, press@example.org', ''],
      phones: ['+41229095000; +41 22 909 50 01, ext. 3'],
    };
    expect(finishedEntry(entry)).toMatchObject({
      name: 'Jo',
      emails: ['jo@example.org', 'press@example.org'],
      phones: ['+41 22 909 50 00', '+41 22 909 50 01 ext. 3'],
    });
  });
});
