import type { Column, ColumnUse } from './column';

/**
 * The columns a table shows: the wanted ones in their order. What a table cannot do without is there
 * all the same, and the key stands last, where it is out of the way.
 * @param columns those it can show
 * @param wanted names as a workbook or settings keep them; one that is no column here is left out
 * @example chooseColumns(PLAN_COLUMNS, useInPlan, ['目标值', '指标']) // ['目标值', '指标', '编码']
 */
export function chooseColumns<Of extends Column>(
  columns: readonly Of[],
  useOf: (column: Of) => ColumnUse,
  wanted: readonly string[],
): readonly Of[] {
  const of = (use: ColumnUse): readonly Of[] => columns.filter((each) => useOf(each) === use);
  const known = [...new Set(wanted)].flatMap((name) => columns.find((each) => each === name) ?? []);
  const shown = known.filter((each) => useOf(each) !== 'key');
  return [...of('always').filter((each) => !shown.includes(each)), ...shown, ...of('key')];
}
