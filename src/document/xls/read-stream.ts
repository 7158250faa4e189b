import { LIMITS } from '../limits';
import { raiseDigits } from '../sheet/sheet-cells';

/*
 * Records of the stream that .xls and .et files keep a workbook in. Layout: [MS-XLS] 2.3 Record
 * Enumeration, 2.4.21 BOF, 2.4.28 BoundSheet8, 2.4.53 ColInfo, 2.4.122 Font, 2.4.265 SST,
 * 2.5.293 XLUnicodeRichExtendedString.
 */
const RECORD = {
  end: 0x0a,
  password: 0x2f,
  font: 0x31,
  codePage: 0x42,
  continued: 0x3c,
  column: 0x7d,
  sheet: 0x85,
  strings: 0xfc,
  begin: 0x809,
} as const;

/** Version that a workbook of Excel 97 and later begins with. */
const UNICODE = 0x600;

/** Records of one cell each; `MANY` hold several numbers of six bytes in a row. */
const CELLS: ReadonlySet<number> = new Set([0x06, 0xd6, 0xfd, 0x203, 0x204, 0x205, 0x27e]);
const MANY = 0xbd;

/** Names of the code pages that Excel wrote Chinese in before it wrote Unicode. */
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [936, 'gb18030'],
  [950, 'big5'],
]);

/** What the library that reads the cells does not tell, or is to be known before it begins. */
interface StreamReading {
  readonly encrypted: boolean;
  /** Encoding of its texts before Excel 97, whose bytes the library gives as characters; else undefined. */
  readonly encoding: string | undefined;
  /** Whether each sheet is there to its end. */
  readonly whole: boolean;
  readonly cells: number;
  /** From 0 on. */
  readonly lastRow: number;
  /** Hidden columns of each sheet, in the order of the workbook. */
  readonly hiddenColumns: readonly number[];
  /** Texts in which digits are raised, and how they read then: 1602 is 160². */
  readonly raised: ReadonlyMap<string, string>;
}

/**
 * Walks through the records once. Linear; never throws.
 *
 * @param stream the one called Workbook or, before Excel 97, Book
 * @example readStream(stream).raised.get('1602') // '160²'
 */
export function readStream(stream: Uint8Array): StreamReading {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let encrypted = false;
  let isUnicode = false;
  let codePage = 936;
  let [cells, lastRow] = [0, 0];
  const raisedFonts: boolean[] = [];
  const strings: Uint8Array[] = [];
  /** Where each sheet begins, in the order of the workbook. */
  const starts: number[] = [];
  const hidden = new Map<number, number>();
  const ended = new Set<number>();
  const open: number[] = [];
  let before = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const id = view.getUint16(at, true);
    const size = view.getUint16(at + 2, true);
    const from = at + 4;
    if (from + size > stream.length) break;
    const word = (offset: number): number =>
      offset + 2 <= size ? view.getUint16(from + offset, true) : 0;
    if (id === RECORD.begin) {
      open.push(at);
      isUnicode ||= word(0) === UNICODE;
    } else if (id === RECORD.codePage) codePage = word(0);
    else if (id === RECORD.end) ended.add(open.pop() ?? -1);
    else if (id === RECORD.password) encrypted = true;
    else if (id === RECORD.font) raisedFonts.push(word(8) === 1);
    else if (id === RECORD.sheet && size >= 4) starts.push(view.getUint32(from, true));
    else if (id === RECORD.strings || (id === RECORD.continued && before === RECORD.strings))
      strings.push(stream.subarray(from, from + size));
    else if (id === RECORD.column && (word(8) & 1) === 1) {
      const count = Math.min(word(2), LIMITS.columns - 1) - word(0) + 1;
      const sheet = open.at(-1) ?? -1;
      hidden.set(sheet, (hidden.get(sheet) ?? 0) + Math.max(count, 0));
    } else if (CELLS.has(id) || id === MANY) {
      cells += id === MANY ? Math.max(0, Math.floor((size - 6) / 6)) : 1;
      lastRow = Math.max(lastRow, word(0));
    }
    if (id !== RECORD.continued) before = id;
    at = from + size;
  }
  const isRaised = (font: number): boolean => raisedFonts[font > 4 ? font - 1 : font] === true;
  return {
    encrypted,
    encoding: isUnicode ? undefined : CODE_PAGES.get(codePage),
    cells,
    lastRow,
    whole: starts.length > 0 && starts.every((start) => ended.has(start)),
    hiddenColumns: starts.map((start) => hidden.get(start) ?? 0),
    raised: raisedFonts.includes(true) ? readRaised(strings, isRaised) : new Map(),
  };
}

/** Bytes in several records, as one. */
class Pieces {
  private piece = 0;
  private at = 8;

  constructor(private readonly pieces: readonly Uint8Array[]) {}

  get ended(): boolean {
    return this.piece >= this.pieces.length;
  }

  /** Whether the next byte is the first of a record. */
  get turns(): boolean {
    return this.at >= (this.pieces[this.piece]?.length ?? 0);
  }

  /** The next number of so many bytes, the low ones first; 0 behind the end. */
  take(bytes: number): number {
    let value = 0;
    for (let index = 0; index < bytes; index += 1) {
      while (!this.ended && this.turns) this.turn();
      value += (this.pieces[this.piece]?.[this.at] ?? 0) * 2 ** (8 * index);
      this.at += 1;
    }
    while (!this.ended && this.turns) this.turn();
    return value;
  }

  skip(bytes: number): void {
    let left = bytes;
    while (left > 0 && !this.ended) {
      const step = Math.min(left, (this.pieces[this.piece]?.length ?? 0) - this.at);
      this.at += step;
      left -= step;
      while (!this.ended && this.turns) this.turn();
    }
  }

  /** Letters, of one or two bytes; where they go on in another record, that says anew of how many. */
  letters(count: number, wide: boolean): string {
    const codes: string[] = [];
    let isWide = wide;
    let piece = this.piece;
    while (codes.length < count && !this.ended) {
      if (this.piece !== piece) {
        piece = this.piece;
        isWide = (this.take(1) & 1) === 1;
      }
      codes.push(String.fromCharCode(this.take(isWide ? 2 : 1)));
    }
    return codes.join('');
  }

  private turn(): void {
    this.piece += 1;
    this.at = 0;
  }
}

function readRaised(
  strings: readonly Uint8Array[],
  isRaised: (font: number) => boolean,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const pieces = new Pieces(strings);
  while (!pieces.ended) {
    const length = pieces.take(2);
    const flags = pieces.take(1);
    const runs = (flags & 8) === 0 ? 0 : pieces.take(2);
    const more = (flags & 4) === 0 ? 0 : pieces.take(4);
    const text = pieces.letters(length, (flags & 1) === 1);
    let printed = '';
    let [from, raises] = [0, false];
    for (let run = 0; run < runs && !pieces.ended; run += 1) {
      const to = pieces.take(2);
      const part = text.slice(from, to);
      printed += raises ? raiseDigits(part) : part;
      [from, raises] = [to, isRaised(pieces.take(2))];
    }
    const rest = text.slice(from);
    printed += raises ? raiseDigits(rest) : rest;
    if (printed !== text) texts.set(text, printed);
    pieces.skip(more);
  }
  return texts;
}
