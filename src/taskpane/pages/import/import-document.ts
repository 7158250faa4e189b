import type { Catalog } from '../../../core/catalog/catalog';
import { gridOfValues, type DocumentSource } from '../../../core/document/part';
import { hashBytes } from '../../../datapackage/file/hash-bytes';
import { readDocument } from '../../../document/read-document';
import { readPlace } from '../../../document/xlsx/read-sheet';
import { readWork } from '../../../review/keep/kept-review';
import { resumeReview, startReview } from '../../../review/start-review';
import type { Review } from '../../../review/review';
import { textOfSource, type ReviewSource } from '../../../review/source/review-source';
import { sayDocumentFinding } from '../../../wording/document-finding';
import { sayDocumentNote } from '../../../wording/document-note';
import { sayExtractFinding } from '../../../wording/extract-finding';
import { sayUnexpected } from '../../../wording/unexpected';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { readSelectedText } from '../../../workbook/selection/selection';
import { resumedText, REVIEW_MESSAGES } from './review-messages';
import type { Store } from '../../pane/store';
import { askWorkbook } from '../../common/ask-workbook';
import type { ChosenFile } from '../../parts/chosen-file';
import { keepContent, keepWork } from './keep-review';
import type { PastedContent } from './review-actions';
import type { Services } from '../../common/services';
import { readyCatalog } from '../data/use-observation-sheet';

/** Findings shown one by one; a document with more is looked at as a whole. */
const MOST_NOTES = 20;

/**
 * Reads a document file and lays out what was found for review. Work left on the same file is taken
 * up again.
 * @example await openDocument(services, store, file); store.read().import.stage // 'about'
 */
export async function openDocument(
  services: Services,
  store: Store,
  file: ChosenFile,
): Promise<void> {
  await reading(store, async (catalog) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readDocument({ name: file.name, bytes });
    if (!read.ok) return failed(store, sayDocumentFinding(read.finding));
    const { sha256, notes } = read.value;
    const content = sourceOf(read.value);
    const source: ReviewSource = { origin: 'file', name: file.name, sha256, content };
    open(services, store, catalog, source, notes.map(sayDocumentNote));
  });
}

/**
 * Reads what was pasted: a table of Excel or Word, a web page, or plain text.
 * @example await pasteDocument(services, store, { html: '', text: '到2030年……' })
 */
export async function pasteDocument(
  services: Services,
  store: Store,
  { html, text }: PastedContent,
): Promise<void> {
  await reading(store, async (catalog) => {
    const isMarkup = /<(?:table|p|div|h\d)\b/iu.test(html);
    const name = isMarkup ? 'pasted.html' : 'pasted.txt';
    const bytes = new TextEncoder().encode(isMarkup ? html : text);
    const read = await readDocument({ name, bytes });
    if (!read.ok) {
      const finding = { ...read.finding, file: REVIEW_MESSAGES.pasted };
      return failed(store, sayDocumentFinding(finding));
    }
    const content = sourceOf(read.value);
    // The same words are the same document, however they were marked up.
    const sha256 = hashOf(JSON.stringify({ kind: 'text', text: textOfSource(content) }));
    open(services, store, catalog, { origin: 'paste', name: '', sha256, content });
  });
}

/**
 * Reads the selected cells as the plan's table.
 * @example await readCells(services, store); store.read().import.review?.source.name // 'Sheet1!A1:G27'
 */
export async function readCells(services: Services, store: Store): Promise<void> {
  await reading(store, async (catalog) => {
    const read = await askWorkbook(services, readSelectedText);
    if (!read.ok) return failed(store, sayWorkbookFinding(read.finding));
    const { address, sheet, values } = read.value;
    const sha256 = hashOf(JSON.stringify({ kind: 'sheets', sheets: [{ name: sheet, values }] }));
    const grid = gridOfValues({ name: sheet, ...cornerOf(address) }, values);
    const content = { kind: 'parts', parts: [grid] } as const;
    open(services, store, catalog, { origin: 'selection', name: address, sha256, content });
  });
}

/** The document itself; what else was read along with it is not kept. */
function sourceOf(content: DocumentSource): DocumentSource {
  return content.kind === 'text'
    ? { kind: 'text', text: content.text }
    : { kind: 'parts', parts: content.parts };
}

/** Row and column (from 0) of the first cell of an address: `Sheet1!B3:G27`. */
function cornerOf(address: string): { readonly row: number; readonly column: number } {
  return readPlace(/(?:^|!)(\$?[A-Z]+\$?\d+)/u.exec(address)?.[1] ?? '') ?? { row: 0, column: 0 };
}

function hashOf(text: string): string {
  return hashBytes(new TextEncoder().encode(text)).replace(/^sha256:/u, '');
}

async function reading(store: Store, work: (catalog: Catalog) => Promise<void>): Promise<void> {
  const catalog = readyCatalog(store);
  if (catalog === undefined || store.read().import.working !== '') return;
  store.send({ kind: 'import-working', text: REVIEW_MESSAGES.reading });
  try {
    // Lets the page draw that it is reading: laying a long document out takes a moment.
    await new Promise((resolve) => setTimeout(resolve));
    await work(catalog);
  } catch (error) {
    failed(store, sayUnexpected(error));
  }
}

function open(
  services: Services,
  store: Store,
  catalog: Catalog,
  source: ReviewSource,
  notes: readonly string[] = [],
): void {
  const left = readWork(services.review.drafts.read('work'));
  const isSame = left?.source.sha256 === source.sha256 && left.decisions.length > 0;
  const review = isSame ? resumeReview(source, left, catalog) : startReview(source, catalog);
  if (review.items.length === 0) return failed(store, nothingIn(review));
  const said = review.findings.slice(0, MOST_NOTES).map(sayExtractFinding);
  const resumed = isSame ? [resumedText(review.decisions.size)] : [];
  const stage = 'about';
  store.send({ kind: 'review-opened', review, notes: [...resumed, ...notes, ...said], stage });
  keepContent(services, store, review);
  keepWork(services, store, review);
}

function nothingIn({ findings }: Review): string {
  const unreadable = findings.find(({ kind }) => kind === 'not-text');
  return unreadable === undefined ? REVIEW_MESSAGES.nothingFound : sayExtractFinding(unreadable);
}

function failed(store: Store, reason: string): void {
  store.send({ kind: 'import-failed', reason });
}
