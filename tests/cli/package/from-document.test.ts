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
  expect(lines.join('\n')).toMatch(
    /“1150亿元”：与表中所印不同，.*，表中印的是 1200 亿元（第 \d+ 行）。/u,
  );
  expect(lines.at(-1)).toMatch(/指标表 5 行，.* 待定 4 = 19 条；待定和舍弃的不写入。$/u);
});

test('a document without a table waits for a person, unless the text’s sure figures are asked for', async () => {
  const path = file('云台区“十五五”规划\n\n到2030年，高新技术企业达到120家。\n', '正文.txt');
  const { files, lines } = await making(path, ...WHOLE);
  expect([files, lines.at(-1)]).toEqual([
    undefined,
    expect.stringContaining('--decisions') as string,
  ]);
  const taken = await making(path, ...WHOLE, '--prose');
  const reading = readPackage(taken.files ?? [], [shipped]);
  expect(reading.ok && reading.package.plans[0]?.table).toBe('missing');
});

test('title, document number and date are said, else taken from the document and told', async () => {
  const path = file(`云政发〔2026〕3号\n${PLAN_TEXT}`, '文号.txt');
  const told = await making(path, ...WHOLE);
  expect(told.lines.join('\n')).toContain('云政发〔2026〕3号');
  expect(told.lines.join('\n')).toContain('不对请写 --document-no。');
  const own = [
    '--document-no',
    '云政发〔2026〕9号',
    '--adopted-on',
    '2026-02-01',
    '--title',
    '规划',
  ];
  const said = await making(path, ...WHOLE, ...own);
  expect(said.lines.join('\n')).not.toContain('--document-no');
  const reading = readPackage(said.files ?? [], [shipped]);
  expect(reading.ok && reading.package.plans[0]).toMatchObject({
    ...{ title: '规划', documentNo: '云政发〔2026〕9号', adoptedOn: '2026-02-01' },
  });
  await expect(making(path, ...WHOLE, '--adopted-on', '2026年2月')).rejects.toThrow('印发日期');
});

const UNPROVED = PLAN_TEXT.replace('\t3\t城镇新增就业', '\t7\t城镇新增就业');

test('a table that waits is accepted as a whole, its doubtful cells are settled in a list', async () => {
  const path = file(UNPROVED, '待定.txt');
  const waits = await making(path, ...WHOLE);
  expect(waits.lines.join('\n')).toContain('--accept 表');
  const taken = await making(path, ...WHOLE, '--accept', '表');
  const reading = readPackage(taken.files ?? [], [shipped]);
  expect(reading.ok && reading.package.planIndicators).toHaveLength(5);
  const list = join(folder, '核对.csv');
  const asked = await making(path, ...WHOLE, '--decisions', list);
  expect([asked.files, asked.lines.at(-1)]).toEqual([
    undefined,
    expect.stringContaining('再运行同一条命令') as string,
  ]);
  const text = new TextDecoder()
    .decode(asked.list)
    .replace(/,,待定(?=.*t0\.1\.4\r)/u, ',舍弃,待定');
  writeFileSync(list, text);
  const decided = await making(path, ...WHOLE, '--decisions', list, '--accept', '表');
  const made = readPackage(decided.files ?? [], [shipped]);
  if (!made.ok) throw new Error(JSON.stringify(made.findings));
  expect(made.package.figures.map((figure) => figure.text)).not.toContain('1200');
  expect(decided.lines.join('\n')).toContain('有 1 格没有采纳');
});

test('what stands away from a gap in a table is taken when it is asked for, and not with the text', async () => {
  const names = ['书店', '茶馆', '戏院', '码头', '渡口', '粮仓', '驿站'];
  const rows = names.map((name, at) => [at < 4 ? at + 1 : at + 2, `${name}数量`, '家', 96, 120]);
  const head = '序号\t指标\t单位\t2025年\t2030年';
  const text = ['云台区“十五五”规划', head, ...rows.map((row) => row.join('\t'))].join('\n');
  const path = file(text, '缺号.txt');
  const { files, lines } = await making(path, ...WHOLE, '--prose');
  expect([files, lines.join('\n')]).toEqual([
    undefined,
    expect.stringContaining('表中 14 个数字等您决定；其中 10 个不挨着对不上的地方') as string,
  ]);
  const taken = await making(path, ...WHOLE, '--accept', '把握大');
  const made = readPackage(taken.files ?? [], [shipped]);
  expect(made.ok && made.package.figures.filter((each) => each.text !== '')).toHaveLength(10);
});

