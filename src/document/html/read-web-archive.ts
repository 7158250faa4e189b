import { decodeForeign } from '../../datapackage/file/decode-text';

/** Headers of mail (RFC 2045) at the beginning of a file, one of which says that it has several parts. */
const HEAD = 4_000;
const PARTED = /^content-type:\s*multipart\/(?:related|alternative|mixed)\b/im;
const BOUNDARY = /\bboundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;]{1,200}))/i;

/**
 * The pages in a file that Word, Excel or a browser saved as 单个文件网页 (.mht), as HTML; undefined for
 * a file that is none. Pictures and styles in it are passed over.
 *
 * @example readWebArchive(bytes)?.length // 1
 */
export function readWebArchive(bytes: Uint8Array): readonly string[] | undefined {
  const head = latin(bytes.subarray(0, HEAD));
  if (!/^\s*[\w-]{1,40}:/.test(head) || !PARTED.test(head)) return undefined;
  const [, quoted, bare] = BOUNDARY.exec(head) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return undefined;
  return latin(bytes)
    .split(`--${boundary}`)
    .slice(1)
    .flatMap((part) => {
      const page = readPage(part.replace(/^[ \t]*\r?\n/, ''));
      return page === undefined ? [] : [page];
    });
}

function readPage(part: string): string | undefined {
  const blank = /\r?\n\r?\n/.exec(part.slice(0, HEAD));
  if (blank === null) return undefined;
  const headers = part.slice(0, blank.index).replace(/\r?\n[ \t]+/g, ' ');
  const header = (name: string): string =>
    new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
  if (!/^text\/html\b/i.test(header('content-type'))) return undefined;
  const body = part.slice(blank.index + blank[0].length);
  const raw = decodeTransfer(body, header('content-transfer-encoding').toLowerCase());
  const charset =
    CHARSET.exec(header('content-type'))?.[1] ?? CHARSET.exec(raw.slice(0, HEAD))?.[1] ?? 'utf-8';
  const bytes = Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
  return decodeAs(charset, bytes);
}

const CHARSET = /\bcharset\s*=\s*["']?([\w-]{1,40})/i;

/** Quoted-printable and Base64 as RFC 2045 §6.7 and §6.8 have them; the rest stands as it is. */
function decodeTransfer(body: string, encoding: string): string {
  if (encoding === 'quoted-printable') {
    return body
      .replace(/[ \t]*=[ \t]*\r?\n/g, '')
      .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }
  if (encoding !== 'base64') return body;
  const digits = body.replace(/[^A-Za-z0-9+/]/g, '');
  try {
    return atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0)));
  } catch {
    // The one way atob says that its text is none.
    return '';
  }
}

/** By the name of an encoding; where that is none, or not what the bytes are, by the bytes. */
function decodeAs(charset: string, bytes: Uint8Array): string {
  const name = /^gb/i.test(charset) ? 'gb18030' : /^unicode$/i.test(charset) ? 'utf-16le' : charset;
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    // An unknown name, or other bytes than it stands for.
    return decodeForeign('', bytes).text ?? new TextDecoder('utf-8').decode(bytes);
  }
}

/** Bytes as characters of one byte each. */
function latin(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return pieces.join('');
}

const PIECE = 8_192;
