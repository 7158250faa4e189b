import { buildCatalog } from '../../../../../src/core/catalog/build-catalog';
import { wordsIn } from '../../../../../src/taskpane/pages/data/submit/compose-lines';
import { acceptedSource } from '../../../../../src/taskpane/pages/data/submit/accepted-source';
import type { PlanYear } from '../../../../../src/submission/wire';
import { progressPackage } from '../../../../support/progress-package';

const catalog = buildCatalog([progressPackage()]);

test('words are taken from the sheet by 编码 and year, of two sheets the first', () => {
  const head = ['指标', '年份', '实际值', '责任单位', '原因与措施', '编码'];
  const sheet = (reason: string) => ({
    ...{ sheet: '实际值', column: 0 },
    grid: { firstRow: 1, rows: [['填写说明'], head, ['x', '2023', '1', '发改局', reason, 'k-01']] },
  });
  const words = wordsIn([sheet('开工晚'), sheet('别的')]);
  expect(words.get('2023|k-01')).toEqual({ unit: '发改局', reason: '开工晚' });
});

const stamp = { by: '张三', at: '2026-03-01T02:03:00Z', file: '年报.xlsx' };
const value = (text: string) => ({
  ...{ ...stamp, text, unit: '', revision: 1, isConfirmed: false },
  ...{ replaced: undefined, contested: [] },
});
const rows: PlanYear['rows'] = [
  ['01', 'accepted'],
  ['02', 'submitted'],
].map(([code = '', state]) => ({
  ...{ code, indicator: `指标${code}`, unit: '张', revision: 1, review: undefined },
  state: state as 'accepted',
  values: { actual: value('7') },
}));
const plan: PlanYear = {
  ...{ regionId: '990121', region: '青山县', planId: '990121-14', period: '十四五', year: 2023 },
  ...{ rows, may: ['reader'] },
};

test('what is accepted is read as a table whose 来源 says who, when and from which file', () => {
  const {
    source,
    rows: count,
    left,
  } = acceptedSource(catalog, 2023, [plan, { ...plan, region: '别县', planId: '990999-14' }]);
  expect({ count, left, kind: source.kind }).toEqual({
    count: 1,
    left: ['别县'],
    kind: 'submitted',
  });
  const [table] = source.tables;
  const steps = table?.read(catalog, { asked: {}, region: undefined, confirmed: new Set() });
  let step = steps?.next();
  while (step !== undefined && step.done !== true) step = steps?.next();
  const read = step?.done === true ? step.value : undefined;
  const [observed] = [
    ...(read?.observations ?? []),
    ...(read?.held ?? []).map((h) => h.observation),
  ];
  expect(observed).toMatchObject({ text: '7', year: 2023, planId: undefined });
  expect(observed?.source).toMatch(/^报送：张三，2026-03-01，年报\.xlsx$/u);
});
