import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import { standingOf } from '../../../src/core/comparison/summarise';
import { printedCell } from '../../../src/core/figure/table-cell';
import { DEFAULT_SETTINGS } from '../../../src/core/progress/settings';
import { STATUS, PATH, PROGRESS, REQUIRED } from '../../../src/core/function/progress-functions';
import { BASE, GROWTH, INFO, TARGET } from '../../../src/core/function/row-functions';
import type { LookupFinding } from '../../../src/core/finding/lookup-finding';
import type { Outcome } from '../../../src/core/finding/outcome';
import { sayLookupFinding } from '../../../src/wording/lookup-finding';
import { wordsOfHead } from '../../../src/workbook/block/head';
import { entryOf } from '../../../src/workbook/block/lay-out-block';
import { composeBlock } from '../../../src/workbook/block/compose-block';
import { fixturePackage } from '../../support/fixture-package';

const CODES = ['04', '15'];
const MEASURES = ['base', 'target', 'growth'];

/** The made-up county, of which nobody said that two rows were read right. */
const figures = fixturePackage().figures.map((figure) =>
  figure.planId?.endsWith('-14') &&
  CODES.includes(figure.code ?? '') &&
  MEASURES.includes(figure.measure)
    ? { ...figure, text: '', unread: figure.text }
    : figure,
);
const catalog: Catalog = buildCatalog([fixturePackage({ figures })]);
const plan = [...catalog.plans.values()].find(({ period }) => period === '十四五');
const asked = { region: '青山县', indicator: '一般公共预算收入', plan: '十四五', year: 2025 };
const said = (answer: Outcome<unknown, LookupFinding>) =>
  answer.ok ? answer.value : sayLookupFinding(answer.finding);

test.each([
  ['TARGET', said(TARGET.ask(catalog, asked)), '目标值一格原表印有内容（读作“7.9”，见《'],
  ['BASE', said(BASE.ask(catalog, asked)), '基期值一格原表印有内容（读作“6.2”，见《'],
  ['GROWTH', said(GROWTH.ask(catalog, asked)), '年均增长一格原表印有内容（读作“5左右”，见《'],
  ['INFO 原文', said(INFO.ask(catalog, { ...asked, field: '原文' })), '目标值一格原表印有内容'],
  ['STATUS', said(STATUS.ask(catalog, { ...asked, actual: '7' })), '该行印有目标，核对时没有采用'],
  ['PATH', said(PATH.ask(catalog, { ...asked, year: 2023 })), '该行印有目标，核对时没有采用'],
  ['PROGRESS', said(PROGRESS.ask(catalog, { ...asked, actual: '7' })), '该行印有目标'],
  ['REQUIRED', said(REQUIRED.ask(catalog, { ...asked, year: 2023, actual: '7' })), '该行印有目标'],
])('PLAN.%s does not say that the plan printed nothing', (_, sentence, words) => {
  expect(sentence).toContain(words);
});

test('the inserted table shows 未读出 and says where; a blank cell stays blank, -- stays --', () => {
  const block = plan && composeBlock(catalog, plan);
  if (block?.ok !== true) throw new Error('no table');
  const { rows, columns, notes } = block.value;
  const at = columns.findIndex(({ column }) => column === '目标值');
  const shown = ['02', '04', '18'].map((code) => {
    const cell = rows.find(({ key }) => key.endsWith(`-${code}`))?.cells[at];
    const entry = cell && entryOf(cell, 'formulas', () => undefined, wordsOfHead(block.value.head));
    return cell && [printedCell(cell.content), !String(entry).startsWith('=')];
  });
  expect(shown).toEqual([
    ['--', false],
    ['未读出', true],
    ['', true],
  ]);
  expect(notes.find((note) => note.includes('未读出'))).toMatch(
    /“未读出”表示原表该处印有内容、核对时没有采用，不是空白：“一般公共预算收入”基期值（专栏2 第4行/u,
  );
  expect(notes.some((note) => note.includes('空白表示原表该处为空'))).toBe(true);
});

test('a row whose target was not read is no row without a target', () => {
  const compared = plan && compareWithPlan(catalog, plan, 2023, DEFAULT_SETTINGS);
  if (compared?.ok !== true) throw new Error('no comparison');
  const standings = compared.value.rows.map((row) => [row.planIndicator.code, standingOf(row)]);
  expect(standings.filter(([, standing]) => standing === 'unread')).toEqual([
    ['04', 'unread'],
    ['15', 'unread'],
  ]);
});
