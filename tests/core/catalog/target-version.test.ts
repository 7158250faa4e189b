import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../../src/core/catalog/catalog';
import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import { conflictsOf } from '../../../src/core/conflict/find-conflicts';
import type {
  Measure,
  PrintedFigure,
  TargetVersion,
} from '../../../src/core/figure/printed-figure';
import { explainCall, FUNCTIONS } from '../../../src/core/function/functions';
import { sayAnswer } from '../../../src/wording/answer';
import { comparisonWords } from '../../../src/wording/comparison';
import { sayMeasure } from '../../../src/wording/place-words';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { entries } from '../../support/entries';

const PLAN = '350104-14';

function figure(
  code: string,
  measure: Measure,
  year: number,
  text: string,
  version: TargetVersion,
): PrintedFigure {
  return {
    id: `${code}-${measure}-${version.adoptedOn}`,
    ...{ planId: PLAN, code, regionId: undefined, indicatorId: undefined, measure },
    ...{ firstYear: year, lastYear: year, text, unit: '', version },
    place: { sourceId: 'review', kind: 'prose', text: '第3条', line: undefined },
  };
}

const adjusted = (adoptedOn: string): TargetVersion => ({ kind: 'adjusted', adoptedOn });
const yearly = (adoptedOn: string): TargetVersion => ({ kind: 'yearly', adoptedOn });

/** GDP lowered at mid-term and once more, with a goal in one year's plan; 人均GDP only in a year's plan. */
const later: PlanPackage = {
  ...entries(PLAN, []),
  name: 'review',
  sources: [
    {
      ...{ id: 'review', title: '仓山区“十四五”规划中期评估报告', issuer: '', documentNo: '' },
      ...{ date: '2023-11-20', file: '', sha256: '' },
    },
  ],
  figures: [
    figure('01', 'target', 2025, '1300', adjusted('2023-11-20')),
    figure('01', 'target', 2025, '1280', adjusted('2024-12-01')),
    figure('01', 'target', 2023, '1180', yearly('2023-02-01')),
  ],
};
const catalog = buildCatalog([shippedPackage(), later]);
const plan = catalog.plans.get(PLAN);
if (plan === undefined) throw new Error(PLAN);

const ask = (name: keyof typeof FUNCTIONS, ...given: readonly unknown[]) => {
  const answer = FUNCTIONS[name].answer(catalog, given);
  return answer.ok ? sayAnswer(answer.value) : answer.finding.kind;
};

test.each([
  ['today', [2025], 1280],
  ['no year', [], 1280],
  ['original', [2025, '', '原定'], 1500],
  ['by another word', [2025, '', '原目标'], 1500],
  ['adjusted', [2025, '十四五', '中期调整'], 1280],
  ['in force in 2022', [2025, '', 2022], 1500],
  ['in force in 2023', [2025, '', '2023年'], 1300],
  ['in force in 2025', [2025, '', 2025], 1280],
  ['a year of the yearly plan', [2023], 1180],
  ['the same by name', [2023, '', '年度计划'], 1180],
  ['a year without a yearly plan', [2024], 'year-not-target'],
  ['the same by name', [2024, '', '年度计划'], 'version-absent'],
  ['no such version', [2025, '', '终期'], 'version-unknown'],
])('TARGET, %s', (_, given, wanted) => {
  expect(ask('TARGET', '仓山', 'GDP', ...given)).toBe(wanted);
});

test('a row without versions has its own target as the original, and no adjusted one', () => {
  const own = ask('TARGET', '仓山', '人均GDP');
  expect(ask('TARGET', '仓山', '人均GDP', 2025, '', '原定')).toBe(own);
  expect(ask('TARGET', '仓山', '人均GDP', 2025, '', 2023)).toBe(own);
  expect(ask('TARGET', '仓山', '人均GDP', 2025, '', '中期调整')).toBe('version-absent');
});

test.each<readonly [number, string, string, string | undefined]>([
  [2022, '1500', '8%', undefined],
  [2023, '1300', '', '原定2025年目标值1500、2021—2025年年均增长8%'],
  [2025, '1280', '', '原定2025年目标值1500、2021—2025年年均增长8%'],
])('a comparison of %s goes by %s %s', (year, target, growth, note) => {
  const compared = compareWithPlan(catalog, plan, year);
  if (!compared.ok) throw new Error(compared.finding.kind);
  const row = compared.value.rows.find(({ planIndicator }) => planIndicator.code === '01');
  if (row === undefined) throw new Error('no row');
  const shown = (cell: typeof row.target) =>
    cell.kind === 'number' ? cell.printed : cell.kind === 'text' ? cell.text : '';
  expect([shown(row.target), shown(row.growth)]).toEqual([target, growth]);
  expect(row.targetPlace.includes('中期评估报告')).toBe(note !== undefined);
  const said = comparisonWords.note(row);
  if (note === undefined) expect(said).not.toContain('中期调整');
  else {
    expect(said).toContain(note);
    expect(said).toContain('调整文件没有另定年均增长，原定的不判');
  }
});

test('the path leads to the target in force at that year', () => {
  const path = (year: number) => Number(ask('PATH', '仓山', 'GDP', year));
  expect(path(2025)).toBe(1280);
  expect(path(2022)).toBeCloseTo(902.27 * (1500 / 902.27) ** 0.4, 6);
  expect(path(2023)).toBeCloseTo(902.27 * (1300 / 902.27) ** 0.6, 6);
});

test('a new version is no contradiction', () => {
  const row = catalog.rowsByCode.get('350104-14-01');
  const before = buildCatalog([shippedPackage()]);
  if (row === undefined) throw new Error('no row');
  const kinds = (from: typeof catalog) => conflictsOf(from, row).map(({ kind }) => kind);
  expect(kinds(catalog)).toEqual(kinds(before));
});

test('every version can be traced: its document, its date, and the others beside it', () => {
  const call = { name: 'TARGET', arguments: ['仓山', 'GDP', '2025'], addresses: [] };
  const explained = explainCall(catalog, call);
  if (explained?.ok !== true || explained.value.kind !== 'printed') throw new Error('not printed');
  const { statement, others } = explained.value;
  expect(
    statement && [sayMeasure(statement.figure), statement.figure.text, statement.source?.title],
  ).toEqual(['2025年目标值（中期调整，2024-12-01）', '1280', '仓山区“十四五”规划中期评估报告']);
  expect(others.map(({ figure: each }) => [sayMeasure(each), each.text])).toEqual(
    expect.arrayContaining([
      ['2025年目标值', '1500'],
      ['2025年目标值（中期调整，2023-11-20）', '1300'],
      ['2023年目标值（年度计划，2023-02-01）', '1180'],
    ]),
  );
  const told = String(ask('INFO', '仓山', 'GDP', '目标版本'));
  expect(told).toMatch(
    /^原定：2025年目标值1500（《.*》.*；年度计划：2023年目标值1180（2023-02-01起，.*；中期调整：2025年目标值1300（2023-11-20起，.*1280/u,
  );
});
