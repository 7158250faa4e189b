import type { LibraryFinding } from '../datapackage/finding/library-finding';
import { fail, succeed, type Outcome } from '../core/finding/outcome';

/** Fetches one file of the library; nothing larger than `most` bytes is taken in. */
export type FetchFile = (
  name: string,
  options: { readonly most: number; readonly isFresh: boolean },
) => Promise<Outcome<Uint8Array, LibraryFinding>>;

/** Milliseconds that a server may take for a file. */
const PATIENCE = 20_000;

/**
 * Fetches from a folder of the pane's own origin. Nothing is sent that tells of the user, and a server
 * that wants to lead elsewhere is not followed.
 * @param folder relative to the page, with `/` at its end
 * @example await fetchFrom(fetch, 'library/')('index.json', { most: 1000, isFresh: true })
 */
export function fetchFrom(ask: typeof fetch, folder: string, patience = PATIENCE): FetchFile {
  return async (name, { most, isFresh }) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), patience);
    try {
      const response = await ask(`${folder}${name}`, {
        // The server is asked each time whether its index is still the one that is kept here.
        cache: isFresh ? 'no-cache' : 'default',
        credentials: 'same-origin',
        redirect: 'error',
        signal: stop.signal,
      });
      if (!response.ok) return fail({ kind: 'library-refused', status: response.status });
      return await readBody(response, most);
    } catch {
      const why = stop.signal.aborted ? 'slow' : 'network';
      return fail({ kind: 'library-unreachable', why });
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Takes a body in as it comes and stops where it is too large, whatever the server says of its length. */
async function readBody(
  response: Response,
  most: number,
): Promise<Outcome<Uint8Array, LibraryFinding>> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) break;
    bytes += part.value.length;
    if (bytes > most) {
      await reader?.cancel();
      return fail({ kind: 'library-too-large', bytes, most });
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return succeed(whole);
}
