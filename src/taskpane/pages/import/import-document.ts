import { sentCatalog } from '../../../core/catalog/build-catalog';
import { gridOfValues } from '../../../core/document/part';
import { spotsOf } from '../../../core/document/spot';
import { succeed } from '../../../core/finding/outcome';
import { readPlace } from '../../../document/xlsx/read-sheet';
import type { PlanAbout } from '../../../review/about/plan-about';
import { EVERYTHING, WAITING, filterItems } from '../../../review/filter/review-filter';
import { readContent, readWork, type KeptWork } from '../../../review/keep/kept-review';
import type { Review } from '../../../review/review';
import { indexRows } from '../../../review/row/review-row';
import { keepDecisions, settleSame } from '../../../review/review-again';
import { hashText } from '../../../review/source/review-source';
import { sayDocumentFinding } from '../../../wording/document-finding';
import { sayDocumentNote } from '../../../wording/document-note';
import { sayReadingStep } from '../../../wording/document-step';
import { sayAt } from '../../../wording/place-words';
import { sayExtractFinding } from '../../../wording/extract-finding';
import { sayUnexpected } from '../../../wording/unexpected';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { readSelectedText } from '../../../workbook/selection/selection';
import { readyCatalog } from '../../page/page';
import { askWorkbook } from '../../page/work';
import type { ChosenFile } from '../../parts/fields';
import { shareOf, type ReadingStep } from '../../reading/reader';
import type { Tasks } from '../../reading/tasks';
import type { ImportHost, PastedContent } from './import-state';
import { keepContent, keepWork } from './keep-document';
import { REVIEW_MESSAGES, resumedText, sourceText } from './review-messages';

/** Findings shown one by one; a document with more is looked at as a whole. */
const MOST_NOTES = 20;

/**
 * Reads a document file and lays out what was found for review. Work left on the same file is taken
 * up again.
 * @example await openDocument(host, file, signal); host.read().stage // 'about'
 */
export function openDocument(
  host: ImportHost,
  file: ChosenFile,
  signal: AbortSignal,
): Promise<void> {
  return working(host, signal, async () => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { name } = file;
    return openRead(host, { what: name, from: { kind: 'file', file: { name, bytes } } }, signal);
  });
}

/**
 * Reads what was pasted: a table of Excel or Word, a web page, or plain text.
 * @example await pasteDocument(host, { html: '', text: '到2030年……' }, signal)
 */
export function pasteDocument(
  host: ImportHost,
  { html, text }: PastedContent,
  signal: AbortSignal,
): Promise<void> {
  return working(host, signal, () => {
    const isMarkup = /<(?:table|p|div|h\d)\b/iu.test(html);
    const name = isMarkup ? 'pasted.html' : 'pasted.txt';
    const file = { name, bytes: new TextEncoder().encode(isMarkup ? html : text) };
    return openRead(host, { what: REVIEW_MESSAGES.pasted, from: { kind: 'paste', file } }, signal);
  });
}

/**
 * Reads the selected cells as the plan's table.
 * @example await readCells(host, signal); host.read().review?.source.name // 'Sheet1!A1:G27'
 */
export function readCells(host: ImportHost, signal: AbortSignal): Promise<void> {
  return working(host, signal, async () => {
    const read = await askWorkbook(host.services, readSelectedText);
    if (!read.ok) return failed(host, sayWorkbookFinding(read.finding));
    const { address, sheet, values } = read.value;
    const sha256 = hashText(JSON.stringify({ kind: 'sheets', sheets: [{ name: sheet, values }] }));
    const grid = gridOfValues({ name: sheet, ...cornerOf(address) }, values);
    const content = { kind: 'parts', parts: [grid] } as const;
    const source = { origin: 'selection', name: address, sha256, content } as const;
    return openRead(host, { what: address, from: { kind: 'source', source } }, signal);
  });
}

/** Row and column (from 0) of the first cell of an address: `Sheet1!B3:G27`. */
function cornerOf(address: string): { readonly row: number; readonly column: number } {
  return readPlace(/(?:^|!)(\$?[A-Z]+\$?\d+)/u.exec(address)?.[1] ?? '') ?? { row: 0, column: 0 };
}

/**
 * Takes up what was left when the pane was closed: the whole review, or, where its document was too
 * long to be kept, word of it. Does nothing while a review is open.
 * @example await restoreReview(host); host.read().stage // 'list'
 */
export async function restoreReview(host: ImportHost): Promise<void> {
  const { drafts } = host.services.review;
  const work = readWork(drafts.read('work'));
  if (work === undefined || host.read().review !== undefined) return;
  const { name, sha256, origin } = work.source;
  const count = work.decisions.length;
  const content = readContent(drafts.read('content'), sha256);
  if (content === undefined) {
    if (count > 0) host.send({ kind: 'left', left: { name, count } });
    return;
  }
  const { signal } = new AbortController();
  await working(host, signal, async () => {
    const { about, chosen } = work;
    const source = { origin, name, sha256, content };
    const asked = { what: sourceText(source), setting: { about, chosen } };
    const read = await readBeside(host, { ...asked, from: { kind: 'source', source } }, signal);
    if (read?.ok !== true) return;
    const review = keepDecisions(read.value.review, work);
    const isSettled = about.guessed.length === 0 && about.period !== '';
    const notes = count > 0 ? [resumedText(review.decisions.size)] : [];
    host.send({ kind: 'opened', review, notes, stage: isSettled ? 'list' : 'about' });
  });
}

