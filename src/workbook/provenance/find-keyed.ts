import type { CellMeaning } from './cell-subject';

/**
 * What the cell's own row and column tell of it: a 编码 in the row, and above it the nearest text
 * that can be a heading. So a copied table still says what its rows are.
 * @param line the used part of its row
 * @param above the used part of its column
 * @param row of the cell, 0-based
 * @example findKeyed(line, above, 4, isKey) // { kind: 'keyed', key: '350104-14-01', heading: '2025年目标值' }
 */
export function findKeyed(
  line: Excel.Range,
  above: Excel.Range,
  row: number,
  isKey: (text: string) => boolean,
): CellMeaning | undefined {
  if (line.isNullObject || above.isNullObject) return undefined;
  const cells = (line.values as unknown[][])[0] ?? [];
  const key = cells.map((value) => String(value).trim()).find((text) => text !== '' && isKey(text));
  if (key === undefined) return undefined;
  const column = (above.values as unknown[][]).map((each) => each[0]);
  const upwards = column.slice(0, Math.max(0, row - above.rowIndex)).reverse();
  const heading = upwards.find((value) => typeof value === 'string' && HEADING.test(value));
  return { kind: 'keyed', key, heading: typeof heading === 'string' ? heading : '' };
}

const HEADING =
  /^(?:\d{4}年)?(?:基期值|目标值|年均增长|实际值|实际年均增长|目标进度|时间进度|判定|今后每年尚需|尚需|说明|类别|序号|指标|单位|属性|出处|编码)(?:（.*）)?$/u;
