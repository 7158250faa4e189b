import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { listedCell } from '../../../src/core/catalog/find-figure';
import { printedCell } from '../../../src/core/figure/table-cell';
import { rowKey } from '../../../src/core/indicator/plan-indicator';
import { composePackage } from '../../../src/datapackage/draft/compose-package';
import { readPackage } from '../../../src/datapackage/read-package';
import { accept, correct, reject } from '../../../src/review/decision/decide';
import { accountOf } from '../../../src/review/decision/standing';
import { rowTargetTypes, toDraft } from '../../../src/review/draft/to-draft';
import type { Review } from '../../../src/review/review';
import { startReview } from '../../../src/review/start-review';
import { fixturePackage } from '../../support/fixture-package';
import { catalog, fileOf, itemOf, madeReview } from '../made-plan';

const review = madeReview();
const rowsOf = (from: Review) => toDraft(from)?.rows ?? [];
const figuresOf = (from: Review, name: string) =>
  rowsOf(from)
    .find((row) => row.name === name)
    ?.figures.map(({ measure, text }) => `${measure} ${text}`);

test('the table in its own order, with what the text repeats of it', () => {
  expect(rowsOf(review).map(({ name, origin }) => [name, origin])).toEqual(
    ['地区生产总值', '城镇调查失业率', '城镇新增就业', '单位GDP能耗降低', '森林覆盖率'].map(
      (name) => [name, 'table'],
    ),
  );
  expect(figuresOf(review, '地区生产总值')).toEqual([
    'target 1200',
    'growth 7左右',
    'base 812.5',
    'actual 812.5亿元',
    'growth 7%左右',
  ]);
});

test('what it is: region, period, document, table and its columns', () => {
  expect(toDraft(review)).toMatchObject({
    region: { name: '云台区', code: '' },
    period: { name: '十五五' },
    source: { file: '规划.txt', sha256: 'a'.repeat(64) },
    table: 'printed',
    tablePlace: '专栏1',
    tableLine: 11,
    columns: ['类别', '序号', '指标', '单位', '目标值', '年均增长', '基期值', '属性'],
  });
});

test('places name the table’s row or the text’s headings, never a sentence', () => {
  const places = rowsOf(review).flatMap(({ figures }) => figures.map(({ place }) => place));
  expect(new Set(places)).toEqual(
    new Set(
      [1, 2, 3, 4, 5].map((row) => `专栏1 第${row}行`).concat('第一章 发展基础', '第二章 发展目标'),
    ),
  );
});

test('a corrected figure, name and unit are written as corrected', () => {
  const cell = itemOf(review, '森林覆盖率', '48');
  const said = { ...cell.said, name: '森林覆盖率（%）', text: '48.5以上' };
  const rows = rowsOf(correct(review, cell, said));
  expect(rows.at(-1)).toMatchObject({ name: '森林覆盖率（%）', number: '5', category: '绿色发展' });
  expect(rows.at(-1)?.figures[0]?.text).toBe('48.5以上');
});

test('an accepted figure of the text alone becomes a row of its own, behind the table', () => {
  const alone = accept(review, itemOf(review, '充电桩', '3000个'));
  if (!alone.ok) throw new Error(alone.finding.kind);
  expect(rowsOf(alone.value).at(-1)).toMatchObject({ name: '充电桩', origin: 'prose', unit: '个' });
});

test('a contradiction that is accepted is kept beside the table’s figure', () => {
  const both = accept(review, itemOf(review, '地区生产总值', '1150亿元'));
  if (!both.ok) throw new Error(both.finding.kind);
  expect(figuresOf(both.value, '地区生产总值')).toContain('target 1150亿元');
});

test('a row of which everything was rejected is left out; one printed blank stays', () => {
  const gone = reject(review, itemOf(review, '单位GDP能耗降低', '完成市下达指标'));
  expect(rowsOf(gone).map(({ name }) => name)).not.toContain('单位GDP能耗降低');
  const blank = startReview(
    fileOf(
      '云台区“十五五”规划\n指标\t单位\t2025年\t2030年\n企业数\t家\t80\t120\n绿地率\t%\t\t\n就业\t万人\t2\t3',
    ),
    catalog,
  );
  expect(rowsOf(blank).map(({ name, figures }) => [name, figures.length])).toEqual([
    ['企业数', 2],
    ['绿地率', 0],
    ['就业', 2],
  ]);
});

