import { visibleText } from '../figure/normalise';
import type { FormFinding } from '../form/finding';
import { nameKey } from '../name/name';
import type { MappedColumns } from './actuals-form';
import type { ObservationColumn } from './entry-columns';

/** What tells one statement of a table from all others; a merged cell holds for several of them. */
const KEY: readonly ObservationColumn[] = ['地区', '指标', '年份'];
/** Goes with the indicator it stands beside. */
const BESIDE = '单位';

type Carried = Extract<FormFinding, { readonly kind: 'cells-carried' }>;

/** Fills the cells that merged ones above have left blank. */
interface MergedCells {
  /** The row with what holds for it from above; the row itself where nothing does. */
  readonly fill: (cells: readonly string[], row: number) => readonly string[];
  /** A heading or a blank row ends what is merged. */
  readonly end: () => void;
  /** What was filled; undefined for nothing. */
  readonly said: () => Carried | undefined;
}

/**
 * Names and years that are given once for several rows, as tables with merged cells leave them. A row
 * takes them from above only where that makes it a statement that no row has made: an indicator that
 * was left out by mistake would repeat the year of the one above.
 * @example const merged = mergedCells(columns)
 * merged.fill(['仓山区', 'GDP', '2022', '1080'], 2)
 * merged.fill(['', '', '2023', '1130'], 3) // ['仓山区', 'GDP', '2023', '1130']
 */
export function mergedCells({ at, labels, values }: MappedColumns): MergedCells {
  const keys = KEY.flatMap((column) => at.get(column) ?? []);
  const unit = at.get(BESIDE);
  const code = at.get('编码');
  const figures = [
    at.get('实际值'),
    at.get('增速'),
    ...values.flatMap((each) => [each.at, each.growthAt]),
  ].filter((position) => position !== undefined);
  const stated = new Set<string>();
  const filled = new Set<number>();
  let above: readonly string[] | undefined;
  let first: number | undefined;
  let count = 0;

  const isBlank = (cells: readonly string[], position: number): boolean =>
    visibleText(cells[position] ?? '') === '';
  const keyOf = (cells: readonly string[]): string =>
    keys.map((position) => nameKey(cells[position] ?? '')).join('\n');
  const carry = (cells: readonly string[]): readonly string[] => {
    const blank = keys.filter((position) => isBlank(cells, position));
    const isMerged =
      above !== undefined && blank.length > 0 && blank.length < keys.length && keys.length > 1;
    const isCoded = code !== undefined && !isBlank(cells, code);
    if (!isMerged || isCoded || figures.every((position) => isBlank(cells, position))) return cells;
    const whole = [...cells];
    for (const position of blank) whole[position] = above?.[position] ?? '';
    const isUnitMerged = blank.includes(at.get('指标') ?? -1) && unit !== undefined;
    if (isUnitMerged && isBlank(cells, unit)) whole[unit] = above?.[unit] ?? '';
    return stated.has(keyOf(whole)) ? cells : whole;
  };
  return {
    fill(cells, row) {
      const whole = carry(cells);
      stated.add(keyOf(whole));
      above = keys.every((position) => !isBlank(whole, position)) ? whole : undefined;
      if (whole === cells) return cells;
      first ??= row;
      count += 1;
      for (const position of keys) if (isBlank(cells, position)) filled.add(position);
      return whole;
    },
    end() {
      above = undefined;
    },
    said() {
      if (first === undefined) return undefined;
      const columns = [...filled].sort((one, other) => one - other);
      return {
        kind: 'cells-carried',
        row: first,
        count,
        columns: columns.map((position) => labels[position] ?? ''),
      };
    },
  };
}
