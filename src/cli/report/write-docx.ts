import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { displayWidth } from '../../core/text/display-width';
import { unbrokenText } from '../../workbook/block/measure-text';
import { type PlainTable, sideOf } from '../../workbook/block/plain-table';

/** Fonts and half-points of the national format of official documents (GB/T 9704): 三号 is 16 pt. */
const BODY = { font: '仿宋', size: 32 };
const HEAD = { font: '黑体', size: 28 };
const CELL = { font: '仿宋', size: 18 };
const CELL_HEAD = { font: '黑体', size: 18 };
const NOTE = { font: '仿宋', size: 18 };

/** Twentieths of a point: A4 with the margins of an official document, 156 mm of text. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { top: 2_098, bottom: 1_984, left: 1_588, right: 1_474 };
const TWO_CHARACTERS = 640;
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
/** Half squares that a column gets at most before its text wraps, and at least. */
const WIDEST = 22;
const NARROWEST = 4;
/** Twentieths of a point at either side of a cell, and the half squares that both take. */
const CELL_MARGIN = 40;
const MARGIN_SQUARES = 1;

/** Eighths of a point. */
const RULE = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const THIN = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/**
 * A report as a Word file: the paragraphs, then the table as 三线表 under its title.
 * @example (await writeDocx(table, ['截至2023年，…'])).length > 0 // true
 */
export async function writeDocx(
  table: PlainTable,
  paragraphs: readonly string[],
): Promise<Uint8Array> {
  const { title, unitLine, sourceLine } = table;
  const line = (text: string, run: typeof BODY, alignment: Side, indent = 0) =>
    new Paragraph({
      ...{ alignment, keepNext: run === HEAD || run === CELL },
      indent: { firstLine: indent },
      children: [new TextRun({ text, ...run })],
    });
  const document = new Document({
    sections: [
      {
        properties: {
          page: {
            size: PAGE,
            margin: MARGIN,
          },
        },
        children: [
          ...paragraphs.map((text) => line(text, BODY, AlignmentType.BOTH, TWO_CHARACTERS)),
          line(title, HEAD, AlignmentType.CENTER),
          ...(unitLine === '' ? [] : [line(unitLine, CELL, AlignmentType.RIGHT)]),
          tableOf(table),
          line(sourceLine, NOTE, AlignmentType.LEFT),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

type Side = (typeof AlignmentType)[keyof typeof AlignmentType];

const SIDES = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Fonts that stand in for 仿宋 have wider digits. */
const SPARE = 1.25;

/**
 * Twentieths of a point for each column: numbers and short words stay whole, and what room is left goes
 * to those whose texts are longer.
 */
function widthsOf({ columns, rows }: PlainTable): readonly number[] {
  const needs = columns.map(({ heading, look }, at) => {
    const texts = rows.map((cells) => cells[at] ?? '');
    const longest = Math.max(...texts.map(displayWidth), displayWidth(heading) / 2);
    const whole = Math.max(...texts.map(unbrokenText)) * SPARE;
    const least = look === 'word' ? longest : Math.max(whole, displayWidth(heading) / 2);
    const most = Math.max(least, Math.min(WIDEST, longest));
    return [least, most].map((width) => MARGIN_SQUARES + Math.max(NARROWEST, width));
  });
  const sum = (which: 0 | 1) => needs.reduce((all, need) => all + (need[which] ?? 0), 0);
  const [least, most] = [sum(0), sum(1)];
  const room = TEXT_WIDTH / (CELL.size * TWENTIETHS_PER_SQUARE);
  // A share of what columns would have beyond what they need, or more than that where all have it.
  const share = most > least ? Math.min(1, Math.max(0, (room - least) / (most - least))) : 1;
  const given = needs.map(([own = 0, wanted = own]) => own + share * (wanted - own));
  const whole = given.reduce((all, width) => all + width, 0);
  return given.map((width) => Math.floor((TEXT_WIDTH * width) / whole));
}

/** A half square of type that is told in half-points. */
const TWENTIETHS_PER_SQUARE = 5;

function tableOf(table: PlainTable): Table {
  const { columns, rows } = table;
  const widths = widthsOf(table);
  const rowOf = (cells: readonly string[], at: number) =>
    new TableRow({
      tableHeader: at < 0,
      // A row over two pages cannot be read.
      cantSplit: true,
      children: cells.map((text, index) =>
        cellOf(text, {
          width: widths[index] ?? 0,
          isHead: at < 0,
          isLast: at === rows.length - 1,
          side: SIDES[sideOf(columns[index]?.look)],
        }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: CELL_MARGIN, right: CELL_MARGIN },
    rows: [
      rowOf(
        columns.map(({ heading }) => heading),
        -1,
      ),
      ...rows.map(rowOf),
    ],
  });
}

interface CellLook {
  readonly width: number;
  readonly isHead: boolean;
  readonly isLast: boolean;
  readonly side: Side;
}

function cellOf(text: string, { width, isHead, isLast, side }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: {
      top: isHead ? RULE : NONE,
      bottom: isHead ? THIN : isLast ? RULE : NONE,
      left: NONE,
      right: NONE,
    },
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : side,
          children: [new TextRun({ text: line, ...(isHead ? CELL_HEAD : CELL) })],
        }),
    ),
  });
}
