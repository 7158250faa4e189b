import type { DocumentFinding, DocumentNote } from '../core/finding/document-finding';
import { fail, succeed, type Outcome } from '../core/finding/outcome';
import { decodeForeign } from '../datapackage/file/decode-text';

/** A file's characters and how they were told from its bytes. */
interface PlainText {
  readonly text: string;
  readonly notes: readonly DocumentNote[];
}

/**
 * The characters of a text file: UTF-8 with and without byte order mark, UTF-16 of either order,
 * GB18030, Big5. Line ends become `\n`.
 *
 * @example readText('a.txt', new Uint8Array([0xff, 0xfe, 0x30, 0x52])) // { ok: true, value: { text: '到', … } }
 */
export function readText(file: string, bytes: Uint8Array): Outcome<PlainText, DocumentFinding> {
  const { text, finding, encoding } = decodeForeign(file, bytes);
  if (text !== undefined) {
    const notes: readonly DocumentNote[] =
      encoding === undefined ? [] : [{ kind: 'encoding', encoding }];
    return succeed({ text: plainLines(text), notes });
  }
  if (finding?.kind === 'file-damaged') {
    // A file that was cut off, or pieced together: what is whole in it can still be read.
    const whole = new TextDecoder('utf-8').decode(bytes);
    return succeed({
      text: plainLines(whole),
      notes: [{ kind: 'text-damaged', row: finding.row }],
    });
  }
  return fail({ kind: bytes.length === 0 ? 'document-empty' : 'document-unknown', file });
}

/** `sep=;`: by what the lines below are parted, for Excel; it is no line of the document. */
const SEPARATOR = /^sep=[^\n]\n/iu;

/** The lines of a text; each keeps its number. */
function plainLines(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.replace(SEPARATOR, '\n');
}
