import type { DocumentFinding, DocumentNote } from '../core/finding/document-finding';
import { fail, succeed, type Outcome } from '../core/finding/outcome';
import { decodeText } from '../datapackage/file/decode-text';

/** A file's characters and how they were told from its bytes. */
interface PlainText {
  readonly text: string;
  readonly notes: readonly DocumentNote[];
}

/** Share of zero bytes that UTF-16 of mostly Latin text and line ends has at least. */
const ZEROS = 0.02;
const SAMPLE = 4_096;

/**
 * The characters of a text file: UTF-8 with and without byte order mark, UTF-16 of either order,
 * GB18030. Line ends become `\n`.
 *
 * @example readText('a.txt', new Uint8Array([0xff, 0xfe, 0x30, 0x52])) // { ok: true, value: { text: '到', … } }
 */
export function readText(file: string, bytes: Uint8Array): Outcome<PlainText, DocumentFinding> {
  const wide = wideOrder(bytes);
  if (wide !== undefined) {
    const text = new TextDecoder(wide).decode(bytes);
    return succeed({ text: oneLineEnd(text), notes: [{ kind: 'encoding', encoding: 'utf-16' }] });
  }
  const { text, finding } = decodeText(file, bytes);
  if (text !== undefined) {
    const told = finding?.kind === 'file-gb18030';
    return succeed({
      text: oneLineEnd(text),
      notes: told ? [{ kind: 'encoding', encoding: 'gb18030' }] : [],
    });
  }
  if (finding?.kind === 'file-damaged') {
    // A file that was cut off, or pieced together: what is whole in it can still be read.
    const whole = new TextDecoder('utf-8').decode(bytes);
    return succeed({
      text: oneLineEnd(whole),
      notes: [{ kind: 'text-damaged', row: finding.row }],
    });
  }
  return fail({ kind: bytes.length === 0 ? 'document-empty' : 'document-unknown', file });
}

/** Byte order of UTF-16, by its mark, or by zero bytes that stand on one side of the line ends only. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const fewest = Math.max(1, sample.length * ZEROS);
  if (odd >= fewest && even === 0) return 'utf-16le';
  return even >= fewest && odd === 0 ? 'utf-16be' : undefined;
}

function oneLineEnd(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
