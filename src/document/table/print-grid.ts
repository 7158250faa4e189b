import type { Slot } from './merged-cell';

/** Lines of a text, each with the line of the file it comes from (0 = none). */
export interface PrintedLine {
  readonly text: string;
  readonly line: number;
}

/**
 * A grid as lines of cells parted by tabs. A merged cell is repeated in every place it covers, so that
 * each row can be read alone; one that takes up a whole row stands in its first column only. Whole
 * rows at either end are lines of their own: a title, a unit, notes.
 *
 * @example printGrid(spreadCells([[title], [name, unit]])).map((line) => line.text) // ['专栏1 主要指标', '指标\t单位']
 */
export function printGrid(grid: readonly (readonly Slot[])[]): readonly PrintedLine[] {
  const width = Math.max(0, ...grid.map((row) => row.length));
  const rows = grid.map((row) => ({ slots: row, whole: isWhole(row) }));
  const first = rows.findIndex((row) => !row.whole);
  const last = rows.map((row) => row.whole).lastIndexOf(false);
  return rows.flatMap(({ slots, whole }, index) => {
    const [head] = slots;
    const line = slots.find((slot) => slot !== undefined)?.line ?? 0;
    if (whole && (first === -1 || index < first || index > last)) {
      return (head?.text ?? '').split('\n').map((text) => ({ text, line }));
    }
    const texts = Array.from({ length: width }, (_, column) =>
      whole && column > 0 ? '' : oneLine(slots[column]?.text ?? ''),
    );
    return texts.every((text) => text === '') ? [] : [{ text: texts.join('\t'), line }];
  });
}

/** A row that is one cell and no more. */
function isWhole(row: readonly Slot[]): boolean {
  const [head] = row;
  return head !== undefined && row.every((slot) => slot === head);
}

/**
 * Text of a cell on one line: its paragraphs follow each other, without a blank between Chinese ones.
 *
 * @example oneLine('地区生\n产总值') // '地区生产总值'
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\t\u00a0]/g, ' ')
    .replace(/(?<=[A-Za-z0-9,.;:)])\s*\n\s*(?=[A-Za-z0-9(])/g, ' ')
    .replace(/\s*\n\s*/g, '')
    .trim();
}
