import type { FoundRow } from '../../../src/core/catalog/find-row';
import { assessFound } from '../../../src/core/catalog/row-progress';
import { targetSource } from '../../../src/core/catalog/target-source';
import { mainTarget } from '../../../src/core/catalog/given-actual';
import { deriveTargets } from '../../../src/core/plan-target/derive';
import { catalog } from './support/judge';
import { plausible, type Row } from './support/plausible';
import { seeded } from './support/random';

/** A value that somebody writes into a formula, and the row that it is about. */
interface Given {
  readonly found: FoundRow;
  readonly year: number;
  readonly value: number;
  readonly isRate: boolean;
}

/** Right values as a formula is given them: of sums and reductions the total so far. */
function givenFrom(rows: readonly Row[]): readonly Given[] {
  const soFar = new Map<string, number>();
  return rows.flatMap(({ code, year, value, growth }): readonly Given[] => {
    const row = catalog.rowsByCode.get(code.toLowerCase()) ?? catalog.rowsByCode.get(code);
    const plan = catalog.plans.get(row?.planId ?? '');
    const region = catalog.regions.get(plan?.regionId ?? '');
    if (row === undefined || plan === undefined || region === undefined) return [];
    const found = { region, plan, row };
    const main = mainTarget(deriveTargets(targetSource(catalog, found)));
    const before = soFar.get(code) ?? 0;
    const own = Number(value);
    switch (main?.type) {
      case 'sum':
        soFar.set(code, before + own);
        return [{ found, year, value: before + own, isRate: false }];
      case 'reduction': {
        const total = 100 * (1 - (1 - before / 100) * (1 - own / 100));
        soFar.set(code, total);
        return [{ found, year, value: total, isRate: false }];
      }
      case 'growth':
        return growth === '' ? [] : [{ found, year, value: Number(growth), isRate: true }];
      case 'level':
      case 'share':
      case 'keep':
        return [{ found, year, value: own, isRate: false }];
      case undefined:
      case 'relative':
      case 'composition':
      case 'task':
        return [];
    }
  });
}

/** Whether a formula answers what it is given, or says why not. */
function isRefused({ found, year, value, isRate }: Given, factor = 1): boolean {
  const text = String(Number((value * factor).toPrecision(6)));
  const said = isRate ? { actual: '', growth: `${text}%` } : { actual: `${text}${found.row.unit}` };
  return !assessFound(catalog, found, { year, ...said }).ok;
}

const given = [1, 2, 3].flatMap((seed) => {
  const random = seeded(seed);
  // Made-up values of a period whose outcome the packages know would contradict it.
  const plans = [...catalog.plans.values()].filter(({ baseYear }) => baseYear >= 2020);
  return plans.flatMap(({ id }) => givenFrom(plausible(catalog, random, [id])));
});
const part = (of: readonly Given[], factor?: number) =>
  of.filter((each) => isRefused(each, factor)).length / of.length;

test('of right values in formulas less than 2 % are held', () => {
  expect(given.length).toBeGreaterThan(1_000);
  expect(part(given)).toBeLessThan(0.02);
});

test.each([10, 0.1, 100, 0.01])('of levels %d times as large nearly all are held', (factor) => {
  const levels = given.filter(({ isRate, value }) => !isRate && value !== 0);
  expect(part(levels, factor)).toBeGreaterThan(0.9);
});
