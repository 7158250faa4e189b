import type { Memory } from './common/services';

/**
 * Keeps one word in the browser's local storage. Storage can be forbidden (a hardened browser, a
 * partitioned frame): then the pane simply starts afresh each time.
 * @example keepInBrowser(window, 'plan-indicators.plan').write('350104-14')
 */
export function keepInBrowser(window: Window, key: string): Memory {
  return {
    read: () => {
      try {
        return window.localStorage.getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write: (word) => {
      try {
        window.localStorage.setItem(key, word);
      } catch {
        // Nothing is lost but a convenience.
      }
    },
  };
}
