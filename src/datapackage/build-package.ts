import type { PlanPackage } from '../core/catalog/catalog';
import type { Measure, PrintedFigure } from '../core/figure/printed-figure';
import type { Alias, Indicator } from '../core/indicator/indicator';
import {
  SCOPED,
  SCOPE_DIFFERS,
  type OtherScope,
  type PlanIndicator,
} from '../core/indicator/plan-indicator';
import { readPeriod } from '../core/period/period';
import type { Plan } from '../core/plan/plan';
import type { Source } from '../core/plan/source';
import type { Region } from '../core/region/region';
import { isTargetType } from '../core/plan-target/target-type';
import type { Row, Tables } from './csv/read-table';
import { splitList } from './csv/split-list';
import type { Descriptor } from './descriptor/read-descriptor';
import type { TableName } from './schema/table-schema';
import { portions, type Steps } from './steps';

/**
 * The typed package of tables that have passed every check.
 * @example finish(buildPackage(descriptor, tables, [])).plans[0]?.period // '十四五'
 */
export function* buildPackage(
  descriptor: Descriptor,
  tables: Tables,
  beside: readonly PlanPackage[],
): Steps<PlanPackage> {
  const rowsOf = (name: TableName): readonly Row[] => tables.get(name)?.rows ?? [];
  const plans = rowsOf('plans').map(toPlan);
  const known = new Map<string, Plan>(
    [...beside.flatMap((each) => each.plans), ...plans].map((plan) => [plan.id, plan]),
  );
  const sources = new Map(rowsOf('sources').map((row) => [row.cell('source_id'), toSource(row)]));
  const figures: PrintedFigure[] = [];
  for (const rows of portions(rowsOf('figures'))) {
    figures.push(...rows.map((row) => toFigure(row, known, sources)));
    yield;
  }
  return {
    name: descriptor.name,
    title: descriptor.title === '' ? descriptor.name : descriptor.title,
    version: descriptor.version,
    created: descriptor.created.slice(0, 10),
    regions: rowsOf('regions').map(toRegion),
    plans,
    indicators: rowsOf('indicators').map(toIndicator),
    aliases: rowsOf('names').map(toAlias),
    planIndicators: toPlanIndicators(rowsOf('plan_indicators')),
    figures,
    sources: [...sources.values()],
  };
}

/** A row of regions.csv. Where no code is given the id is one. */
function toRegion({ cell }: Row): Region {
  const id = cell('region_id');
  return {
    id,
    code: cell('code') || id,
    codeScheme: cell('code_scheme') as Region['codeScheme'],
    name: cell('name'),
    shortName: cell('short_name') || cell('name'),
    level: cell('level'),
    parentId: cell('parent_id') || undefined,
  };
}

/** A row of indicators.csv. */
function toIndicator({ cell }: Row): Indicator {
  return {
    id: cell('indicator_id'),
    name: cell('name'),
    unit: cell('unit'),
    direction: cell('direction') as Indicator['direction'],
    nature: cell('nature') as Indicator['nature'],
    priceBasis: cell('price_basis') as Indicator['priceBasis'],
  };
}

/** A row of names.csv. */
function toAlias({ cell }: Row): Alias {
  return { kind: cell('kind') as Alias['kind'], id: cell('id'), name: cell('name') };
}

/** A row of sources.csv. */
function toSource({ cell }: Row): Source {
  return {
    id: cell('source_id'),
    title: cell('title'),
    issuer: cell('issuer'),
    documentNo: cell('document_no'),
    date: cell('date'),
    file: cell('file'),
    sha256: cell('sha256'),
  };
}

/** A row of plans.csv; the period in its usual name, however the row writes it. */
function toPlan({ cell }: Row): Plan {
  const line = cell('table_line');
  return {
    id: cell('plan_id'),
    regionId: cell('region_id'),
    period: readPeriod(cell('period'))?.name ?? cell('period'),
    baseYear: Number(cell('base_year')),
    targetYear: Number(cell('target_year')),
    title: cell('title'),
    documentNo: cell('document_no'),
    adoptedOn: cell('adopted_on'),
    sourceId: cell('source_id'),
    table: cell('table') as Plan['table'],
    tablePlace: cell('table_place'),
    tableLine: line === '' ? undefined : Number(line),
    ...(cell('table_spot') === '' ? {} : { tableSpot: cell('table_spot') }),
    columns: splitList(cell('columns')) as Plan['columns'],
  };
}

/**
 * The rows of plan_indicators.csv. Where no position is given, a row stands after the one that
 * precedes it in its plan.
 */
