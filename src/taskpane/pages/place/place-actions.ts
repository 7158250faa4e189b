import { normaliseName } from '../../../core/name/name';
import { sayWorkbookFinding } from '../../../wording/workbook-finding';
import { clearHighlights, highlightCells } from '../../../workbook/highlight/highlight-cells';
import { printArea, readAddress } from '../../../workbook/address/address';
import { insertCells } from '../../../workbook/formula/insert-formula';
import type { CellSubject } from '../../../workbook/provenance/cell-subject';
import { readCellSubject } from '../../../workbook/provenance/read-cell-subject';
import { readyCatalog, type PageProps } from '../../page/page';
import { askWorkbook, done, failed, stepThrough } from '../../page/work';
import type { ChosenFile } from '../../parts/fields';
import type { Step } from '../../parts/notice';
import { attachDocument, fileOf, originalOf } from './attach-document';
import { kindOfCell } from './kind-of-cell';
import { clearedText, colouredText, PLACE_MESSAGES, writtenText } from './place-messages';
import { subjectOf, type PlaceEvent, type PlaceHost, type PlaceState } from './place-state';

/** What a user can do in 出处. */
export interface PlaceActions {
  /** Reads the document that a source's figures stand in. */
  readonly attachText: (sourceId: string, sha256: string, file: ChosenFile) => void;
  /** Reads it from the library, where the original is there; once, also where that fails. */
  readonly findText: (sourceId: string, sha256: string) => void;
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
  const sought = new Set<string>();
  return {
    attachText: (sourceId, sha256, file) => {
      control = new AbortController();
      void attachDocument(host, { sourceId, sha256, file }, control.signal);
    },
    findText: (sourceId, sha256) => {
      const original = originalOf(host.common(), sha256);
      const asked = `${sourceId} ${sha256}`;
      if (original === undefined || sought.has(asked)) return;
      if (host.read().attach.kind === 'reading') return;
      sought.add(asked);
      control = new AbortController();
      const { savedOn } = original;
      const file = fileOf(host, original);
      void attachDocument(host, { sourceId, sha256, file, savedOn }, control.signal);
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
