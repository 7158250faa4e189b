import type { PaneEvent } from './pane-event';
import type { PaneState } from './pane-state';
import { reduce } from './reduce';

/** Holds the state of one pane; made once by the composition root, once per test elsewhere. */
export interface Store {
  readonly read: () => PaneState;
  readonly send: (event: PaneEvent) => void;
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * A store that starts with a state and runs every event through `reduce`.
 * @example const store = createStore(INITIAL_STATE); store.send({ kind: 'connected' });
 *   store.read().connected // true
 */
export function createStore(initial: PaneState): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => state,
    send: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
