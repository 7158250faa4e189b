import { packageOf } from '../../core/catalog/data-state';
import { succeed, type Outcome } from '../../core/finding/outcome';
import type { CellContent, WorkbookFinding } from '../../core/finding/workbook-finding';
import { sayInserted, sayWorkbookFinding } from '../../wording/workbook-finding';
import { readAddress } from '../../workbook/address/address';
import { blockSize, type Block } from '../../workbook/block/block';
import { insertBlock } from '../../workbook/block/insert-block';
import type { Anchor } from '../../workbook/destination/destination';
import { addSheet, sheetName } from '../../workbook/destination/new-sheet';
import { takeBackBlock } from '../../workbook/destination/restore-destination';
import { previewDestination } from '../../workbook/destination/preview-destination';
import type { Paged } from '../../workbook/excel/write-with-page';
import type { Desk } from '../../workbook/desk/desk';
import { noteInserted } from '../../workbook/setting/computed';
import { insertCells, takeBackCells } from '../../workbook/formula/insert-formula';
import { readyCatalog } from '../page/page';
import type { Services } from '../page/services';
import { askWorkbook } from '../page/work';
import { takenBackText } from './pane-messages';
import type { InsertionSubject, PaneState, Undo } from './pane-state';
import type { Store } from './store';
import { composeTable, modeInView } from './table-in-view';

/** Where to write, and the cells the user has agreed to lose. */
interface Place {
  readonly anchor: Anchor;
  readonly overwrite: readonly CellContent[] | undefined;
}

const SELECTION: Place = { anchor: { kind: 'selection' }, overwrite: undefined };

/**
 * Looks where the table in view would go with the present selection. Changes nothing in the workbook.
 * @example await surveyArea(services, store); store.read().area // { kind: 'known', area: { address: 'Sheet1!A1:J27', … } }
 */
export async function surveyArea(services: Services, store: Store): Promise<void> {
  const { spot } = store.read();
  const block = spot === 'selection' ? composeTable(store.read()) : undefined;
  if (block === undefined) {
    store.send({ kind: 'area-forgotten' });
    return;
  }
  store.send({ kind: 'area-asked' });
  const size = blockSize(block);
  const seen = await askWorkbook(services, (context) => previewDestination(context, size));
  if (!seen.ok) {
    store.send({ kind: 'area-unreachable', reason: sayWorkbookFinding(seen.finding) });
    return;
  }
  const { address, occupied, obstacle } = seen.value;
  store.send({
    kind: 'area-known',
    area: {
      ...{ address, ...size, occupied },
      obstacle: obstacle === undefined ? undefined : sayWorkbookFinding(obstacle),
    },
  });
}

/**
 * Writes the table in view, or one formula, at the selection. Cells that are not empty become a
 * question to the user and nothing is written.
 * @param prepare what has to be done before a table is composed
 * @example await insert(services, store, { kind: 'table' }); store.read().insertion
 * // { kind: 'done', sentence: '已插入到 Sheet1!A1:J27。' }
 */
export async function insert(
  services: Services,
  store: Store,
  subject: InsertionSubject,
  prepare: () => Promise<void> = nothing,
): Promise<void> {
  await write(services, store, subject, SELECTION, prepare);
}

const nothing = () => Promise.resolve();

/**
 * Writes over the cells that the user was shown, at the very place he was asked about, wherever the
 * selection is by now. Does nothing where no question is open.
 * @example await overwrite(services, store)
 */
export async function overwrite(
  services: Services,
  store: Store,
  prepare: () => Promise<void> = nothing,
): Promise<void> {
  const { insertion } = store.read();
  if (insertion.kind !== 'occupied') return;
  const area = readAddress(insertion.address);
  if (area === undefined) return;
  const anchor = { kind: 'cell', sheet: area.sheet, row: area.row, column: area.column } as const;
  await write(services, store, insertion.subject, { anchor, overwrite: insertion.cells }, prepare);
}

/**
 * Runs a page's own work that writes to the workbook, and tells how it went where insertions do.
 * @example await writeThrough(store, drawChart)
 */
export async function writeThrough(
  store: Store,
  work: () => Promise<Outcome<string, string>>,
): Promise<void> {
  const { connected, insertion } = store.read();
  if (!connected || insertion.kind === 'writing') return;
  store.send({ kind: 'insertion-started' });
  const written = await work();
  if (written.ok) store.send({ kind: 'insertion-done', sentence: written.value });
  else store.send({ kind: 'insertion-failed', reason: written.finding });
}

