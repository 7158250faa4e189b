import type { DocumentFinding } from '../../core/finding/document-finding';
import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import { LIMITS } from '../limits';
import type { ZipEntry } from './entry';
import { listEntries } from './list-entries';
import { unpackEntry } from './unpack-entry';

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
