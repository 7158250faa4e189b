import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { Catalog } from '../../../src/core/catalog/catalog';
import type { Plan } from '../../../src/core/plan/plan';
import type { Block } from '../../../src/workbook/block/block';
import { composeBlock, planTableColumns } from '../../../src/workbook/block/compose-block';
import { fixturePackage } from '../../support/fixture-package';

/** The made-up county of the fixture package. */
export const catalog: Catalog = buildCatalog([fixturePackage()]);

export function planOf(id: string, from: Catalog = catalog): Plan {
  const plan = from.plans.get(id);
  if (plan === undefined) throw new Error(`The fixture has no plan ${id}.`);
  return plan;
}

/** 青山县 十四五: 23 rows of every irregular form, eight printed columns. */
export const qingshan14 = planOf('990121-14');

export function blockOf(plan: Plan = qingshan14, from: Catalog = catalog): Block {
  // With whence each row comes, which is asked for.
  const columns = [...planTableColumns(from, plan, {}), '出处'];
  const block = composeBlock(from, plan, undefined, { columns });
  if (!block.ok) throw new Error(`No block: ${block.finding.kind}`);
  return block.value;
}

/** A block of this many rows, by repeating those of 青山县 under codes of their own. */
export function longBlock(rows: number): Block {
  const block = blockOf();
  const template = block.rows;
  return {
    ...block,
    rows: Array.from({ length: rows }, (_, index) => {
      const row = template[index % template.length];
      if (row === undefined) throw new Error('The fixture has no rows.');
      return { ...row, key: `${row.key}-${String(index)}` };
    }),
  };
}
