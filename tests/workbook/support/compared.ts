import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { COMPARISON_COLUMNS } from '../../../src/core/column/column';
import { COLUMNS } from '../../../src/core/column/columns';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { compareWithPlan } from '../../../src/core/comparison/compare-with-plan';
import type { Comparison } from '../../../src/core/comparison/comparison';
import type { ProgressSettings } from '../../../src/core/progress/settings';
import { comparisonWords } from '../../../src/wording/comparison';
import type { Block, BlockMode } from '../../../src/workbook/block/block';
import { composeComparison } from '../../../src/workbook/comparison/compose-comparison';
import { entries, type Entry } from '../../support/entries';
import { progressPackage } from '../../support/progress-package';

/** 青山县's plan with these values of users, compared for 2023. */
export function compared(
  stated: readonly Entry[],
  settings?: ProgressSettings,
): { readonly catalog: Catalog; readonly comparison: Comparison } {
  const catalog = buildCatalog([progressPackage(), entries('990121-14', stated)]);
  const plan = catalog.plans.get('990121-14');
  const outcome = plan && compareWithPlan(catalog, plan, 2023, settings);
  if (!outcome?.ok) throw new Error('not compared');
  return { catalog, comparison: outcome.value };
}

/** What a comparison showed before there was a short form; where no target was set anew two columns repeat it. */
const LATER = ['类别', '原定目标值', '调整后目标值'];
const ALL_COLUMNS = COMPARISON_COLUMNS.filter((name) => !LATER.includes(name));

/** The block of that comparison, with every column. */
export function comparedBlock(
  stated: readonly Entry[],
  mode: BlockMode = 'values',
  settings?: ProgressSettings,
): Block {
  const { catalog, comparison } = compared(stated, settings);
  const columns = ALL_COLUMNS.filter((name) =>
    comparison.rows.some(COLUMNS[name].compared.isFilled),
  );
  return composeComparison(catalog, comparison, comparisonWords, { mode, columns });
}
