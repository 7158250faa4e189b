import { PLAN_MESSAGES } from './plan-messages';
import type { FoundRow } from './search-rows';
import { IndicatorRowView } from './indicator-row';
import type { RenderDetails } from './row-details';
import { RowList } from '../../parts/row-list';

interface ResultListProps {
  readonly found: readonly FoundRow[];
  readonly openKey: string | undefined;
  readonly onToggle: (key: string) => void;
  readonly details: RenderDetails;
}

/** What a search found, best first. Columns differ from plan to plan, so each row names its own. */
export function ResultList({ found, openKey, onToggle, details }: ResultListProps) {
  const rows = found.map(({ row }) => row);
  return (
    <RowList rows={rows} openKey={openKey} label={PLAN_MESSAGES.results}>
      {(focusOf) => (
        <ul class="rows rows--found">
          {found.map(({ row, headings }) => (
            <IndicatorRowView
              key={row.key}
              row={row}
              headings={headings}
              open={row.key === openKey}
              context={`${row.regionName} ${row.period}`}
              labelled
              onToggle={() => onToggle(row.key)}
              {...focusOf(row)}
            >
              {row.key === openKey ? details(row) : null}
            </IndicatorRowView>
          ))}
        </ul>
      )}
    </RowList>
  );
}
