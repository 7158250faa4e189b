import { shelf } from '../../src/datapackage/shelf';
import { repairCalls } from '../../src/core/function/plan-call';
import { cellOf, installCustomFunctions, PLAN } from '../support/custom-functions';
import { progressPackage } from '../support/progress-package';

beforeAll(() => {
  installCustomFunctions();
  shelf.put([progressPackage()]);
});

const status = async (indicator: string, actual: unknown, year: unknown = 2023) =>
  cellOf(PLAN.STATUS('青山县', indicator, year, actual, '', undefined));
const progress = async (indicator: string, actual: unknown, year: unknown = 2023) =>
  cellOf(PLAN.PROGRESS('青山县', indicator, year, actual, '', undefined));

test.each([
  ['C01 a blank cell', '', '无法判断（缺2023年实际值）'],
  ['C03 points', 4.5, '未达标'],
  ['C03 points as a text', '4.5%', '未达标'],
])('%s', async (_, actual, word) => {
  expect(await status(actual === '' ? '床位数' : '失业率', actual)).toBe(word);
});

test('C03 a cell in per cent is told, not taken for points', async () => {
  expect(await status('失业率', 0.045)).toMatchObject({
    message: expect.stringContaining('4.5%') as string,
  });
});

test.each([
  ['full-width year and number', '２０２３年', '６３．２'],
  ['the number with its unit', 2023, '63.2张'],
])('C04 %s', async (_, year, actual) => {
  expect(await progress('床位数', actual, year)).toBeCloseTo(0.64, 8);
});

test('C05 a date is no year', async () => {
  expect(await progress('床位数', 63.2, 45291)).toMatchObject({
    message: expect.stringContaining('45291') as string,
  });
});

test.each(['[2]!', 'Other.xla!', "'统计 工具.xlam'!", '统计工具.xlam!', ''])(
  'C06, C07 %s before a function is taken away',
  (prefix) => {
    expect(repairCalls(`=${prefix}_xldudf_PLAN_TARGET("甲","GDP",2025)`)).toBe(
      '=PLAN.TARGET("甲","GDP",2025)',
    );
  },
);
