import type { PlanPackage } from '../../src/core/catalog/catalog';
import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { shelf } from '../../src/datapackage/shelf';
import { associateFunctions } from '../../src/functions/cells';
import { composeMetadata } from '../../src/functions/metadata';
import { openHost, peek, write } from '../support/host';
import { answeredTargets } from './functions';
import type { Goal } from './goal';
import { grown } from './grown';

const PLANS = 300;
const CELLS = 10_000;
const ROUNDS = 2;

/**
 * A sheet of PLAN cells against the same cells with a function that only answers 1, on the local host
 * with Microsoft's client: what is ours beside what any custom function costs.
 */
export async function benchSheets(shipped: PlanPackage): Promise<readonly Goal[]> {
  const answered = answeredTargets(buildCatalog([grown(shipped, PLANS)]));
  const formulas = Array.from({ length: CELLS }, (_, at) => {
    const [regionId, name, year] = answered[at % answered.length] ?? ['', '', 0];
    return [`=PLAN.TARGET("${regionId}",${JSON.stringify(name)},${String(year)})`];
  });
  const stub = () => CustomFunctions.associate('TARGET', () => 1);
  let [ours, bare] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    bare = Math.min(bare, await fill(formulas, stub));
    // Put anew, so that nothing was asked before.
    shelf.put([grown(shipped, PLANS)]);
    ours = Math.min(ours, await fill(formulas, associateFunctions));
  }
  const what = `${CELLS.toLocaleString('en')} PLAN cells at ${String(PLANS)} plans, against a function that answers 1`;
  return [{ what, unit: '倍', figure: ours / bare, goal: 1.5 }];
}

/** Microseconds of computing until all cells have their value. */
async function fill(formulas: string[][], associate: () => void): Promise<number> {
  const host = await openHost();
  host.registerFunctions('PLAN', composeMetadata('https://localhost:3000/').functions);
  associate();
  const start = process.cpuUsage();
  await write(`A1:A${String(formulas.length)}`, formulas);
  await host.idle();
  const { user } = process.cpuUsage(start);
  const values = peek(host, `A1:A${String(formulas.length)}`) as unknown[][];
  if (!values.every(([value]) => typeof value === 'number')) throw new Error('no number');
  return user;
}
