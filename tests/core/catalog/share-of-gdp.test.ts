import { INFO } from '../../../src/core/function/row-functions';
import { PATH, PROGRESS, REQUIRED, STATUS } from '../../../src/core/function/progress-functions';
import { explainComputed } from '../../../src/core/provenance/explain-row';
import { findRow } from '../../../src/core/catalog/find-row';
import { sayComputed } from '../../../src/wording/computed';
import { sayInfoValue } from '../../../src/wording/info-value';
import { sayVerdict } from '../../../src/wording/progress';
import { county, type CountyActual, type CountyRow } from '../../support/county';

const GDP: CountyRow = {
  name: '地区生产总值',
  unit: '万元',
  base: '1000000',
  concept: { nature: 'flow', direction: 'up', priceBasis: 'constant' },
};
const NAME = '数字经济核心产业增加值';
const digital = (target: string, base?: string): CountyRow => ({
  ...{ name: NAME, unit: '亿元', target },
  ...(base === undefined ? {} : { base }),
});
const BOTH = digital('约35亿元，占地区生产总值比重达到20%', '12');
const ALONE = digital('占GDP比重达到20%以上');
const gdp = (year: number, value: string): CountyActual => ['县', '地区生产总值', year, value];
const own = (year: number, value: string): CountyActual => ['县', NAME, year, value];

const query = (year: number) => ({ region: '松溪县', indicator: NAME, year, actual: '' });

function judged(row: CountyRow, actuals: readonly CountyActual[], year = 2023) {
  const catalog = county([GDP, row], actuals);
  const status = STATUS.ask(catalog, query(year));
  const found = findRow(catalog, { region: '松溪县', indicator: NAME });
  if (!found.ok || !status.ok) throw new Error('not found');
  const explained = explainComputed(catalog, found.value, { asked: 'status', year });
  return [sayVerdict(status.value.verdict), ...sayComputed(explained)];
}

test.each<[string, CountyRow, readonly CountyActual[], number, readonly string[]]>([
  [
    'the amount keeps pace, the share lags: the row lags',
    BOTH,
    [own(2023, '28'), gdp(2023, '1900000')],
    2023,
    [
      '滞后',
      '水平目标“达到序时进度”：实际28，基期12，目标35：已走 69.6 %，时间已过 60.0 %',
      '占地区生产总值比重目标“滞后”：28÷地区生产总值190＝14.74 %（按现价推算）；实际14.74，基期12.00（推算），目标20：提高 2.74 个百分点，已走 34.2 %，时间已过 60.0 %',
    ],
  ],
  [
    'GDP of the year is missing: the amount is judged, the share says what it lacks',
    BOTH,
    [own(2023, '20'), gdp(2022, '1900000')],
    2023,
    [
      '滞后',
      '水平目标“滞后”：实际20，基期12，目标35：已走 34.8 %，时间已过 60.0 %',
      '占地区生产总值比重目标“无法判断（缺松溪县2023年“地区生产总值”的数）”：请在“实际值”表加一行：地区松溪县、指标地区生产总值、年份2023，填实际值',
    ],
  ],
  [
    'the share alone, at last',
    ALONE,
    [own(2025, '44'), gdp(2025, '2000000')],
    2025,
    [
      '完成',
      '判定“完成”：44÷地区生产总值200＝22.00 %（按现价推算）；实际22.00，目标不低于20：余量2.00个百分点',
    ],
  ],
  [
    'no actual value',
    ALONE,
    [],
    2023,
    ['无法判断（缺2023年实际值）', '判定“无法判断（缺2023年实际值）”'],
  ],
])('%s', (_, row, actuals, year, expected) => expect(judged(row, actuals, year)).toEqual(expected));

test('every function speaks of the same targets', () => {
  const catalog = county([GDP, BOTH], [own(2023, '28'), gdp(2023, '1900000')]);
  const type = INFO.ask(catalog, { region: '松溪县', indicator: NAME, field: '目标类型' });
  expect(type.ok && sayInfoValue(type.value)).toBe('水平、比重');
  const path = PATH.ask(catalog, query(2025));
  expect(path).toEqual({ ok: true, value: 35 });
  const progress = PROGRESS.ask(catalog, query(2023));
  expect(progress.ok && progress.value.toFixed(4)).toBe('0.6957');
  expect(REQUIRED.ask(catalog, query(2023))).toEqual({ ok: true, value: 3.5 });
});
