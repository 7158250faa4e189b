import type { Comparison } from '../../../src/core/comparison/comparison';
import { listUnreported } from '../../../src/core/comparison/list-unreported';
import { kindWords } from '../../../src/wording/kinds-words';
import type { Entry } from '../../support/entries';
import { comparedAll, threeRegions } from '../../support/three-regions';

const STATED: readonly Entry[] = [
  ['床位数', 2023, '61'],
  ['平均浓度', 2022, '23'],
  ['失业率', 2023, ''],
  ['病死率', 2023, '--'],
  ['参保率', 2023, '暂无数据'],
  ['减排任务', 2023, '完成'],
  ['占比', 2023, '0'],
];

const catalog = threeRegions([STATED, [], []]);
const [first, ...others] = comparedAll(catalog);

const told = (year: number, listed?: ReadonlySet<string>) =>
  Object.fromEntries(
    listUnreported(catalog, comparedAll(catalog, year).slice(0, 1), listed).map(
      ({ row, reported }) => [row.planIndicator.printedName, reported.kind],
    ),
  );

test('a blank cell, a dash, 无数据 and nothing at all are told apart; 0 is reported', () => {
  expect(told(2023)).toEqual({
    平均浓度: 'unreported',
    失业率: 'left-blank',
    病死率: 'dashed',
    参保率: 'said-missing',
    达标率: 'unreported',
    收入: 'unreported',
    没有目标: 'unreported',
  });
});

test('a year is reported by its own value, whatever is known of others', () => {
  const earlier = told(2022);
  expect([earlier.平均浓度, earlier.床位数, earlier.新增就业, earlier.缺年份]).toEqual([
    undefined,
    'unreported',
    undefined,
    'unreported',
  ]);
});

test('a level of a year does not make up for the growth that is asked for', () => {
  // 青山县 prints rates of 2021 to 2023, and a level of 2020.
  const stated: readonly Entry[] = [['生产总值', 2024, '1300']];
  const now = threeRegions([stated, [], []]);
  const rows = listUnreported(now, comparedAll(now, 2024).slice(0, 1));
  expect(rows.find(({ row }) => row.planIndicator.printedName === '生产总值')?.reported).toEqual({
    kind: 'rate-unreported',
  });
});

test('what a table lists already stays, and is said to be reported', () => {
  const listed = new Set(['990121-14-01']);
  expect(told(2023, listed)).toMatchObject({ 床位数: 'reported', 平均浓度: 'unreported' });
});

test('several regions are listed one after the other', () => {
  const all = [first, ...others].flatMap((each) => each ?? []);
  const regions = listUnreported(catalog, all).map(({ comparison }) => comparison.region.name);
  expect([...new Set(regions)]).toEqual(['青山县', '绿水县', '红土县']);
});

const UNITS: Readonly<Record<string, string>> = {
  平均浓度: '市生态环境局',
  失业率: '市人社局、市统计局',
  达标率: '市生态环境局',
};

function withUnits(comparison: Comparison): Comparison {
  const rows = comparison.rows.map((row) => {
    const responsibleUnit = UNITS[row.planIndicator.printedName];
    return { ...row, planIndicator: { ...row.planIndicator, responsibleUnit } };
  });
  return { ...comparison, rows };
}

test('what one unit owes stands together, what nobody is named for comes last, and it is counted', () => {
  const comparison = [first].flatMap((each) => (each === undefined ? [] : withUnits(each)));
  const rows = listUnreported(catalog, comparison);
  expect(rows.map(({ row }) => row.planIndicator.responsibleUnit ?? '').join('|')).toMatch(
    /^市生态环境局\|市生态环境局\|市人社局、市统计局(?:\|)+$/u,
  );
  expect(kindWords.unreported(comparison, rows)[1]).toMatch(
    /^按责任单位：市生态环境局2项，市人社局、市统计局1项，没有写责任单位的\d项。$/u,
  );
});

test('where nobody is named for anything, nothing is said of units', () => {
  const comparison = [first].flatMap((each) => each ?? []);
  expect(kindWords.unreported(comparison, listUnreported(catalog, comparison))).toHaveLength(1);
});
