import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { FUNCTIONS } from '../../../src/core/function/functions';
import { composePackage } from '../../../src/datapackage/draft/compose-package';
import { readPackage } from '../../../src/datapackage/read-package';
import { acceptAll, correct } from '../../../src/review/decision/decide';
import { printWork, readWork } from '../../../src/review/keep/kept-review';
import { toDraft } from '../../../src/review/draft/to-draft';
import type { Review } from '../../../src/review/review';
import { resumeReview, startReview } from '../../../src/review/start-review';
import { sayAnswer } from '../../../src/wording/answer';
import { fixturePackage } from '../../support/fixture-package';
import { catalog, fileOf, itemOf } from '../made-plan';

/** A table that prints such columns behind its figures. */
function planWith(headers: string, ...units: readonly string[]): string {
  const names = [
    '地区生产总值\t亿元\t812.5\t1200',
    '森林覆盖率\t%\t46.5\t48',
    '充电桩\t个\t900\t3000',
  ];
  return [
    '云台区国民经济和社会发展第十五个五年规划纲要',
    '专栏1 “十五五”时期主要指标',
    `序号\t指标名称\t单位\t2025年\t2030年\t${headers}`,
    ...names.map((name, at) => `${String(at + 1)}\t${name}\t${units[at] ?? ''}`),
  ].join('\n');
}

function reviewed(text: string): Review {
  const review = startReview(fileOf(text), catalog);
  return acceptAll(review, review.items);
}

const unitsOf = (review: Review) =>
  toDraft(review)?.rows.map(({ responsibleUnit }) => responsibleUnit ?? '');

test.each<[string, string, readonly string[], readonly string[]]>([
  ['责任单位', '责任单位', ['区发改局', '区林业局', ''], ['区发改局', '区林业局', '']],
  ['牵头单位', '牵头单位', ['发改局', '林业局', '工信局'], ['发改局', '林业局', '工信局']],
  [
    '责任部门',
    '属性\t责任部门',
    ['预期性\t发改局', '约束性\t', '预期性\t工信局'],
    ['发改局', '', '工信局'],
  ],
  [
    'several units in one cell as they are printed',
    '责任单位',
    ['市发改局、市统计局', '市林业局（牵头） 市自然资源局', '—'],
    ['市发改局、市统计局', '市林业局（牵头） 市自然资源局', ''],
  ],
  [
    'those that support under their own word',
    '牵头单位\t配合单位',
    ['发改局\t统计局、税务局', '林业局\t', '\t商务局'],
    ['发改局；配合单位：统计局、税务局', '林业局', '配合单位：商务局'],
  ],
  ['a note is no unit', '备注', ['初步数', '', ''], ['', '', '']],
])('%s', (_name, headers, cells, units) => {
  const review = reviewed(planWith(headers, ...cells));
  expect(unitsOf(review)).toEqual(units);
  expect(toDraft(review)?.columns.includes('责任单位')).toBe(/责任|牵头/u.test(headers));
});

test('a unit is corrected for the row, is kept with the work and becomes a column of the package', () => {
  const read = reviewed(planWith('责任单位', '区发改局', '区林业局', '区工信局'));
  const item = itemOf(read, '森林覆盖率', '48');
  const review = correct(read, item, { ...item.said, responsibleUnit: '区自然资源局、区林业局' });
  const work = readWork(printWork(review));
  if (work === undefined) throw new Error('lost');
  const resumed = resumeReview(review.source, work, catalog);
  expect(unitsOf(resumed)).toEqual(['区发改局', '区自然资源局、区林业局', '区工信局']);
  const draft = toDraft(resumed);
  if (draft === undefined) throw new Error('no draft');
  const files = composePackage(draft, catalog, '2026-01-31');
  const opened = readPackage(files, [fixturePackage()]);
  if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
  const all = buildCatalog([fixturePackage(), opened.package]);
  const answer = FUNCTIONS.INFO.answer(all, ['云台区', '森林覆盖率', '责任单位', '十五五']);
  expect(answer.ok && sayAnswer(answer.value)).toBe('区自然资源局、区林业局');
});
