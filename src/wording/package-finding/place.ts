import type { CellPlace } from '../../datapackage/finding/package-finding';

/**
 * A row of a file, counted as a spreadsheet counts.
 * @example sayRow({ file: 'figures.csv', row: 12 }) // 'figures.csv 第 12 行'
 */
export function sayRow({ file, row }: { readonly file: string; readonly row: number }): string {
  return `${file} 第 ${String(row)} 行`;
}

/**
 * A cell; a column without a name goes by its number.
 * @example sayCell({ file: 'figures.csv', row: 12, column: 'measure' }) // 'figures.csv 第 12 行 measure 列'
 */
export function sayCell(place: CellPlace): string {
  const column = /^\d+$/u.test(place.column) ? `第 ${place.column} 列` : `${place.column} 列`;
  return `${sayRow(place)} ${column}`;
}

/**
 * Choices as a Chinese sentence names them.
 * @example sayChoices(['base', 'target', 'growth']) // 'base、target 或 growth 之一'
 */
export function sayChoices(choices: readonly string[]): string {
  if (choices.length === 1) return choices[0] ?? '';
  return `${choices.slice(0, -1).join('、')} 或 ${choices.at(-1) ?? ''} 之一`;
}
