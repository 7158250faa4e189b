import { MESSAGES } from '../../parts/messages';
import { Fact, OpeningRow, type OpeningRowProps } from '../../parts/rows';
import { SeverityMark } from './conflict/conflict-section';
import { PICKED_MESSAGES, PLAN_MESSAGES, formulaLabel } from './plan-messages';
import { UNITS_MESSAGES } from './units/keep-units';
import type {
  FigureHeading,
  FormulaChoice,
  IndicatorRow,
  OfferedFormula,
  PrintedCell,
} from './plan-view';
import type { ComponentChildren } from 'preact';

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
  /** Whether it is ticked; undefined where it cannot be. */
  readonly isPicked?: boolean;
  readonly onPick?: () => void;
  /** The details, given when open. */
  readonly children?: ComponentChildren;
}

/** One indicator with its printed figures: a button that opens its details. */
export function IndicatorRowView(props: IndicatorRowProps) {
  const {
    row,
    headings,
    context,
    labelled = false,
    isPicked,
    onPick,
    children,
    ...opening
  } = props;
  return (
    <OpeningRow
      row={row}
      {...opening}
      above={context === undefined ? null : <span class="row__context">{context}</span>}
      beside={
        isPicked === undefined ? null : (
          <label class="row__pick" title={PICKED_MESSAGES.pick}>
            <input
              type="checkbox"
              checked={isPicked}
              aria-label={`${PICKED_MESSAGES.pick}：${context ?? ''} ${row.name}`}
              onChange={onPick}
            />
          </label>
        )
      }
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

interface CellProps {
  readonly cell: PrintedCell;
  readonly heading: FigureHeading | undefined;
  /** Whether the column name is to be seen too. */
  readonly labelled: boolean;
}

const TITLES: Readonly<Record<PrintedCell['kind'], string | undefined>> = {
  number: undefined,
  text: undefined,
  'not-set': PLAN_MESSAGES.notSetTitle,
  unread: PLAN_MESSAGES.unreadTitle,
  blank: PLAN_MESSAGES.blankTitle,
  unstated: PLAN_MESSAGES.unstatedTitle,
};

/** What stands where nothing is printed. */
const WORDS: Partial<Record<PrintedCell['kind'], string>> = {
  blank: MESSAGES.blank,
  unstated: PLAN_MESSAGES.unstated,
};

/**
 * One figure as printed. The column name is spoken before it, because a row is a single button and
 * the headings above are out of a screen reader's sight. A blank cell says so in words; `--` stays.
 */
function Cell({ cell, heading, labelled }: CellProps) {
  const year = heading === undefined || heading.year === '' ? '' : `${heading.year}年`;
  return (
    <span class={`cell cell--${cell.kind} cell--${ROLES[cell.column]}`} title={TITLES[cell.kind]}>
      <span class={labelled ? 'cell__label' : 'hidden'}>{`${year}${cell.column} `}</span>
      {WORDS[cell.kind] ?? cell.printed}
    </span>
  );
}

/** What a column is to the eye: the target leads. */
const ROLES: Readonly<Record<PrintedCell['column'], string>> = {
  基期值: 'base',
  目标值: 'target',
  年均增长: 'growth',
  实际值: 'actual',
  实际年均增长: 'actual-growth',
};

interface IndicatorDetailsProps {
  readonly row: IndicatorRow;
  readonly formulas: readonly FormulaChoice[];
  readonly canInsert: boolean;
  readonly onInsert: (choice: OfferedFormula) => void;
  /** Present where the row stands outside its plan. */
  readonly onVisit?: () => void;
}

/** Where a row is printed, and the formulas that bring its numbers into a cell. */
export function IndicatorDetails({
  row,
  formulas,
  canInsert,
  onInsert,
  onVisit,
}: IndicatorDetailsProps) {
  const id = `formulas-${row.key}`;
  const usable = formulas.filter((choice) => choice.kind !== 'none');
  const unusable = formulas.filter((choice) => choice.kind === 'none');
  return (
    <>
      <dl class="facts">
        <Fact name={PLAN_MESSAGES.place} value={row.place} />
        <Fact name={MESSAGES.code} value={row.key} />
        <Fact name={UNITS_MESSAGES.title} value={row.responsibleUnit} />
        <Fact name={PLAN_MESSAGES.belongsTo} value={row.parentName} />
        <Fact name={PLAN_MESSAGES.unit} value={row.unit === '' ? PLAN_MESSAGES.unitNone : ''} />
        <Fact name={PLAN_MESSAGES.lookAlikes} value={row.lookAlikes} />
      </dl>
      <div role="group" aria-labelledby={id}>
        <p id={id} class="details__heading">
          {PLAN_MESSAGES.formulas}
        </p>
        {usable.length === 0 ? null : (
          <div class="details__buttons">
            {usable.map((choice) => (
              <button
                key={choice.column}
                type="button"
                class="button"
                disabled={!canInsert}
                title={choice.formula}
                onClick={() => onInsert(choice)}
              >
                {formulaLabel(choice)}
              </button>
            ))}
          </div>
        )}
        {unusable.length === 0 ? null : (
          <ul class="reasons">
            {unusable.map(({ column, reason }) => (
              <li key={column}>
                <span class="reasons__column">{column}</span> {reason}
              </li>
            ))}
          </ul>
        )}
      </div>
      {onVisit === undefined ? null : (
        <button type="button" class="link" onClick={onVisit}>
          {PLAN_MESSAGES.visit}
        </button>
      )}
    </>
  );
}

/** Draws the details of an open row; a row in a list of results also offers the way to its plan. */
export type RenderDetails = (row: IndicatorRow) => ComponentChildren;
