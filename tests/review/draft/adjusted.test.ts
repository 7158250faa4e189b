import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { listedCell } from '../../../src/core/catalog/find-figure';
import { inForce } from '../../../src/core/catalog/target-version';
import { printedCell } from '../../../src/core/figure/table-cell';
import { composePackage } from '../../../src/datapackage/draft/compose-package';
import { readPackage } from '../../../src/datapackage/read-package';
import { checkAbout, NO_ABOUT, type PlanAbout } from '../../../src/review/about/plan-about';
import { accept, reject } from '../../../src/review/decision/decide';
import { toDraft } from '../../../src/review/draft/to-draft';
import { printWork, readWork } from '../../../src/review/keep/kept-review';
import { settleSame } from '../../../src/review/review-again';
import type { Review } from '../../../src/review/review';
import { startReview } from '../../../src/review/start-review';
import { fixturePackage } from '../../support/fixture-package';
import { catalog, fileOf } from '../made-plan';

const ABOUT: PlanAbout = { ...NO_ABOUT, region: '云台区', period: '十五五' };
const SAID: PlanAbout = { ...ABOUT, adjustedBy: '云政发〔2028〕9号', adjustedOn: '2028-06-30' };

function review(heads: string, rows: readonly string[], about: PlanAbout): Review {
  const lines = ['云台区“十五五”规划', `指标\t单位\t2025年\t${heads}`, ...rows];
  return startReview(fileOf(lines.join('\n')), catalog, { about });
}

/** `text` of each target of each row, one set anew marked with a star. */
function targetsOf(made: Review): readonly string[] {
  return (toDraft(made)?.rows ?? []).map(({ name, figures }) => {
    const targets = figures.filter(({ measure }) => measure === 'target');
    const shown = targets.map(
      ({ text, unread, version }) =>
        `${text || `(${unread ?? ''})`}${version === undefined ? '' : '*'}`,
    );
    return [name, ...shown].join(' ');
  });
}

const BOTH = '2030年目标\t2030年目标（调整后）';
const ROWS = [
  '书店数\t家\t96\t120\t130',
  '茶馆数\t家\t86\t110\t不变',
  '剧场数\t座\t6\t9\t—',
  '绿地率\t%\t40\t45\t45',
];

test.each([
  ['neither the document nor the date is said', ABOUT],
  ['there is no date', { ...ABOUT, adjustedBy: '云政发〔2028〕9号' }],
  ['there is no document', { ...ABOUT, adjustedOn: '2028-06-30' }],
])('targets that were set anew are left out and said where %s', (_, about) => {
  const made = review(BOTH, ROWS, about);
  expect(targetsOf(made)).toEqual(['书店数 120', '茶馆数 110', '剧场数 9', '绿地率 45']);
  expect(made.findings.map(({ kind }) => kind)).toEqual(['goals-anew']);
  expect(toDraft(made)?.adjustment).toBeUndefined();
});

test('with both they are read beside the plan’s own, save where they are as before', () => {
  const made = review(BOTH, ROWS, SAID);
  expect(targetsOf(made)).toEqual(['书店数 120 130*', '茶馆数 110', '剧场数 9', '绿地率 45']);
  expect(made.findings).toEqual([]);
});

test.each([
  ['two levels of header', '2030年目标\t\n\t\t\t调整前\t调整后', '书店数 120 130*'],
  ['years alone', '2030年\t2030年（修订后）', '书店数 120 130*'],
  ['the plan’s own in other words', '原定目标值\t调整后目标值', '书店数 120 130*'],
])('%s', (_, heads, target) => {
  const rows = ['书店数\t家\t96\t120\t130', '茶馆数\t家\t86\t110\t100'];
  expect(targetsOf(review(heads, rows, SAID))[0]).toBe(target);
});

test('a table of nothing but targets that were set anew says that it is one', () => {
  const rows = ['书店数\t家\t96\t130', '茶馆数\t家\t86\t100'];
  const plain = review('2030年目标（调整后）', rows, ABOUT);
  expect(targetsOf(plain)).toEqual(['书店数 130', '茶馆数 100']);
  expect(plain.findings).toMatchObject([{ kind: 'goals-anew', isAlone: true }]);
  expect(targetsOf(review('2030年目标（调整后）', rows, SAID))[0]).toBe('书店数 130*');
});

