import { useSyncExternalStore } from 'react';
import { Emitter } from '../../core/emitter';

/** A value that parts of the window share; what reads it with `useStore` follows it. */
export interface Store<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly subscribe: (listen: () => void) => () => void;
}

export function createStore<T>(initial: T): Store<T> {
  const changed = new Emitter();
  let value = initial;
  return {
    get: () => value,
    set(next) {
      value = next;
      changed.emit();
    },
    subscribe: changed.on,
  };
}

/** The value of a store; the caller is drawn again when it changes. */
export const useStore = <T>({ subscribe, get }: Store<T>): T =>
  useSyncExternalStore(subscribe, get);
