/*
 * Layout: APPNOTE.TXT - .ZIP File Format Specification 6.3.10, §4.3.12 central directory header,
 * §4.3.16 end of central directory record, §4.5.3 ZIP64 sizes.
 */
const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const HEADER = 0x02014b50;
const HEADER_SIZE = 46;
const FULL = 0xffffffff;

/** The table of contents of a zip, or how many entries it claims where those are too many. */
type ZipListing =
  | { readonly kind: 'listed'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'too-many'; readonly found: number }
  | { readonly kind: 'damaged' };

/**
 * Reads the table of contents at the end of a zip.
 *
 * @param most entries that are read
 * @example listEntries(zip, 5000) // { kind: 'listed', entries: [{ name: 'word/document.xml', … }] }
 */
export function listEntries(bytes: Uint8Array, most: number): ZipListing {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return { kind: 'damaged' };
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  if (count > most || count === 0xffff) return { kind: 'too-many', found: count };
  // Bytes in front of the zip, as of a self-extracting one, move everything by as much.
  const shift = end - length - view.getUint32(end + 16, true);
  const shifted = shift > 0 && shift < bytes.length ? shift : 0;
  let at = view.getUint32(end + 16, true) + shifted;
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + HEADER_SIZE > bytes.length || view.getUint32(at, true) !== HEADER) {
      return { kind: 'damaged' };
    }
    const name = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const next = at + HEADER_SIZE + name + extra + view.getUint16(at + 32, true);
    if (next > bytes.length) return { kind: 'damaged' };
    entries.push(readEntry(bytes, view, at, name, extra, shifted));
    at = next;
  }
  return { kind: 'listed', entries };
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
  shifted: number,
): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const from = at + HEADER_SIZE;
  const fields = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  const [size = 0, packed = 0, start = 0] = fields.includes(FULL)
    ? widen(view, from + nameLength, from + nameLength + extraLength, fields)
    : fields;
  return {
    name: decodeName(bytes.subarray(from, from + nameLength), (flags & 0x800) !== 0),
    encrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    packed,
    size,
    crc: view.getUint32(at + 16, true),
    at: start + shifted,
  };
}

/** ZIP64 keeps fields that are full in an extra field, in their order. */
function widen(view: DataView, from: number, to: number, fields: readonly number[]): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== FULL || next + 8 > to) return field;
      const value = Number(view.getBigUint64(next, true));
      next += 8;
      return value;
    });
  }
  return [...fields];
}

/** One file inside a zip, as its table of contents tells of it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly at: number;
}

/**
 * The name of a file in a zip. Where the zip does not say that it is UTF-8, it is in the code page of
 * the machine that packed it, which in China is GBK; `\` of old packers becomes `/`.
 *
 * @param utf8 whether the zip says that its names are UTF-8
 * @example decodeName(new Uint8Array([0xb1, 0xed]), false) // '表'
 */
function decodeName(bytes: Uint8Array, utf8: boolean): string {
  const name = utf8
    ? new TextDecoder('utf-8').decode(bytes)
    : (strict('utf-8', bytes) ??
      strict('gb18030', bytes) ??
      new TextDecoder('latin1').decode(bytes));
  return name.replaceAll('\\', '/');
}

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The one way a strict decoder says that the bytes are not of its encoding.
    return undefined;
  }
}
