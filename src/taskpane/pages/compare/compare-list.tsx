import type { CompareProps } from './compare-actions';
import { COMPARE_MESSAGES } from './compare-messages';
import type { CompareView } from './compare-view';
import { ComparedRowView } from './compared-row';
import { RowList } from '../../parts/row-list';

interface CompareListProps extends Omit<CompareProps, 'state'> {
  readonly view: CompareView;
}

/** The rows that the filters leave, in the plan's own order. */
export function CompareList({ view, send, act, common, pane }: CompareListProps) {
  const { openKey, connected } = common;
  if (view.rows.length === 0)
    return (
      <p class="legend" role="status">
        {COMPARE_MESSAGES.filteredOut}{' '}
        <button type="button" class="link" onClick={() => send({ kind: 'filters-cleared' })}>
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
              onToggle={() => pane.toggleRow(row.key)}
              onJump={connected ? () => act.jumpToRow(row.key) : undefined}
              {...focusOf(row)}
            />
          ))}
        </ul>
      )}
    </RowList>
  );
}
