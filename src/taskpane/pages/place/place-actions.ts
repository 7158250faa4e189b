import { normaliseName } from '../../../core/name/name';
import { readDocument } from '../../../document/read-document';
import { textOfSource } from '../../../review/source/review-source';
import type { DocumentCheck } from '../../../wording/document-check';
import { sayDocumentFinding } from '../../../wording/document-finding';
import { sayUnexpected } from '../../../wording/unexpected';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { clearHighlights, highlightCells } from '../../../workbook/highlight/highlight-cells';
import { readCellSubject } from '../../../workbook/provenance/read-cell-subject';
import { readyCatalog, type PageHost, type PageProps } from '../../page/page';
import { askWorkbook, done, failed, stepThrough } from '../../page/work';
import type { ChosenFile } from '../../parts/fields';
import type { Step } from '../../parts/notice';
import { kindOfCell } from './kind-of-cell';
import { clearedText, colouredText, PLACE_MESSAGES } from './place-messages';
import type { PlaceEvent, PlaceState } from './place-state';

type PlaceHost = PageHost<PlaceState, PlaceEvent>;

/** What a user can do in 出处. */
export interface PlaceActions {
  /** Reads the document that a source's figures stand in. */
  readonly attachText: (sourceId: string, sha256: string, file: ChosenFile) => void;
  /** Colours the cells of inserted tables by where they come from. */
  readonly colourCells: () => void;
  /** Takes these colours away again, ours alone. */
  readonly clearColours: () => void;
}

export type PlaceProps = PageProps<PlaceState, PlaceEvent, PlaceActions>;

/**
 * Ties the actions of 出处 to one pane.
 * @example bindPlace(host).colourCells()
 */
export function bindPlace(host: PlaceHost): PlaceActions {
  return {
    attachText: (sourceId, sha256, file) => void attachDocument(host, sourceId, sha256, file),
    colourCells: () => void colourCells(host),
    clearColours: () => void clearColours(host),
  };
}

/**
 * Reads the active cell; only done while 出处 is in view: otherwise nobody would see it, and every
 * move of the selection would cost two round trips.
 * @example await lookAtCell(host); host.read().cell.kind // 'known'
 */
export async function lookAtCell({ services, common, send }: PlaceHost): Promise<void> {
  const catalog = readyCatalog(common());
  if (catalog === undefined) return;
  send({ kind: 'asked' });
  const { rowsByCode } = catalog;
  const isKey = (text: string) => rowsByCode.has(normaliseName(text));
  const read = await askWorkbook(services, (context) => readCellSubject(context, isKey));
  send(
    read.ok
      ? { kind: 'known', subject: read.value }
      : { kind: 'failed', reason: sayWorkbookFinding(read.finding) },
  );
}

/**
 * Reads the file that a source's figures stand in, and holds it against the file that the packages
 * read. The text stays in this pane: it is neither sent nor kept.
 * @param sha256 of the file the packages read, '' where they do not know it
 */
async function attachDocument(
  { read, send }: PlaceHost,
  sourceId: string,
  sha256: string,
  file: ChosenFile,
): Promise<void> {
  if (read().attach.kind === 'reading') return;
  send({ kind: 'attach', step: { kind: 'reading', sourceId } });
  const refuse = (reason: string) =>
    send({ kind: 'attach', step: { kind: 'failed', sourceId, reason } });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const document = await readDocument({ name: file.name, bytes });
    if (!document.ok) {
      refuse(sayDocumentFinding(document.finding));
      return;
    }
    const check = compare(sha256, document.value.sha256);
    const text = { file: file.name, text: textOfSource(document.value), check, isAccepted: false };
    send({ kind: 'attached', sourceId, text });
  } catch (error) {
    refuse(sayUnexpected(error));
  }
}

function compare(known: string, given: string): DocumentCheck {
  if (known === '') return 'unknown';
  return known.toLowerCase() === given.toLowerCase() ? 'same' : 'different';
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

const colouring = ({ read, send }: PlaceHost, text: string, work: () => Promise<Step>) =>
  stepThrough(
    () => read().colour,
    (step) => send({ kind: 'colour', step }),
    text,
    work,
  );