/** What the package of a review holds of a row's target, and what the table shows of it. */
function keptTarget(from: Review, name: string): readonly unknown[] {
  const draft = toDraft(from);
  if (draft === undefined) throw new Error('There is no draft.');
  const reading = readPackage(composePackage(draft, catalog, '2026-01-31'), [fixturePackage()]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  const made = buildCatalog([fixturePackage(), reading.package]);
  const row = reading.package.planIndicators.find(({ printedName }) => printedName === name);
  const plan = reading.package.plans[0];
  if (row === undefined || plan === undefined) throw new Error(`no row ${name}`);
  const figures = made.figures.get(rowKey(row)) ?? [];
  const figure = figures.find(
    ({ measure, place }) => measure === 'target' && place.kind === 'table',
  );
  return [figure?.text, figure?.unread, printedCell(listedCell(made, plan, row, 'target'))];
}

test('a cell that is not accepted is kept as not read, with its place; one corrected to blank is blank', () => {
  const cell = itemOf(review, '森林覆盖率', '48');
  const blank = { ...cell.said, text: '' };
  expect(keptTarget(review, '森林覆盖率')).toEqual(['48', undefined, '48']);
  expect(keptTarget(reject(review, cell), '森林覆盖率')).toEqual(['', '48', '未读出']);
  expect(keptTarget(correct(review, cell, blank), '森林覆盖率')).toEqual([
    undefined,
    undefined,
    '',
  ]);
  const rejected = toDraft(reject(review, cell))?.rows.at(-1)?.figures;
  expect(rejected?.find(({ unread }) => unread === '48')).toMatchObject({
    ...{ text: '', measure: 'target', firstYear: 2030, place: '专栏1 第5行', line: cell.line },
  });
});

test('a cell that was rejected shows what was accepted of the text in its stead, and says so', () => {
  const cell = itemOf(review, '森林覆盖率', '48');
  const said = itemOf(review, '森林覆盖率', '48%');
  const accepted = accept(reject(review, cell), said);
  if (!accepted.ok) throw new Error(accepted.finding.kind);
  expect(keptTarget(accepted.value, '森林覆盖率')).toEqual(['', '48', '48%']);
  const { effects, unreadCells, cellsFromProse } = accountOf(accepted.value);
  expect([effects.get(cell.id), unreadCells, cellsFromProse]).toEqual(['cell-from-prose', 0, 1]);
});

test('a row of which nothing was decided keeps its number, its figures as not read', () => {
  const made = startReview(
    fileOf(
      '云台区“十五五”规划\n序号\t指标\t单位\t2025年\t2030年\n1\t企业数\t家\t80\t120\n2\t绿地率\t%\t40①\t45①\n3\t就业\t万人\t2\t3',
    ),
    catalog,
  );
  const [, green] = toDraft(made)?.rows ?? [];
  expect([green?.number, green?.name]).toEqual(['2', '绿地率']);
  expect(green?.figures.map(({ text, unread }) => [text, unread])).toEqual([
    ['', '40①'],
    ['', '45①'],
  ]);
  expect(accountOf(made).rowsUnread.map(({ name }) => name)).toEqual(['绿地率']);
});

test('without a period there is no draft', () => {
  expect(toDraft({ ...review, about: { ...review.about, period: '' } })).toBeUndefined();
});

test('hostile texts stay text in a package that is accepted', () => {
  const cell = itemOf(review, '地区生产总值', '1200');
  const said = { ...cell.said, name: '=HYPERLINK("x")', text: '@SUM(1)', unit: '<script>' };
  const draft = toDraft(correct(review, cell, said));
  if (draft === undefined) throw new Error('There is no draft.');
  const reading = readPackage(composePackage(draft, catalog, '2026-01-31'), [fixturePackage()]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  expect(reading.package.figures[0]?.text).toBe('@SUM(1)');
  expect(reading.findings.every(({ kind }) => kind === 'cell-formula-like')).toBe(true);
});

test('the type of target that a row will be judged by, and the one a person chose', () => {
  const item = itemOf(review, '城镇新增就业', '[6.5]');
  const jobs = itemOf(review, '城镇调查失业率', '<4');
  expect(rowTargetTypes(review, item, catalog)).toEqual(['sum']);
  expect(rowTargetTypes(review, jobs, catalog)).toEqual(['level']);
  const chosen = correct(review, jobs, { ...jobs.said, targetType: 'keep' });
  expect(rowTargetTypes(chosen, jobs, catalog)).toEqual(['keep']);
  // The base of the same row is of the same row's type.
  expect(rowTargetTypes(chosen, itemOf(review, '城镇调查失业率', '4.8'), catalog)).toEqual([
    'keep',
  ]);
  // What only waits is of that type as well, though nothing is decided yet.
  const base = itemOf(review, '城镇调查失业率', '4.8');
  const waits = { ...review, decisions: new Map() };
  const unsure = waits.items.map((each) => ({ ...each, confidence: 0.5 }));
  expect(rowTargetTypes({ ...waits, items: unsure }, base, catalog)).toEqual(['level']);
  const types = (from: Review) => rowsOf(from).map(({ targetType }) => targetType);
  expect(types(chosen)).toEqual([undefined, 'keep', undefined, undefined, undefined]);
  const back = correct(chosen, jobs, { ...jobs.said, targetType: undefined });
  expect(types(back)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('a type that was chosen for a figure in the text is that of its row, and of the package', () => {
  const piles = itemOf(review, '充电桩', '3000个');
  const chosen = correct(review, piles, { ...piles.said, targetType: 'sum' });
  const draft = toDraft(chosen);
  expect(draft?.rows.at(-1)).toMatchObject({ name: '充电桩', targetType: 'sum' });
  if (draft === undefined) throw new Error('no draft');
  const reading = readPackage(composePackage(draft, catalog, '2026-01-31'), [fixturePackage()]);
  const rows = reading.ok ? reading.package.planIndicators : [];
  expect(rows.at(-1)).toMatchObject({ printedName: '充电桩', targetType: 'sum' });
});
