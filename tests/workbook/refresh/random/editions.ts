import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import type { Catalog } from '../../../../src/core/catalog/catalog';
import { compareWithPlan } from '../../../../src/core/comparison/compare-with-plan';
import { comparisonWords } from '../../../../src/wording/comparison';
import type { Block, BlockMode } from '../../../../src/workbook/block/block';
import { composeBlock } from '../../../../src/workbook/block/compose-block';
import { DEFAULT_SETTINGS } from '../../../../src/core/progress/settings';
import { composeComparison } from '../../../../src/workbook/comparison/compose-comparison';
import { entries } from '../../../support/entries';
import { progressPackage } from '../../../support/progress-package';

/** What is inserted: a plan's table or its comparison, as numbers or as formulas. */
export interface Kind {
  readonly table: 'plan-table' | 'comparison';
  readonly mode: BlockMode;
}

const PLAN = '990121-14';
const NEW_CODE = '07.5';

/**
 * One edition of the made-up plan: every figure printed differs from all others and from those of
 * the other editions, so that a written number tells its row and column.
 * @param withRow whether a row is printed that the first edition does not have
 */
export function edition(number: 0 | 1, withRow = false): Catalog {
  const base = progressPackage();
  const planIndicators = base.planIndicators.flatMap((row) =>
    withRow && row.code === '07'
      ? [row, { ...row, code: NEW_CODE, number: NEW_CODE, printedName: '新增的指标' }]
      : [row],
  );
  const figures = base.figures.flatMap((figure, index) => {
    const unique = String(1000 + 500 * number + index);
    const text = figure.text.replace(/\d+(?:\.\d+)?/u, unique);
    const copy = { ...figure, text };
    const isModel = withRow && figure.code === '07' && figure.planId === PLAN;
    return isModel
      ? [copy, { ...copy, id: `${figure.id}-new`, code: NEW_CODE, text: `9${unique}` }]
      : [copy];
  });
  const version = `1.${String(number)}.0`;
  return buildCatalog([
    { ...base, version, planIndicators, figures },
    entries(PLAN, [
      ['床位数', 2023, String(3000 + number)],
      ['平均浓度', 2023, String(3100 + number)],
      ['参保率', 2023, number === 0 ? '--' : '96'],
      ['占比', 2023, String(3300 + number)],
      ['收入', 2023, String(3400 + number)],
    ]),
  ]);
}

/**
 * The block as it would be inserted from an edition.
 * @param typed what the user typed over actual values, by 编码
 */
export function blockFrom(
  catalog: Catalog,
  { table, mode }: Kind,
  typed: ReadonlyMap<string, string> = new Map(),
): Block {
  const plan = catalog.plans.get(PLAN);
  if (plan === undefined) throw new Error('The edition has no plan.');
  if (table === 'plan-table') {
    const composed = composeBlock(catalog, plan, comparisonWords.conflicts);
    if (!composed.ok) throw new Error(composed.finding.kind);
    return composed.value;
  }
  const compared = compareWithPlan(catalog, plan, 2023, DEFAULT_SETTINGS, typed);
  if (!compared.ok) throw new Error(compared.finding.kind);
  return composeComparison(catalog, compared.value, comparisonWords, { mode });
}
