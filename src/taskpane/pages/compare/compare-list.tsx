import type { PaneActions } from '../../pane/pane-actions';
import { COMPARE_MESSAGES } from './compare-messages';
import type { CompareView } from './compare-view';
import { ComparedRowView } from './compared-row';
import { RowList } from '../../parts/row-list';

interface CompareListProps {
  readonly view: CompareView;
  readonly openKey: string | undefined;
  readonly act: PaneActions;
  /** Whether there is a workbook to show cells of. */
  readonly connected: boolean;
}

/** The rows that the filters leave, in the plan's own order. */
export function CompareList({ view, openKey, act, connected }: CompareListProps) {
  if (view.rows.length === 0)
    return (
      <p class="legend" role="status">
        {COMPARE_MESSAGES.filteredOut}{' '}
        <button type="button" class="link" onClick={act.clearFilters}>
          {COMPARE_MESSAGES.showAll}
        </button>
      </p>
    );
  return (
    <RowList rows={view.rows} openKey={openKey} label={COMPARE_MESSAGES.comparedRows}>
      {(focusOf) => (
        <ul class="rows rows--compared">
          {view.rows.map((row) => (
            <ComparedRowView
              key={row.key}
              row={row}
              open={row.key === openKey}
              onToggle={() => act.toggleRow(row.key)}
              onJump={connected ? () => act.jumpToRow(row.key) : undefined}
              {...focusOf(row)}
            />
          ))}
        </ul>
      )}
    </RowList>
  );
}
