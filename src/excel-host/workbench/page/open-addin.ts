import type { FunctionMetadata } from '../../engine/functions/function-metadata';
import { type AddinManifest, readManifest } from './read-manifest';
import { readShortcuts, type Shortcut } from './read-shortcuts';

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
