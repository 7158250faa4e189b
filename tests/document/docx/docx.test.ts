import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  type FileChild,
} from 'docx';
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import { contentOf, extractFrom, read, textOf } from '../support/read';

const AUTHOR = { id: 0, author: '甲', date: '2026-01-01T00:00:00Z' };

const make = async (children: FileChild[], more = {}): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document({ ...more, sections: [{ children }] })));

const cell = (text: string, spans: { columnSpan?: number; rowSpan?: number } = {}) =>
  new TableCell({ children: [new Paragraph(text)], ...spans });

const row = (...cells: (string | TableCell)[]) =>
  new TableRow({ children: cells.map((one) => (typeof one === 'string' ? cell(one) : one)) });

const level = (
  at: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
});

test('headings, paragraphs, blanks and tabs as they stand', async () => {
  const bytes = await make([
    new Paragraph({ text: '第二章 发展目标', heading: HeadingLevel.HEADING_1 }),
    new Paragraph('到2030年，地区生产总值达到150亿元。'),
    new Paragraph(''),
    new Paragraph({
      children: [
        new TextRun('\t甲'),
        new TextRun('  乙'),
        new TextRun({ text: '2', superScript: true }),
      ],
    }),
  ]);
  expect(await textOf('a.docx', bytes)).toBe(
    '# 第二章 发展目标\n到2030年，地区生产总值达到150亿元。\n\n\t甲  乙²',
  );
});

test('merged cells are repeated, so that the table is read whole', async () => {
  const table = new Table({
    rows: [
      row(cell('专栏1 主要指标', { columnSpan: 5 })),
      row(
        cell('类别', { rowSpan: 2 }),
        cell('指标', { rowSpan: 2 }),
        cell('规划目标', { columnSpan: 2 }),
        cell('属性', { rowSpan: 2 }),
      ),
      row('2025年', '2030年'),
      row(
        cell('经济', { rowSpan: 2 }),
        '地区生产总值（亿元）',
        '90',
        '150',
        cell('预期性', { rowSpan: 2 }),
      ),
      row('研发投入增长（%）', '--', '[12]'),
      row(cell('注：[ ]内为五年累计数。', { columnSpan: 5 })),
    ],
  });
  const bytes = await make([new Paragraph('（一）目标'), table, new Paragraph('后文。')]);
  const text = await textOf('a.docx', bytes);
  expect(text.split('\n')).toEqual([
    '（一）目标',
    '专栏1 主要指标',
    '类别\t指标\t规划目标\t规划目标\t属性',
    '类别\t指标\t2025年\t2030年\t属性',
    '经济\t地区生产总值（亿元）\t90\t150\t预期性',
    '经济\t研发投入增长（%）\t--\t[12]\t预期性',
    '注：[ ]内为五年累计数。',
    '',
    '后文。',
  ]);
  const [found] = (await extractFrom('a.docx', bytes)).tables;
  expect(found).toMatchObject({ title: '专栏1 主要指标', notes: ['注：[ ]内为五年累计数。'] });
  expect(found?.rows.map((one) => [one.category, one.name, one.attribute])).toEqual([
    ['经济', '地区生产总值（亿元）', '预期性'],
    ['经济', '研发投入增长（%）', '预期性'],
  ]);
  expect(found?.rows[1]?.line).toBe(6);
  expect(found?.rows[1]?.cells[3]).toMatchObject({
    text: '[12]',
    place: { kind: 'table-cell', table: 1, row: 5, cell: 3, paragraph: 16 },
  });
});

test('numbers that Word counts by itself are printed', async () => {
  const numbering = {
    config: [
      {
        reference: 'plan',
        levels: [
          level(0, LevelFormat.CHINESE_COUNTING_THOUSAND, '第%1章'),
          level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
          level(2, LevelFormat.DECIMAL, '%3.'),
        ],
      },
      { reference: 'dots', levels: [level(0, LevelFormat.BULLET, '\uf0b7')] },
    ],
  };
  const item = (text: string, at: number, reference = 'plan') =>
    new Paragraph({ text, numbering: { reference, level: at } });
  const bytes = await make(
    [
      item('基础', 0),
      item('成就', 1),
      item('问题', 1),
      item('目标', 0),
      item('总体', 1),
      item('指标', 2),
      item('一项', 0, 'dots'),
      new Table({
        rows: [
          row('序号', '指标'),
          new TableRow({ children: [new TableCell({ children: [item('', 2)] }), cell('总值')] }),
        ],
      }),
    ],
    { numbering },
  );
  expect((await textOf('a.docx', bytes)).split('\n')).toEqual([
    '第一章 基础',
    '（一）成就',
    '（二）问题',
    '第二章 目标',
    '（一）总体',
    '1.指标',
    '• 一项',
    '序号\t指标',
    '2.\t总值',
  ]);
});

test('notes stand at the end, pictures are counted, changes read as accepted', async () => {
  const dot = new ImageRun({
    type: 'png',
    data: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
    transformation: { width: 10, height: 10 },
  });
  const bytes = await make(
    [
      new Paragraph({
        children: [
          new TextRun('企业达到'),
          new DeletedTextRun({ ...AUTHOR, text: '50' }),
          new InsertedTextRun({ ...AUTHOR, text: '60' }),
          new TextRun('家'),
          new FootnoteReferenceRun(1),
          new TextRun('。'),
          dot,
        ],
      }),
    ],
    { footnotes: { 1: { children: [new Paragraph('含培育库。')] } } },
  );
  const content = await contentOf('a.docx', bytes);
  expect(content.format).toBe('docx');
  expect(await textOf('a.docx', bytes)).toBe('企业达到60家。\n注1：含培育库。');
  expect(content.notes).toEqual([
    { kind: 'images', count: 1 },
    { kind: 'changes-tracked', count: 2 },
  ]);
});

const VERTICAL = new TableCell({
  verticalMerge: VerticalMergeType.CONTINUE,
  children: [new Paragraph('')],
});

test('a torn table of merged cells is read as far as it goes', async () => {
  const bytes = await make([new Table({ rows: [row(VERTICAL, '指标'), row('经济', '总值')] })]);
  expect(await textOf('a.docx', bytes)).toContain('经济\t总值');
});

describe('files that are none', () => {
  let whole: Uint8Array;
  beforeAll(async () => {
    whole = await make([new Paragraph('到2030年，企业达到60家。')]);
  });
  /** The file with another text in its body. */
  const changed = (change: (xml: string) => string) => {
    const parts = unzipSync(whole);
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    return zipSync({ ...parts, 'word/document.xml': strToU8(change(body)) });
  };

  test.each<[string, () => Uint8Array, string]>([
    ['cut off', () => whole.slice(0, -200), 'document-damaged'],
    ['a body that is no XML', () => changed(() => '\u0001\u0002'), 'document-damaged'],
    [
      'a body with entities',
      () => changed((xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')),
      'document-damaged',
    ],
    [
      'elements inside each other without end',
      () => changed((xml) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(50_000)}`)),
      'document-damaged',
    ],
    [
      'no word in it',
      () => changed((xml) => xml.replace(/<w:t[ >].*?<\/w:t>/, '')),
      'document-wordless',
    ],
  ])('%s', async (_, bytes, kind) => {
    expect(await read('a.docx', bytes())).toMatchObject({ ok: false, finding: { kind } });
  });

  test('the name does not matter', async () => {
    expect((await contentOf('a.txt', whole)).format).toBe('docx');
  });
});