test('a notice that changes a row of a known plan does not take the place of it', async () => {
  const plan = shipped.plans.find(
    ({ id }) => shipped.planIndicators.filter((row) => row.planId === id).length > 3,
  );
  const region = shipped.regions.find(({ id }) => id === plan?.regionId)?.name ?? '';
  const period = plan?.period ?? '';
  const rows = ['1\t书店数量\t家\t96\t120', '2\t茶馆数量\t家\t86\t110'];
  const head = '序号\t指标\t单位\t2020年\t2025年';
  const title = `${region}人民政府关于调整“${period}”规划部分目标的通知`;
  const path = file([title, '专栏1 调整的指标', head, ...rows].join('\n'), '通知.txt');
  const { files, lines } = await making(path, '--region', region, '--period', period);
  expect([files, lines.at(-1)]).toEqual([
    undefined,
    expect.stringContaining('加一列“目标值（调整后）”') as string,
  ]);
});

test('a decision that cannot be followed stops everything', async () => {
  const list = join(folder, '错.csv');
  const path = file(PLAN_TEXT);
  const asked = await making(path, ...WHOLE, '--decisions', list);
  writeFileSync(list, new TextDecoder().decode(asked.list).replace(',,待定', ',好,待定'));
  const { files, lines } = await making(path, ...WHOLE, '--decisions', list);
  expect([files, lines.at(-1)]).toEqual([
    undefined,
    expect.stringContaining('什么也没有写入') as string,
  ]);
});

test('what is taken from the document without being asked for is said with its place', async () => {
  const { lines } = await making(file(`${PLAN_TEXT}\n`, '甲.txt'), ...WHOLE);
  expect(lines.join('\n')).toContain(
    '标题：云台区国民经济和社会发展第十五个五年规划纲要（取自文本第1行“',
  );
});

test.each([
  [[], '缺少地区；核对文件后请写 --region 地区，如 --region 云台区。'],
  [['--region', '云台区'], '缺少规划期；核对文件后请写 --period 规划期，如 --period 十五五。'],
  [['--region', '云台区', '--period', '明年'], '看不懂规划期“明年”；请写成 十五五 这样的形式。'],
  [[...WHOLE, '--table', '2'], '没有第 2 张指标表；文件里认出 1 张，请改 --table 或不写。'],
])('%j is asked back', async (args, message) => {
  await expect(making(file(PLAN_TEXT), ...args)).rejects.toThrow(new UsageError(message));
});

test('what is no plan is said before its region is asked for', async () => {
  const path = file('云台市城市总体规划（2021—2035年）\n\n到2035年，渔港达到9座。\n', '总规.txt');
  await expect(making(path)).rejects.toThrow(/不是五年规划.*缺少地区/u);
});

test.each([
  [[], '缺少规划文件'],
  [['a.txt'], '缺少目录'],
  [['a.txt', 'b.txt', '--out', 'x'], '多出来的参数 b.txt'],
  [['a.txt', '--out', 'x', '--code', '12'], '六位数字'],
  [['a.txt', '--out', 'x', '--table', '0'], '不是第几张表'],
  [['a.txt', '--out', 'x', '--decisions', 'a.txt'], '要以 .csv 结尾'],
])('arguments %j are refused', (args, words) => {
  expect(() => readFrom(args)).toThrow(words);
});

test('a file that is no document says what to do', async () => {
  const path = join(folder, '图.png');
  writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2]));
  await expect(making(path, ...WHOLE)).rejects.toThrow('图片');
});

test('figures of a plan are not stored as those of another region, unless a person names the plan', async () => {
  const asked = [file(PLAN_TEXT), '--region', '雨山县', '--period', '十五五'];
  await expect(making(...asked)).rejects.toThrow(
    new UsageError(
      '文件标题说的是“云台区”，--region 写的是“雨山县”；请改成 --region 云台区，确是“雨山县”的请用 --title 写明规划名称。',
    ),
  );
  expect((await making(...asked, '--title', '雨山县“十五五”规划')).files).toBeDefined();
});
