import type { Catalog } from '../catalog/catalog';
import { checkRows } from '../catalog/check-table';
import { actualNumber } from '../catalog/actual-number';
import { findFigure, listedCell } from '../catalog/find-figure';
import type { FoundRow } from '../catalog/find-row';
import { subjectOf } from '../catalog/find-subject';
import { answerPath } from '../catalog/row-progress';
import { targetSource } from '../catalog/target-source';
import { inForce } from '../catalog/target-version';
import { nameKey, normaliseName } from '../name/name';
import { rowKey, rowName, type PlanIndicator } from '../indicator/plan-indicator';
import { ownGrowth } from '../figure/own-number';
import { parseFigure } from '../figure/parse';
import { roundedText } from '../figure/printed-number';
import { readCell, textCell, type TableCell } from '../figure/table-cell';
import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { cellsOf } from '../form/form';
import { findYearlyTarget } from '../comparison/yearly-target';
import { deriveTargets } from '../plan-target/derive';
import { checkpoint } from '../progress/checkpoint';
import { planYears, type Plan } from '../plan/plan';
import type { MappedColumns } from './actuals-form';
import type { ReferenceColumn } from './entry-columns';
import { readObservationYear } from './read-observed-value';

/** A row to be filled in: one indicator of a plan in one year. */
export interface TemplateRow {
  /** 编码 of the plan's row. */
  readonly code: string;
  readonly region: string;
  readonly indicator: string;
  /** As the plan prints it, '' where it prints none. */
  readonly unit: string;
  readonly year: number;
  /** Whether the plan prints a growth target for it, which the year's 增速 is needed for. */
  readonly hasGrowth: boolean;
  /** 责任单位 of the plan's row, '' where nobody says. */
  readonly responsibleUnit: string;
  /** What stands beside the entry to go by, as it is known now. */
  readonly beside: Readonly<Record<ReferenceColumn, TableCell>>;
}

/**
 * The rows in which a plan's actual values can be filled in: year by year, because a year's values
 * come together, and within a year in the plan's own order.
 * @param only the one year that is wanted; else all of the plan
 * @example composeTemplate(catalog, cangshan14) // { ok: true, value: [{ code: '350104-14-01', year: 2021, … }, …] }
 */
export function composeTemplate(
  catalog: Catalog,
  plan: Plan,
  only?: number,
): Outcome<readonly TemplateRow[], LookupFinding> {
  const printed = checkRows(catalog, plan);
  if (!printed.ok) return fail(printed.finding);
  const region = catalog.regions.get(plan.regionId);
  if (region === undefined)
    return fail({ kind: 'region-unknown', text: plan.regionId, nearest: [] });
  const rows = printed.value;
  const years = planYears(plan).filter((year) => only === undefined || year === only);
  return succeed(
    years.flatMap((year) =>
      rows.map((row) => ({
        code: rowKey(row),
        region: region.name,
        indicator: rowName(row),
        unit: row.unit,
        year,
        hasGrowth: printsGrowth(catalog, plan, row),
        responsibleUnit: row.responsibleUnit ?? '',
        beside: besideEntry(inForce(catalog, year), { region, plan, row }, year),
      })),
    ),
  );
}

function besideEntry(catalog: Catalog, found: FoundRow, year: number): TemplateRow['beside'] {
  const { region, plan, row } = found;
  const printed = (measure: 'base' | 'target'): TableCell =>
    listedCell(catalog, plan, row, measure);
  const [base, target] = [printed('base'), printed('target')];
  const before = actualNumber(catalog, subjectOf(catalog, region, row), year - 1);
  const isStated = !before.ok && before.finding.kind === 'actual-without-number';
  return {
    基期值: base,
    目标值: target,
    '本年应达（时序值，推算）': pathCell(catalog, found, year, [base, target]),
    上年实际: before.ok
      ? readCell(String(before.value))
      : textCell(isStated ? before.finding.printed : ''),
  };
}

