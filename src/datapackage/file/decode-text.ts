import type { FileFinding } from '../finding/package-finding';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** Text of a file without its byte order mark, and what deserves to be said about its bytes. */
interface DecodedText {
  readonly text: string | undefined;
  readonly finding: FileFinding | undefined;
}

/**
 * The text of a file. UTF-8 with and without byte order mark is read silently, GB18030 (what Excel
 * writes as plain CSV in Chinese Windows) is read and said; anything else is refused.
 * @example decodeText('plans.csv', utf8('a,b')) // { text: 'a,b', finding: undefined }
 */
export function decodeText(file: string, bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { text: undefined, finding: { kind: 'file-empty', file } };
  const looksLike = binaryKind(bytes);
  if (looksLike !== undefined) {
    return { text: undefined, finding: { kind: 'file-binary', file, looksLike } };
  }
  const utf8 = decode('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8, finding: undefined };
  const row = damagedRow(bytes);
  if (row !== undefined) return { text: undefined, finding: { kind: 'file-damaged', file, row } };
  const gb18030 = decode('gb18030', bytes);
  if (gb18030 === undefined) {
    return { text: undefined, finding: { kind: 'file-undecodable', file } };
  }
  return { text: gb18030, finding: { kind: 'file-gb18030', file } };
}

function decode(encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The one way a strict decoder says that the bytes are not of its encoding.
    return undefined;
  }
}

type BinaryKind = Extract<FileFinding, { kind: 'file-binary' }>['looksLike'];

const SIGNATURES: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['old-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['utf-16', [0xff, 0xfe]],
  ['utf-16', [0xfe, 0xff]],
];

function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  for (const [kind, signature] of SIGNATURES) {
    if (signature.every((byte, at) => bytes[at] === byte)) return kind;
  }
  return bytes.includes(0) ? 'unknown' : undefined;
}

/**
 * The line of the first broken byte of a text that is UTF-8 but for a few of them; undefined for a
 * text that is no UTF-8 at all. Chinese in GB18030 read as UTF-8 leaves hardly a character whole.
 */
function damagedRow(bytes: Uint8Array): number | undefined {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = lenient.match(/\ufffd/gu)?.length ?? 0;
  const whole = lenient.match(/[\u3000-\u9fff\uff00-\uffef]/gu)?.length ?? 0;
  if (whole <= broken * 4) return undefined;
  return lenient.slice(0, lenient.indexOf('\ufffd')).split('\n').length;
}

/**
 * A file's hash as the descriptor states it.
 * @example hashBytes(new Uint8Array()) // 'sha256:e3b0c44298fc1c14…'
 */
export function hashBytes(bytes: Uint8Array): string {
  return `sha256:${bytesToHex(sha256(bytes))}`;
}
