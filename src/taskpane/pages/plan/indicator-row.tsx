import type { ComponentChildren } from 'preact';
import type { FigureHeading, IndicatorRow } from './plan-view';
import { OpeningRow, type OpeningRowProps } from '../../parts/opening-row';
import { Cell } from './printed-cell';
import { SeverityMark } from './conflict/severity-mark';

interface IndicatorRowProps extends Pick<
  OpeningRowProps,
  'open' | 'stop' | 'onToggle' | 'onFocus'
> {
  readonly row: IndicatorRow;
  readonly headings: readonly FigureHeading[];
  /** Name of the plan, where rows of several plans stand together. */
  readonly context?: string;
  /** Shows each figure's column name, where no headings stand above. */
  readonly labelled?: boolean;
  /** The details, given when open. */
  readonly children?: ComponentChildren;
}

/** One indicator with its printed figures: a button that opens its details. */
export function IndicatorRowView(props: IndicatorRowProps) {
  const { row, headings, context, labelled = false, children, ...opening } = props;
  return (
    <OpeningRow
      row={row}
      {...opening}
      above={context === undefined ? null : <span class="row__context">{context}</span>}
      behind={row.conflict === undefined ? null : <SeverityMark severity={row.conflict} />}
      details={children}
    >
      <span class={cellsClass(row.cells.length, labelled)}>
        <span class="cells__unit">
          {row.unit === '' ? null : <span>{row.unit} </span>}
          <span class="cells__place">{row.shortPlace}</span>
        </span>
        {row.cells.map((cell) => (
          <Cell
            key={cell.column}
            cell={cell}
            labelled={labelled}
            heading={headings.find(({ column }) => column === cell.column)}
          />
        ))}
      </span>
    </OpeningRow>
  );
}

/** As many columns as there are figures; a row that names its own columns gets them on a line apart. */
function cellsClass(count: number, labelled: boolean): string {
  return `cells cells--${count}${labelled ? ' cells--apart' : ''}`;
}
