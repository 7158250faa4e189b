import type { ForeignFormat } from '../../core/finding/document-finding';

/** Streams of the compound files that office programs wrote before 2007, and encrypted ones today. */
const STREAMS: readonly (readonly [string, OldKind])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

/** What a compound file is. */
export type OldKind = 'encrypted' | Extract<ForeignFormat, 'doc' | 'xls' | 'ppt' | 'old-office'>;

/**
 * Tells what a compound file (magic D0CF11E0) holds, by the names of its streams.
 *
 * @example identifyOld(bytesOfOldWordFile) // 'doc'
 */
export function identifyOld(bytes: Uint8Array): OldKind {
  for (const [name, kind] of STREAMS) if (holds(bytes, wide(name))) return kind;
  return 'old-office';
}

/** A name as it stands in the directory: UTF-16, little end first, closed by a zero. */
function wide(name: string): Uint8Array {
  return Uint8Array.from([...name, '\0'].flatMap((letter) => [letter.charCodeAt(0), 0]));
}

function holds(bytes: Uint8Array, part: Uint8Array): boolean {
  const [first = 0] = part;
  // Entries of the directory are 128 bytes long, and so is their distance from the beginning.
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (at % 128 === 0 && part.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
