import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';

/** An open PDF: its pages, and the numbers of the operators its pages are drawn with. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly operators: Readonly<Record<string, number>>;
  /** Frees the memory and stops the worker, also in the middle of its work. */
  readonly close: () => Promise<void>;
}

/** Why a PDF could not be opened. */
type PdfRefusal = 'missing' | 'encrypted' | 'damaged';

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

/** What the PDF reader fetches by itself, and how. */
export interface PdfPlaces {
  /** A character map for Chinese fonts that are not embedded, by its name (`UniGB-UCS2-H`). */
  readonly readMap: (name: string) => Promise<Uint8Array>;
  /** The reader's other half, which works beside a web page; Node finds it by itself. */
  readonly worker?: string;
}

/**
 * Loads pdf.js when a PDF is first read; undefined where that part of the add-in is not there.
 *
 * @example const loaded = await loadPdf(undefined) // { library: …, places: { worker: '…/pdf/worker.js?5.4.624', … } }
 */
async function loadPdf(places: PdfPlaces | undefined) {
  try {
    const library = await import(
      /* webpackChunkName: "read-pdf" */ 'pdfjs-dist/legacy/build/pdf.mjs'
    );
    const found = places ?? besidePage(library.version);
    if (found.worker !== undefined) library.GlobalWorkerOptions.workerSrc = found.worker;
    return { library, places: found };
  } catch {
    // The part of the add-in was not found: offline, or an incomplete copy on the server.
    return undefined;
  }
}

/**
 * In a web page they are served beside it and beside the script of a worker; the version tells copies
 * that a browser keeps apart. Maps end in .bin, since web servers refuse files whose ending they do
 * not know.
 */
function besidePage(version: string): PdfPlaces {
  const base = 'document' in globalThis ? document.baseURI : location.href;
  const at = (name: string) => new URL(name, base).href;
  return {
    worker: at(`pdf/worker.js?${version}`),
    readMap: async (name) => {
      const answer = await fetch(at(`pdf/cmaps/${name}.bin?${version}`));
      if (!answer.ok) throw new Error(`${name}: ${String(answer.status)}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}

const PICTURE = '/Subtype/Image';
const MASK = /\/SMask\s{0,8}\d{1,7}\s{1,8}\d{1,5}\s{1,8}R/g;
const SLICE = 1_000_000;
const OVERLAP = 100;

/**
 * How many pictures a PDF holds. Their descriptions stand uncompressed in the file, so they need not
 * be unpacked; masks of other pictures do not count.
 *
 * @example countImages(scan) // 80
 */
export function countImages(bytes: Uint8Array): number {
  let pictures = 0;
  let masks = 0;
  for (let at = 0; at < bytes.length; at += SLICE - OVERLAP) {
    const text = new TextDecoder('latin1').decode(bytes.subarray(at, at + SLICE));
    if (!text.includes('Image')) continue;
    pictures += text.replace(/\/Subtype\s{1,8}\/Image/g, PICTURE).split(PICTURE).length - 1;
    masks += text.match(MASK)?.length ?? 0;
  }
  return Math.max(0, pictures - masks);
}
