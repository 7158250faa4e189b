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
