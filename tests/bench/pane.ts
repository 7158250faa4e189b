import { buildCatalog } from '../../src/core/catalog/build-catalog';
import type { Catalog, PlanPackage } from '../../src/core/catalog/catalog';
import { compareWithPlan } from '../../src/core/comparison/compare-with-plan';
import { composePlanTable } from '../../src/core/table/plan-table';
import { readingsOf } from '../../src/datapackage/reading/readings';
import { searchRows } from '../../src/taskpane/pages/plan/read-plan';
import { composeBlock, planTableColumns } from '../../src/workbook/block/compose-block';
import { best, type Goal } from './goal';
import { grown } from './grown';

/** Typed one character after the other: names, a name that none has, initials, a region and a name. */
const TYPED = ['城镇新增就业', '地区生产总量', 'czxzjy', '试12区 失业', '火星'];
const REGIONS = 300;

/** What a user of the pane waits for: the search box, a comparison of many regions, a table. */
export function benchPane(shipped: PlanPackage): readonly Goal[] {
  const searches = [300, 3300].map((plans): Goal => {
    const catalog = buildCatalog([grown(shipped, plans)], readingsOf);
    searchRows(catalog, '人口', 'all', undefined);
    const keys = TYPED.flatMap((text) => [...text].map((_, at) => text.slice(0, at + 1)));
    const times = keys.map((text) =>
      best(
        () => text,
        (typed) => searchRows(catalog, typed, 'all', undefined),
      ),
    );
    return {
      what: `${String(plans)} plans: the slowest key in the search box, all regions`,
      ...{ unit: '毫秒', figure: Math.max(...times) / 1000, goal: 50 },
    };
  });
  const catalog = buildCatalog([grown(shipped, REGIONS)]);
  return [...searches, comparing(catalog), composing(catalog)];
}

function comparing(catalog: Catalog): Goal {
  const plans = [...catalog.plans.values()].slice(-REGIONS);
  const time = best(
    () => ({ ...catalog }),
    (fresh) => {
      for (const plan of plans) compareWithPlan(fresh, plan, plan.baseYear + 3);
    },
  );
  return {
    what: `the first comparison of ${String(REGIONS)} regions`,
    ...{ unit: '毫秒', figure: time / 1000, goal: 1000 },
  };
}

const TABLES = 200;

function composing(catalog: Catalog): Goal {
  const plans = [...catalog.plans.values()].slice(-TABLES);
  const rows = best(
    () => ({ ...catalog }),
    (fresh) => {
      for (const plan of plans) {
        const columns = planTableColumns(fresh, plan, {});
        composePlanTable(fresh, plan, columns, fresh.rows.get(plan.id), true);
      }
    },
  );
  const block = best(
    () => ({ ...catalog }),
    (fresh) => {
      for (const plan of plans) composeBlock(fresh, plan);
    },
  );
  const what = 'composing a table, against its rows';
  return { what, unit: '倍', figure: block / rows, goal: 2 };
}
