import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countyPackage } from './county-package';
import { run } from './run';

jest.setTimeout(300_000); // the first run builds the add-in

interface Line {
  readonly formula: string;
  readonly value?: unknown;
  readonly error?: string;
  readonly message?: string;
}
const read = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/* One run for the whole table: a formula more costs next to nothing, a process more costs a second. */
const VALUES: [string, unknown][] = [
  ['=PLAN.TARGET("仓山","GDP",2025)', 1500],
  ['PLAN.TARGET("仓山","城镇新增就业人数",2025)', 6.5],
  ['=PLAN.TARGET("丰泽","城镇调查失业率",2025)', 4],
  ['=PLAN.TARGET("仓山","GDP",2025)/PLAN.BASE("仓山","GDP")', 1500 / 902.27],
  ['=ROUND(PLAN.BASE("仓山","GDP"),0)', 902],
  ['=PLAN.INFO("仓山","GDP","单位")', '亿元'],
  ['1+1', 2],
  ['="="&"a"', '=a'],
  ['TRUE', true],
  ['=1>2', false],
  [
    '=SEQUENCE(2,3)',
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  ],
  [
    '={1,"a";TRUE,2}',
    [
      [1, 'a'],
      [true, 2],
    ],
  ],
  ['=ROWS(PLAN.TABLE("仓山"))', 21],
  ['=IFERROR(PLAN.TARGET("仓山","没有这个指标",2025),"无")', '无'],
  ['=PLAN.TABLE("丰泽","十四五","序号,目标值")', expect.arrayContaining([['序号', '目标值']])],
];

const ERRORS: [string, string, RegExp][] = [
  ['=PLAN.TARGET("仓山","城镇登记失业率",2025)', '#N/A', /不高于全市平均水平/],
  ['=PLAN.TARGET("仑山","GDP",2025)', '#VALUE!', /没有名为“仑山”的地区.*仓山区/],
  ['=PLAN.TARGET("仓山","GDP",2024)', '#N/A', /2025年目标/],
  ['=PLAN.TABLE("晋安","十四五")', '#N/A', /指标表.*缺失/],
  ['=1/0', '#DIV/0!', /除数为零/],
  ['=NOPE(1)', '#NAME?', /没有这个函数/],
  ['=SUM(1,', '#NAME?', /\p{Script=Han}/u],
  ['="a"*2', '#VALUE!', /\p{Script=Han}/u],
  ['=A1', '#REF!', /循环引用/],
];

describe('values and errors', () => {
  let lines: Line[];
  beforeAll(async () => {
    const formulas = [...VALUES, ...ERRORS].map(([formula]) => formula);
    const { code, out, err } = await run('eval', formulas);
    expect({ code, err: err.replace(/^正在构建.*\n/, '') }).toEqual({ code: 0, err: '' });
    lines = read(out);
  });
  const lineOf = (formula: string) => lines.find((line) => line.formula === formula);

  test.each(VALUES)('%s = %j', (formula, value) => {
    expect(lineOf(formula)).toEqual({ formula, value });
  });

  test.each(ERRORS)('%s is %s', (formula, error, message) => {
    expect(lineOf(formula)).toMatchObject({ formula, error });
    expect(lineOf(formula)?.message).toMatch(message);
  });

  test('lines come in the order of the formulas', () => {
    expect(lines.map(({ formula }) => formula)).toEqual(
      [...VALUES, ...ERRORS].map(([formula]) => formula),
    );
  });
});

test('formulas on standard input, one a line', async () => {
  const { code, out } = await run('eval', [], '\uFEFF=1+1\r\n\n  2*3  \n=PLAN.BASE("仓山","GDP")');
  expect([code, ...read(out)]).toEqual([
    0,
    { formula: '=1+1', value: 2 },
    { formula: '2*3', value: 6 },
    { formula: '=PLAN.BASE("仓山","GDP")', value: 902.27 },
  ]);
});

test('an array larger than a fresh sheet of the engine fits, as in Excel', async () => {
  const { out } = await run('eval', ['=SEQUENCE(400,60)']);
  const value = read(out)[0]?.value as number[][];
  expect([value.length, value[0]?.length, value[399]?.[59]]).toEqual([400, 60, 24_000]);
});

test('an error within an array keeps its sentence', async () => {
  const { out } = await run('eval', ['={1;2}/{1;0}']);
  expect(read(out)[0]?.value).toEqual([[1], [{ error: '#DIV/0!', message: '除数为零。' }]]);
});

test("a bureau's own package is calculated with, beside the shipped one", async () => {
  const folder = countyPackage();
  const formulas = [
    '=PLAN.TARGET("云山","GDP",2030)',
    '=PLAN.BASE("云山县","地区生产总值")',
    '=PLAN.TARGET("仓山","GDP",2025)',
    '=INDEX(PLAN.TABLE("云山","十五五","指标"),3)',
  ];
  const { code, out } = await run('eval', ['--package', folder, ...formulas]);
  rmSync(folder, { recursive: true });
  expect([code, ...read(out).map(({ value }) => value)]).toEqual([0, 200, 140.5, 1500, '=1+1']);
});

describe('unusable arguments', () => {
  let broken: string;
  beforeAll(() => {
    broken = mkdtempSync(join(tmpdir(), 'package-'));
    writeFileSync(join(broken, 'datapackage.json'), '{"name":');
  });
  afterAll(() => rmSync(broken, { recursive: true }));

  test.each<[string, () => string[], RegExp]>([
    ['an unknown option', () => ['--pakage', 'x', '=1'], /不认识的选项 --pakage/],
    ['a folder that is not there', () => ['--package', 'nowhere', '=1'], /没有 nowhere 这个目录/],
    [
      'a package that is broken',
      () => ['--package', broken, '=1'],
      /不能使用[\s\S]*datapackage\.json/,
    ],
    ['nothing on standard input', () => [], /没有公式/],
  ])('%s ends with 2 and says so in Chinese', async (_, args, sentence) => {
    const { code, out, err } = await run('eval', args());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });
});

test('--help explains itself on standard output', async () => {
  const { code, out } = await run('eval', ['--help']);
  expect(code).toBe(0);
  expect(out).toContain('--package');
});
