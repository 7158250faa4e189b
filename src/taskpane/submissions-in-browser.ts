import { createStore, del, set, values } from 'idb-keyval';
import { serviceAt } from '../submission/client';
import type { Memory } from './page/library';
import type { Queued, Submissions } from './page/submissions';

/** Milliseconds between two attempts to send what waits. */
const PAUSE = 60_000;

/**
 * 报送 of a real browser: the service below the add-in's own address, and the queue in the browser's
 * database.
 * @example await submissionsInBrowser(window, token).service.me()
 */
export function submissionsInBrowser(window: Window, token: Memory): Submissions {
  // Opened when first asked for: where it is forbidden, that is refused then.
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => (opened ??= createStore('plan-indicators-submissions', 'queue'));
  return {
    service: serviceAt({
      base: new URL('.', window.location.href).href,
      token: () => token.read() ?? '',
      ask: window.fetch.bind(window),
    }),
    token,
    queue: {
      list: async () => {
        const all = await values<Queued>(store());
        return all.sort((one, other) => one.at.localeCompare(other.at));
      },
      put: async (queued) => set(queued.submission.key, queued, store()),
      drop: async (key) => del(key, store()),
    },
    newKey: () => window.crypto.randomUUID(),
    onReturn: (listener) => {
      window.addEventListener('online', listener);
      const timer = window.setInterval(listener, PAUSE);
      return () => {
        window.removeEventListener('online', listener);
        window.clearInterval(timer);
      };
    },
  };
}
