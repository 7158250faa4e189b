import { listObservations } from '../../../src/core/catalog/list-observations';
import { subjectOf } from '../../../src/core/catalog/find-subject';
import { withChoices } from '../../../src/core/catalog/with-choices';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { chosenStatement, choicesFor } from '../../../src/core/conflict/choices-for';
import { TARGET, BASE, INFO } from '../../../src/core/function/row-functions';
import { sayInfoValue } from '../../../src/wording/info-value';
import { catalogOf, conflictsIn, type Line } from './support/made-up';

const retail = { name: '零售总额', unit: '亿元' } as const;
const twice: Line = { ...retail, says: 'target 94; prose target 88亿元' };
const query = { region: '青山', indicator: '零售总额' };

/** The catalogue after the user decided for the statement printed so. */
function decided(catalog: Catalog, text: string): Catalog {
  const conflict = conflictsIn(catalog).find(({ kind }) => kind === 'statements');
  if (conflict?.kind !== 'statements') throw new Error('no conflict');
  const statement = conflict.statements.find(({ figure }) => figure.text === text);
  if (statement === undefined) throw new Error(text);
  return withChoices(catalog, choicesFor(catalog, conflict, statement)).catalog;
}

const info = (catalog: Catalog, field: string) => {
  const answer = INFO.ask(catalog, { ...query, field });
  return answer.ok ? sayInfoValue(answer.value) : answer.finding.kind;
};

test('without a decision the table counts', () => {
  const catalog = catalogOf([twice]);
  expect(TARGET.ask(catalog, query)).toEqual({ ok: true, value: 94 });
  expect(info(catalog, '原文')).toBe('94');
});

test('the figure decided for counts, and is told to be', () => {
  const catalog = decided(catalogOf([twice]), '88亿元');
  expect(TARGET.ask(catalog, query)).toEqual({ ok: true, value: 88 });
  expect(info(catalog, '原文')).toBe('88亿元（使用者选定）');
  expect(info(catalog, '出处')).toBe('《青山县纲要》第二章（文本第11行）（使用者选定）');
  expect(info(catalog, '矛盾')).toMatch(/^【矛盾】.*使用者已选定“88亿元”/u);
});

test('a decision for what the table prints is told too', () => {
  const catalog = decided(catalogOf([twice]), '94');
  expect(info(catalog, '原文')).toBe('94（使用者选定）');
});

test('one decision counts for the base of a plan and the year’s actual value alike', () => {
  const before = { ...retail, ordinal: 13, says: 'actual 50; prose actual 59亿元' } as const;
  const catalog = decided(
    catalogOf([before, { ...retail, says: 'base 51; target 120' }]),
    '59亿元',
  );
  expect(BASE.ask(catalog, query)).toEqual({ ok: true, value: 59 });
  const [row] = catalog.rows.get('990121-13') ?? [];
  const region = catalog.regions.get('990121');
  if (row === undefined || region === undefined) throw new Error('no row');
  const values = listObservations(catalog, subjectOf(catalog, region, row));
  expect(values.map(({ year, value }) => [year, value])).toEqual([[2020, 59]]);
  const [conflict] = conflictsIn(catalog);
  expect(conflict && chosenStatement(catalog, conflict)?.figure.text).toBe('59亿元');
});

test('what is computed from the figure decided for is computed anew', () => {
  const before = { ...retail, ordinal: 13, says: 'actual 50; prose actual 59亿元' } as const;
  const catalog = catalogOf([before, { ...retail, says: 'base 51; target 75; growth 8' }]);
  const kinds = (of: Catalog) => conflictsIn(of).map(({ kind }) => kind);
  expect(kinds(catalog)).toEqual(['statements']);
  expect(kinds(decided(catalog, '59亿元'))).toEqual(['statements', 'growth']);
});

test('a figure of another size is not offered for the column', () => {
  const before = { ...retail, ordinal: 13, unit: '万元', says: 'actual 500000' } as const;
  const catalog = catalogOf([before, { ...retail, says: 'base 51' }]);
  const [conflict] = conflictsIn(catalog);
  if (conflict?.kind !== 'statements') throw new Error('no conflict');
  const keys = conflict.statements.map((statement) =>
    choicesFor(catalog, conflict, statement).map(({ key }) => key.split('|')[0]),
  );
  expect(keys.map((each) => [...new Set(each)])).toEqual([['990121-14-01'], ['990121-13-01']]);
});

test.each([
  ['a figure that is gone', { key: '990121-14-01|target|2025', figureId: 'x', text: '88亿元' }],
  [
    'a figure that says something else now',
    { key: '990121-14-01|target|2025', figureId: '990121-14-01-1', text: '87亿元' },
  ],
  [
    'a row that is gone',
    { key: '990121-14-09|target|2025', figureId: '990121-14-01-1', text: '88亿元' },
  ],
  ['no key at all', { key: '', figureId: '', text: '' }],
])('%s is ignored and told', (_, choice) => {
  const { catalog, ignored } = withChoices(catalogOf([twice]), [choice]);
  expect(ignored).toEqual([choice]);
  expect(TARGET.ask(catalog, query)).toEqual({ ok: true, value: 94 });
});

test('choices put in force replace those before', () => {
  const catalog = withChoices(decided(catalogOf([twice]), '88亿元'), []).catalog;
  expect(TARGET.ask(catalog, query)).toEqual({ ok: true, value: 94 });
});
