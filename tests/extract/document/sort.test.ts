import { gridOfValues } from '../../../src/core/document/part';
import type { DocumentSort } from '../../../src/core/finding/extract-finding';
import { extractDocument } from '../../../src/extract/document/read';
import { isPlanTitle, sortOf } from '../../../src/extract/document/sort';

const PLAN = '柳湾县国民经济和社会发展第十五个五年规划纲要';

test.each<readonly [sort: DocumentSort | undefined, lines: readonly string[]]>([
  ['plan', [PLAN]],
  ['plan', ['柳湾县国民经济和社会发展', '第十五个五年规划纲要', '（草案）']],
  ['plan', [`柳湾县人民政府关于印发《${PLAN}》的通知`]],
  ['plan', ['首页', '政府工作报告', '统计公报', PLAN, '目 录']],
  ['plan', [PLAN, '第一章 “十四五”规划完成情况', '一、“十四五”规划总结']],
  ['plan', ['柳湾县“十五五”工业发展规划']],
  ['plan', ['柳湾县国民经济和社会发展第十个五年计划纲要']],
  ['annual-plan', ['柳湾县2026年国民经济和社会发展计划']],
  ['annual-plan', ['柳湾县人民政府关于印发柳湾县2026年度国民经济和社会发展计划的通知']],
  ['work-report', ['政府工作报告', '——2026年1月20日在柳湾县人民代表大会上', `《${PLAN}》`]],
  ['work-report', ['政 府 工 作 报 告']],
  ['work-report', ['柳湾县2025年国民经济和社会发展计划执行情况与2026年计划草案的报告']],
  ['statistics', ['柳湾县2025年国民经济和社会发展统计公报[1]', PLAN]],
  ['statistics', ['2025柳湾统计年鉴']],
  ['review', ['柳湾县第十四个五年规划', '中期评估报告']],
  ['review', ['关于柳湾县“十四五”规划实施情况的总结评估报告']],
  ['review', ['柳湾县“十四五”规划纲要主要指标完成情况']],
  ['breakdown', ['柳湾县“十五五”规划主要指标任务分解表']],
  ['breakdown', ['柳湾县人民政府关于印发《柳湾县“十五五”规划目标任务分工方案》的通知']],
  ['adjustment', [`柳湾县人民政府关于调整《${PLAN}》部分指标目标的通知`]],
  ['adjustment', ['关于修订柳湾县“十五五”规划有关目标任务的决定']],
  ['breakdown', ['柳湾县人民政府关于下达2026年度主要经济指标任务的通知']],
  ['other-plan', ['柳湾市城市总体规划（2021—2035年）']],
  ['other-plan', ['柳湾县国土空间规划']],
  ['commentary', ['柳湾县人民政府关于推进渔港建设的实施意见']],
  ['commentary', ['中共柳湾县委关于制定柳湾县国民经济和社会发展', '第十五个五年规划的建议']],
  ['commentary', ['柳湾县人民代表大会关于柳湾县第十五个五年规划纲要的决议']],
  ['commentary', ['在县委全会上的讲话']],
  ['commentary', ['柳湾县召开“十五五”规划新闻发布会']],
  ['commentary', ['柳湾县渔港建设三年行动计划（2026—2028年）']],
  ['plan', ['柳湾县“十五五”渔港行动计划']],
  ['commentary', [`《${PLAN}》解读`]],
  ['commentary', [PLAN, '编制说明']],
  // A table alone, its caption and its header say nothing.
  [undefined, ['指标\t单位\t说明', '税收\t亿元\t财政局']],
  [undefined, ['表1 “十四五”规划完成情况', '指标', '2025年', '完成情况']],
  [undefined, [`根据《${PLAN}》和统计公报，制定以下措施。`]],
])('%s: %j', (sort, lines) => {
  expect(sortOf(lines)?.sort).toBe(sort);
  expect(lines.some(isPlanTitle) && sort === 'commentary').toBe(lines[1] === '编制说明');
});

test('the goals of an annual plan are those of its year', () => {
  const { figures, findings } = extractDocument(
    [
      '柳湾县2025年国民经济和社会发展计划',
      '一、2024年发展回顾',
      '全县实现税收收入40亿元，增长1.5%。',
      '二、主要预期目标',
      '税收收入增长6%左右，今年新增渔港3座。',
    ].join('\n\n'),
  );
  expect(
    figures.map(({ name, years, measure }) => [name, years?.first, years?.last, measure]),
  ).toEqual([
    ['税收收入', 2024, 2024, 'actual'],
    ['税收收入', 2024, 2024, 'actual_growth'],
    ['税收收入', 2025, 2025, 'growth'],
    ['新增渔港', 2025, 2025, 'target'],
  ]);
  expect(findings.map(({ kind }) => kind)).toEqual(['not-a-plan']);
});

