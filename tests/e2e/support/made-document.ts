import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
  WidthType,
} from 'docx';

/** A cell of the made-up table: text, columns it spans, and whether it goes on from above. */
interface Cell {
  readonly text: string;
  readonly columns?: number;
  readonly merge?: 'restart' | 'continue';
}

const cell = (text: string, more: Omit<Cell, 'text'> = {}): Cell => ({ text, ...more });
const start = (text: string): Cell => cell(text, { merge: 'restart' });
const below: Cell = cell('', { merge: 'continue' });

/**
 * The indicator table of a made-up district: a header of two levels, merged categories, a sum, a
 * bound, a task, a growth with 左右, dashes and blanks.
 */
const ROWS: readonly (readonly Cell[])[] = [
  [
    start('类别'),
    start('序号'),
    start('指标名称'),
    start('单位'),
    start('2025年基数'),
    cell('规划目标', { columns: 2 }),
    start('属性'),
  ],
  [below, below, below, below, below, cell('2030年'), cell('年均增长（%）'), below],
  [
    start('经济发展'),
    ...['1', '地区生产总值', '亿元', '812.5', '1200', '7左右', '预期性'].map(one),
  ],
  [below, ...['2', '社会消费品零售总额', '亿元', '301', '420', '--', '预期性'].map(one)],
  [start('民生福祉'), ...['3', '城镇新增就业', '万人', '1.3', '[6.5]', '', '预期性'].map(one)],
  [below, ...['4', '城镇调查失业率', '%', '4.8', '<4', '—', '预期性'].map(one)],
  [
    start('绿色发展'),
    ...['5', '单位GDP能耗降低', '%', '', '完成市下达指标', '', '约束性'].map(one),
  ],
  [below, ...['6', '森林覆盖率', '%', '46.5', '48', '[1.5]', '约束性'].map(one)],
];

function one(text: string): Cell {
  return cell(text);
}

const GOALS =
  '到2030年，地区生产总值达到1150亿元，年均增长7%左右；城镇调查失业率控制在4%以下，森林覆盖率达到48%。';

/** The made-up plan as a Word file. */
export async function madeDocument(): Promise<Buffer> {
  const document = new Document({
    sections: [
      {
        children: [
          title('云台区国民经济和社会发展'),
          title('第十五个五年规划纲要'),
          heading('第一章 发展基础'),
          new Paragraph('“十四五”以来，云台区经济平稳增长。2025年，地区生产总值达到812.5亿元。'),
          heading('第二章 发展目标'),
          new Paragraph(GOALS),
          new Paragraph('培育省级绿色工厂20家。到2030年，建成充电桩3000个。'),
          new Paragraph('专栏1 “十五五”时期主要指标'),
          table(),
          new Paragraph('注：[ ]内为五年累计数。'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function title(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.TITLE });
}

function heading(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
}

function table(): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: ROWS.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            ({ text, columns, merge }) =>
              new TableCell({
                children: [new Paragraph(text)],
                ...(columns === undefined ? {} : { columnSpan: columns }),
                ...(merge === undefined
                  ? {}
                  : {
                      verticalMerge:
                        merge === 'restart'
                          ? VerticalMergeType.RESTART
                          : VerticalMergeType.CONTINUE,
                    }),
              }),
          ),
        }),
    ),
  });
}

/** A table as Excel puts it on the clipboard: cells parted by tabs, one row slipped by a column. */
export const PASTED_TABLE = [
  '类别\t序号\t指标\t单位\t2025年\t2030年\t属性',
  '经济发展\t1\t工业总产值\t亿元\t900\t1300以上\t预期性',
  '\t2\t规模以上企业\t家\t210\t260\t预期性',
  '绿色发展\t3\t污水处理率\t%\t96.2\t≥98\t约束性',
].join('\n');
