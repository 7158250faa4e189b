import { shelf } from '../../src/datapackage/shelf';
import { cellOf, installCustomFunctions, PLAN } from '../support/custom-functions';

const { INFO: info, VERSION: version } = PLAN;
type Rows = Promise<readonly (readonly (string | number)[])[]>;
const table = (...given: unknown[]) => PLAN.TABLE(...given) as Rows;
const search = (...given: unknown[]) => PLAN.SEARCH(...given) as Rows;
const compare = (...given: unknown[]) => PLAN.COMPARE(...given) as Rows;

beforeAll(() => {
  installCustomFunctions();
  shelf.put([]);
});

test.each([
  ['仓山', undefined, 21, 8],
  ['丰泽', undefined, 22, 7],
  ['丰泽', '十三五', 26, 7],
  ['泉州开发区', undefined, 26, 7],
  ['泉州开发区', '十三五', 22, 7],
])(
  'PLAN.TABLE("%s",%j) has %d rows with its header and %d columns',
  async (region, plan, rows, columns) => {
    const spilled = await table(region, plan);
    expect(spilled).toHaveLength(rows);
    expect(new Set(spilled.map((row) => row.length))).toEqual(new Set([columns]));
  },
);

test('numbers are numbers, everything else the printed text, blank stays blank', async () => {
  const [header, ...rows] = await table('丰泽', null, '指标，目标值、年均增长');
  expect(header).toEqual(['指标', '目标值', '年均增长']);
  expect(rows[0]).toEqual(['地区生产总值', 1000, '6.5 左右']);
  expect(rows[1]).toEqual(['人均地区生产总值', '--', 5.9]);
  expect(rows[2]).toEqual(['服务业增加值占 GDP 比重', 82, '[2]']);
  expect(rows[10]).toEqual(['城镇调查失业率', '<4', '--']);
  const jobs = (await table('仓山', '十四五', '编码,年均增长'))[12];
  expect(jobs).toEqual(['350104-14-12', '']);
});

test.each([
  [
    'an unknown column lists the known ones',
    () => table('仓山', undefined, '指标,颜色'),
    '#VALUE!',
    ['颜色', '年均增长'],
  ],
  ['a lost table', () => table('晋安'), '#N/A', ['专栏2']],
  ['an unknown region', () => table('火星'), '#VALUE!', ['仓山区']],
  ['a search for nothing alike', () => search('xyzzy'), '#N/A', ['换一个词']],
  ['a search for nothing', () => search(''), '#VALUE!', ['文字']],
  ['a search in an unknown region', () => search('就业', '火星'), '#VALUE!', ['火星']],
  ['a field that is none', () => info('仓山', 'GDP', '颜色'), '#VALUE!', ['单位', '出处']],
  [
    'a printed text the plan has no column for',
    () => info('丰泽', 'GDP', '基期原文'),
    '#N/A',
    ['没有印基期值'],
  ],
])('%s', async (_, call, error, told) => {
  const answer = await cellOf(call());
  expect(answer).toMatchObject({ error });
  for (const part of told) expect((answer as { message: string }).message).toContain(part);
});

test('PLAN.SEARCH finds rows by any name, with what it takes to ask on', async () => {
  const [header, ...rows] = await search('失业率');
  expect(header).toEqual(['编码', '地区', '规划期', '指标', '单位', '目标值']);
  expect(rows).toContainEqual(['350503-14-11', '丰泽区', '十四五', '城镇调查失业率', '%', '<4']);
  const [, first] = await search('GDP', '仓山');
  expect(first?.[0]).toBe('350104-14-01');
});

describe('PLAN.COMPARE', () => {
  test('puts regions side by side and says why one has nothing', async () => {
    const [header, cangshan, fengze, jinan] = await compare(
      'GDP',
      [['仓山'], ['丰泽、晋安'], [0]],
      2025,
    );
    expect(header).toEqual(
      '地区 规划期 指标 单位 基期值 目标值 年均增长 2025年实际值 说明'.split(' '),
    );
    expect(cangshan).toEqual([
      '仓山区',
      '十四五',
      '地区生产总值（GDP）',
      '亿元',
      902.27,
      1500,
      '8%',
      '',
      '',
    ]);
    expect(fengze?.slice(0, 6)).toEqual(['丰泽区', '十四五', '地区生产总值', '亿元', '', 1000]);
    expect(jinan?.slice(0, 3)).toEqual(['晋安区', '', '']);
    expect(jinan?.at(-1)).toContain('缺失');
  });

  test('without regions compares all that have a plan', async () => {
    const [, ...rows] = await compare('GDP');
    expect(rows.map(([region]) => region)).toEqual([
      '仓山区',
      '晋安区',
      '丰泽区',
      '泉州经济技术开发区',
    ]);
  });

  test('shows the year’s actual value', async () => {
    const [header, row] = await compare('城镇新增就业人数', '丰泽', 2023);
    expect(row?.[header?.indexOf('2023年实际值') ?? -1]).toBe(2.2);
  });

  test('shows a value of a region whose plan is lost, with the reason', async () => {
    const [header, row] = await compare('GDP', '晋安', 2020);
    expect(row?.[header?.indexOf('2020年实际值') ?? -1]).toBe(959.05);
    expect(row?.at(-1)).toContain('缺失');
  });

  test('says where the year is printed as a base', async () => {
    const [, row] = await compare('GDP', ['仓山', '丰泽'], 2020);
    expect(row?.at(-1)).toContain('基期值 902.27');
  });

  test.each([
    ['an ambiguous name', () => compare('财政收入', '丰泽', 2020), '#VALUE!', '一般公共预算总收入'],
    ['an unknown name', () => compare('幸福指数'), '#VALUE!', '幸福指数'],
    ['an unknown region', () => compare('GDP', [['火星']]), '#VALUE!', '火星'],
    ['an odd year', () => compare('GDP', undefined, '明年'), '#VALUE!', '明年'],
  ])('%s is an error', async (_, call, error, told) => {
    const answer = await cellOf(call());
    expect(answer).toMatchObject({ error });
    expect((answer as { message: string }).message).toContain(told);
  });
});

test.each([
  ['仓山', 'GDP', '属性', '预期性'],
  ['仓山', 'GDP', '单位', '亿元'],
  ['仓山', 'GDP', '方向', '越高越好'],
  ['仓山', 'GDP', '目标类型', '水平、增速'],
  ['仓山', '城镇新增就业人数', '目标类型', '累计'],
  ['丰泽', '城镇调查失业率', '目标类型', '保持'],
  ['丰泽', 'PM2.5', '目标类型', '任务'],
  ['仓山', '城镇新增就业人数', '原文', '[6.5]'],
  ['丰泽', 'GDP', '文号', '泉丰政综〔2021〕48号'],
  ['丰泽', 'GDP', '目标年', 2025],
])('PLAN.INFO("%s","%s","%s") is %j', async (region, indicator, field, value) => {
  expect(await cellOf(info(region, indicator, field))).toBe(value);
});

test('出处 lets a reader find the row', async () => {
  expect(await info('丰泽', 'GDP', '出处')).toMatch(/^《.+》专栏2 第1行（文本第217行）$/u);
});

test('PLAN.VERSION tells name, version and date of the package', async () => {
  expect(await version()).toMatch(/^\S+ \d+\.\d+\.\d+（\d{4}-\d\d-\d\d）$/u);
});
