import type { Catalog } from '../../../core/catalog/catalog';
import { placeWithin } from '../../../core/catalog/describe-place';
import { rowName } from '../../../core/indicator/plan-indicator';
import { normaliseName } from '../../../core/name/name';
import type { Agreement, DocumentCheck } from '../../../wording/document-check';
import { sayDocumentFinding } from '../../../wording/document-finding';
import { sayReadingStep } from '../../../wording/document-step';
import { sayMeasure } from '../../../wording/place-words';
import { sayUnexpected } from '../../../wording/unexpected';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { clearHighlights, highlightCells } from '../../../workbook/highlight/highlight-cells';
import { printArea, readAddress } from '../../../workbook/address/address';
import { insertCells } from '../../../workbook/formula/insert-formula';
import type { CellSubject } from '../../../workbook/provenance/cell-subject';
import { readCellSubject } from '../../../workbook/provenance/read-cell-subject';
import { readyCatalog, type PageHost, type PageProps } from '../../page/page';
import { askWorkbook, done, failed, stepThrough } from '../../page/work';
import type { ChosenFile } from '../../parts/fields';
import type { Step } from '../../parts/notice';
import { shareOf } from '../../reading/reader';
import type { StatedText } from '../../reading/tasks';
import { kindOfCell } from './kind-of-cell';
import { clearedText, colouredText, PLACE_MESSAGES, writtenText } from './place-messages';
import { subjectOf, type PlaceEvent, type PlaceState } from './place-state';

type PlaceHost = PageHost<PlaceState, PlaceEvent>;

/** What a user can do in 出处. */
export interface PlaceActions {
  /** Reads the document that a source's figures stand in. */
  readonly attachText: (sourceId: string, sha256: string, file: ChosenFile) => void;
  /** Gives up the document that is being read. */
  readonly cancelAttach: () => void;
  /** Colours the cells of inserted tables by where they come from. */
  readonly colourCells: () => void;
  /** Takes these colours away again, ours alone. */
  readonly clearColours: () => void;
  /** Writes an edited formula into the cell it was read from, and nothing else. */
  readonly writeFormula: (subject: CellSubject, formula: string) => void;
}

export type PlaceProps = PageProps<PlaceState, PlaceEvent, PlaceActions>;

/**
 * Ties the actions of 出处 to one pane.
 * @example bindPlace(host).colourCells()
 */
export function bindPlace(host: PlaceHost): PlaceActions {
  // What is read now; a new one for each reading, since it can be given up only once.
  let control = new AbortController();
  return {
    attachText: (sourceId, sha256, file) => {
      control = new AbortController();
      void attachDocument(host, { sourceId, sha256, file }, control.signal);
    },
    cancelAttach: () => control.abort(),
    colourCells: () => void colourCells(host),
    clearColours: () => void clearColours(host),
    writeFormula: (subject, formula) => void writeFormula(host, subject, formula),
  };
}

/**
 * Reads the active cell; only done while 出处 is in view: otherwise nobody would see it, and every
 * move of the selection would cost two round trips.
 * @example await lookAtCell(host); host.read().cell.kind // 'known'
 */
export async function lookAtCell({
  services,
  common,
  send,
  read: state,
}: PlaceHost): Promise<void> {
  const catalog = readyCatalog(common());
  if (catalog === undefined) return;
  send({ kind: 'asked' });
  const around = subjectOf(state())?.around;
  const { rowsByCode } = catalog;
  const isKey = (text: string) => rowsByCode.has(normaliseName(text));
  const read = await askWorkbook(services, (context) => readCellSubject(context, isKey, around));
  send(
    read.ok
      ? { kind: 'known', subject: read.value }
      : { kind: 'failed', reason: sayWorkbookFinding(read.finding) },
  );
}

/**
 * Reads the file that a source's figures stand in, and holds it against the file that the packages
 * read. Another form of the same document (a PDF, where a Word file was read) is as good where it states
 * the same figures. The text stays in this pane: it is neither sent nor kept.
 * @param sha256 of the file the packages read, '' where they do not know it
 */
