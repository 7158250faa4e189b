import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { FUNCTIONS } from '../../../src/core/function/functions';
import { composePackage } from '../../../src/datapackage/draft/compose-package';
import { readOwnPackage } from '../../../src/datapackage/read-own-package';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { sayAnswer } from '../../../src/wording/answer';
import { writePackage } from '../../../src/datapackage/write-package';
import { catalog, errorsOf, HEAD, read } from './read';

const SET_ANEW = '调整文件,云山新区“十五五”规划中期评估报告\n调整日期,2028年11月2日\n';
const rows = '绿道长度,公里,120,180,165\n覆盖率,%,90,95,\n';

test.each(['2030年目标值（调整后）', '调整后目标值', '中期调整后的2030年目标值'])(
  'a column %s holds what was set anew, with its document and date',
  (heading) => {
    const { draft, findings } = read(
      `${HEAD}${SET_ANEW}指标,单位,2025年,2030年目标值,${heading}\n${rows}`,
    );
    expect(findings.filter(({ kind }) => kind !== 'region-new')).toEqual([]);
    if (draft === undefined) throw new Error('no draft');
    const files = composePackage(draft, catalog, '2028-12-01');
    const opened = readOwnPackage(files);
    if (!opened.ok) throw new Error(JSON.stringify(opened.findings));
    const all = buildCatalog([shippedPackage(), opened.package]);
    const target = (indicator: string, ...given: readonly unknown[]) => {
      const { name: region } = draft.region;
      const answer = FUNCTIONS.TARGET.answer(all, [region, indicator, 2030, '', ...given]);
      return answer.ok ? sayAnswer(answer.value) : answer.finding.kind;
    };
    expect([target('绿道长度'), target('绿道长度', '原定'), target('绿道长度', 2027)]).toEqual([
      165, 180, 180,
    ]);
    expect([target('覆盖率'), target('覆盖率', '中期调整')]).toEqual([95, 'version-absent']);
    expect(opened.package.sources.map(({ title, date }) => [title, date]).at(-1)).toEqual([
      '云山新区“十五五”规划中期评估报告',
      '2028-11-02',
    ]);
  },
);

test('without document and date nobody could say in which years it is in force', () => {
  const errors = errorsOf(`${HEAD}指标,单位,2025年,2030年目标值,2030年目标值（调整后）\n${rows}`);
  expect(errors).toHaveLength(2);
  expect(errors.join('')).toMatch(/调整文件.*调整日期/u);
});

test.each([
  ['the source has a date', '2023-11-20', '', 1300],
  ['the figure has one of its own', '', '2024-03-01', 1300],
  ['neither has', '', '', ['cell-required']],
])('a package with a version where %s', (_, date, adopted, wanted) => {
  const files = writePackage(
    { name: 'review', title: '中期评估', created: '' },
    {
      sources: [{ source_id: 'review', title: '中期评估报告', date }],
      figures: [
        {
          ...{ figure_id: 'f1', plan_id: '350104-14', code: '01', measure: 'target', text: '1300' },
          ...{ source_id: 'review', place_kind: 'prose', place: '第3条' },
          ...{ version: 'adjusted', adopted_on: adopted },
        },
      ],
    },
  );
  const opened = readOwnPackage(files);
  const answer = opened.ok
    ? FUNCTIONS.TARGET.answer(buildCatalog([shippedPackage(), opened.package]), ['仓山', 'GDP'])
    : undefined;
  const errors = opened.findings.map(({ kind }) => kind).filter((kind) => kind === 'cell-required');
  expect(answer?.ok === true ? answer.value : errors).toEqual(wanted);
});
