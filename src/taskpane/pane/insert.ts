import { succeed, type Outcome } from '../../core/finding/outcome';
import type { CellContent, WorkbookFinding } from '../../core/finding/workbook-finding';
import { sayInserted, sayWorkbookFinding } from '../../wording/workbook-finding';
import { readAddress } from '../../workbook/address/address';
import { insertBlock } from '../../workbook/block/insert-block';
import { insertFormula } from '../../workbook/formula/insert-formula';
import type { Anchor } from '../../workbook/destination/destination';
import type { InsertionSubject, PaneState } from './pane-state';
import type { Store } from './store';
import { askWorkbook } from '../common/ask-workbook';
import { composeTable } from './compose-table';
import type { Services } from '../common/services';

/** Where to write, and the cells the user has agreed to lose. */
interface Spot {
  readonly anchor: Anchor;
  readonly overwrite: readonly CellContent[] | undefined;
}

const SELECTION: Spot = { anchor: { kind: 'selection' }, overwrite: undefined };

/**
 * Writes the table in view, or one formula, at the selection. Cells that are not empty become a
 * question to the user and nothing is written.
 * @example await insert(services, store, { kind: 'table' }); store.read().insertion
 * // { kind: 'done', sentence: '已插入到 Sheet1!A1:J27。' }
 */
export async function insert(
  services: Services,
  store: Store,
  subject: InsertionSubject,
): Promise<void> {
  await write(services, store, subject, SELECTION);
}

/**
 * Writes over the cells that the user was shown, at the very place he was asked about, wherever the
 * selection is by now. Does nothing where no question is open.
 * @example await overwrite(services, store)
 */
export async function overwrite(services: Services, store: Store): Promise<void> {
  const { insertion } = store.read();
  if (insertion.kind !== 'conflict') return;
  const area = readAddress(insertion.address);
  if (area === undefined) return;
  const anchor = { kind: 'cell', sheet: area.sheet, row: area.row, column: area.column } as const;
  await write(services, store, insertion.subject, { anchor, overwrite: insertion.cells });
}

async function write(
  services: Services,
  store: Store,
  subject: InsertionSubject,
  spot: Spot,
): Promise<void> {
  const state = store.read();
  if (!state.connected || state.insertion.kind === 'writing') return;
  store.send({ kind: 'insertion-started' });
  const written = await askWorkbook(services, (context) =>
    writeSubject(context, state, subject, spot),
  );
  if (written.ok) {
    store.send({ kind: 'insertion-done', sentence: sayInserted(written.value) });
    return;
  }
  const { finding } = written;
  if (finding.kind === 'destination-occupied' || finding.kind === 'destination-changed') {
    const changed = finding.kind === 'destination-changed';
    const conflict = { subject, address: finding.area, cells: finding.cells, changed };
    store.send({ kind: 'insertion-blocked', conflict });
    return;
  }
  store.send({ kind: 'insertion-failed', reason: sayWorkbookFinding(finding) });
}

async function writeSubject(
  context: Excel.RequestContext,
  state: PaneState,
  subject: InsertionSubject,
  spot: Spot,
): Promise<Outcome<string, WorkbookFinding>> {
  if (subject.kind === 'formula') {
    const { formula, numberFormat } = subject;
    return insertFormula(context, { formula, numberFormat, ...spot });
  }
  const block = composeTable(state);
  if (block === undefined) throw new Error('The button is disabled while there is no table.');
  const inserted = await insertBlock(context, { block, mode: state.mode, ...spot });
  return inserted.ok ? succeed(inserted.value.address) : inserted;
}
