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
export async function loadPdf(places: PdfPlaces | undefined) {
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
 * In a web page they are served beside it; the version tells copies that a browser keeps apart. Maps
 * end in .bin, since web servers refuse files whose ending they do not know.
 */
function besidePage(version: string): PdfPlaces {
  const at = (name: string) => new URL(name, document.baseURI).href;
  return {
    worker: at(`pdf/worker.js?${version}`),
    readMap: async (name) => {
      const answer = await fetch(at(`pdf/cmaps/${name}.bin?${version}`));
      if (!answer.ok) throw new Error(`${name}: ${String(answer.status)}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}