async function attachDocument(
  { read, send, services, common }: PlaceHost,
  { sourceId, sha256, file }: { sourceId: string; sha256: string; file: ChosenFile },
  signal: AbortSignal,
): Promise<void> {
  const catalog = readyCatalog(common());
  if (catalog === undefined || read().attach.kind === 'reading') return;
  const tell = (text: string, share?: number) =>
    send({ kind: 'attach', step: { kind: 'reading', sourceId, text, share } });
  const refuse = (reason: string) =>
    send({ kind: 'attach', step: { kind: 'failed', sourceId, reason } });
  tell(PLACE_MESSAGES.attaching);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const stated = statedIn(catalog, sourceId);
    const answer = await services.reader.read(
      'attach',
      { file: { name: file.name, bytes }, stated },
      (step) => tell(sayReadingStep(step, file.name, bytes.length), shareOf(step)),
      signal,
    );
    if (answer === undefined) return send({ kind: 'attach', step: { kind: 'idle' } });
    if (!answer.ok) return refuse(sayDocumentFinding(answer.finding));
    const { sha256: given, missing, ...document } = answer.value;
    const agreement = {
      ...countOf(stated),
      missing: missing.map(({ called }) => called),
    };
    const check = compare(sha256, given, agreement);
    const text = { file: file.name, ...document, check, agreement, isAccepted: false };
    send({ kind: 'attached', sourceId, text });
  } catch (error) {
    refuse(sayUnexpected(error));
  }
}

function compare(known: string, given: string, { total, missing }: Agreement): DocumentCheck {
  if (known === '') return 'unknown';
  if (known.toLowerCase() === given.toLowerCase()) return 'same';
  return total > 0 && missing.length === 0 ? 'agrees' : 'different';
}

/** The figures that the packages have from a document, those without a number left out. */
function statedIn(catalog: Catalog, sourceId: string): readonly StatedText[] {
  return [...catalog.figures.values()].flat().flatMap((figure) => {
    const { place, planId = '', code, text } = figure;
    const row = catalog.rows.get(planId)?.find((each) => each.code === code);
    const isNumber = /\p{Nd}/u.test(text);
    if (place.sourceId !== sourceId || row === undefined || !isNumber) return [];
    // A number of the text is found by its place; one of the table by its row.
    const at = place.kind === 'table' ? '' : placeWithin(place);
    const called = `${rowName(row)} ${sayMeasure(figure)}“${text}”${at === '' ? '' : `，在${at}`}`;
    // A sentence is a row of its own.
    const printed = JSON.stringify([code, place.text, place.kind === 'table' ? '' : place.line]);
    return [
      {
        of: place.kind === 'table' ? ('table' as const) : ('prose' as const),
        ...{ text, line: place.line, name: row.printedName, row: printed, called },
      },
    ];
  });
}

/** How many of them there are, and where they stand. */
function countOf(stated: readonly StatedText[]): Pick<Agreement, 'of' | 'total'> {
  const places = new Set(stated.map(({ of }) => of));
  return { of: places.size > 1 ? 'both' : ([...places][0] ?? 'table'), total: stated.length };
}

async function colourCells(host: PlaceHost): Promise<void> {
  const catalog = readyCatalog(host.common());
  if (catalog === undefined) return;
  await colouring(host, PLACE_MESSAGES.colouring, async () => {
    const kindOf = kindOfCell(catalog);
    const marked = await askWorkbook(host.services, (context) => highlightCells(context, kindOf));
    return marked.ok
      ? done(colouredText(marked.value))
      : failed(sayWorkbookFinding(marked.finding));
  });
}

async function clearColours(host: PlaceHost): Promise<void> {
  await colouring(host, PLACE_MESSAGES.clearing, async () => {
    const cleared = await askWorkbook(host.services, clearHighlights);
    return cleared.ok
      ? done(clearedText(cleared.value))
      : failed(sayWorkbookFinding(cleared.finding));
  });
}

/** The cell is only written to while it holds the formula that the form was made from. */
async function writeFormula(
  { read, send, services, pane }: PlaceHost,
  subject: CellSubject,
  formula: string,
): Promise<void> {
  const place = readAddress(subject.address);
  if (place === undefined) return;
  const { sheet, row, column } = place;
  const anchor = { kind: 'cell', sheet, row, column } as const;
  const overwrite = [{ address: printArea(place), content: subject.formula }];
  await stepThrough(
    () => read().edit,
    (step) => send({ kind: 'edit', step }),
    PLACE_MESSAGES.writing,
    async () => {
      const written = await askWorkbook(services, (context) =>
        insertCells(context, { cells: [[{ content: formula }]], anchor, overwrite }),
      );
      return written.ok
        ? done(writtenText(written.value.address))
        : failed(sayWorkbookFinding(written.finding));
    },
  );
  await pane.refresh();
}

const colouring = ({ read, send }: PlaceHost, text: string, work: () => Promise<Step>) =>
  stepThrough(
    () => read().colour,
    (step) => send({ kind: 'colour', step }),
    text,
    work,
  );
