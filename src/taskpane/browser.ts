import { createStore, del, get, keys, set, values } from 'idb-keyval';
import { digestOf } from '../datapackage/package-file';
import type { DocumentShelf, Library, LibraryEntry, Memory, ShelvedDocument } from './page/library';
import type { ReviewServices, Surroundings, Visibility } from './page/services';

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

/**
 * What a browser is and allows. The clipboard and downloads are only asked for, not tried: trying
 * would take the place of what the user has copied.
 * @example surroundingsOf(window, '0.2.0').allows.clipboard // true
 */
export function surroundingsOf(window: Window, addin: string): Surroundings {
  const { document, navigator } = window;
  const trial = keepInBrowser(window, 'plan-indicators.trial');
  trial.write('1');
  return {
    addin,
    webView: navigator.userAgent,
    allows: {
      clipboard: 'clipboard' in navigator || document.queryCommandSupported('copy'),
      downloads: 'download' in document.createElement('a'),
      storage: trial.read() === '1',
    },
  };
}

/**
 * The library in the browser's own database, which is this computer's and outlives every workbook.
 * @example await libraryInBrowser().list() // [{ name: '350103-14', title: '台江区…', … }]
 */
export function libraryInBrowser(): Library {
  // Opened when first asked for: where it is forbidden, that is refused then and the pane starts.
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => (opened ??= createStore('plan-indicators', 'library'));
  return {
    list: async () => {
      const entries = await values<LibraryEntry>(store());
      // What was stored by an earlier version was told apart otherwise.
      return entries.map((entry) => ({ ...entry, digest: digestOf(entry) }));
    },
    save: async (entry) => set(entry.name, entry, store()),
    remove: async (name) => del(name, store()),
    documents: documentsInBrowser(),
  };
}

/** In a database of their own: one that is there already gets no second store. */
function documentsInBrowser(): DocumentShelf {
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => (opened ??= createStore('plan-indicators-documents', 'originals'));
  type Key = [sha256: string, name: string, size: number, savedOn: string];
  // What is known of one is its key, so that listing them reads none of the bytes.
  const keyOf = ({ sha256, name, size, savedOn }: ShelvedDocument): Key => [
    sha256,
    name,
    size,
    savedOn,
  ];
  return {
    list: async () => {
      const all = await keys<Key>(store());
      return all.map(([sha256, name, size, savedOn]) => ({ sha256, name, size, savedOn }));
    },
    read: async (document) => get<Uint8Array>(keyOf(document), store()),
    save: async (document, bytes) => set(keyOf(document), bytes, store()),
    remove: async (document) => del(keyOf(document), store()),
  };
}

/**
 * The way before there was a clipboard to ask: task panes are frames that may not ask for it, and this
 * one needs no permission while a click is answered.
 */
function copyByEvent(document: Document, text: string, html: string | undefined): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
}

/** How long a download may take to begin before its address is given up. */
const DOWNLOAD_BEGINS = 60_000;

/**
 * What 导入 needs of a real browser. Storage, downloads and the clipboard can all be forbidden in a
 * task pane; each says so or fails harmlessly.
 * @example reviewInBrowser(window).drafts.write('work', '{}') // true
 */
export function reviewInBrowser(window: Window): ReviewServices {
  const key = (part: string) => `plan-indicators.review.${part}`;
  return {
    drafts: {
      read: (part) => {
        try {
          return window.localStorage.getItem(key(part)) ?? undefined;
        } catch {
          return undefined;
        }
      },
      write: (part, text) => {
        try {
          if (text === undefined) window.localStorage.removeItem(key(part));
          else window.localStorage.setItem(key(part), text);
          return true;
        } catch {
          return false;
        }
      },
    },
    save: (name, bytes) => {
      const address = URL.createObjectURL(
        new Blob([new Uint8Array(bytes)], { type: 'application/zip' }),
      );
      const link = window.document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      window.setTimeout(() => URL.revokeObjectURL(address), DOWNLOAD_BEGINS);
    },
    copy: async (text, html) => {
      // The clipboard's own interface has the page's policy weed the styles out of a table.
      if (html !== undefined && copyByEvent(window.document, text, html)) return true;
      try {
        await window.navigator.clipboard.writeText(text);
        return true;
      } catch {
        return copyByEvent(window.document, text, html);
      }
    },
  };
}

/**
 * Whether the pane is on the screen, by the page's own word and by Office's: a pane that was closed
 * goes on running in a shared runtime.
 * @example paneVisibility(document).isVisible() // true
 */
export function paneVisibility(document: Document): Visibility {
  const listeners = new Set<() => void>();
  let isClosed = false;
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  document.addEventListener('visibilitychange', tell);
  void Office.onReady()
    .then(() => {
      if (!Office.context.requirements?.isSetSupported('SharedRuntime', '1.1')) return;
      return Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
        isClosed = visibilityMode === Office.VisibilityMode.hidden;
        tell();
      });
    })
    .catch(() => undefined);
  return {
    isVisible: () => !isClosed && document.visibilityState !== 'hidden',
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
