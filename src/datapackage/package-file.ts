/** One file of a data package: its path inside the package, `/`-separated, and its bytes. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The same file as text, which is how a workbook keeps it. */
export interface PackageText {
  readonly path: string;
  readonly text: string;
}
