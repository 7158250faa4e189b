/** Where the PDF reader finds what it does not carry along; web addresses, or folders in Node. */
export interface PdfPlaces {
  /** Folder of the character maps for Chinese fonts that are not embedded, with a / at its end. */
  readonly cmaps: string;
  /** The reader's other half, which works beside a web page; Node finds it by itself. */
  readonly worker?: string;
}

/**
 * Loads pdf.js when a PDF is first read; undefined where that part of the add-in is not there.
 *
 * @example (await loadPdf(undefined))?.library.version // '5.4.624'
 */
export async function loadPdf(places: PdfPlaces | undefined) {
  try {
    const library = await import(
      /* webpackChunkName: "read-pdf" */ 'pdfjs-dist/legacy/build/pdf.mjs'
    );
    const found = places ?? besidePage(library.version);
    library.GlobalWorkerOptions.workerSrc = found?.worker ?? library.GlobalWorkerOptions.workerSrc;
    return { library, places: found };
  } catch {
    // The part of the add-in was not found: offline, or an incomplete copy on the server.
    return undefined;
  }
}

/** In a web page they are served beside it; the version tells copies that a browser keeps apart. */
function besidePage(version: string): PdfPlaces | undefined {
  if (typeof document === 'undefined') return undefined;
  const at = (name: string) => new URL(name, document.baseURI).href;
  return {
    cmaps: at('pdf/cmaps/'),
    worker: at(`pdf/worker.js?${version}`),
  };
}
