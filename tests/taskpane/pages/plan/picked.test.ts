import {
  composePicked,
  readPicked,
  yearsOf,
} from '../../../../src/taskpane/pages/plan/picked/compose-picked';
import { INITIAL_PLAN, reducePlan } from '../../../../src/taskpane/pages/plan/plan-state';
import { peek } from '../../../support/host';
import { catalog } from '../../support/catalog';
import { connectPane, until } from '../../support/workbook';

const contents = (
  keys: readonly string[],
  mode: 'values' | 'formulas',
  years: readonly number[] = [],
) =>
  composePicked(
    catalog,
    readPicked(catalog, keys),
    { figures: ['基期值', '目标值'], years },
    mode,
  ).map((line) => line.map(({ content }) => content));

test('values: names, units and figures as printed, their years in the header', () => {
  expect(contents(['990121-14-01', '990121-14-05', '990121-14-13'], 'values')).toEqual([
    ['地区', '指标', '单位', "'2020年基期值", "'2025年目标值"],
    ['青山县', '地区生产总值（GDP）', '亿元', 120.5, 180],
    ['青山县', '城镇新增就业人数', expect.any(String), expect.anything(), 5.5],
    ['青山县', expect.any(String), '', '未发生安全生产事故（0人）', '完成市下达指标'],
  ]);
});

test('formulas: unit, figures and actual values', () => {
  const [, gdp] = contents(['990121-14-01'], 'formulas', [2023]);
  expect(gdp).toEqual([
    '青山县',
    '地区生产总值（GDP）',
    '=PLAN.INFO("青山县","地区生产总值（GDP）","单位","十四五")',
    '=PLAN.BASE("青山县","地区生产总值（GDP）","十四五")',
    '=PLAN.TARGET("青山县","地区生产总值（GDP）",2025,"十四五")',
    '=IFNA(PLAN.ACTUAL("青山县","地区生产总值（GDP）",2023),"无数据")',
  ]);
});

test('where plans differ their period stands beside, and no year in the header', () => {
  const [header, ...rows] = contents(['990121-14-01', '990121-13-01'], 'values');
  expect(header).toEqual(['地区', '规划', '指标', '单位', '基期值', '目标值']);
  expect(rows.map(([, period]) => period)).toEqual(['十四五', '十三五']);
});

test('years without a value say so; a key that is gone is left out', () => {
  const rows = contents(['990121-14-01', '没有了'], 'values', [2021]);
  expect(rows).toHaveLength(2);
  expect(rows[1]?.at(-1)).toBe('无数据');
  expect(yearsOf(readPicked(catalog, ['990121-14-01', '990121-13-01']))).toEqual([
    ...[2016, 2017, 2018, 2019, 2020],
    ...[2021, 2022, 2023, 2024, 2025],
  ]);
});

test('ticks outlive a search; figures keep their order', () => {
  const events = [
    { kind: 'row-picked', key: 'b' },
    { kind: 'query-typed', query: '就业' },
    { kind: 'row-picked', key: 'a' },
    { kind: 'figure-wanted', figure: '基期值' },
    { kind: 'year-wanted', year: 2023 },
    { kind: 'year-wanted', year: 2021 },
  ] as const;
  const { picked, wanted } = events.reduce(reducePlan, INITIAL_PLAN);
  expect(picked).toEqual(['b', 'a']);
  expect(wanted).toEqual({ figures: ['基期值', '目标值'], years: [2021, 2023] });
});

test('the small table goes to the selected cell, and 撤销 takes it back', async () => {
  const { act, store, host } = await connectPane();
  const picked = readPicked(catalog, ['990121-14-01', '990121-14-06']);
  act.insertCells(composePicked(catalog, picked, { figures: ['目标值'], years: [] }, 'values'));
  const { insertion } = await until(store, (state) => state.insertion.kind === 'done');
  expect(peek(host, 'A1:D2')).toEqual([
    ['地区', '指标', '单位', '2025年目标值'],
    ['青山县', '地区生产总值（GDP）', '亿元', 180],
  ]);
  if (insertion.kind !== 'done' || insertion.undo === undefined) throw new Error('no undo');
  store.send({ kind: 'undo-asked', sentence: '', undo: insertion.undo });
  act.takeBack();
  await until(
    store,
    (state) => state.insertion.kind === 'done' && state.insertion.sentence.startsWith('已撤销'),
  );
  expect(peek(host, 'A1:D2')).toEqual([
    ['', '', '', ''],
    ['', '', '', ''],
  ]);
  await host.idle();
});
