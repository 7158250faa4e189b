import { EVAL_HELP, readEval, readLines } from '../../src/cli/arguments/read-eval';
import { readReport, REPORT_HELP } from '../../src/cli/arguments/read-report';
import { readStart, START_HELP } from '../../src/cli/arguments/read-start';
import { UsageError } from '../../src/cli/arguments/read-options';

const REPORT = ['--region', '仓山', '--out', 'a.xlsx'];

describe('start', () => {
  test.each([
    [[], { port: 3000, open: false }],
    [['--port', '0'], { port: 0, open: false }],
    [['--port=8080', '--open'], { port: 8080, open: true }],
    [['-h'], 'help'],
  ])('%j', (args, request) => expect(readStart(args)).toEqual(request));

  test.each([
    [['--port', 'web'], '--port web 不是端口号'],
    [['--port', '70000'], '--port 70000 不是端口号'],
    [['--port'], '选项 --port 后面要有值'],
    [['--prot', '1'], '不认识的选项 --prot'],
    [['8080'], '多出来的参数 8080'],
    [['--open=yes'], '选项 --open 后面不带值'],
  ])('%j is refused', (args, sentence) => {
    expect(() => readStart(args)).toThrow(UsageError);
    expect(() => readStart(args)).toThrow(sentence);
  });
});

describe('eval', () => {
  test.each([
    [[], { packages: [], formulas: [] }],
    [['=1+1', ' 2*3 '], { packages: [], formulas: ['=1+1', '2*3'] }],
    [['--package', 'a', '--package=b', '1'], { packages: ['a', 'b'], formulas: ['1'] }],
    [['--', '-2^2'], { packages: [], formulas: ['-2^2'] }],
    [['--help'], 'help'],
  ])('%j', (args, request) => expect(readEval(args)).toEqual(request));

  test.each([
    [['--pakage', 'a'], '不认识的选项 --pakage'],
    [['--package'], '选项 --package 后面要有值'],
  ])('%j is refused', (args, sentence) => expect(() => readEval(args)).toThrow(sentence));

  test.each([
    ['=1\n=2\n', ['=1', '=2']],
    ['\uFEFF=1\r\n\r\n  =2  ', ['=1', '=2']],
    ['\n \n', []],
  ])('lines of %j', (text, lines) => expect(readLines(text)).toEqual(lines));
});

