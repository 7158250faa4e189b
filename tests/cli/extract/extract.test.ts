import { EXTRACT_HELP, readExtract } from '../../../src/cli/extract/read-arguments';
import { readDocumentFile } from '../../../src/cli/extract/read-file';
import { toJson } from '../../../src/cli/extract/to-json';
import { UsageError } from '../../../src/cli/arguments/read-options';
import { extractDocument } from '../../../src/extract/document/read';

describe('arguments', () => {
  test('a file, a region and a period', () => {
    expect(readExtract(['plan.txt', '--region', '甲县', '--period', '十四五'])).toMatchObject({
      file: 'plan.txt',
      region: '甲县',
      period: { targetYear: 2025 },
    });
    expect(readExtract(['plan.txt'])).toEqual({
      file: 'plan.txt',
      region: undefined,
      period: undefined,
    });
    expect(readExtract(['-h'])).toBe('help');
  });

  test.each([
    [[], '缺少文件'],
    [['a', 'b'], '请去掉 b'],
    [['a', '--period', '明年'], '看不懂规划期 明年'],
    [['a', '--regoin', '甲'], '不认识的选项 --regoin'],
  ])('%j is refused', (args, sentence) => {
    expect(() => readExtract(args)).toThrow(UsageError);
    expect(() => readExtract(args)).toThrow(sentence);
  });

  test('the help names every key of the output', () => {
    for (const key of ['tables', 'figures', 'findings']) expect(EXTRACT_HELP).toContain(key);
  });
});

test.each([
  ['nowhere.docx', '没有这个文件'],
  [__dirname, '这是一个目录'],
  [`${__filename}/plan.docx`, '不是目录'],
])('%s cannot be opened, and the reason is Chinese', async (file, reason) => {
  const opened = readDocumentFile(file);
  await expect(opened).rejects.toThrow(`读不了 ${file}：`);
  await expect(opened).rejects.toThrow(reason);
});

test('the JSON of a document', () => {
  const text = [
    '甲县第十四个五年规划',
    '一、主要目标',
    '到2025年，示范园达到10—15所，森林覆盖率不低于70%。',
    '专栏1 主要指标',
    '序号\t指标\t单位\t2020年\t2025年\t2035年\t年均增长\t属性\t责任单位',
    '1\t生产总值\t亿元\t90\t\t300\t--\t预期性\t发改局',
    '专栏2 “十三五”主要指标',
  ].join('\n');
  const json = toJson(extractDocument(text));
  expect(json).toMatchObject({
    period: '十四五',
    tables: [
      {
        title: '专栏1 主要指标',
        line: 4,
        rows: [
          {
            line: 6,
            category: '',
            number: '1',
            name: '生产总值',
            unit: '亿元',
            base: '90',
            target: '',
            growth: '--',
            attribute: '预期性',
            others: { '2035年': '300', 责任单位: '发改局' },
          },
        ],
      },
    ],
    figures: [
      { line: 3, name: '示范园', text: '10—15所', value: 10, value_to: 15, year: '2025' },
      { line: 3, name: '森林覆盖率', value: 70, op: '≥', unit: '%', measure: 'target' },
    ],
    findings: [{ kind: 'table-missing', line: 7, title: '专栏2 “十三五”主要指标' }],
  });
});
