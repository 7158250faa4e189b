import { explainCall } from '../../../src/core/function/functions';
import { GROWTH, INFO, TARGET } from '../../../src/core/function/row-functions';
import { STATUS } from '../../../src/core/function/progress-functions';
import { sayInfoValue } from '../../../src/wording/info-value';
import { sayVerdict } from '../../../src/wording/progress';
import { county, type CountyRow } from '../../support/county';

/** As national plans print them: a line in the target year, the total under 年均/累计. */
const ROWS: readonly CountyRow[] = [
  { name: '单位能耗降低', unit: '%', target: '—', growth: '〔13.5〕' },
  { name: '新增就业', unit: '万人', base: '1.2', target: '—', growth: '〔6〕' },
  { name: '新增学位', unit: '个', target: '--', growth: '[5000]以上' },
  { name: '水库容量', unit: '万立方米', base: '310', target: '—', growth: '[20]' },
  { name: '城镇化率', unit: '%', base: '60', target: '—', growth: '[2]' },
  { name: '受教育年限', unit: '年', base: '10.8', target: '11.3', growth: '[0.5]' },
];
const catalog = county(ROWS, []);

test.each<[string, string, string]>([
  ['单位能耗降低', '3', '13.5｜〔13.5〕｜降幅｜滞后'],
  ['新增就业', '4', '6｜〔6〕｜累计｜达到序时进度'],
  ['新增学位', '2400', '5000｜[5000]以上｜累计｜滞后'],
  // A level, of which nobody knows what the bracket means.
  ['水库容量', '320', 'figure-not-set｜—｜任务｜待认定'],
  ['城镇化率', '61', 'figure-not-set｜—｜比重｜滞后'],
  ['受教育年限', '11.2', '11.3｜11.3｜水平｜达到序时进度'],
])('%s: target, 原文, type, verdict of 2023', (indicator, actual, expected) => {
  const row = { region: '松溪县', indicator };
  const target = TARGET.ask(catalog, row);
  const info = (field: string) => {
    const answer = INFO.ask(catalog, { ...row, field });
    return answer.ok ? sayInfoValue(answer.value) : answer.finding.kind;
  };
  const status = STATUS.ask(catalog, { ...row, year: 2023, actual });
  const told = [
    target.ok ? target.value : target.finding.kind,
    info('原文'),
    info('目标类型'),
    status.ok ? sayVerdict(status.value.verdict) : status.finding.kind,
  ];
  expect(told.join('｜')).toBe(expected);
});

test('a total is no yearly growth', () => {
  const answer = GROWTH.ask(catalog, { region: '松溪县', indicator: '新增就业' });
  expect(answer).toMatchObject({ ok: false, finding: { kind: 'figure-is-cumulative' } });
});

test('出处 of such a target leads to the bracket', () => {
  const words = ['松溪县', '新增就业'];
  const place = explainCall(
    catalog,
    { name: 'TARGET', arguments: words, addresses: [] },
    undefined,
  );
  expect(place).toMatchObject({ ok: true, value: { statement: { figure: { text: '〔6〕' } } } });
});