describe('report', () => {
  const usual = {
    ...{ region: '仓山', plan: undefined, year: undefined, actuals: undefined },
    ...{ kind: 'plan-table', beside: [], indicators: [], rankedBy: 'actual' },
    ...{ columns: undefined, number: '' },
    ...{ packages: [], sheets: [], mode: '数值', force: false, confirmUnusual: false },
    settings: { scheduleMargin: 0.05, growthMargin: 0.5 },
  };
  const yearly = { year: 2023, kind: 'comparison' };
  const ranked = { indicators: ['GDP'], rankedBy: 'progress' };
  test.each([
    [
      [...REPORT, '--year=2023', '--kind', '中期评估'],
      { ...usual, ...yearly, kind: 'mid-term', out: 'a.xlsx' },
    ],
    [
      [...REPORT, '--year=2023', '--kind=未报送清单', '--beside', '全部'],
      { ...usual, ...yearly, kind: 'unreported', beside: ['全部'], out: 'a.xlsx' },
    ],
    [
      [...REPORT, '--year=2023', '--kind=分地区对比', '--indicator=GDP', '--rank', '目标进度'],
      { ...usual, ...yearly, ...ranked, kind: 'by-region', out: 'a.xlsx' },
    ],
    [REPORT, { ...usual, out: 'a.xlsx' }],
    [['--region= 仓山 ', '--out=a.XLSX'], { ...usual, out: 'a.XLSX' }],
    [
      [...REPORT, '--mode', '公式', '--force'],
      { ...usual, out: 'a.xlsx', mode: '公式', force: true },
    ],
    [[...REPORT, '--plan', '十三五'], { ...usual, out: 'a.xlsx', plan: '十三五' }],
    [[...REPORT, '--year', '２０２３年'], { ...usual, ...yearly, out: 'a.xlsx' }],
    [
      [...REPORT, '--year=2023', '--actuals', '年报.csv'],
      { ...usual, ...yearly, out: 'a.xlsx', actuals: '年报.csv' },
    ],
    [
      [...REPORT, '--year=2023', '--actuals', '年报.csv', '--confirm-unusual'],
      { ...usual, ...yearly, out: 'a.xlsx', actuals: '年报.csv', confirmUnusual: true },
    ],
    [
      [...REPORT, '--year=2023', '--margin', '１０', '--growth-margin=0'],
      {
        ...{ ...usual, ...yearly, out: 'a.xlsx' },
        settings: { scheduleMargin: 0.1, growthMargin: 0 },
      },
    ],
    [
      [...REPORT, '--year=2023', '--database', 'file:报送数据'],
      { ...usual, ...yearly, out: 'a.xlsx', submitted: { database: 'file:报送数据' } },
    ],
    [
      [...REPORT, '--year=2023', '--service', 'https://tjj/addin'],
      {
        ...{ ...usual, ...yearly, out: 'a.xlsx' },
        submitted: { service: 'https://tjj/addin/', token: 'plan_1' },
      },
    ],
    [['-h'], 'help'],
  ])('%j', (args, request) => expect(readReport(args, 'plan_1')).toEqual(request));

  test.each([
    [['--out', 'a.xlsx'], '缺少地区，请写 --region'],
    [['--region', '', '--out', 'a.xlsx'], '缺少地区，请写 --region'],
    [['--region', '仓山'], '缺少要写的文件，请写 --out'],
    [['--region', '仓山', '--out', 'a.xls'], '--out a.xls 要以 .xlsx 结尾'],
    [[...REPORT, '--mode', 'values'], '--mode values 不认识'],
    [['--region', '--out', 'a.xlsx'], '--region=值'],
    [[...REPORT, '--year', '今年'], '--year 今年 不是年份'],
    [[...REPORT, '--year', '23'], '--year 23 不是年份'],
    [[...REPORT, '--actuals', 'a.csv'], '请加上 --year'],
    [[...REPORT, '--year', '2023', '--actuals', ''], '--actuals 后面要写'],
    [[...REPORT, '--year', '2023', '--confirm-unusual'], '请加上 --actuals 文件'],
    [[...REPORT, '--database', 'file:a'], '要和 --year 同用'],
    [[...REPORT, '--year=2023', '--actuals=a.csv', '--service=http://a'], '代替 --actuals'],
    [[...REPORT, '--year=2023', '--database=file:a', '--service=http://a'], '只写一个'],
    [[...REPORT, '--year=2023', '--service', 'file:a'], '--service file:a 不是网址'],
    [[...REPORT, '--year=2023', '--kind', '年报'], '--kind 年报 不认识'],
    [[...REPORT, '--kind', '中期评估'], '--kind 要和 --year'],
    [[...REPORT, '--beside', '丰泽'], '要和 --year 同用'],
    [[...REPORT, '--year=2023', '--rank', '目标进度'], '只用于 --kind 分地区对比表'],
    [[...REPORT, '--year=2023', '--kind=总结评估', '--mode=公式'], '只有数值'],
    [[...REPORT, '--margin', '5'], '--margin 只用于对比，请加上 --year 年份'],
    [[...REPORT, '--year', '2023', '--margin', '五成'], '--margin 五成 不行，请写 0 到 100'],
    [[...REPORT, '--year', '2023', '--growth-margin', '101'], '--growth-margin 101 不行'],
    [[...REPORT, '--year', '2023', '--growth-margin', 'NaN'], '--growth-margin NaN 不行'],
  ])('%j is refused', (args, sentence) => expect(() => readReport(args)).toThrow(sentence));
});

test.each([
  ['start', START_HELP, ['--port', '--open', '--help']],
  ['eval', EVAL_HELP, ['--package', '--help']],
  [
    'report',
    REPORT_HELP,
    [
      '--region',
      '--plan',
      '--year',
      '--actuals',
      '--margin',
      '--growth-margin',
      '--package',
      '--mode',
      '--out',
      '--force',
      '--help',
    ],
  ],
])('the help of %s names every option', (_, help, options) => {
  for (const option of options) expect(help).toContain(option);
});
