import type { FunctionMetadata } from '../../engine/functions/function-metadata';
import { type AddinManifest, readManifest } from './read-manifest';

/** Where the server offers the add-in's folder. */
const FOLDER = '/addin/';

/** The pane's address. */
export const PANE = `${FOLDER}taskpane.html`;

/** What the page must know of the add-in before its pane runs. */
export interface OpenedAddin {
  readonly manifest: AddinManifest;
  readonly functions: readonly FunctionMetadata[];
}

/**
 * Fetches the add-in's manifest and the metadata of its functions.
 *
 * @throws Error (Chinese) when one of them is missing or unreadable
 */
export async function openAddin(): Promise<OpenedAddin> {
  const [xml, json] = await Promise.all([fetchText('manifest.xml'), fetchText('functions.json')]);
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  if (manifest.querySelector('parsererror')) throw new Error('manifest.xml 不是完好的 XML');
  const { functions } = JSON.parse(json) as { functions: FunctionMetadata[] };
  return { manifest: readManifest(manifest, FOLDER), functions };
}

async function fetchText(file: string): Promise<string> {
  const answer = await fetch(FOLDER + file);
  if (!answer.ok) throw new Error(`加载项里没有 ${file}，请重新启动工作台`);
  return answer.text();
}
