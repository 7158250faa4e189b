import type { LookupFinding } from '../../src/core/finding/lookup-finding';
import { FUNCTIONS } from '../../src/core/function/functions';
import { sayLookupFinding } from '../../src/wording/lookup-finding';

const about = { measure: 'target', indicator: '新建学校', printed: '3-4个' } as const;
const SENTENCES: readonly (readonly [LookupFinding, string])[] = [
  [{ kind: 'argument-missing', argument: '地区' }, '没有给出地区，请填写地区。'],
  [
    { kind: 'region-unknown', text: '昌山', nearest: ['仓山区', '晋安区'] },
    '没有名为“昌山”的地区，最接近的有：仓山区、晋安区；请改用其中一个，或导入该地区的规划。',
  ],
  [
    { kind: 'region-unknown', text: '昌山', nearest: [] },
    '没有名为“昌山”的地区，请先导入该地区的规划。',
  ],
  [
    { kind: 'region-ambiguous', text: '新城区', candidates: ['甲市新城区', '乙市新城区'] },
    '“新城区”可以指：甲市新城区、乙市新城区；请写明是哪一个。',
  ],
  [
    { kind: 'period-unreadable', text: '后年' },
    '看不懂规划期“后年”，请写成“十四五”这样的形式，或者留空。',
  ],
  [{ kind: 'year-unreadable', text: '2025.5' }, '看不懂年份“2025.5”，请写成 2025 这样的四位年份。'],
  [
    { kind: 'plan-absent', region: '仓山区', period: '十五五', available: ['十四五'] },
    '没有收录仓山区的十五五规划，现有的是：十四五；请改用其中一个，或导入十五五规划。',
  ],
  [
    { kind: 'plan-absent', region: '福州市', period: '', available: [] },
    '没有收录福州市的规划，请改用有规划的地区，或导入福州市的规划。',
  ],
  [
    { kind: 'plan-ambiguous', region: '青山县', period: '十四五', candidates: ['纲要', '专项'] },
    '青山县的十四五规划不止一份：纲要、专项；请在“规划”参数里写明标题。',
  ],
  [
    {
      kind: 'table-missing',
      region: '晋安区',
      period: '十四五',
      place: '专栏2',
      inProse: 0,
      nearest: [],
    },
    '晋安区十四五规划的指标表（专栏2）在原文件的文本里缺失，没有规划数可取；请对照原件把指标表填进规划模板后导入。',
  ],
  [
    {
      kind: 'table-missing',
      region: '晋安区',
      period: '十四五',
      place: '专栏2',
      inProse: 30,
      nearest: ['高新技术企业'],
    },
    '晋安区十四五规划的指标表（专栏2）在原文件的文本里缺失，正文里写明的 30 个指标可以按名称取，相近的有：高新技术企业；要的是其中一个就改用它的名称，表里的数请对照原件填进规划模板后导入。',
  ],
  [
    {
      kind: 'table-missing',
      region: '晋安区',
      period: '十四五',
      place: '专栏2',
      inProse: 30,
      nearest: [],
    },
    '晋安区十四五规划的指标表（专栏2）在原文件的文本里缺失，正文里写明的 30 个指标可以按名称取，它们的名称见窗格“指标”页，或用 PLAN.SEARCH 查出，表里的数请对照原件填进规划模板后导入。',
  ],
  [
    {
      kind: 'figure-unstated',
      measure: 'growth',
      indicator: '床位',
      instead: [{ measure: 'target', text: '100张' }],
    },
    '“床位”只在正文里写明，没有写年均增长，该行印有：目标值 100张；请改用印有的数，或用 PLAN.INFO 的“出处”字段找到原文核对。',
  ],
  [
    { kind: 'indicator-unknown', text: '失业', nearest: ['城镇登记失业率'] },
    '没有名为“失业”的指标，最接近的有：城镇登记失业率；请改用其中一个。',
  ],
  [
    { kind: 'indicator-unknown', text: 'xyz', nearest: [] },
    '没有名为“xyz”的指标，请先用 PLAN.TABLE 或 PLAN.SEARCH 查出规划里的名称。',
  ],
  [
    { kind: 'indicator-unknown', text: '地区生产总值指数（上年＝100）', nearest: ['地区生产总值'] },
    '没有名为“地区生产总值指数（上年＝100）”的指标。它是以上年为100的指数，不是指标本身的数；要用作增速，请减去100后填在该指标的“增速”列。',
  ],
  [
    { kind: 'indicator-ambiguous', text: '收入', candidates: ['甲', '乙'] },
    '“收入”可以指：甲、乙；请写明是哪一个。',
  ],
  [
    {
      kind: 'indicator-not-in-plan',
      indicator: '登记失业率',
      plan: '纲要',
      nearest: ['调查失业率'],
    },
    '《纲要》没有列“登记失业率”这个指标，相近的有：调查失业率；如果要的是其中一个，请改用它的名称。',
  ],
  [
    { kind: 'indicator-not-in-plan', indicator: '床位数', plan: '纲要', nearest: [] },
    '《纲要》没有列“床位数”这个指标，请用 PLAN.TABLE 查看它列了哪些。',
  ],
  [
    { kind: 'indicator-differs', indicator: '出口（美元）', region: '青山县', other: '出口' },
    '“出口（美元）”与青山县的“出口”口径不同，请不要直接比较。',
  ],
  [
    { kind: 'measure-not-printed', measure: 'base', plan: '纲要' },
    '《纲要》没有印基期值，请从其他资料取得后自行填写。',
  ],
  [
    {
      kind: 'figure-not-set',
      measure: 'target',
      indicator: '人均GDP',
      instead: [{ measure: 'growth', text: '5.9' }],
    },
    '“人均GDP”的目标值印的是横线，即没有设定或没有数据，该行印有：年均增长 5.9；请改用印有的数，或用 PLAN.INFO 的“出处”字段找到原文核对。',
  ],
  [
    { kind: 'figure-blank', measure: 'growth', indicator: '床位数', instead: [] },
    '“床位数”的年均增长一格是空白，该行也没有印别的数；请用 PLAN.INFO 的“出处”字段找到原文核对。',
  ],
  [
    { kind: 'figure-is-text', ...about },
    '“新建学校”的目标值印的是“3-4个”，不是一个数；请用 PLAN.INFO 的“原文”字段引用原文。',
  ],
  [
    { kind: 'figure-is-cumulative', ...about, measure: 'growth', printed: '[2]' },
    '“新建学校”的年均增长印的是“[2]”，是五年累计的变化，不是年均增长；请用 PLAN.INFO 的“增长原文”字段引用原文。',
  ],
  [
    { kind: 'figure-is-cumulative', ...about, measure: 'base', printed: '[2]' },
    '“新建学校”的基期值印的是“[2]”，是累计数，不是一年的数；请用 PLAN.INFO 的“基期原文”字段引用原文。',
  ],
  [
    { kind: 'figure-of-other', ...about, printed: '占比达到10%' },
    '“新建学校”的目标值印的是“占比达到10%”，说的不是这个指标本身的目标值；请用 PLAN.INFO 的“原文”字段引用原文。',
  ],
  [
    { kind: 'field-unknown', text: '颜色', known: ['单位', '属性'] },
    '没有“颜色”这个字段，可以用的有：单位、属性；请改用其中一个。',
  ],
  [
    { kind: 'column-unknown', text: '颜色', known: ['指标', '单位'] },
    '没有“颜色”这一列，可以用的有：指标、单位；请改用其中的名称，用逗号隔开。',
  ],
  [
    {
      kind: 'actual-absent',
      region: '丰泽区',
      indicator: '新增就业',
      year: 2022,
      years: [2020, 2023],
      base: '',
    },
    '没有收录丰泽区“新增就业”2022年的实际值，有的年份是：2020、2023；请在表里填写实际值，或导入含有它的规划数据。',
  ],
  [
    {
      kind: 'actual-absent',
      region: '仓山区',
      indicator: 'GDP',
      year: 2020,
      years: [],
      base: '902.27',
    },
    '没有收录仓山区“GDP”2020年的实际值，但规划印有该年的基期值 902.27，可用 PLAN.BASE 取得；请在表里填写实际值，或导入含有它的规划数据。',
  ],
  [
    { kind: 'actual-unreadable', text: '很多', indicator: '床位', unit: '张' },
    '“很多”不能当作“床位”的实际值，请填写以“张”计的一个数，增速填在“增速”参数里，没有数据时留空。',
  ],
  [
    { kind: 'actual-unreadable', text: '很多', indicator: '床位', unit: '' },
    '“很多”不能当作“床位”的实际值，请填写数字，增速填在“增速”参数里，没有数据时留空。',
  ],
  [
    { kind: 'year-outside-plan', year: 2026, firstYear: 2021, lastYear: 2025, plan: '纲要' },
    '2026年不在《纲要》的2021至2025年之内，请改用其中的年份。',
  ],
  [
    { kind: 'nothing-found', text: 'GPD', alike: ['地区生产总值'] },
    '没有找到与“GPD”有关的指标，是不是“地区生产总值”？请改正后再找。',
  ],
  [
    { kind: 'nothing-found', text: '社零', elsewhere: { region: '仓山区', hits: 3 } },
    '仓山区没有与“社零”有关的指标，全部地区里有 3 项；请在全部地区里找（PLAN.SEARCH 的“地区”留空）。',
  ],
  [
    { kind: 'nothing-found', text: 'xyz' },
    '没有找到与“xyz”有关的指标，请换一个词，例如指标名称里的几个字或拼音首字母。',
  ],
];

