import { describe, expect, it, vi } from 'vitest';
import { noticeOf, readyText, stoppedText } from '../../renderer/preflight/result-text';
import { WorkStore } from '../../renderer/work/work-store';

/** Work that ends when the test says so. */
function setUp() {
  const tell = vi.fn();
  const stop = vi.fn();
  const store = new WorkStore({ tell, stop, noticeOf: () => ({ message: 'It failed.' }) });
  let finish: (result: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const start = () =>
    store.start({
      kind: 'kit',
      title: 'Press kit',
      run: () =>
        new Promise<string>((resolve, reject) => {
          finish = resolve;
          fail = reject;
        }),
      ended: (result) => ({ message: result }),
    });
  return {
    store,
    tell,
    stop,
    start,
    finish: (text: string) => finish(text),
    fail: () => fail(new Error()),
  };
}

describe('work that takes a while', () => {
  it('shows a notice at the end when nobody is watching', async () => {
    const { store, tell, start, finish } = setUp();
    const close = store.watch('kit');
    const ended = start();
    close();
    expect(store.works()).toHaveLength(1);
    finish('The press kit is ready.');
    await ended;
    expect(tell).toHaveBeenCalledWith({ message: 'The press kit is ready.' });
    expect(store.works()).toEqual([]);
  });

  it('shows no notice to somebody who is watching, and keeps the result', async () => {
    const { store, tell, start, finish } = setUp();
    store.watch('kit');
    const ended = start();
    finish('The press kit is ready.');
    await ended;
    expect(tell).not.toHaveBeenCalled();
    expect(store.resultOf('kit')).toBe('The press kit is ready.');
    store.clear('kit');
    expect(store.resultOf('kit')).toBeUndefined();
  });

  it('shows how far it is, and asks the shell once to stop', () => {
    const { store, stop, start } = setUp();
    void start();
    void start();
    const [work, ...others] = store.works();
    expect(others).toEqual([]);
    const id = work?.id ?? '';
    store.progress({ work: id, done: 3, total: 26, what: 'index.html' });
    store.stop(id);
    expect(store.works()).toMatchObject([{ done: 3, total: 26, isStopping: true }]);
    expect(stop).toHaveBeenCalledWith(id);
  });

  it('ends with a notice when it fails', async () => {
    const { store, tell, start, fail } = setUp();
    store.watch('kit');
    const ended = start();
    fail();
    await ended;
    expect(tell).toHaveBeenCalledWith({ message: 'It failed.' });
    expect(store.works()).toEqual([]);
  });
});

describe('what is said of an export', () => {
  it('names how many files there are, and that nothing was sent', () => {
    expect(readyText(1)).toBe('One file is ready. Nothing has been sent.');
    expect(readyText(5)).toBe('Five files are ready. Nothing has been sent.');
    expect(readyText(40)).toBe('40 files are ready. Nothing has been sent.');
    expect(stoppedText(0)).toBe('Cancelled. Nothing was written.');
  });

  it('warns where something could not be written', () => {
    const problem = { message: 'The disk is full.', advice: 'Make room.' };
    const reveal = vi.fn();
    const notice = noticeOf(
      'Export',
      [
        { type: 'written', format: 'docx', path: '/a/b.docx' },
        { type: 'failed', format: 'pdf', problem },
      ],
      2,
      reveal,
    );
    expect(notice).toMatchObject({
      kind: 'warning',
      message: 'Export: One file is ready. Nothing has been sent.',
      advice: 'One file could not be written. Export again.',
    });
    notice.actions?.[0]?.run();
    expect(reveal).toHaveBeenCalledWith('/a/b.docx');
  });
});
