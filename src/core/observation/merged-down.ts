import { visibleText } from '../figure/normalise';
import type { FormFinding } from '../form/finding';
import { PURELY_GROWTH } from '../form/header-words';
import { nameKey, normaliseName } from '../name/name';
import type { MappedColumns } from './actuals-form';
import type { ObservationColumn } from './entry-columns';

/** What tells one statement of a table from all others; a merged cell holds for several of them. */
const KEY: readonly ObservationColumn[] = ['地区', '指标', '年份'];
/** Goes with the indicator it stands beside. */
const BESIDE = '单位';

/** 地区生产总值（亿元）. */
const UNIT_BEHIND = /[(（][^()（）]*[)）]$/u;

/** Fills the cells that merged ones above have left blank. */
interface MergedCells {
  /** The row with what holds for it from above; the row itself where nothing does. */
  readonly fill: (cells: readonly string[], row: number) => readonly string[];
  /** A heading or a blank row ends what is merged. */
  readonly end: () => void;
  /** What was filled. */
  readonly said: () => readonly FormFinding[];
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
  let subject = '';
  const growths: { readonly row: number; readonly text: string }[] = [];

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
  /** 增长（%） below 地区生产总值, as yearbooks print it, is the growth of that. */
  const withSubject = (cells: readonly string[], row: number): readonly string[] => {
    const position = at.get('指标') ?? -1;
    const text = visibleText(cells[position] ?? '');
    const isGrowth = PURELY_GROWTH.test(normaliseName(text));
    if (text !== '' && !isGrowth) subject = text.replace(UNIT_BEHIND, '');
    if (!isGrowth || subject === '') return cells;
    growths.push({ row, text });
    return cells.map((cell, each) =>
      each === position ? `${subject}增速` : each === unit ? '%' : cell,
    );
  };
  return {
    fill(given, row) {
      const cells = withSubject(given, row);
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
      subject = '';
    },
    said() {
      const said: FormFinding[] = [];
      const [growth] = growths;
      if (growth !== undefined) {
        said.push({ kind: 'growth-below', ...growth, count: growths.length });
      }
      if (first === undefined) return said;
      const columns = [...filled]
        .sort((one, other) => one - other)
        .map((position) => labels[position] ?? '');
      return [...said, { kind: 'cells-carried', row: first, count, columns }];
    },
  };
}