test.each([
  [
    '柳湾县2025年国民经济和社会发展统计公报',
    '全年税收收入比上年同期增长5%。',
    2025,
    'actual_growth',
  ],
  ['柳湾县政府工作报告', '到2026年，税收收入增长5%以上。', 2026, 'growth'],
  ['2026年柳湾县政府工作报告', '2025年税收收入增长5%。', 2025, 'actual_growth'],
  ['柳湾县“十四五”执行', '2025年是收官之年，税收收入增长5%。', 2025, 'actual_growth'],
  ['柳湾县“十四五”目标', '到2025年“十四五”收官，税收收入年均增长5%。', 2025, 'growth'],
])('%s: %s', (title, text, year, measure) => {
  const [figure] = extractDocument(`${title}\n\n${text}\n`).figures;
  expect([figure?.name, figure?.years?.last, figure?.measure]).toEqual(['税收收入', year, measure]);
});

const HEAD = '指标\t单位\t2025年\t2030年目标\t年均增长（%）';
const YEARS = '指标\t单位\t2024年\t2025年\t比上年增长（%）';

test.each([
  ['a plan', PLAN, HEAD, 'plan', 'base target growth'],
  ['a bulletin', '柳湾县2025年统计公报', YEARS, 'other', 'actual actual actual_growth'],
  ['a yearbook', '柳湾统计年鉴2025', YEARS, 'other', 'actual actual actual_growth'],
  ['a report that quotes the plan', '政府工作报告', HEAD, 'other', 'actual target growth'],
])('the table of %s', (_, title, head, kind, roles) => {
  const rows = ['税收\t亿元\t40\t41\t2', '渔港\t座\t4\t5\t3'];
  const { tables, findings } = extractDocument([title, '表1 主要指标', head, ...rows].join('\n'));
  const own = tables[0]?.columns.slice(2).map(({ role }) => role);
  expect([tables[0]?.kind, own?.join(' ')]).toEqual([kind, roles]);
  expect(findings.some((one) => one.kind === 'not-a-plan')).toBe(kind !== 'plan');
  const sheet = gridOfValues({ name: '表', row: 0, column: 0 }, [
    [title],
    ...[head, ...rows].map((line) => line.split('\t')),
  ]);
  const book = extractDocument({ kind: 'parts', parts: [sheet] });
  expect([book.tables[0]?.kind, book.findings.length > 0]).toEqual([kind, kind !== 'plan']);
});

test.each([
  ['of results on the way', '2020年 2021年 2022年 2025年目标', 'base actual actual target'],
  ['with half a year', '2020年 2022年 2023年上半年 2025年目标', 'base actual other target'],
  ['the goal first', '2025年目标值 2020年 2023年', 'target base actual'],
])('a mid-term table %s: %s', (_, head, roles) => {
  const words = head.split(' ');
  const rows = ['税收（亿元）', '渔港（座）'].map((name) =>
    [name, ...words.map((_, at) => String(at + 4))].join('\t'),
  );
  const lines = ['柳湾县“十四五”规划中期评估报告', '表1 主要指标', `指标\t${words.join('\t')}`];
  const { tables } = extractDocument([...lines, ...rows].join('\n'));
  expect(tables[0]?.columns.slice(1).map(({ role }) => role)).toEqual(roles.split(' '));
});

test.each([
  ['东镇', '西镇', 'other', 'other other'],
  ['全县', '西镇', 'plan', 'target other'],
])('a goal of %s and %s', (one, other, kind, roles) => {
  const goals = `<tr><td rowspan=2>指标</td><td rowspan=2>单位</td><td colspan=2>2030年目标</td></tr><tr><td>${one}</td><td>${other}</td></tr>`;
  const rows = '<tr><td>税收</td><td>亿元</td><td>4</td><td>5</td></tr>';
  const { tables } = extractDocument(`<h1>${PLAN}</h1><table>${goals}${rows}</table>`);
  expect(tables[0]?.kind).toBe(kind);
  expect(tables[0]?.columns.slice(2).map(({ role }) => role)).toEqual(roles.split(' '));
});

test('a caption between two tables parts them', () => {
  const one = 'A\t指标\t2025年\t2030年\n1\t税收\t4\t5\n2\t渔港\t4\t5';
  expect(extractDocument(`表1 主要指标\n${one}\n表2 主要指标\n${one}`).tables).toHaveLength(2);
});

test('a document in another language is said to be one', () => {
  const text = 'Main targets of the plan\nIndicator\tUnit\t2025\t2030\nForest\tpercent\t40\t42';
  expect(extractDocument(text)).toMatchObject({ tables: [], findings: [{ kind: 'not-chinese' }] });
});

test('a document in traditional characters is read, and said to be one', () => {
  const { tables, findings } = extractDocument(
    [
      '沙洲縣國民經濟和社會發展第十五個五年規劃綱要',
      '專欄1 主要指標',
      '序號\t指標\t單位\t2025年\t2030年\t屬性',
      '1\t地區生產總值\t億元\t186\t270\t預期性',
      '2\t森林覆蓋率\t%\t63.4\t64\t約束性',
    ].join('\n'),
  );
  expect(tables[0]?.rows.map(({ name, unit, attribute }) => [name, unit, attribute])).toEqual([
    ['地区生产总值', '亿元', '预期性'],
    ['森林覆盖率', '%', '约束性'],
  ]);
  expect(findings).toEqual([{ kind: 'traditional' }]);
});
