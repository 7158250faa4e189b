import { INFO } from '../../../src/core/function/row-functions';
import { PATH, REQUIRED, STATUS } from '../../../src/core/function/progress-functions';
import { sayInfoValue } from '../../../src/wording/info-value';
import { sayVerdict } from '../../../src/wording/progress';
import { county } from '../../support/county';
import { SHAPES } from '../../support/shapes';

const catalog = county(SHAPES, []);

/** 目标类型｜方向｜判定 of 2023｜尚需｜时序值 of 2023; — for what has none. */
function told(position: number, actual: string): string {
  const indicator = `县-14-${String(position).padStart(2, '0')}`;
  const row = { region: '松溪县', indicator };
  const info = (field: string) => {
    const answer = INFO.ask(catalog, { ...row, field });
    return answer.ok ? sayInfoValue(answer.value) : '—';
  };
  const status = STATUS.ask(catalog, { ...row, year: 2023, actual });
  const required = REQUIRED.ask(catalog, { ...row, year: 2023, actual });
  const path = PATH.ask(catalog, { ...row, year: 2023 });
  const number = (answer: typeof path) =>
    answer.ok ? Number(answer.value.toFixed(3)) : ('—' as const);
  return [
    info('目标类型'),
    info('方向'),
    status.ok ? sayVerdict(status.value.verdict) : '—',
    number(required),
    number(path),
  ].join('｜');
}

const UP = '要升高（按所印的目标）';
const DOWN = '要降低（按所印的目标）';

test.each<[number, string, string]>([
  [1, '150', `水平｜${UP}｜滞后｜15｜153.051`],
  [2, '150', '水平｜未定｜无法判断（缺基期值）｜15｜—'],
  [3, '30', `水平｜${DOWN}｜滞后｜-5｜28`],
  [4, '7.2', `保持｜${UP}｜未达标｜—｜8`],
  [5, '8.1', `保持｜${UP}｜达标｜—｜8`],
  [6, '62', `水平、增速｜${UP}｜滞后｜9｜66.289`],
  [7, '9%', `增速｜${UP}｜滞后｜11.517｜—`],
  [8, '81', `水平｜${UP}｜达到序时进度｜9.5｜75.786`],
  [9, '8', '降幅｜要升高（按所印的目标）｜基本达到序时进度｜3.035｜8.334'],
  [10, '0.46', `水平｜${DOWN}｜滞后｜-0.018｜0.455`],
  [11, '1.3', `保持｜${DOWN}｜达标｜—｜1.5`],
  [12, '900', `累计｜${UP}｜达到序时进度｜300｜900`],
  [13, '2', `累计｜${UP}｜达到序时进度｜0.5｜1.8`],
  [14, '3.6', `累计｜${UP}｜基本达到序时进度｜1.45｜3.9`],
  [15, '5.9', `水平｜${UP}｜基本达到序时进度｜0.3｜5.899`],
  [16, '63', `比重｜${UP}｜滞后｜1｜63.6`],
  [17, '63', `比重｜${UP}｜滞后｜1｜63.6`],
  [18, '63', `比重｜${UP}｜滞后｜1｜63.6`],
  [19, '97.2', `比重｜${UP}｜达到序时进度｜0.15｜97.18`],
  [20, '97.6', `保持｜${UP}｜达标｜—｜97.5`],
  [21, '4', `保持｜${DOWN}｜未达标｜—｜4`],
  [22, '4', `保持｜${DOWN}｜达标｜—｜4`],
  [23, '100%', '保持｜未定｜达标｜—｜100'],
  [24, '1', '保持｜未定｜待认定｜—｜0'],
  [25, '32', '保持｜未定｜达标｜—｜32'],
  [26, '未完成市下达任务', '任务｜未定｜未完成｜—｜—'],
  [27, '20', `水平｜${UP}｜无法判断（缺基期值）｜0｜—`],
  [28, '15', `水平｜${UP}｜滞后｜1.5｜15.305`],
  [29, '22', `水平｜${UP}｜达到序时进度｜0.5｜21.749`],
  [32, '9:41:50', '构成｜未定｜待认定｜—｜—'],
  [34, '90', `水平｜${UP}｜滞后｜105｜132`],
  [35, '900', `累计｜${UP}｜达到序时进度｜300｜900`],
  [36, '900', `累计｜${UP}｜达到序时进度｜300｜900`],
  [37, '94%', `保持｜${UP}｜未达标｜—｜95`],
  [38, '93', `水平｜${UP}｜达到序时进度｜1｜92.968`],
  [39, '9%', `增速｜${UP}｜达到序时进度｜6.517｜—`],
  [40, '9', '降幅｜要升高（按所印的目标）｜基本达到序时进度｜3.353｜9.291'],
  [41, '完成', '任务｜未定｜完成｜—｜—'],
])('shape %i with %s', (position, actual, expected) =>
  expect(told(position, actual)).toBe(expected),
);

test.each([
  [5, '不取基期值'],
  [7, '不取基期值'],
  [12, '不取基期值'],
  [2, '缺2020年基期值'],
  [27, '缺2020年基期值'],
])('基期取值 of shape %i', (position, expected) => {
  const indicator = `县-14-${String(position).padStart(2, '0')}`;
  const answer = INFO.ask(catalog, { region: '松溪县', indicator, field: '基期取值' });
  expect(answer.ok && sayInfoValue(answer.value)).toBe(expected);
});
