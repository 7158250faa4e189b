import fc from 'fast-check';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { Catalog, PlanPackage } from '../../../src/core/catalog/catalog';
import { findConflicts } from '../../../src/core/conflict/find-conflicts';
import type { PrintedFigure } from '../../../src/core/figure/printed-figure';
import {
  explainCall,
  FUNCTION_LIST,
  FUNCTIONS,
  type FunctionId,
} from '../../../src/core/function/functions';
import { compilePackage } from '../../../src/datapackage/compiled/compile-package';
import { openCompiled } from '../../../src/datapackage/compiled/open-compiled';
import { dataStateOf } from '../../../src/datapackage/data-state';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { finish } from '../../../src/datapackage/steps';

const shipped = shippedPackage();

function bytesOf(content: PlanPackage): Uint8Array {
  return finish(compilePackage({ ok: true, package: content, findings: [] }, 'a'));
}

function compiled(content: PlanPackage): PlanPackage {
  const opened = openCompiled(bytesOf(content), 'a');
  if (opened === undefined) throw new Error('it does not open');
  return opened.package;
}

/** An actual value that is stated beside any plan. */
function beside(id: string, regionId: string, indicatorId: string, text: string): PrintedFigure {
  const place = { sourceId: '年报', kind: 'table' as const, text: '表1', line: 3 };
  const subject = { planId: undefined, code: undefined, regionId, indicatorId };
  const year = { firstYear: 2023, lastYear: 2023 };
  return { id, ...subject, measure: 'actual', ...year, text, unit: '', status: 'P', place };
}

/** What packages differ in: which plans they have, in what order they state what, and what of it is what. */
const anyPackage = fc
  .record({
    plans: fc.subarray(shipped.plans.map(({ id }) => id)),
    foreign: fc.subarray(shipped.plans.map(({ id }) => id)),
    seed: fc.nat(),
    values: fc.array(fc.tuple(fc.nat(3), fc.constantFrom('350104', '350503'), fc.nat(900))),
  })
  .map(({ plans, foreign, seed, values }): PlanPackage => {
    const own = new Set(plans);
    const lucky = (at: number, of: number) => (seed + at * 7919) % of === 0;
    const rows = shipped.planIndicators.filter(
      ({ planId }, at) => own.has(planId) || (foreign.includes(planId) && lucky(at, 5)),
    );
    const figures = shipped.figures
      .filter(
        ({ planId = '' }, at) => own.has(planId) || (foreign.includes(planId) && lucky(at, 9)),
      )
      .map((figure, at): PrintedFigure => {
        if (lucky(at, 4)) return { ...figure, text: String(seed % 1000) };
        if (lucky(at, 6)) return { ...figure, measure: 'actual', status: 'A' };
        if (lucky(at, 11) && figure.measure === 'target')
          return { ...figure, version: { kind: 'adjusted', adoptedOn: '2023-03-01' } };
        return lucky(at, 13) ? { ...figure, text: '', unread: '约8' } : { ...figure };
      });
    const stated = values.map(([id, region, value]) =>
      beside(`beside-${String(id)}`, region, 'gdp', String(value)),
    );
    const once = [...new Map(stated.map((figure) => [figure.id, figure])).values()];
    const mixed = [...figures, ...once].sort(
      (one, other) => Number(lucky(one.id.length, 2)) - Number(lucky(other.id.length, 2)),
    );
    return {
      ...shipped,
      plans: shipped.plans.filter(({ id }) => own.has(id)),
      planIndicators: rows.map((row, at) =>
        lucky(at, 8)
          ? {
              ...row,
              responsibleUnit: '发改局',
              otherScope: { mark: '①', of: 'base', differs: 'price' },
            }
          : row,
      ),
      figures: mixed,
    };
  });

/** All that a catalogue knows; what is worked out later follows from it. */
function told(catalog: Catalog): unknown {
  const maps = [
    'rows',
    'unusedUnits',
    'figures',
    'versions',
    'observations',
    'rowsByCode',
  ] as const;
  const more = ['rowNames', 'indicatorNames', 'keysOfConcept', 'packageOfPlan'] as const;
  return [...maps, ...more].map((name) => [name, ...catalog[name]]);
}

const asked = fc.record({
  id: fc.constantFrom<FunctionId>(...FUNCTION_LIST.map(([id]) => id)),
  given: fc.tuple(
    fc.constantFrom('仓山', '350503', '火星'),
    fc.constantFrom(...shipped.planIndicators.slice(0, 60).map((row) => row.printedName), '无'),
    fc.constantFrom<unknown>(2023, 2025, '', '十四五'),
    fc.constantFrom<unknown>('', 60, '5.2%'),
  ),
});

test('a package that was compiled says the same as the one it was made of, in its order', () => {
  fc.assert(
    fc.property(anyPackage, (content) => {
      const { planIndicators, figures, ...lists } = compiled(content);
      expect(lists).toEqual({ ...content, planIndicators: undefined, figures: undefined });
      expect([planIndicators, figures]).toEqual([content.planIndicators, content.figures]);
      expect(dataStateOf(compiled(content))).toEqual(dataStateOf(content));
    }),
    { numRuns: 15 },
  );
});

test('a catalogue over compiled packages answers what one over their lists does', () => {
  fc.assert(
    fc.property(fc.array(anyPackage, { maxLength: 2 }), fc.array(asked), (own, questions) => {
      const packages = [shipped, ...own];
      const [plain, opened] = [packages, packages.map(compiled)].map((all) => buildCatalog(all));
      if (plain === undefined || opened === undefined) return;
      // Asked first, so that each is typed by the question and not by what was asked before.
      for (const { id, given } of questions) {
        const answers = [plain, opened].map((each) => worded(FUNCTIONS[id].answer(each, given)));
        expect(answers[1]).toEqual(answers[0]);
      }
      for (const plan of plain.plans.values())
        expect(findConflicts(opened, plan)).toEqual(findConflicts(plain, plan));
      expect(told(opened)).toEqual(told(plain));
    }),
    { numRuns: 8 },
  );
});

/** A compared cell carries its catalogue along. */
function worded(answer: unknown): string {
  return JSON.stringify(answer, (key, value: unknown) => (key === 'catalog' ? undefined : value));
}

test('places are explained alike', () => {
  const [plain, opened] = [buildCatalog([shipped]), buildCatalog([compiled(shipped)])];
  for (const { planId, printedName } of shipped.planIndicators) {
    const region = shipped.plans.find(({ id }) => id === planId)?.regionId ?? '';
    const call = { name: 'TARGET', arguments: [region, printedName], addresses: [] };
    expect(explainCall(opened, call)).toEqual(explainCall(plain, call));
  }
});

const whole = bytesOf(shipped);

test.each([
  { what: 'made of other files', bytes: whole, key: 'b' },
  { what: 'cut off', bytes: whole.subarray(0, whole.length - 1), key: 'a' },
  { what: 'empty', bytes: new Uint8Array(), key: 'a' },
  { what: 'no such file at all', bytes: new TextEncoder().encode('{"format":1}\n'), key: 'a' },
  {
    what: 'of another format',
    bytes: new TextEncoder().encode(
      new TextDecoder().decode(whole).replace('"format":1', '"format":0'),
    ),
    key: 'a',
  },
])('what is $what is not opened', ({ bytes, key }) => {
  expect(openCompiled(bytes, key)).toBeUndefined();
});

test('a copy with other lists is what its lists say', () => {
  const changed = { ...compiled(shipped), figures: [] };
  expect([...buildCatalog([changed]).figures]).toEqual([]);
});
