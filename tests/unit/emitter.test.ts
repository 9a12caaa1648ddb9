import { describe, expect, it } from 'vitest';
import { Emitter } from '../../core/emitter';
import { createStore } from '../../renderer/ui/store';

describe('an emitter', () => {
  it('calls listeners until they unsubscribe', () => {
    const emitter = new Emitter<[word: string]>();
    const heard: string[] = [];
    const stop = emitter.on((word) => heard.push(word));
    emitter.emit('one');
    stop();
    emitter.emit('two');
    expect(heard).toEqual(['one']);
  });

  it('does not call a listener that another one has just removed', () => {
    const emitter = new Emitter();
    const heard: string[] = [];
    let stop = (): void => undefined;
    emitter.on(() => stop());
    stop = emitter.on(() => heard.push('told'));
    emitter.emit();
    expect(heard).toEqual([]);
  });
});

describe('a store', () => {
  it('has its new value when it calls listeners', () => {
    const store = createStore(1);
    const seen: number[] = [];
    store.subscribe(() => seen.push(store.get()));
    store.set(2);
    expect(seen).toEqual([2]);
  });
});
