import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './entry';

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
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
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
