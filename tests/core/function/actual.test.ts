import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { PrintedFigure } from '../../../src/core/figure/printed-figure';
import { ACTUAL } from '../../../src/core/function/row-functions';
import { fixturePackage } from '../../support/fixture-package';

const plain = fixturePackage();

function stated(over: Partial<PrintedFigure>): PrintedFigure {
  const year = over.lastYear ?? 2023;
  return {
    id: `${over.indicatorId ?? ''}${over.code ?? ''}-${String(year)}-${over.text ?? ''}`,
    planId: undefined,
    code: undefined,
    regionId: '990121',
    indicatorId: undefined,
    measure: 'actual',
    firstYear: year,
    lastYear: year,
    text: '',
    unit: '',
    place: { sourceId: 'paper', kind: 'prose', text: '第三部分', line: 49 },
    ...over,
  };
}

const ofRow = { regionId: undefined, planId: '990121-13', lastYear: 2020, firstYear: 2020 };
const catalog = buildCatalog([
  fixturePackage({
    figures: [
      ...plain.figures,
      stated({ indicatorId: 'new-jobs', text: '1.2万人' }),
      stated({ indicatorId: 'new-jobs', text: '9000人', lastYear: 2022 }),
      stated({
        indicatorId: 'new-jobs',
        text: '五年累计达到5万人',
        firstYear: 2021,
        lastYear: 2025,
      }),
      stated({ indicatorId: 'hospital-beds', text: '6.1' }),
      stated({ indicatorId: 'tourism', text: '20%' }),
      stated({ ...ofRow, code: '01', text: '108' }),
      stated({ ...ofRow, code: '02', text: '--' }),
      stated({ ...ofRow, code: '03', text: '11.5' }),
    ],
  }),
]);
const ask = (indicator: string, year: number | undefined) =>
  ACTUAL.ask(catalog, { region: '青山', indicator, year });

test.each([
  ['stated alone', '城镇新增就业人数', 2023, 1.2],
  ['in another unit, in the row’s', '城镇新增就业人数（万人）', 2022, 0.9],
  ['printed in a table', 'GDP', 2020, 108],
  ['of a row without concept', '粮食产量', 2020, 11.5],
  ['of a concept that no plan has', '床位数', 2023, 6.1],
])('a value %s: %s %d', (_, indicator, year, value) => {
  expect(ask(indicator, year)).toEqual({ ok: true, value });
});

test.each<[string, string, number | undefined, object]>([
  [
    'another year is not this one',
    '城镇新增就业人数',
    2021,
    { kind: 'actual-absent', years: [2022, 2023], base: '' },
  ],
  [
    'a base value of the year is named, not taken',
    '工业总产值',
    2020,
    { kind: 'actual-absent', base: '582' },
  ],
  ['a dash', '登记失业率', 2020, { kind: 'figure-not-set', measure: 'actual' }],
  ['a share in a row of money', '旅游收入', 2023, { kind: 'figure-of-other', printed: '20%' }],
  [
    'a sum over years',
    '城镇新增就业人数',
    2025,
    { kind: 'figure-is-cumulative', measure: 'actual' },
  ],
  ['no year', 'GDP', undefined, { kind: 'argument-missing', argument: '年份' }],
  ['an unknown indicator', '幸福指数', 2023, { kind: 'indicator-unknown' }],
  ['two concepts, one of them printed', '财政收入', 2023, { kind: 'actual-absent' }],
])('%s', (_, indicator, year, finding) => {
  expect(ask(indicator, year)).toMatchObject({ ok: false, finding });
});

test('the later package’s value of a year counts', () => {
  const bureau = {
    ...fixturePackage(),
    plans: [],
    planIndicators: [],
    figures: [stated({ indicatorId: 'new-jobs', text: '1.3' })],
  };
  const both = buildCatalog([
    fixturePackage({ figures: [stated({ indicatorId: 'new-jobs', text: '1.2万人' })] }),
    bureau,
  ]);
  const query = { region: '青山', indicator: '城镇新增就业人数', year: 2023 };
  expect(ACTUAL.ask(both, query)).toEqual({ ok: true, value: 1.3 });
});
