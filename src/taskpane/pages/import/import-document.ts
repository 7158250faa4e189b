import type { Catalog } from '../../../core/catalog/catalog';
import { gridOfValues, type DocumentSource } from '../../../core/document/part';
import { hashBytes } from '../../../datapackage/file/decode-text';
import { readDocument } from '../../../document/read-document';
import { readPlace } from '../../../document/xlsx/read-sheet';
import { printContent, printWork, readContent, readWork } from '../../../review/keep/kept-review';
import { resumeReview, startReview } from '../../../review/start-review';
import type { Review } from '../../../review/review';
import { textOfSource, type ReviewSource } from '../../../review/source/review-source';
import { sayDocumentFinding } from '../../../wording/document-finding';
import { sayDocumentNote } from '../../../wording/document-note';
import { sayExtractFinding } from '../../../wording/extract-finding';
import { sayUnexpected } from '../../../wording/unexpected';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { readSelectedText } from '../../../workbook/selection/selection';
import { readyCatalog } from '../../page/page';
import { askWorkbook } from '../../page/work';
import type { ChosenFile } from '../../parts/fields';
import type { ImportHost, PastedContent } from './import-state';
import { REVIEW_MESSAGES, resumedText } from './review-messages';

/** Findings shown one by one; a document with more is looked at as a whole. */
const MOST_NOTES = 20;

/**
 * Reads a document file and lays out what was found for review. Work left on the same file is taken
 * up again.
 * @example await openDocument(host, file); host.read().stage // 'about'
 */
export async function openDocument(host: ImportHost, file: ChosenFile): Promise<void> {
  await reading(host, async (catalog) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readDocument({ name: file.name, bytes });
    if (!read.ok) return failed(host, sayDocumentFinding(read.finding));
    const { sha256, notes } = read.value;
    const content = sourceOf(read.value);
    const source: ReviewSource = { origin: 'file', name: file.name, sha256, content };
    open(host, catalog, source, notes.map(sayDocumentNote));
  });
}

/**
 * Reads what was pasted: a table of Excel or Word, a web page, or plain text.
 * @example await pasteDocument(host, { html: '', text: '到2030年……' })
 */
export async function pasteDocument(
  host: ImportHost,
  { html, text }: PastedContent,
): Promise<void> {
  await reading(host, async (catalog) => {
    const isMarkup = /<(?:table|p|div|h\d)\b/iu.test(html);
    const name = isMarkup ? 'pasted.html' : 'pasted.txt';
    const bytes = new TextEncoder().encode(isMarkup ? html : text);
    const read = await readDocument({ name, bytes });
    if (!read.ok) {
      const finding = { ...read.finding, file: REVIEW_MESSAGES.pasted };
      return failed(host, sayDocumentFinding(finding));
    }
    const content = sourceOf(read.value);
    // The same words are the same document, however they were marked up.
    const sha256 = hashOf(JSON.stringify({ kind: 'text', text: textOfSource(content) }));
    open(host, catalog, { origin: 'paste', name: '', sha256, content });
  });
}

/**
 * Reads the selected cells as the plan's table.
 * @example await readCells(host); host.read().review?.source.name // 'Sheet1!A1:G27'
 */
export async function readCells(host: ImportHost): Promise<void> {
  await reading(host, async (catalog) => {
    const read = await askWorkbook(host.services, readSelectedText);
    if (!read.ok) return failed(host, sayWorkbookFinding(read.finding));
    const { address, sheet, values } = read.value;
    const sha256 = hashOf(JSON.stringify({ kind: 'sheets', sheets: [{ name: sheet, values }] }));
    const grid = gridOfValues({ name: sheet, ...cornerOf(address) }, values);
    const content = { kind: 'parts', parts: [grid] } as const;
    open(host, catalog, { origin: 'selection', name: address, sha256, content });
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

async function reading(host: ImportHost, work: (catalog: Catalog) => Promise<void>): Promise<void> {
  const catalog = readyCatalog(host.common());
  if (catalog === undefined || host.read().working !== '') return;
  host.send({ kind: 'working', text: REVIEW_MESSAGES.reading });
  try {
    // Lets the page draw that it is reading: laying a long document out takes a moment.
    await new Promise((resolve) => setTimeout(resolve));
    await work(catalog);
  } catch (error) {
    failed(host, sayUnexpected(error));
  }
}

function open(
  host: ImportHost,
  catalog: Catalog,
  source: ReviewSource,
  notes: readonly string[] = [],
): void {
  const left = readWork(host.services.review.drafts.read('work'));
  const isSame = left?.source.sha256 === source.sha256 && left.decisions.length > 0;
  const review = isSame ? resumeReview(source, left, catalog) : startReview(source, catalog);
  if (review.items.length === 0) return failed(host, nothingIn(review));
  const said = review.findings.slice(0, MOST_NOTES).map(sayExtractFinding);
  const resumed = isSame ? [resumedText(review.decisions.size)] : [];
  const stage = 'about';
  host.send({ kind: 'opened', review, notes: [...resumed, ...notes, ...said], stage });
  keepContent(host, review);
  keepWork(host, review);
}

function nothingIn({ findings }: Review): string {
  const unreadable = findings.find(({ kind }) => kind === 'not-text');
  return unreadable === undefined ? REVIEW_MESSAGES.nothingFound : sayExtractFinding(unreadable);
}

function failed(host: ImportHost, reason: string): void {
  host.send({ kind: 'failed', reason });
}

/**
 * Keeps the document under review, once, when it is opened. One too long is left out: the user's
 * own work is kept all the same and found again by the file's hash.
 * @example keepContent(host, review)
 */
function keepContent(host: ImportHost, review: Review): void {
  const content = printContent(review);
  const isKept = host.services.review.drafts.write('content', content);
  if (!isKept) host.services.review.drafts.write('content', undefined);
  const storage = content !== undefined && isKept ? 'kept' : 'work-only';
  host.send({ kind: 'stored', storage });
}

/**
 * Keeps what the user did so far; called after every step.
 * @example keepWork(host, review)
 */
export function keepWork(host: ImportHost, review: Review): void {
  if (host.services.review.drafts.write('work', printWork(review))) return;
  host.send({ kind: 'stored', storage: 'refused' });
}

/**
 * Forgets what is kept.
 * @example forgetReview(services)
 */
export function forgetReview(host: ImportHost): void {
  host.services.review.drafts.write('content', undefined);
  host.services.review.drafts.write('work', undefined);
}

/**
 * Takes up what was left when the pane was closed: the whole review, or, where its document was too
 * long to be kept, word of it. Does nothing while a review is open.
 * @example restoreReview(host); host.read().stage // 'list'
 */
export function restoreReview(host: ImportHost): void {
  const catalog = readyCatalog(host.common());
  const { review, working } = host.read();
  if (catalog === undefined || review !== undefined || working !== '') return;
  const work = readWork(host.services.review.drafts.read('work'));
  if (work === undefined) return;
  const { name, sha256, origin } = work.source;
  const count = work.decisions.length;
  const content = readContent(host.services.review.drafts.read('content'), sha256);
  if (content === undefined) {
    if (count > 0) host.send({ kind: 'left', left: { name, count } });
    return;
  }
  const resumed = resumeReview({ origin, name, sha256, content }, work, catalog);
  const isSettled = work.about.guessed.length === 0 && work.about.period !== '';
  const notes = count > 0 ? [resumedText(resumed.decisions.size)] : [];
  const stage = isSettled ? 'list' : 'about';
  host.send({ kind: 'opened', review: resumed, notes, stage });
}