test.each(SENTENCES.map(([finding, sentence]) => [finding.kind, finding, sentence] as const))(
  '%s',
  (_, finding, sentence) => {
    expect(sayLookupFinding(finding)).toBe(sentence);
  },
);

test.each([
  [
    2023,
    [2025],
    true,
    '《纲要》只给出2025年目标，没有2023年的；时序值请用 PLAN.PATH，或把年份改成 2025。',
  ],
  [2035, [2025], false, '《纲要》只给出2025年目标，没有2035年的；请把年份改成 2025。'],
  [
    2030,
    [2022, 2035],
    false,
    '《纲要》只给出2022年、2035年目标，没有2030年的；请把年份改成 2022 或 2035。',
  ],
])('a year without target, %d', (year, years, isWithin, sentence) => {
  const finding = { kind: 'year-not-target', year, years, isWithin } as const;
  expect(sayLookupFinding({ ...finding, plan: '纲要' })).toBe(sentence);
});

test('no sentence recommends a function that does not exist', () => {
  const said = SENTENCES.map(([finding]) => sayLookupFinding(finding)).join('\n');
  const named = [...said.matchAll(/PLAN\.(\w+)/gu)].map((match) => match[1]);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => !Object.hasOwn(FUNCTIONS, id ?? ''))).toEqual([]);
});

test('a pasted page is cut and kept on one line', () => {
  const text = `第一行\n${'很长'.repeat(500)}`;
  const sentence = sayLookupFinding({ kind: 'region-unknown', text, nearest: [] });
  expect(sentence.length).toBeLessThan(100);
  expect(sentence).not.toContain('\n');
});
