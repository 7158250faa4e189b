import type { ScopeKind } from './refresh-state';
import type { Store } from '../../../pane/store';
import { checkTables, dropTable, jumpTo, jumpToRow, writeTables } from './refresh-tables';
import type { Services } from '../../../common/services';

/** What a user can do to refresh the inserted tables. */
export interface RefreshActions {
  readonly chooseRefreshScope: (scope: ScopeKind) => void;
  /** Shows what a refresh of the chosen tables would change. */
  readonly checkTables: () => void;
  /** Leaves one table of the preview as it is, or takes it in again. */
  readonly toggleTable: (id: string) => void;
  /** Gives up a cell of the user's own for the plan's, or keeps it again. */
  readonly toggleCell: (address: string) => void;
  /** Writes what was shown, as far as the user agrees. */
  readonly writeTables: () => void;
  /** Drops a table whose cells are gone from what the workbook remembers. */
  readonly dropTable: (id: string) => void;
  readonly jumpTo: (address: string) => void;
  /** Shows a row of 对比 in the table that was inserted. */
  readonly jumpToRow: (key: string) => void;
}

/**
 * Ties the actions of refreshing to one store and its services; see `bindActions`.
 * @example bindRefresh(services, store).checkTables()
 */
export function bindRefresh(services: Services, store: Store): RefreshActions {
  return {
    chooseRefreshScope: (scope) => store.send({ kind: 'refresh-scope-chosen', scope }),
    checkTables: () => void checkTables(services, store),
    toggleTable: (id) => store.send({ kind: 'refresh-block-toggled', id }),
    toggleCell: (address) => store.send({ kind: 'refresh-cell-toggled', address }),
    writeTables: () => void writeTables(services, store),
    dropTable: (id) => void dropTable(services, store, id),
    jumpTo: (address) => void jumpTo(services, store, address),
    jumpToRow: (key) => void jumpToRow(services, store, key),
  };
}