async function write(
  services: Services,
  store: Store,
  subject: InsertionSubject,
  place: Place,
  prepare: () => Promise<void>,
): Promise<void> {
  const { connected, insertion } = store.read();
  if (!connected || insertion.kind === 'writing') return;
  store.send({ kind: 'insertion-started' });
  if (subject.kind === 'table') await prepare();
  const state = store.read();
  const written = await askWorkbook(services, (context) =>
    writeSubject(context, services.desk, state, subject, place),
  );
  if (written.ok) {
    const { address, undo } = written.value;
    const sentence = sayInserted(address, written.value);
    store.send({ kind: 'insertion-done', sentence, ...(undo === undefined ? {} : { undo }) });
    return;
  }
  const { finding } = written;
  if (finding.kind === 'destination-occupied' || finding.kind === 'destination-changed') {
    const changed = finding.kind === 'destination-changed';
    const occupied = { subject, address: finding.area, cells: finding.cells, changed };
    store.send({ kind: 'insertion-blocked', occupied });
    return;
  }
  store.send({ kind: 'insertion-failed', reason: sayWorkbookFinding(finding) });
}

async function writeSubject(
  context: Excel.RequestContext,
  desk: Desk,
  state: PaneState,
  subject: InsertionSubject,
  place: Place,
): Promise<Outcome<Written, WorkbookFinding>> {
  await noteInserted(context, desk, packageOf(readyCatalog(state), state.planId));
  if (subject.kind === 'cells') {
    const { cells } = subject;
    const inserted = await insertCells(context, { cells, ...place });
    if (!inserted.ok) return inserted;
    const { address, ...undo } = inserted.value;
    const isFormula = cells.flat().some(({ content }) => String(content).startsWith('='));
    const isManual = isFormula && undo.destination.isManual;
    return succeed({ address, undo, isManual, pageRefused: false });
  }
  const block = composeTable(state);
  if (block === undefined) throw new Error('The button is disabled while there is no table.');
  const anchor = await anchorOf(context, state, block, place);
  if (!anchor.ok) return anchor;
  const { overwrite } = place;
  const request = { block, mode: modeInView(state), anchor: anchor.value };
  const inserted = await insertBlock(context, overwrite ? { ...request, overwrite } : request);
  if (!inserted.ok) return inserted;
  const { id, address, destination, isManual, pageRefused } = inserted.value;
  // A table in whose place this one came is gone with what is known of it.
  return succeed(
    destination.coveredBlocks.length > 0
      ? { address, isManual, pageRefused }
      : { address, isManual, pageRefused, undo: { id, destination } },
  );
}

/** What was written, and what is needed to take it back. */
interface Written extends Paged {
  readonly address: string;
  readonly isManual: boolean;
  readonly undo?: Undo;
}

/** Once the user was asked about cells, the place is the one that was asked about. */
async function anchorOf(
  context: Excel.RequestContext,
  { spot }: PaneState,
  { title }: Block,
  { anchor, overwrite }: Place,
): Promise<Outcome<Anchor, WorkbookFinding>> {
  if (spot === 'selection' || overwrite !== undefined) return succeed(anchor);
  const added = await addSheet(context, sheetName(title.replace(/[“”]/gu, '')));
  return added.ok ? succeed({ kind: 'cell', sheet: added.value, row: 0, column: 0 }) : added;
}

/**
 * Takes the last table back: its cells are what they were before.
 * @example await takeBack(services, store); store.read().insertion.kind // 'done'
 */
export async function takeBack(services: Services, store: Store): Promise<void> {
  const { insertion } = store.read();
  if (insertion.kind !== 'undoing') return;
  const { undo } = insertion;
  store.send({ kind: 'insertion-started' });
  const taken = await askWorkbook(services, (context) =>
    'id' in undo ? takeBackBlock(context, undo.destination, undo.id) : takeBackCells(context, undo),
  );
  if (taken.ok) store.send({ kind: 'insertion-done', sentence: takenBackText(taken.value) });
  else store.send({ kind: 'insertion-failed', reason: sayWorkbookFinding(taken.finding) });
}
