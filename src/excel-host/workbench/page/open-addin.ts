import type { FunctionMetadata } from '../../engine/functions/function-metadata';
import { element } from './element';
import { readManifest, readShortcuts, type AddinManifest, type Shortcut } from './read-manifest';

/** Where the server offers the add-in's folder. */
const FOLDER = '/addin/';

/** The pane's address. */
export const PANE = `${FOLDER}taskpane.html`;

/** What the page must know of the add-in before its pane runs. */
interface OpenedAddin {
  readonly manifest: AddinManifest;
  readonly functions: readonly FunctionMetadata[];
  readonly shortcuts: readonly Shortcut[];
}

/**
 * Fetches the add-in's manifest, the metadata of its functions and its keyboard shortcuts.
 *
 * @throws Error (Chinese) when one of them is missing or unreadable
 */
export async function openAddin(): Promise<OpenedAddin> {
  const [xml, json] = await Promise.all([fetchText('manifest.xml'), fetchText('functions.json')]);
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  if (manifest.querySelector('parsererror')) throw new Error('manifest.xml 不是完好的 XML');
  const { functions } = JSON.parse(json) as { functions: FunctionMetadata[] };
  const read = readManifest(manifest, FOLDER);
  return { manifest: read, functions, shortcuts: await openShortcuts(read) };
}

/** An add-in without shortcuts, or with a file that cannot be read, works all the same. */
async function openShortcuts({ shortcuts }: AddinManifest): Promise<readonly Shortcut[]> {
  if (!shortcuts?.startsWith(FOLDER)) return [];
  try {
    const json: unknown = JSON.parse(await fetchText(shortcuts.slice(FOLDER.length)));
    return readShortcuts(json, /Mac/.test(navigator.platform) ? 'mac' : 'windows');
  } catch {
    return [];
  }
}

async function fetchText(file: string): Promise<string> {
  const answer = await fetch(FOLDER + file);
  if (!answer.ok) throw new Error(`加载项里没有 ${file}，请重新启动工作台`);
  return answer.text();
}

/** Shows the pane, or hides it; the add-in in it keeps running, as in Excel. */
export function showPane(visible: boolean): void {
  element('pane', HTMLElement).hidden = !visible;
  element('splitter', HTMLDivElement).hidden = !visible;
  // The engine measures its place only when the window changes.
  window.dispatchEvent(new Event('resize'));
  if (visible) element('pane-frame', HTMLIFrameElement).focus();
}

const NARROWEST = 280;
const STEP = 20;

/**
 * Lets the user move the border between the grid and the pane, by pointer or with the arrow keys.
 * The pane takes at most half of the window.
 *
 * @param splitter the border, an element with role "separator"
 * @param pane the pane right of it
 */
export function moveBorder(splitter: HTMLElement, pane: HTMLElement): void {
  const resize = (wished: number) => {
    const width = Math.round(Math.max(NARROWEST, Math.min(wished, window.innerWidth / 2)));
    pane.style.width = `${width}px`;
    splitter.setAttribute('aria-valuenow', String(width));
    // The engine measures its place only when the window changes.
    window.dispatchEvent(new Event('resize'));
  };
  const drag = (event: PointerEvent) => resize(window.innerWidth - event.clientX);
  const drop = () => {
    document.body.classList.remove('resizing');
    splitter.removeEventListener('pointermove', drag);
  };
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.classList.add('resizing');
    splitter.addEventListener('pointermove', drag);
  });
  splitter.addEventListener('pointerup', drop);
  splitter.addEventListener('pointercancel', drop);
  splitter.addEventListener('keydown', (event) => {
    const width = pane.getBoundingClientRect().width;
    if (event.key === 'ArrowLeft') resize(width + STEP);
    if (event.key === 'ArrowRight') resize(width - STEP);
  });
}
