import type { ReviewServices, Surroundings } from '../../../src/taskpane/page/services';

/** Storage, downloads and clipboard of a browser that lasts as long as a test. */
export interface TestReviewServices extends ReviewServices {
  readonly kept: Map<string, string>;
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[];
  readonly copied: string[];
}

/** A browser that allows everything. */
export const SURROUNDINGS: Surroundings = {
  addin: '0.0.0',
  webView: 'a browser of a test',
  allows: { clipboard: true, downloads: true, storage: true },
};

/** A browser that allows everything, or one with as little room as `room` characters. */
export function reviewServices(room = Infinity): TestReviewServices {
  const kept = new Map<string, string>();
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const copied: string[] = [];
  return {
    kept,
    saved,
    copied,
    drafts: {
      read: (part) => kept.get(part),
      write: (part, text) => {
        if ((text?.length ?? 0) > room) return false;
        if (text === undefined) kept.delete(part);
        else kept.set(part, text);
        return true;
      },
    },
    save: (name, bytes) => saved.push({ name, bytes }),
    copy: (text) => Promise.resolve(copied.push(text) > 0),
  };
}