/** A total of the years so far says that it is one, beside the value of a single year. */
function pathCell(
  catalog: Catalog,
  found: FoundRow,
  year: number,
  printed: readonly TableCell[],
): TableCell {
  const stated = findYearlyTarget(
    catalog,
    found,
    year,
    deriveTargets(targetSource(catalog, found)),
  );
  // The bureau's own checkpoint wins over the computed one.
  if (stated !== undefined) return textCell(`${stated.text.trim()}（年度目标）`);
  const path = answerPath(catalog, found, year);
  if (!path.ok) return { kind: 'blank' };
  const text = roundedText(path.value, Math.max(1, ...printed.map(decimalsOf)));
  const target = deriveTargets(targetSource(catalog, found)).find(
    (each) => checkpoint(each, year, found.plan) !== undefined,
  );
  const isTotal = target?.type === 'sum' || target?.type === 'reduction';
  return isTotal ? textCell(`累计${text}`) : readCell(text);
}

function decimalsOf(cell: TableCell): number {
  return cell.kind === 'number' ? cell.decimals : 0;
}

function printsGrowth(catalog: Catalog, plan: Plan, row: PlanIndicator): boolean {
  const text = findFigure(catalog, plan, row, 'growth')?.text ?? '';
  return ownGrowth(parseFigure(text)) !== undefined;
}

/**
 * The rows of a template that a table does not have yet. A row is known by its 编码 and year; where
 * the 编码 was deleted, by region, indicator and year.
 * @param rows the table's rows below its header
 * @example missingRows(template, columns, rows).length // 0
 */
export function missingRows(
  template: readonly TemplateRow[],
  columns: MappedColumns,
  rows: readonly (readonly string[])[],
): readonly TemplateRow[] {
  const known = new Set<string>();
  for (const cells of rows) {
    const key = keyOfRow(columns, cells);
    if (key !== undefined) known.add(key);
  }
  return template.filter(
    ({ code, region, indicator, year }) =>
      !known.has(byCode(code, year)) && !known.has(byName(region, indicator, year)),
  );
}

/** The rows of a sheet below its header, the 0-based row of the first, and the column of 责任单位. */
interface UnitColumn {
  readonly rows: readonly (readonly string[])[];
  readonly first: number;
  readonly position: number;
}

/** 责任单位 of a sheet's rows against what the plan says now, each by its row. */
export interface UnitsBeside {
  /** Blank cells with the unit that the plan has for them. */
  readonly blank: readonly { readonly at: number; readonly unit: string }[];
  /** Cells in which the user says something else than the plan. */
  readonly other: readonly { readonly at: number; readonly indicator: string }[];
}

/**
 * Which cells of 责任单位 of a table are blank where the plan names a unit, and which say another one.
 * @example unitsBeside(template, columns, { rows, first: 2, position: 13 }).blank // [{ at: 2, unit: '区发展改革局' }]
 */
export function unitsBeside(
  template: readonly TemplateRow[],
  columns: MappedColumns,
  { rows, first, position }: UnitColumn,
): UnitsBeside {
  const byKey = new Map(
    template.flatMap((row) => {
      const { code, region, indicator, year } = row;
      const keys = [byCode(code, year), byName(region, indicator, year)];
      return row.responsibleUnit === '' ? [] : keys.map((key) => [key, row] as const);
    }),
  );
  const blank: { at: number; unit: string }[] = [];
  const other: { at: number; indicator: string }[] = [];
  rows.forEach((cells, index) => {
    const at = first + index;
    const row = byKey.get(keyOfRow(columns, cells) ?? '');
    if (row === undefined) return;
    const own = cells[position]?.trim() ?? '';
    if (own === '') blank.push({ at, unit: row.responsibleUnit });
    else if (nameKey(own) !== nameKey(row.responsibleUnit))
      other.push({ at, indicator: row.indicator });
  });
  return { blank, other };
}

/**
 * What a row of a table is about: its 编码 and year; where it has no 编码, region, indicator and year.
 * Undefined where it names no year or nothing that it could be of.
 * @example keyOfRow(columns, ['仓山区', 'GDP', '亿元', '2023', '1300']) // the same for every such row
 */
export function keyOfRow(columns: MappedColumns, cells: readonly string[]): string | undefined {
  const read = cellsOf(columns, cells, 0);
  const year = columns.year ?? readObservationYear(read.text('年份'));
  if (year === undefined) return undefined;
  const [code, region, indicator] = [read.text('编码'), read.text('地区'), read.text('指标')];
  if (code !== '') return byCode(code, year);
  return region === '' && indicator === '' ? undefined : byName(region, indicator, year);
}

function byCode(code: string, year: number): string {
  return `${normaliseName(code)}\n${String(year)}`;
}

function byName(region: string, indicator: string, year: number): string {
  return [nameKey(region), nameKey(indicator), String(year)].join('\n');
}
