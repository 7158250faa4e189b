import type { ReviewServices } from './common/services';

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
    copy: async (text) => {
      try {
        await window.navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
  };
}
