import type { FurtherSheet, SheetActuals } from '../core/observation/sheet-actuals';
import { sayFormFinding } from './form-finding';
import { quoted } from './phrases';

/** What a sheet of actual values is called unless it was renamed. */
const TITLE = '实际值';

/**
 * What was taken from the sheets of actual values, in one line; a row that was not taken is counted.
 * @example saySheetActuals(actuals) // '实际值表：读入 12 个数值，2 个待核实，1 行没有读。'
 */
export function saySheetActuals(actuals: SheetActuals): string {
  const { sheets, numbers, texts, noData, held, unread, findings } = actuals;
  const [first = TITLE, ...others] = sheets;
  const named = first === TITLE ? '' : quoted(first);
  const more = others.length === 0 ? '' : `等 ${String(sheets.length)} 张`;
  const taken = [
    numbers === 0 ? '' : `读入 ${String(numbers)} 个数值`,
    texts === 0 ? '' : `${String(texts)} 条文字`,
    noData === 0 ? '' : `${String(noData)} 个“无数据”`,
  ].filter((part) => part !== '');
  const left = [
    held.length === 0 ? '' : `${String(held.length)} 个待核实`,
    unread === 0 ? '' : `${String(unread)} 行没有读`,
  ].filter((part) => part !== '');
  const isFailed = left.length > 0 || findings.some(({ severity }) => severity === 'error');
  const none = isFailed ? '没有读入' : '还没有填';
  return `实际值表${named}${more}：${[...(taken.length === 0 ? [none] : taken), ...left].join('，')}。`;
}

/**
 * What came of a further sheet of actual values.
 * @example sayFurtherSheet({ sheet: '实际值 (2)', first: '实际值', passed: 20, differing: 3 })
 * // '另一张实际值表“实际值 (2)”：与“实际值”重复的 20 行以“实际值”为准，其中 3 行填得不同。用不着的请删去那张表。'
 */
export function sayFurtherSheet({ sheet, first, passed, differing }: FurtherSheet): string {
  const start = `另一张实际值表${quoted(sheet)}`;
  if (passed === 0) return `${start}也一并读入。`;
  const others = differing === 0 ? '' : `，其中 ${String(differing)} 行填得不同`;
  return `${start}：与${quoted(first)}重复的 ${String(passed)} 行以${quoted(first)}为准${others}。用不着的请删去那张表。`;
}

/**
 * A finding about a sheet of actual values.
 * @example saySheetFinding({ finding: { kind: 'year-unreadable', … }, … })
 */
export function saySheetFinding({ finding }: SheetActuals['findings'][number]): string {
  return sayFormFinding(finding, 'actuals');
}
