import type { Host } from '../../host';

/** What the page gives to the pane in its frame, and to tests: the one host all of them share. */
interface Bench {
  readonly host: Host;
  /** the pane's `window.external`: it tells office.js that it runs in desktop Excel */
  readonly external: object;
  /** F6, pressed in the pane */
  readonly moveFocus: (back: boolean) => void;
}

declare global {
  interface Window {
    /** Set before the pane is loaded; a frame has no other way to reach the page's objects. */
    workbench?: Bench;
  }
}
