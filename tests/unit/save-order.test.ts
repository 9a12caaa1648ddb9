import { describe, expect, it } from 'vitest';
import { SaveOrder } from '../../electron/files/save-order';

/** A save that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const done = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { save: () => done, end, fail };
}

describe('the saves of a document', () => {
  it('do not take it back: one that ends after a later one is overtaken', () => {
    const saves = new SaveOrder();
    const [first, second, third] = [saves.begin(), saves.begin(), saves.begin()];
    expect(saves.finish(second)).toBe(true);
    expect(saves.isOvertaken(first)).toBe(true);
    expect(saves.finish(first)).toBe(false);
    // One that was begun later and cancelled overtakes nobody.
    expect(saves.isOvertaken(third)).toBe(false);
    expect(saves.finish(third)).toBe(true);
  });

  it('wait for those to the same path, not for those to another', async () => {
    const saves = new SaveOrder();
    const order: string[] = [];
    const hung = held();
    const first = saves.inTurn('/share/a', hung.save).then(() => order.push('first'));
    const second = saves.inTurn('/share/a', async () => order.push('second'));
    await saves.inTurn('/local/b', async () => order.push('elsewhere'));
    expect(order).toEqual(['elsewhere']);
    hung.end();
    await Promise.all([first, second]);
    expect(order).toEqual(['elsewhere', 'first', 'second']);
  });

  it('go on after one that has failed', async () => {
    const saves = new SaveOrder();
    const hung = held();
    const first = saves.inTurn('/share/a', hung.save);
    const second = saves.inTurn('/share/a', async () => 'saved');
    hung.fail(new Error('EIO'));
    await expect(first).rejects.toThrow('EIO');
    expect(await second).toBe('saved');
  });
});
