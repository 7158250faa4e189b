import { PLAN_MESSAGES } from './plan-messages';
import { MESSAGES } from '../../parts/messages';
import type { FigureHeading, PrintedCell } from './plan-view';

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
export function Cell({ cell, heading, labelled }: CellProps) {
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
