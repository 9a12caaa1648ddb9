import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoticeStore } from '../../renderer/ui/notice-store';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a notice', () => {
  it('of what went well goes away by itself, later where something can be done about it', () => {
    const store = new NoticeStore();
    store.tell({ kind: 'success', message: 'Saved.' });
    const actions = [{ label: 'Undo', run: () => undefined }];
    store.tell({ kind: 'success', message: 'Deleted.', actions });
    vi.advanceTimersByTime(7_000);
    expect(store.notices().map(({ message }) => message)).toEqual(['Deleted.']);
    vi.advanceTimersByTime(10_000);
    expect(store.notices()).toEqual([]);
  });

  it.each(['info', 'warning', 'error'] as const)(
    'of the kind %s stays until it is dismissed',
    (kind) => {
      const store = new NoticeStore();
      const dismiss = store.tell({ kind, message: 'Somebody else has changed the file.' });
      vi.advanceTimersByTime(3_600_000);
      expect(store.notices()).toHaveLength(1);
      dismiss();
      expect(store.notices()).toEqual([]);
    },
  );

  it('stays while a person is at it', () => {
    const store = new NoticeStore();
    const notice = { kind: 'success', message: 'Saved.' } as const;
    store.tell(notice);
    store.hold(notice);
    vi.advanceTimersByTime(60_000);
    expect(store.notices()).toEqual([notice]);
    store.resume(notice);
    vi.advanceTimersByTime(7_000);
    expect(store.notices()).toEqual([]);
  });

  it('leaves no timer behind when it is dismissed', () => {
    const store = new NoticeStore();
    store.tell({ kind: 'success', message: 'Saved.' })();
    expect(vi.getTimerCount()).toBe(0);
  });
});
