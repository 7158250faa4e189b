import { counterpartsOf, type Move } from '../../../src/workbook/refresh/follow-move';
import { moveFormula, type NamedCell } from '../../../src/workbook/move/move-formula';
import { catalog } from '../support/counties';

const plan = (id: string) => {
  const found = catalog.plans.get(id);
  if (found === undefined) throw new Error(id);
  return found;
};
/** To another region, to the next period, to both. */
const REGION: Move = { from: plan('350104-14'), to: plan('350503-14') };
const PERIOD: Move = { from: plan('350503-13'), to: plan('350503-14') };
const BOTH: Move = { from: plan('350503-13'), to: plan('350104-14') };

/** B1 is the user's own cell with a region, C1 one with a year; $A$2 and $D$2 the head of a table. */
const CELLS: Readonly<Record<string, NamedCell>> = {
  B1: { text: '仓山', follows: false },
  B2: { text: '晋安区', follows: false },
  C1: { text: '2018', follows: false },
  $A$2: { text: '仓山区', follows: true },
};

const moved = (move: Move, formula: string) => {
  const counterparts = counterpartsOf(catalog, move.from, move.to);
  const cellAt = (reference: string) => CELLS[reference];
  return moveFormula({ catalog, move, counterparts, cellAt }, formula);
};

test.each([
  ['=PLAN.TARGET("仓山","GDP",2025)', REGION, '=PLAN.TARGET("丰泽区","GDP",2025)'],
  ['=PLAN.TARGET(350104,"GDP")', REGION, '=PLAN.TARGET("丰泽区","GDP")'],
  [
    '=ROUND(plan.target("仓山区","350104-14-01",,"十四五")*1.1, 1)&"亿元"',
    REGION,
    '=ROUND(PLAN.TARGET("丰泽区","地区生产总值",,"十四五")*1.1, 1)&"亿元"',
  ],
  [
    '=PLAN.PROGRESS("仓山","GDP",2023,PLAN.ACTUAL("仓山","GDP",2023))',
    REGION,
    '=PLAN.PROGRESS("丰泽区","GDP",2023,PLAN.ACTUAL("丰泽区","GDP",2023))',
  ],
  ['=PLAN.ACTUAL("仓山","GDP",2020)', REGION, '=PLAN.ACTUAL("丰泽区","GDP",2020)'],
  ['=PLAN.TARGET("仓山",B9,C1,"十四五")', REGION, '=PLAN.TARGET("丰泽区",B9,C1,"十四五")'],
  [
    '=PLAN.TABLE("仓山","十四五","指标、目标值")',
    REGION,
    '=PLAN.TABLE("丰泽区","十四五","指标、目标值")',
  ],
  ['=PLAN.COMPARE("GDP","仓山",2025)', REGION, '=PLAN.COMPARE("GDP","丰泽区",2025)'],
  ['=PLAN.COMPARE("GDP","晋安、仓山",2025)', REGION, '=PLAN.COMPARE("GDP","晋安、丰泽区",2025)'],
  [
    '=PLAN.TARGET("仓山","GDP",2025)-PLAN.TARGET("晋安","GDP",2025)',
    REGION,
    '=PLAN.TARGET("丰泽区","GDP",2025)-PLAN.TARGET("晋安","GDP",2025)',
  ],
  ['=PLAN.TARGET("丰泽","GDP",2020,"十三五")', PERIOD, '=PLAN.TARGET("丰泽","GDP",2025,"十四五")'],
  ['=PLAN.TARGET("丰泽","GDP",2020)', PERIOD, '=PLAN.TARGET("丰泽","GDP",2025)'],
  ['=PLAN.PATH("丰泽","GDP","2018年")', PERIOD, '=PLAN.PATH("丰泽","GDP","2023年")'],
  ['=PLAN.BASE("丰泽","GDP","十三五")', PERIOD, '=PLAN.BASE("丰泽","GDP","十四五")'],
  ['=PLAN.ACTUAL("丰泽","GDP",2018)', PERIOD, '=PLAN.ACTUAL("丰泽","GDP",2023)'],
  ['=PLAN.TARGET("丰泽","GDP",2020)', BOTH, '=PLAN.TARGET("仓山区","GDP",2025)'],
])('%s becomes', (formula, move, wanted) => {
  expect(moved(move, formula)).toEqual({ kind: 'moved', formula: wanted });
});

test.each([
  ['=PLAN.TARGET("晋安","GDP",2025)', REGION],
  ['=PLAN.TARGET(B2,"GDP",2025)', REGION],
  ['=PLAN.TARGET($A$2,"GDP",2025)', REGION],
  ['=PLAN.SEARCH("GDP")', REGION],
  ['=PLAN.VERSION()&"仓山"', REGION],
  ['="PLAN.TARGET(""仓山"",""GDP"")"', REGION],
  ['=PLAN.COMPARE("GDP",,2025)', REGION],
  ['=PLAN.TARGET("丰泽","GDP",2025)', PERIOD],
  ['=PLAN.TARGET("丰泽","GDP")', PERIOD],
  ['=PLAN.ACTUAL("丰泽","GDP",2023)', PERIOD],
])('%s is not about the plan, or follows a head', (formula, move) => {
  expect(moved(move, formula)).toEqual({ kind: 'same' });
});

test.each([
  ['=PLAN.TARGET(B1,"GDP",2025)', REGION, { kind: 'in-cell', argument: '地区', written: 'B1' }],
  [
    '=PLAN.TARGET(区名,"GDP",2025)',
    REGION,
    { kind: 'computed', argument: '地区', written: '区名' },
  ],
  [
    '=PLAN.TARGET("仓山","GDP")+PLAN.TARGET("仓山","建成区绿化覆盖率")',
    REGION,
    { kind: 'no-counterpart', indicator: '建成区绿化覆盖率' },
  ],
  ['=PLAN.COMPARE("GDP","仓山、丰泽",2025)', REGION, { kind: 'several-regions' }],
  ['=PLAN.PATH("丰泽","GDP",C1)', PERIOD, { kind: 'in-cell', argument: '年份', written: 'C1' }],
  [
    '=PLAN.PATH("丰泽","GDP",C1,,"十三五")',
    PERIOD,
    { kind: 'in-cell', argument: '年份', written: 'C1' },
  ],
])('%s stays, with the reason', (formula, move, reason) => {
  expect(moved(move, formula)).toEqual({ kind: 'stays', reason });
});
