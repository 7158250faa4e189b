import { element } from './element';

/** Shows the pane, or hides it; the add-in in it keeps running, as in Excel. */
export function showPane(visible: boolean): void {
  element('pane', HTMLElement).hidden = !visible;
  element('splitter', HTMLDivElement).hidden = !visible;
  // The engine measures its place only when the window changes.
  window.dispatchEvent(new Event('resize'));
  if (visible) element('pane-frame', HTMLIFrameElement).focus();
}
