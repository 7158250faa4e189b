import { visibleText } from '../figure/normalise';
import type { FormFinding, FormMedium } from '../form/finding';
import { nameKey } from '../name/name';
import { likeness } from '../name/nearest-names';
import { simplified } from '../text/simplified';
import type { MappedColumns } from './actuals-form';
import type { ObservationColumn } from './entry-columns';

/** Lines that tables have below them, or between their rows. */
const NOTE =
  /^(?:注|备注|说明|附注|数据来源|资料来源|来源|数据库|时间|单位|制表|审核|填报|编制|联系|[※*＊])|。$/u;
const NEEDED: readonly ObservationColumn[] = ['地区', '指标', '年份', '实际值', '编码'];

/**
 * The positions that a row must reach to.
 * @example neededPositions(columns) // [0, 1, 2, 3]
 */
export function neededPositions({ at, values }: MappedColumns): readonly number[] {
  // Beside a value its growth may be left out, as in the form we give out.
  const needed = at.has('实际值') ? NEEDED : [...NEEDED, '增速' as const];
  const own = needed.flatMap((column) => at.get(column) ?? []);
  return [...own, ...values.flatMap((each) => [each.at ?? [], each.growthAt ?? []].flat())];
}

/** A line that is no row of data. */
interface StrayLine {
  readonly text: string;
  /** A note or a source, which nobody takes for data. */
  readonly isNote: boolean;
}

/**
 * The text of a row that is a line: one cell with words in it, where no value stands. Undefined for a
 * row of data, and for one whose cells a Chinese comma has run together.
 * @example strayLine(columns, ['注：初步核算数', '', ''])?.isNote // true
 */
export function strayLine(
  { at, values, labels }: MappedColumns,
  cells: readonly string[],
): StrayLine | undefined {
  let only = -1;
  for (const [position, cell] of cells.entries()) {
    if (cell.trim() === '') continue;
    if (only >= 0) return undefined;
    only = position;
  }
  const text = simplified(visibleText(cells[only] ?? ''));
  if (text === '' || labels.length < 2) return undefined;
  if (NOTE.test(text)) return { text, isNote: true };
  const isValue =
    [at.get('实际值'), at.get('增速')].includes(only) ||
    values.some((each) => each.at === only || each.growthAt === only);
  const isWords = /^[^\d]*\D[^\d]*$/u.test(text) || !/[，,]/u.test(text);
  return isValue || !isWords || /^[\d.]+$/u.test(text) ? undefined : { text, isNote: false };
}

type Short = Extract<FormFinding, { readonly kind: 'form-row-short' }>;

/**
 * What is wrong with a row that ends before its value, or whose names and numbers have run together;
 * undefined for nothing.
 * @example shortRow(columns, [0, 1, 2, 3], ['仓山区，GDP', '2023', '900'], 2, 'file')?.hasComma // true
 */
export function shortRow(
  { labels, at, values }: MappedColumns,
  needed: readonly number[],
  cells: readonly string[],
  row: number,
  medium: FormMedium = 'file',
): Short | undefined {
  const found = cells.length;
  const about = { kind: 'form-row-short', row, expected: labels.length, found, medium } as const;
  const hasComma = (): boolean => cells.some((cell) => /[，、；]/u.test(cell));
  if (medium === 'file' && needed.some((position) => position >= found)) {
    return { ...about, hasComma: hasComma() };
  }
  const positions = [
    at.get('实际值'),
    at.get('增速'),
    ...values.flatMap((each) => [each.at, each.growthAt]),
  ];
  const isBlank = positions.every((position) => (cells[position ?? -1] ?? '').trim() === '');
  if (!isBlank) return undefined;
  const names = (['地区', '指标', '年份'] as const).map((column) =>
    visibleText(cells[at.get(column) ?? -1] ?? ''),
  );
  // The value has moved to the left with all the rest. A cell of a sheet may well have a comma of its
  // own: there the cells that it swallowed are blank.
  const isLost = (['地区', '指标', '年份'] as const).some(
    (column, index) => at.has(column) && names[index] === '',
  );
  const isRunTogether = (medium === 'file' || isLost) && names.some((name) => /[，；]/u.test(name));
  const isMoved = /^[\d.,]+$/u.test(names[1] ?? '');
  return isRunTogether || isMoved ? { ...about, hasComma: hasComma() } : undefined;
}

/** So many names outside the plans are a yearbook, and no slips of the pen. */
const FEW = 20;
/** A name as near as that to one of the plan is taken for a slip, and listed. */
const ALIKE = 0.7;
const EXAMPLES = 3;

/** Tells the indicators of a yearbook that no plan has from names that are misspelt. */
interface OutsideNames {
  /** Counts a name that is known to lead nowhere. */
  readonly add: (row: number, name: string) => void;
  /** Whether an error is about such a name, so that it need not be listed. */
  readonly holds: (error: FormFinding) => boolean;
  /** One finding for all of them; undefined where they are few. */
  readonly all: () => FormFinding | undefined;
}

/**
 * Nothing gathered yet.
 * @example const outside = gatherOutside(); outside.all() // undefined
 */
export function gatherOutside(): OutsideNames {
  const names = new Map<string, number>();
  return {
    add(row, name) {
      if (!names.has(name)) names.set(name, row);
    },
    holds(error) {
      if (error.kind !== 'name-unresolved') return false;
      const { reason } = error;
      if (reason.kind !== 'indicator-unknown' && reason.kind !== 'indicator-not-in-plan') {
        return false;
      }
      const name = reason.kind === 'indicator-unknown' ? reason.text : reason.indicator;
      const [nearest = ''] = reason.nearest;
      if (likeness(nameKey(name), nameKey(nearest)) >= ALIKE) return false;
      if (!names.has(name)) names.set(name, error.row);
      return true;
    },
    all() {
      if (names.size <= FEW) return undefined;
      const inOrder = [...names].sort(([, one], [, other]) => one - other);
      const row = inOrder[0]?.[1] ?? 0;
      const examples = inOrder.slice(0, EXAMPLES).map(([name]) => name);
      return { kind: 'indicators-outside', row, count: names.size, examples };
    },
  };
}
