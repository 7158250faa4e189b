import type { PlanPackage } from '../../core/catalog/catalog';
import type { Plan } from '../../core/plan/plan';
import type { Row, Tables } from '../csv/row';
import type { Descriptor } from '../descriptor/descriptor';
import type { TableName } from '../schema/table-schema';
import { toFigure } from './to-figure';
import { toPlan } from './to-plan';
import { toPlanIndicators } from './to-plan-indicators';
import { toAlias, toIndicator, toRegion, toSource } from './to-vocabulary';

/**
 * The typed package of tables that have passed every check.
 * @example buildPackage(descriptor, tables, []).plans[0]?.period // '十四五'
 */
export function buildPackage(
  descriptor: Descriptor,
  tables: Tables,
  beside: readonly PlanPackage[],
): PlanPackage {
  const rowsOf = (name: TableName): readonly Row[] => tables.get(name)?.rows ?? [];
  const plans = rowsOf('plans').map(toPlan);
  const known = new Map<string, Plan>(
    [...beside.flatMap((each) => each.plans), ...plans].map((plan) => [plan.id, plan]),
  );
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
    figures: rowsOf('figures').map((row) => toFigure(row, known)),
    sources: rowsOf('sources').map(toSource),
  };
}
