import { Editor, Transforms } from 'slate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operation } from '../../core/release/operations/operation';
import { setFacts } from '../../renderer/editor/model/create-editor';
import { EditingSession } from '../../renderer/editor/model/editing-session';
import { releaseOf } from '../../renderer/editor/model/release-of';
import { fromTemplate } from '../exports/support/seed';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function session(dirty = false) {
  const sent: (readonly Operation[])[] = [];
  const one = new EditingSession(fromTemplate('joint-statement'), {
    dirty,
    send: (operations) => void sent.push(operations),
  });
  Transforms.select(one.editor, Editor.end(one.editor, [0, 2]));
  return { one, sent };
}

/** A key: Slate tells its listeners in the next microtask. */
async function key({ editor }: EditingSession, text: string): Promise<void> {
  editor.insertText(text);
  await Promise.resolve();
}

describe('an editing session', () => {
  it('sends each change once, without the moves of the caret', async () => {
    const { one, sent } = session();
    await key(one, 'a');
    one.editor.onChange();
    Transforms.move(one.editor);
    await Promise.resolve();
    await key(one, 'b');
    expect(sent.flat().map((each) => 'text' in each && each.text)).toEqual(['a', 'b']);
  });

  it('sends pending operations once when it is flushed', async () => {
    const { one, sent } = session();
    one.editor.insertText('a');
    one.flush();
    expect(sent).toHaveLength(1);
    await Promise.resolve();
    expect(sent).toHaveLength(1);
  });

  it('publishes after a pause in typing, and once a second during it', async () => {
    const { one } = session();
    await key(one, 'a');
    let told = 0;
    one.subscribe(() => {
      told += 1;
    });
    const before = one.release;
    for (let at = 0; at < 30; at += 1) {
      vi.advanceTimersByTime(50);
      await key(one, 'b');
    }
    expect(one.release).not.toBe(before);
    expect(told).toBe(1);
    vi.advanceTimersByTime(100);
    expect(told).toBe(2);
    expect(one.release).toBe(releaseOf(one.editor));
  });

  it('publishes a changed fact at once', async () => {
    const { one } = session();
    setFacts(one.editor, { place: 'Geneva' });
    await Promise.resolve();
    expect(one.release.facts.place).toBe('Geneva');
  });

  it('is saved when the text equals the file, however it got there', async () => {
    const { one } = session();
    expect(one.isDirty).toBe(false);
    await key(one, 'a');
    expect(one.isDirty).toBe(true);
    one.editor.deleteBackward('character');
    await Promise.resolve();
    expect(one.isDirty).toBe(false);
    await key(one, 'b');
    const saved = releaseOf(one.editor);
    await key(one, 'c');
    one.markSaved(saved);
    expect(one.isDirty).toBe(true);
    one.editor.deleteBackward('character');
    await Promise.resolve();
    expect(one.isDirty).toBe(false);
  });

  it('stays unsaved where it was opened with changes, until it is saved', async () => {
    const { one } = session(true);
    await key(one, 'a');
    one.editor.undo();
    await Promise.resolve();
    expect(one.isDirty).toBe(true);
    one.markSaved(releaseOf(one.editor));
    expect(one.isDirty).toBe(false);
  });

  it('has no timer left when it is disposed of', async () => {
    const { one } = session();
    await key(one, 'a');
    await key(one, 'b');
    one.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });
});