function toPlanIndicators(rows: readonly Row[]): readonly PlanIndicator[] {
  const last = new Map<string, number>();
  return rows.map(({ cell }) => {
    const planId = cell('plan_id');
    const position = Number(cell('position')) || (last.get(planId) ?? 0) + 1;
    last.set(planId, position);
    return {
      planId,
      code: cell('code'),
      origin: cell('origin') === 'prose' ? 'prose' : 'table',
      number: cell('number'),
      position,
      category: cell('category'),
      printedName: cell('printed_name'),
      parentName: cell('parent_name'),
      unit: cell('unit'),
      attribute: cell('attribute') as PlanIndicator['attribute'],
      indicatorId: cell('indicator_id') || undefined,
      targetType: [cell('target_type')].find(isTargetType),
      otherScope: toOtherScope(cell),
      responsibleUnit: cell('responsible_unit'),
    };
  });
}

/** The note of a row by which base and target are not of one scope; the rest of it is in the document. */
function toOtherScope(cell: Row['cell']): OtherScope | undefined {
  const of = SCOPED.find((each) => each === cell('note_of'));
  if (of === undefined) return undefined;
  const differs = SCOPE_DIFFERS.find((each) => each === cell('note_differs')) ?? 'coverage';
  return { mark: cell('note_mark'), of, differs };
}

/** A row of figures.csv; years and source that it leaves out are its plan's. */
function toFigure(
  { cell }: Row,
  plans: ReadonlyMap<string, Plan>,
  sources: ReadonlyMap<string, Source>,
): PrintedFigure {
  const plan = plans.get(cell('plan_id'));
  const measure = cell('measure') as Measure;
  const line = cell('line');
  const span = yearsOf(cell('first_year'), cell('last_year'), measure, plan);
  return {
    id: cell('figure_id'),
    planId: cell('plan_id') || undefined,
    code: cell('code') || undefined,
    regionId: cell('region_id') || undefined,
    indicatorId: cell('indicator_id') || undefined,
    measure,
    // Absent only for an actual value without a year, which checkFigures has refused.
    firstYear: span?.firstYear ?? NaN,
    lastYear: span?.lastYear ?? NaN,
    text: cell('text'),
    ...(cell('text') === '' && cell('unread') !== '' ? { unread: cell('unread') } : {}),
    unit: cell('unit'),
    status: (cell('status') || undefined) as PrintedFigure['status'],
    ...versionOf(cell, sources),
    place: {
      sourceId: cell('source_id') || (plan?.sourceId ?? ''),
      kind: cell('place_kind') === 'prose' ? 'prose' : 'table',
      text: cell('place'),
      line: line === '' ? undefined : Number(line),
      ...(cell('spot') === '' ? {} : { spot: cell('spot') }),
    },
  };
}

/** Only a target has versions; one without a date `checkFigures` has refused. */
function versionOf(
  cell: Row['cell'],
  sources: ReadonlyMap<string, Source>,
): Pick<PrintedFigure, 'version'> {
  const kind = (['adjusted', 'yearly'] as const).find((each) => each === cell('version'));
  const isGoal = cell('measure') === 'target' || cell('measure') === 'growth';
  const adoptedOn = cell('adopted_on') || (sources.get(cell('source_id'))?.date ?? '');
  return kind === undefined || !isGoal ? {} : { version: { kind, adoptedOn } };
}

/** The years of a plan that its figures follow from. */
export interface PlanYears {
  readonly baseYear: number;
  readonly targetYear: number;
}

/** First and last year a figure speaks of. */
interface YearRange {
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * The years of a figure as stated; one stated year stands for both. Years left out follow from the
 * plan, except for an actual value: that may be of any year, so undefined says that it is needed.
 * @example yearsOf('', '', 'growth', { baseYear: 2020, targetYear: 2025 })
 * // { firstYear: 2021, lastYear: 2025 }
 * @example yearsOf('', '', 'actual', plan) // undefined
 */
export function yearsOf(
  first: string,
  last: string,
  measure: Measure,
  plan: PlanYears | undefined,
): YearRange | undefined {
  const stated = [first, last].filter((year) => year !== '').map(Number);
  const firstYear = stated[0];
  const lastYear = stated.at(-1);
  if (firstYear !== undefined && lastYear !== undefined) return { firstYear, lastYear };
  if (plan === undefined) return undefined;
  switch (measure) {
    case 'base':
      return { firstYear: plan.baseYear, lastYear: plan.baseYear };
    case 'target':
      return { firstYear: plan.targetYear, lastYear: plan.targetYear };
    case 'growth':
      return { firstYear: plan.baseYear + 1, lastYear: plan.targetYear };
    case 'actual':
    case 'actual_growth':
      return undefined;
  }
}
