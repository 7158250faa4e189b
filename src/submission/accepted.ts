import type { Catalog } from '../core/catalog/catalog';
import { rowKey } from '../core/indicator/plan-indicator';
import { OBSERVATION_COLUMNS } from '../core/observation/entry-columns';
import type { StatedBeside } from '../core/observation/to-observation-package';
import { localTime } from '../core/text/local-time';
import type { Field } from './field';
import type { AcceptedRow, AcceptedYear, Stamp } from './wire';

/** What stands beside a value in words, and the year's own target. */
const BESIDE = [
  ['年度目标', 'yearly_target'],
  ['责任单位', 'responsible_unit'],
  ['原因与措施', 'reason'],
] as const satisfies readonly (readonly [string, Field])[];

/**
 * What was accepted of some years as a table of actual values, header first: it is read and audited
 * like any file. Each row's 来源 says who submitted it, when, and from which file.
 * @param withWords whether what stands beside the values is there too
 * @example acceptedGrid([{ year: 2023, rows, waiting: 0 }], false)[1]
 * // ['仓山区', '地区生产总值', '亿元', '2023', '1261', '初步', '报送：张三，2024-02-03，年报.xlsx', '350104-14-01', '', '']
 */
export function acceptedGrid(
  years: readonly AcceptedYear[],
  withWords: boolean,
): readonly (readonly string[])[] {
  const beside = withWords ? BESIDE : [];
  const rows = years.flatMap(({ year, rows: accepted }) =>
    accepted.map((row) => {
      const { values, region, indicator } = row;
      const text = (field: Field): string => values[field]?.text ?? '';
      const { actual, actual_growth: growth } = values;
      const isConfirmed = actual?.isConfirmed === true || growth?.isConfirmed === true;
      return [
        ...[region, indicator, actual?.unit || row.unit, String(year), text('actual')],
        ...[text('status'), sourceText(text('source'), actual ?? growth), rowKey(row)],
        ...[text('actual_growth'), isConfirmed ? '是' : ''],
        ...beside.map(([, field]) => text(field)),
      ];
    }),
  );
  return [[...OBSERVATION_COLUMNS, ...beside.map(([column]) => column)], ...rows];
}

/**
 * What was accepted beside the values, for the functions and comparisons to use: 年度目标 of each year, and
 * 责任单位 of rows that the catalogue has, the last year's.
 * @example acceptedBeside(catalog, years).targets[0]?.text // '1100'
 */
export function acceptedBeside(catalog: Catalog, years: readonly AcceptedYear[]): StatedBeside {
  const stated = years.flatMap(({ year, rows }) => rows.map((row) => ({ year, row })));
  const units = stated.flatMap(({ row: { planId, code, values } }) => {
    const responsibleUnit = values.responsible_unit?.text.trim() ?? '';
    const row = catalog.rows.get(planId)?.find((each) => each.code === code);
    if (row === undefined || responsibleUnit === '') return [];
    const { printedName, parentName } = row;
    return [{ planId, code, printedName, parentName, responsibleUnit }];
  });
  return {
    targets: stated.flatMap(({ year, row: { planId, code, values } }) => {
      const target = values.yearly_target;
      if (target === undefined || target.text.trim() === '') return [];
      const { text, unit, at } = target;
      const source = sourceText('', target);
      return [{ planId, code, year, text, unit, source, statedOn: dayOf(at) }];
    }),
    units: [...new Map(units.map((unit) => [rowKey(unit), unit] as const)).values()],
  };
}

/**
 * A year without the regions whose plan the catalogue does not have: nothing of theirs can be read.
 * @example knownOf(catalog, year).left // ['丰泽区']
 */
export function knownOf(
  { plans }: Catalog,
  { rows, ...year }: AcceptedYear,
): { readonly known: AcceptedYear; readonly left: readonly string[] } {
  const isKnown = ({ planId }: AcceptedRow) => plans.has(planId);
  const left = rows.filter((row) => !isKnown(row)).map(({ region }) => region);
  return { known: { ...year, rows: rows.filter(isKnown) }, left: [...new Set(left)] };
}

function sourceText(own: string, stamp: Stamp | undefined): string {
  if (stamp === undefined) return own;
  const said = [stamp.by, dayOf(stamp.at), stamp.file].filter((part) => part !== '').join('，');
  return own === '' ? `报送：${said}` : `${own}（报送：${said}）`;
}

/** The day by the clock of whoever reads it. */
const dayOf = (at: string): string => localTime(new Date(at)).slice(0, 10);