const NOTICE = [
  '云台区人民政府关于调整《云台区国民经济和社会发展第十五个五年规划纲要》部分指标目标的通知',
  '一、“书店数”目标由120家调整为130家。',
  '二、书店收入年均增长目标由7%下调至6%左右。',
  '三、调整后，2030年剧场达到9座。',
].join('\n\n');

test.each([
  ['says both', SAID, ['书店数 120 130*', '书店收入 7 6左右*', '剧场 9*'], ['not-a-plan']],
  ['does not', ABOUT, ['书店数 120', '书店收入 7'], ['not-a-plan', 'goals-anew']],
] as const)('a notice sets targets anew where a person %s', (_, about, rows, kinds) => {
  const made = startReview(fileOf(NOTICE), catalog, { about });
  const drafted = made.items.map(({ said, version }) => [
    said.name,
    `${said.text.replace(/[家座%]/gu, '')}${version === undefined ? '' : '*'}`,
  ]);
  const names = [...new Set(drafted.map(([name]) => name))];
  expect(
    names.map((name) =>
      [name, ...drafted.flatMap(([of, text]) => (of === name ? [text] : []))].join(' '),
    ),
  ).toEqual(rows);
  expect(made.items.every(({ said }) => said.years?.last === 2030)).toBe(true);
  expect(made.findings.map(({ kind }) => kind)).toEqual(kinds);
});

/** What the package shows as the target at the end of a year. */
function shownIn(made: Review, year: number): string {
  const draft = toDraft(made);
  if (draft === undefined) throw new Error('There is no draft.');
  const reading = readPackage(composePackage(draft, catalog, '2028-12-31'), [fixturePackage()]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  const all = inForce(buildCatalog([fixturePackage(), reading.package]), year);
  const [plan] = reading.package.plans;
  const [row] = reading.package.planIndicators;
  if (plan === undefined || row === undefined) throw new Error('There is no row.');
  return String(printedCell(listedCell(all, plan, row, 'target')));
}

test('the package keeps both, in force one after the other; what was not accepted is not read', () => {
  const made = review(BOTH, ROWS, SAID);
  expect([shownIn(made, 2027), shownIn(made, 2028)]).toEqual(['120', '130']);
  const anew = made.items.find(({ version }) => version === 'adjusted');
  if (anew === undefined) throw new Error('There is none.');
  expect(shownIn(reject(made, anew), 2028)).toBe('未读出');
  const again = accept(reject(made, anew), anew);
  expect(again.ok && shownIn(again.value, 2028)).toBe('130');
});

test('saying by what and when reads the tables again; saying it in other words does not', () => {
  const made = review(BOTH, ROWS, ABOUT);
  expect(settleSame(made, SAID, made.chosen)).toBeUndefined();
  const said = review(BOTH, ROWS, SAID);
  expect(settleSame(said, { ...SAID, adjustedBy: '调整方案' }, said.chosen)?.about.adjustedBy).toBe(
    '调整方案',
  );
});

test('work that was kept before anybody was asked goes on', () => {
  const { adjustedBy, adjustedOn, ...about } = SAID;
  const kept = JSON.parse(printWork(review(BOTH, ROWS, SAID))) as Record<string, unknown>;
  expect(readWork(JSON.stringify(kept))?.about).toMatchObject({ adjustedBy, adjustedOn });
  expect(readWork(JSON.stringify({ ...kept, about }))?.about).toMatchObject({ adjustedBy: '' });
  expect(readWork(JSON.stringify({ ...kept, about: { ...about, adjustedOn: 3 } }))).toBeUndefined();
});

test.each([
  [{ adjustedBy: '9号', adjustedOn: '' }, 'adjusted-on-missing'],
  [{ adjustedBy: '', adjustedOn: '2028-06-30' }, 'adjusted-by-missing'],
  [{ adjustedBy: '9号', adjustedOn: '去年' }, 'adjusted-unreadable'],
])('%p: %s', (said, kind) => {
  expect(checkAbout({ ...ABOUT, ...said }).map((each) => each.kind)).toEqual([kind]);
});
