import type { Catalog } from '../../../../core/catalog/catalog';
import { rowKey } from '../../../../core/indicator/plan-indicator';
import { localTime } from '../../../../library/local-time';
import type { PlanYear, RowYear, Stamp } from '../../../../submission/wire';
import { cellsSource, type ActualsSource } from '../actuals/source';
import { SUBMIT_MESSAGES } from './submit-messages';

const HEAD = ['地区', '指标', '年份', '单位', '实际值', '增速', '状态', '来源', '核实', '编码'];

/**
 * What is accepted of a year, as a table of actual values like any file: it is read, audited, previewed
 * and kept in the same way. Each row's 来源 says who submitted it, when, and from which file.
 * @example acceptedSource(catalog, 2023, [planYear]).source.name // '报送（2023年）'
 */
export function acceptedSource(
  catalog: Catalog,
  year: number,
  plans: readonly PlanYear[],
): {
  readonly source: ActualsSource;
  readonly rows: number;
  /** Regions whose plan the workbook does not have: nothing of theirs can be read. */
  readonly left: readonly string[];
} {
  const known = plans.filter(({ planId }) => catalog.plans.has(planId));
  const left = plans.filter(({ planId }) => !catalog.plans.has(planId)).map(({ region }) => region);
  const rows = known.flatMap((plan) =>
    plan.rows.flatMap((row) => (row.state === 'accepted' ? [cellsOf(catalog, plan, row)] : [])),
  );
  const grid = { rows: [HEAD, ...rows], firstRow: 1, medium: 'sheet' } as const;
  const source = cellsSource(`${SUBMIT_MESSAGES.title}（${String(year)}年）`, grid);
  return { source: { ...source, kind: 'submitted' }, rows: rows.length, left };
}

function cellsOf(catalog: Catalog, plan: PlanYear, row: RowYear): readonly string[] {
  const { actual, actual_growth: growth, status, source } = row.values;
  const stamp = actual ?? growth;
  const region = catalog.regions.get(plan.regionId)?.name ?? plan.region;
  return [
    ...[region, row.indicator, String(plan.year), actual?.unit || row.unit],
    ...[actual?.text ?? '', growth?.text ?? '', status?.text ?? ''],
    stamp === undefined ? '' : sourceText(source?.text ?? '', stamp),
    actual?.isConfirmed === true || growth?.isConfirmed === true ? '是' : '',
    rowKey({ planId: plan.planId, code: row.code }),
  ];
}

function sourceText(own: string, { by, at, file }: Stamp): string {
  const said = [by, localTime(new Date(at)).slice(0, 10), file].filter((part) => part !== '');
  const stamp = `${SUBMIT_MESSAGES.title}：${said.join('，')}`;
  return own === '' ? stamp : `${own}（${stamp}）`;
}
