import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { loadPdf, type PdfPlaces } from './load-pdf';

/** An open PDF: its pages, and the numbers of the operators its pages are drawn with. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly operators: Readonly<Record<string, number>>;
  /** Frees the memory and stops the worker, also in the middle of its work. */
  readonly close: () => Promise<void>;
}

/** Why a PDF could not be opened. */
export type PdfRefusal = 'missing' | 'encrypted' | 'damaged';

/** Milliseconds that opening a PDF may take: a sound one takes less than a second. */
const LONGEST = 60_000;

/**
 * Opens a PDF. Scripts in it are never run, fonts never installed, pictures never unpacked.
 *
 * @param bytes are copied, since the reader takes them away
 * @example const pdf = await openPdf(bytes, undefined) // then pdf.document.numPages
 */
export async function openPdf(
  bytes: Uint8Array,
  places: PdfPlaces | undefined,
): Promise<OpenPdf | PdfRefusal> {
  const loaded = await loadPdf(places);
  if (loaded === undefined) return 'missing';
  const { library } = loaded;
  const task: PDFDocumentLoadingTask = library.getDocument({
    data: bytes.slice(),
    verbosity: library.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    // Larger pictures, that is all of them, are passed over instead of unpacked.
    maxImageSize: 1,
    useWorkerFetch: false,
    cMapPacked: true,
    cMapUrl: './',
    CMapReaderFactory: mapReader(loaded.places),
  });
  const close = () => task.destroy().catch(() => undefined);
  try {
    const document = await within(LONGEST, task.promise);
    const operators: Readonly<Record<string, number>> = library.OPS;
    if (document !== undefined) return { document, operators, close };
    await close();
    return 'damaged';
  } catch (error) {
    await close();
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';
  }
}

/** The library asks for maps by a class; names come from the file and are not trusted. */
function mapReader({ readMap }: PdfPlaces) {
  return class {
    async fetch({ name }: { readonly name: string }) {
      if (!/^[\w-]{1,40}$/.test(name)) throw new Error(name);
      return { cMapData: await readMap(name), isCompressed: true };
    }
  };
}

/**
 * What a promise comes to, or undefined when it takes too long.
 *
 * @example await within(1000, Promise.resolve(5)) // 5
 */
export async function within<Value>(
  milliseconds: number,
  promise: Promise<Value>,
): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
