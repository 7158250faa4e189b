import type { Amount, ChangeFigure, Clause, Figure } from '../figure/figure';
import { ownNumber } from '../figure/own-number';
import type { PlanIndicator } from '../indicator/plan-indicator';
import { nameKey, nameKeys, nameVariants, normaliseName } from '../name/name';

/** Names of what is itself a change: 单位GDP能耗降幅, 研发经费投入增长率, 城镇新增就业人数. */
const RISES = /增长|增加|新增|提高|增速|增幅|增量/u;
const FALLS = /下降|降低|减少|削减|降幅|减排|降速/u;

/**
 * The number that a figure gives for a row's own indicator in a year. A clause that names the year
 * or the row itself counts as its own; a change (下降13.5%) only where the row is named for a change,
 * and then in the row's direction. Undefined where the figure gives no such number.
 * @example ownAmount(row, 2025, parseFigure('655（力争800）'))?.value // 655
 * @example ownAmount(energyReduction, 2025, parseFigure('下降13.5%'))?.value // 13.5
 */
export function ownAmount(row: NamedRow, year: number, figure: Figure): Amount | undefined {
  const own = toldOf(row, year, figure);
  const change = own.kind === 'compound' ? onlyChange(own.clauses) : own;
  return ownNumber(own) ?? (change?.kind === 'change' ? changeOf(row, change) : undefined);
}

/** A compound figure whose clauses about this row and year are marked as its own. */
function toldOf(row: NamedRow, year: number, figure: Figure): Figure {
  if (figure.kind !== 'compound') return figure;
  const keys = new Set([...readRowNames(row).all, `${String(year)}年`, String(year)]);
  const isOwn = (of: string) => nameVariants(of).some(({ key }) => keys.has(key));
  const clauses = figure.clauses.map((clause) =>
    isOwn(clause.of) ? { ...clause, of: '' } : clause,
  );
  return { kind: 'compound', clauses };
}

function onlyChange(clauses: readonly Clause[]): Clause['figure'] | undefined {
  return clauses.find((clause) => clause.of === '' && clause.figure.kind === 'change')?.figure;
}

function changeOf(row: NamedRow, change: ChangeFigure): Amount | undefined {
  const rises = RISES.test(row.printedName);
  if (rises === FALLS.test(row.printedName)) return undefined;
  const isAlong = rises === (change.way === 'up');
  return isAlong ? change : { ...change, value: change.value === 0 ? 0 : -change.value };
}

/** The keys (see `nameKey`) a row answers to by what its plan prints, worked out once a catalogue. */
export interface RowNames {
  /** Of the name exactly as printed, alone and with the parent's before it. */
  readonly whole: readonly string[];
  /** The same, and each without its trailing brackets. */
  readonly all: readonly string[];
  /** Of the row's unit and of what its name prints in brackets. */
  readonly qualifiers: readonly string[];
}

/** As much of a row as its names need. */
export type NamedRow = Pick<PlanIndicator, 'printedName' | 'parentName' | 'unit'>;

/**
 * The names of one row.
 * @example readRowNames(row) // { whole: ['地区生产总值gdp'], all: ['地区生产总值gdp', '地区生产总值'],
 * //   qualifiers: ['亿元', 'gdp'] }
 */
export function readRowNames(row: NamedRow): RowNames {
  const all = [...nameKeys(row.printedName)];
  const whole = all.slice(0, 1);
  if (row.parentName !== '') {
    whole.push(...all.slice(0, 1).map((name) => nameKey(row.parentName) + name));
    const own = [...all];
    for (const parent of nameKeys(row.parentName)) all.push(...own.map((name) => parent + name));
  }
  return { whole, all, qualifiers: [nameKey(row.unit), ...bracketParts(row.printedName)] };
}

function bracketParts(name: string): readonly string[] {
  return [...normaliseName(name).matchAll(/\(([^()]*)\)/gu)].flatMap((match) =>
    (match[1] ?? '').split(',').map(nameKey),
  );
}