/**
 * Takes what a person said the plan is. Where that changes how the document is read, it is read again;
 * decisions about candidates that are still there stay.
 * @example await settle(host, about, [1], signal); host.read().stage // 'list'
 */
export async function settle(
  host: ImportHost,
  about: PlanAbout,
  chosen: readonly number[],
  signal: AbortSignal,
): Promise<void> {
  const { review } = host.read();
  if (review === undefined) return;
  const same = settleSame(review, about, chosen);
  if (same !== undefined) return settled(host, same);
  await working(host, signal, async () => {
    const { source, proposals } = review;
    const setting = { about: { ...about, guessed: [] }, proposals, chosen };
    const asked = { what: sourceText(source), from: { kind: 'source', source }, setting } as const;
    const read = await readBeside(host, asked, signal);
    if (read?.ok === true) settled(host, keepDecisions(read.value.review, review));
  });
}

function settled(host: ImportHost, review: Review): void {
  host.send({ kind: 'working', text: '' });
  host.send({ kind: 'changed', review, cursor: undefined, said: '' });
  // With nothing waiting, an empty list would be a poor beginning.
  const filter = filterItems(review, WAITING).length > 0 ? WAITING : EVERYTHING;
  const [first] = filterItems(review, filter);
  host.send({ kind: 'filter', filter, cursor: first?.id });
  host.send({ kind: 'stage', stage: 'list' });
  keepWork(host, review);
}

type Ask = Tasks['review']['ask'];

/** What is to be read, and what it is called while it is. */
interface Reading {
  readonly what: string;
  readonly from: Ask['from'];
  readonly setting?: Ask['setting'];
}

/** Reads a document that is new and shows what was found in it. */
async function openRead(host: ImportHost, asked: Reading, signal: AbortSignal): Promise<void> {
  const left = readWork(host.services.review.drafts.read('work'));
  const read = await readBeside(host, asked, signal, left);
  if (read === undefined) return;
  if (!read.ok) {
    const file = asked.from.kind === 'paste' ? REVIEW_MESSAGES.pasted : read.finding.file;
    return failed(host, sayDocumentFinding({ ...read.finding, file }));
  }
  const { review, notes, isResumed } = read.value;
  if (review.items.length === 0) return failed(host, nothingIn(review));
  const at = sayAt(spotsOf(review.source.content));
  // What the document is stands above everything else.
  const said = review.findings
    .filter(({ kind }) => kind !== 'not-a-plan')
    .slice(0, MOST_NOTES)
    .map((finding) => sayExtractFinding(finding, at));
  const resumed = isResumed ? [resumedText(review.decisions.size)] : [];
  const all = [...resumed, ...notes.map(sayDocumentNote), ...said];
  host.send({ kind: 'opened', review, notes: all, stage: 'about' });
  keepContent(host, review);
  keepWork(host, review);
}

/** What was read of a document, undefined where the user gave it up. */
async function readBeside(
  host: ImportHost,
  { what, from, setting = {} }: Reading,
  signal: AbortSignal,
  left?: KeptWork,
) {
  const catalog = readyCatalog(host.common());
  if (catalog === undefined) return undefined;
  const size = from.kind === 'source' ? 0 : from.file.bytes.length;
  const tell = (step: ReadingStep) =>
    host.send({
      kind: 'working',
      text: sayReadingStep(step, what, size),
      reading: { share: shareOf(step) },
    });
  const ask = { from, setting, left, catalog: sentCatalog(catalog) };
  const answer = await host.services.reader.read('review', ask, tell, signal);
  if (answer?.ok !== true) return answer;
  const { review, ...rest } = answer.value;
  return succeed({ ...rest, review: { ...review, index: indexRows(review.rows, catalog) } });
}

/** Shows that something is being read until it is, is given up, or fails for a reason nobody knows. */
async function working(
  host: ImportHost,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  if (readyCatalog(host.common()) === undefined || host.read().working !== '') return;
  host.send({ kind: 'working', text: REVIEW_MESSAGES.reading, reading: { share: undefined } });
  try {
    await work();
  } catch (error) {
    failed(host, sayUnexpected(error));
  }
  // Given up: everything is as it was.
  if (signal.aborted) host.send({ kind: 'working', text: '' });
}

function nothingIn({ findings }: Review): string {
  const reason = findings.find(
    ({ kind }) => kind === 'not-text' || kind === 'not-chinese' || kind === 'not-a-plan',
  );
  return reason === undefined ? REVIEW_MESSAGES.nothingFound : sayExtractFinding(reason);
}

function failed(host: ImportHost, reason: string): void {
  host.send({ kind: 'failed', reason });
}
