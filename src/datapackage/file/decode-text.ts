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

/** How a file that somebody hands over is encoded, where it is no UTF-8. */
export type ForeignEncoding = 'utf-16' | 'big5' | 'gb18030';

/**
 * The text of a file that somebody hands over, as `decodeText` reads it; UTF-16 and Big5 are read too.
 *
 * @example decodeForeign('年報.csv', big5('年度,增長')).encoding // 'big5'
 */
export function decodeForeign(
  file: string,
  bytes: Uint8Array,
): DecodedText & { readonly encoding?: ForeignEncoding } {
  const wide = wideOrder(bytes);
  const told = wide === undefined ? undefined : decode(wide, bytes);
  if (told !== undefined) return { text: told, finding: undefined, encoding: 'utf-16' };
  const read = decodeText(file, bytes);
  if (read.finding?.kind !== 'file-gb18030') return read;
  const big5 = isBig5(bytes) ? decode('big5', bytes) : undefined;
  return big5 === undefined
    ? { ...read, encoding: 'gb18030' }
    : { text: big5, finding: undefined, encoding: 'big5' };
}

const SAMPLE = 65_536;
/** Share of zero bytes that UTF-16 of mostly Latin text and line ends has at least. */
const ZEROS = 0.02;

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

/**
 * Whether double bytes that are no UTF-8 are Big5 rather than GB18030, by where the characters of
 * everyday texts stand: in Big5 nearly all begin with A1–C6, and four in ten end below 7F, where
 * simplified ones in GB18030 never do and traditional ones begin anywhere.
 */
function isBig5(bytes: Uint8Array): boolean {
  let [pairs, common, low] = [0, 0, 0];
  const last = Math.min(bytes.length, SAMPLE) - 1;
  for (let at = 0; at < last; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xc6) common += 1;
    if ((bytes[at] ?? 0) < 0x7f) low += 1;
  }
  return pairs >= 8 && common >= pairs * 0.85 && low >= pairs * 0.15;
}

type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

function decode(encoding: Encoding, bytes: Uint8Array): string | undefined {
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
