import type { DocumentFinding } from '../../core/finding/document-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import { LIMITS } from '../limits';
import { listEntries, type ZipEntry } from './list-entries';
import { Inflate } from 'fflate';

/** A zip whose table of contents promises nothing impossible. */
export interface Archive {
  readonly entries: readonly ZipEntry[];
  /** The bytes of an entry; undefined where it is not there or damaged. */
  readonly read: (name: string) => Uint8Array | undefined;
}

/** No packing of text gains more; deflate itself ends at 1032. */
const MOST_GAIN = 1_100;
/** Entries that share their bytes make a small zip unpack to anything. */
const SHARED = 1.01;

/**
 * Opens a zip: nothing is unpacked yet, but sizes and number of its entries are within bounds.
 *
 * @param file name for findings
 * @example openArchive('a.docx', bytes) // { ok: true, value: { entries: [ … ], read } }
 */
export function openArchive(file: string, bytes: Uint8Array): Outcome<Archive, DocumentFinding> {
  const listing = listEntries(bytes, LIMITS.entries);
  if (listing.kind === 'damaged') return fail({ kind: 'document-damaged', file, format: 'zip' });
  if (listing.kind === 'too-many') {
    return fail({ kind: 'archive-too-many', file, found: listing.found, limit: LIMITS.entries });
  }
  const { entries } = listing;
  const size = sum(entries.map((entry) => entry.size));
  const packed = sum(entries.map((entry) => entry.packed));
  const boundless = entries.some((entry) => entry.size > (entry.packed + 16) * MOST_GAIN);
  if (size > LIMITS.unpacked || packed > bytes.length * SHARED || boundless) {
    return fail({ kind: 'archive-swells', file, limit: LIMITS.unpacked });
  }
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const read = (name: string): Uint8Array | undefined => {
    const entry = byName.get(name);
    return entry === undefined || entry.size > LIMITS.part ? undefined : unpackEntry(bytes, entry);
  };
  return succeed({ entries, read });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/**
 * The check sum of a file in a zip (ISO 3309, as APPNOTE.TXT §4.4.7 names it).
 *
 * @example crc32(new TextEncoder().encode('123456789')).toString(16) // 'cbf43926'
 */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** Packed bytes that are unpacked at a time: sixteen megabytes at the most. */
const PIECE = 16_384;

/**
 * The bytes of one file of a zip, undefined where they are not what the zip says: of another length
 * (a bomb says less than it holds), damaged, packed in an unusual way.
 *
 * @example unpackEntry(zip, entry)?.length // entry.size
 */
function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at, packed, size, method } = entry;
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL) return undefined;
  const from = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) return undefined;
  const data = bytes.subarray(from, from + packed);
  const unpacked = method === 0 ? data : method === 8 ? inflate(data, size) : undefined;
  if (unpacked?.length !== size || crc32(unpacked) !== entry.crc) return undefined;
  return unpacked;
}

/** Unpacked piece by piece, so that one which lied about its size is left before it grows. */
function inflate(data: Uint8Array, size: number): Uint8Array | undefined {
  const room = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((piece) => {
    if (filled + piece.length <= size) room.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let at = 0; at < data.length && filled <= size; at += PIECE) {
      stream.push(data.subarray(at, at + PIECE), at + PIECE >= data.length);
    }
  } catch {
    // How the library says that the data is none of its kind.
    return undefined;
  }
  return filled === size ? room : undefined;
}

/**
 * The text of an XML part, undefined where it is missing, damaged, or declares entities of its own:
 * office programs never do, and those who multiply text by them always do.
 *
 * @example partText(archive, 'word/document.xml') // '<?xml version="1.0" …'
 */
export function partText(archive: Archive, name: string): string | undefined {
  const bytes = archive.read(name);
  if (bytes === undefined) return undefined;
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16' : 'utf-8';
  const order = wide === 'utf-16' && bytes[0] === 0xfe ? 'utf-16be' : wide;
  const text = new TextDecoder(order).decode(bytes);
  return /<!(?:DOCTYPE|ENTITY)/i.test(text) ? undefined : text;
}
