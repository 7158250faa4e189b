import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFrom } from '../../../src/cli/arguments/read-from';
import { UsageError } from '../../../src/cli/arguments/read-options';
import { fromDocument } from '../../../src/cli/package/from-document';
import { readPackage } from '../../../src/datapackage/read-package';
import { PLAN_TEXT } from '../../review/made-plan';
import { fixturePackage } from '../../support/fixture-package';

const folder = mkdtempSync(join(tmpdir(), 'from-document-'));
afterAll(() => rmSync(folder, { recursive: true }));

const shipped = fixturePackage();
const file = (text: string, name = '规划.txt') => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const making = (...args: string[]) =>
  fromDocument(readFrom([...args, '--out', join(folder, 'out')]), shipped, '2026-01-31');
const WHOLE = ['--region', '云台区', '--period', '十五五'];

test('what is sure is written, what waits is listed with the reason', async () => {
  const { files, lines } = await making(file(PLAN_TEXT), ...WHOLE);
  const reading = readPackage(files ?? [], [shipped]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  const { planIndicators, figures, plans } = reading.package;
  expect([plans[0]?.period, planIndicators.length]).toEqual(['十五五', 5]);
  expect(figures.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['1200', '[6.5]', '<4', '完成市下达指标', '--']),
  );
  expect(figures.map(({ text }) => text)).not.toContain('1150亿元');
  expect(lines.filter((line) => line.startsWith('待定'))).toHaveLength(4);
  expect(lines.join('\n')).toContain('“1150亿元”');
  expect(lines.at(-1)).toMatch(/5 行指标，\d+ 个数字；4 条待定没有写入。$/u);
});

test('a document without a table waits for a person, unless the text’s sure figures are asked for', async () => {
  const path = file('云台区“十五五”规划\n\n到2030年，高新技术企业达到120家。\n', '正文.txt');
  const { files, lines } = await making(path, ...WHOLE);
  expect([files, lines.at(-1)]).toEqual([undefined, expect.stringContaining('--prose') as string]);
  const taken = await making(path, ...WHOLE, '--prose');
  const reading = readPackage(taken.files ?? [], [shipped]);
  expect(reading.ok && reading.package.plans[0]?.table).toBe('missing');
});

test.each([
  [[], '缺少地区；核对文件后请写 --region 地区，如 --region 云台区。'],
  [['--region', '云台区'], '缺少规划期；核对文件后请写 --period 规划期，如 --period 十五五。'],
  [['--region', '云台区', '--period', '明年'], '看不懂规划期“明年”；请写成 十五五 这样的形式。'],
  [[...WHOLE, '--table', '2'], '没有第 2 张指标表；文件里认出 1 张，请改 --table 或不写。'],
])('%j is asked back', async (args, message) => {
  await expect(making(file(PLAN_TEXT), ...args)).rejects.toThrow(new UsageError(message));
});

test.each([
  [[], '缺少规划文件'],
  [['a.txt'], '缺少目录'],
  [['a.txt', 'b.txt', '--out', 'x'], '多出来的参数 b.txt'],
  [['a.txt', '--out', 'x', '--code', '12'], '六位数字'],
  [['a.txt', '--out', 'x', '--table', '0'], '不是第几张表'],
])('arguments %j are refused', (args, words) => {
  expect(() => readFrom(args)).toThrow(words);
});

test('a file that is no document says what to do', async () => {
  const path = join(folder, '图.png');
  writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2]));
  await expect(making(path, ...WHOLE)).rejects.toThrow('图片');
});
