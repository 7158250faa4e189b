import { callsPlan, hideCalls, repairCalls, showCalls } from '../../../src/core/function/plan-call';

test.each([
  ['=PLAN.TARGET("甲","GDP")', true],
  ['=ROUND(plan.base(A1,B1),1)', true],
  ['=_xldudf_PLAN_TARGET("甲","GDP")', true],
  ['=_xlfn._xldudf_PLAN_TABLE("甲")', true],
  ['=[1]!PLAN.BASE(A1)', true],
  ["='C:\\甲\\指标.xlam'!PLAN.BASE(A1)", true],
  ['="PLAN.TARGET("&A1', false],
  ["='PLAN.TARGET('!A1", false],
  ['=MYPLAN.TARGET(A1)', false],
  ['=X.PLAN.TARGET(A1)', false],
  ['=PLAN+1', false],
  ['=SUM(A1:A3)', false],
])('%s calls a function of ours: %s', (formula, calls) => {
  expect(callsPlan(formula)).toBe(calls);
});

test.each([
  ['=_xldudf_PLAN_TARGET("甲","GDP")', '=PLAN.TARGET("甲","GDP")'],
  ['=_xlfn._xldudf_PLAN_BASE(A1)+_xldudf_PLAN_BASE(A2)', '=PLAN.BASE(A1)+PLAN.BASE(A2)'],
  ['=_xludf.PLAN.BASE(A1)', '=PLAN.BASE(A1)'],
  ['=[1]!PLAN.BASE(A1)', '=PLAN.BASE(A1)'],
  ["='C:\\甲 乙\\指标.xlam'!PLAN.BASE('我的 表'!A1)*2", "=PLAN.BASE('我的 表'!A1)*2"],
  ['=[2]!_xldudf_PLAN_TARGET("甲","GDP",2025)', '=PLAN.TARGET("甲","GDP",2025)'],
  ['=Other.xla!_xldudf_PLAN_TARGET("甲")', '=PLAN.TARGET("甲")'],
  [
    '=IF(A1>0,Other_UI.xla!PLAN.BASE(A1),0)-其他.xla!PLAN.BASE(B1)',
    '=IF(A1>0,PLAN.BASE(A1),0)-PLAN.BASE(B1)',
  ],
  ['=规划指标.xlam!_xldudf_PLAN_STATUS(A1,B1)', '=PLAN.STATUS(A1,B1)'],
  ["='规划 指标（新）.xlam'!_xldudf_PLAN_STATUS(A1)", '=PLAN.STATUS(A1)'],
  ["='D:\\资料\\[甲''乙.xlsx]表'!PLAN.INFO(A1)", '=PLAN.INFO(A1)'],
  ['=[指标.xlsx]表1!PLAN.INFO(A1)', '=PLAN.INFO(A1)'],
  ['=#REF!_xldudf_PLAN_PATH(A1)', '=PLAN.PATH(A1)'],
  ['=规划指标（2023）.xlam!PLAN.PATH(A1)', '=PLAN.PATH(A1)'],
  ['=规划 指标.xlam!_xldudf_PLAN_PATH(A1)', '=PLAN.PATH(A1)'],
  ['=A1*D:\\甲\\指标.xlam!PLAN.PATH(A1)', '=A1*PLAN.PATH(A1)'],
  ['=_xll.PLAN.PATH(A1)', '=PLAN.PATH(A1)'],
  ['=@_xldudf_PLAN_PATH(表1!A1)', '=@PLAN.PATH(表1!A1)'],
  ['=PLAN_BASE(A1)', '=PLAN.BASE(A1)'],
  // What would not calculate afterwards is no repair.
  ['=_xldudf_PLAN_NOTHING(A1)', '=_xldudf_PLAN_NOTHING(A1)'],
  ['=a-b.xla!_xldudf_PLAN_BASE(A1)', '=a-PLAN.BASE(A1)'],
  ["='a'b.xla!_xldudf_PLAN_BASE(A1)", "='a'b.xla!_xldudf_PLAN_BASE(A1)"],
  ['=Other.xla!OWNPLAN.BASE(A1)', '=Other.xla!OWNPLAN.BASE(A1)'],
  ['=PLAN.BASE("_xldudf_PLAN_X(")', '=PLAN.BASE("_xldudf_PLAN_X(")'],
  ['=_xldudf_OTHER_BASE(A1)', '=_xldudf_OTHER_BASE(A1)'],
  ["='规划'!A1", "='规划'!A1"],
])('%s is repaired to %s', (foreign, own) => {
  expect(repairCalls(foreign)).toBe(own);
});

test.each([
  '=PLAN.TARGET("甲","GDP")',
  '=IF(PLAN.STATUS("甲",A1,2023)="滞后","PLAN.X(",\'PLAN.Y(\'!B2)',
  '=SUM(A1:A3)',
])('%s is remembered without a trace and comes back the same', (formula) => {
  const hidden = hideCalls(formula);
  expect(callsPlan(hidden)).toBe(false);
  expect(showCalls(hidden)).toBe(formula);
});

test('apostrophes without end are no formula, and not searched', () => {
  const formula = `=${"'".repeat(200_000)}`;
  expect(repairCalls(formula)).toBe(formula);
});
