import { columnOf } from '../../core/column/columns';
import { printedCell } from '../../core/figure/table-cell';
import type { Block } from '../../workbook/block/block';
import { displayWidth } from '../../core/text/display-width';

const GAP = '  ';

/**
 * A block as lines of text, its columns aligned where Chinese characters take two columns of the
 * terminal. The last column is not filled up.
 *
 * @example printTable(block)[0] // '序号  指标          单位  …'
 */
export function printTable(block: Block): readonly string[] {
  const shown = block.columns.flatMap(({ column, heading }, index) =>
    columnOf(column).look === 'reference' ? [] : [{ column, heading, index }],
  );
  const lines = [
    shown.map(({ heading }) => heading),
    ...block.rows.map((row) => shown.map(({ index }) => textOf(row.cells[index]?.content))),
  ];
  const widths = shown.map((_, at) =>
    Math.max(...lines.map((line) => displayWidth(line[at] ?? ''))),
  );
  const print = (line: readonly string[]): string =>
    line
      .map((text, at) => {
        const blanks = ' '.repeat(Math.max(0, (widths[at] ?? 0) - displayWidth(text)));
        const look = shown[at] && columnOf(shown[at].column).look;
        if (look === 'figure' || look === 'ordinal') return `${blanks}${text}`;
        return at === line.length - 1 ? text : `${text}${blanks}`;
      })
      .join(GAP)
      .trimEnd();
  const [head = [], ...rows] = lines;
  const rule = '─'.repeat(widths.slice(0, -1).reduce((sum, width) => sum + width + GAP.length, 0));
  return [print(head), rule, ...rows.map(print), rule];
}

type Content = Block['rows'][number]['cells'][number]['content'];

/** On one line, and without what a terminal would obey. */
function textOf(content: Content | undefined): string {
  return (content === undefined ? '' : printedCell(content)).replace(
    /[\p{Cc}\u2028\u2029]+/gu,
    ' ',
  );
}
