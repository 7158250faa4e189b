import { columnOf } from '../../core/column/columns';
import type { Column, ColumnLook } from '../../core/column/column';
import { printedCell } from '../../core/figure/table-cell';
import type { Block } from './block';

/** A block's table for a document that is no sheet: what is shown, without what only a sheet needs. */
export interface PlainTable {
  readonly title: string;
  readonly unitLine: string;
  readonly columns: readonly { readonly heading: string; readonly look: ColumnLook }[];
  readonly rows: readonly (readonly string[])[];
  readonly sourceLine: string;
}

/** Too wide for a page beside the numbers; a sheet has them. */
const ONLY_IN_SHEETS: readonly Column[] = ['说明', '时间进度', '尚需'];

/**
 * The table of a block as a page of a report takes it.
 * @example plainTable(block).columns.map(({ heading }) => heading) // ['序号', '指标', '单位', …]
 */
export function plainTable({ title, unitLine, columns, rows, sourceLine }: Block): PlainTable {
  const shown = columns.flatMap(({ column, heading }, index) => {
    const { look } = columnOf(column);
    const isForSheets = look === 'reference' || ONLY_IN_SHEETS.includes(column);
    return isForSheets ? [] : [{ heading, look, index }];
  });
  return {
    ...{ title, unitLine, sourceLine },
    columns: shown.map(({ heading, look }) => ({ heading, look })),
    rows: rows.map(({ cells }) =>
      shown.map(({ index }) => {
        const cell = cells[index];
        return cell === undefined ? '' : printedCell(cell.content);
      }),
    ),
  };
}

/**
 * The paragraphs and the table as text, cells parted by tabs: any program takes it.
 * @example asText(table, ['截至2023年，…']).split('\n')[0] // '截至2023年，…'
 */
export function asText(table: PlainTable, paragraphs: readonly string[]): string {
  const { title, unitLine, columns, rows, sourceLine } = table;
  const line = (cells: readonly string[]) =>
    cells.map((text) => text.replace(/\s+/gu, ' ')).join('\t');
  return [
    ...paragraphs,
    title,
    unitLine,
    line(columns.map(({ heading }) => heading)),
    ...rows.map(line),
    sourceLine,
  ]
    .filter((each) => each !== '')
    .join('\n');
}

const RULE = '1.5pt solid #000';
const THIN = '0.75pt solid #000';

/**
 * The same as a page that Word and WPS paste as text and a table: 三线表, numbers to the right.
 * @example asHtml(table, paragraphs).includes('<table') // true
 */
export function asHtml(table: PlainTable, paragraphs: readonly string[]): string {
  const { title, unitLine, columns, rows, sourceLine } = table;
  const last = rows.length - 1;
  const row = (cells: readonly string[], tag: 'th' | 'td', rules: string, font: string) =>
    `<tr>${cells
      .map((text, at) => {
        const side = sideOf(tag === 'th' ? 'word' : columns[at]?.look);
        return `<${tag} style="${rules};padding:1pt 4pt;font:${font};text-align:${side}">${escape(text)}</${tag}>`;
      })
      .join('')}</tr>`;
  const paragraph = (text: string, style: string) =>
    text === '' ? '' : `<p style="${style}">${escape(text)}</p>`;
  return [
    '<html><head><meta charset="utf-8"></head><body>',
    ...paragraphs.map((text) => paragraph(text, 'font:16pt 仿宋;text-indent:2em;margin:0')),
    paragraph(title, 'font:14pt 黑体;text-align:center;margin:6pt 0 0'),
    paragraph(unitLine, 'font:10.5pt 仿宋;text-align:right;margin:0'),
    '<table style="border-collapse:collapse;width:100%">',
    row(
      columns.map(({ heading }) => heading),
      'th',
      `border-top:${RULE};border-bottom:${THIN}`,
      '10.5pt 黑体',
    ),
    ...rows.map((cells, at) =>
      row(cells, 'td', at === last ? `border-bottom:${RULE}` : 'border:0', '10.5pt 仿宋'),
    ),
    '</table>',
    paragraph(sourceLine, 'font:9pt 仿宋;margin:0'),
    '</body></html>',
  ].join('');
}

/**
 * On which side the cells of a column stand.
 * @example sideOf('figure') // 'right'
 */
export function sideOf(look: ColumnLook | undefined): 'left' | 'center' | 'right' {
  switch (look) {
    case 'figure':
      return 'right';
    case 'ordinal':
    case 'word':
      return 'center';
    case 'text':
    case 'reference':
    case undefined:
      return 'left';
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (mark) => ENTITIES[mark] ?? '').replaceAll('\n', '<br>');
}
