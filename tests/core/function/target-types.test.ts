import fc from 'fast-check';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { rowKey } from '../../../src/core/indicator/plan-indicator';
import { INFO } from '../../../src/core/function/row-functions';
import { PATH, STATUS } from '../../../src/core/function/progress-functions';
import { assessFound } from '../../../src/core/catalog/row-progress';
import type { FoundRow } from '../../../src/core/catalog/find-row';
import { checkpoint } from '../../../src/core/progress/checkpoint';
import { explainComputed } from '../../../src/core/provenance/explain-row';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { county } from '../../support/county';
import { SHAPES } from '../../support/shapes';

const shipped = buildCatalog([shippedPackage()]);
const made = county(
  SHAPES.map((row, at) => ({ ...row, name: `${String(at + 1)}号${row.name}` })),
  [],
);

const rowsOf = (catalog: Catalog): readonly (readonly [Catalog, FoundRow])[] =>
  [...catalog.plans.values()].flatMap((plan) => {
    const region = catalog.regions.get(plan.regionId);
    const rows = catalog.rows.get(plan.id) ?? [];
    return region === undefined ? [] : rows.map((row) => [catalog, { region, plan, row }] as const);
  });
const rows = [...rowsOf(shipped), ...rowsOf(made)];

const asked = ({ region, plan, row }: FoundRow) => ({
  region: region.id,
  indicator: rowKey(row),
  plan: plan.title,
});

test('目标类型, the judge and the explanation have the same targets, in the same order', () => {
  for (const [catalog, found] of rows) {
    const info = INFO.ask(catalog, { ...asked(found), field: '目标类型' });
    const year = found.plan.targetYear - 2;
    const judged = assessFound(catalog, found, { year, actual: '' });
    const explained = explainComputed(catalog, found, { asked: 'status', year });
    const types = judged.ok ? judged.value.assessments.map(({ target }) => target.type) : [];
    expect(info).toEqual({ ok: true, value: { kind: 'target-types', types } });
    expect(explained.targets.map(({ type }) => type)).toEqual(types);
  }
});

test('时序值 is that of a target the row is judged by; what has none says which types it has', () => {
  for (const [catalog, found] of rows) {
    const { plan } = found;
    const year = plan.targetYear - 2;
    const path = PATH.ask(catalog, { ...asked(found), year });
    const { targets } = explainComputed(catalog, found, { asked: 'path', year });
    const points = targets.map((target) => checkpoint(target, year, plan));
    if (path.ok) expect(points).toContain(path.value);
    else if (path.finding.kind === 'not-computable' && path.finding.why.kind === 'target-type')
      expect(path.finding.why.types).toEqual(targets.map(({ type }) => type));
    else expect(path.finding).toMatchObject({ kind: 'not-computable' });
  }
});

const MET = ['on-schedule', 'reached', 'kept', 'done', 'done-early'];

test('时序值 never lies on the far side of a value that is called 达到', () => {
  const at = fc.integer({ min: 0, max: rows.length - 1 });
  const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
  fc.assert(
    fc.property(at, fc.integer({ min: 1, max: 5 }), share, (index, passed, part) => {
      const [catalog, found] = rows[index] ?? [];
      if (catalog === undefined || found === undefined) return;
      const year = found.plan.baseYear + passed;
      const path = PATH.ask(catalog, { ...asked(found), year });
      const [target] = explainComputed(catalog, found, { asked: 'path', year }).targets;
      if (!path.ok || target === undefined || !('way' in target)) return;
      const end = PATH.ask(catalog, { ...asked(found), year: found.plan.targetYear });
      const value = (end.ok ? end.value : path.value) * part + path.value * (1 - part);
      const actual = `${value.toFixed(4)}${found.row.unit.startsWith('%') ? '%' : ''}`;
      const judged = assessFound(catalog, found, { year, actual });
      const status = STATUS.ask(catalog, { ...asked(found), year, actual });
      expect(status.ok).toBe(judged.ok);
      const main = judged.ok ? judged.value.assessments[0] : undefined;
      if (main === undefined || !MET.includes(main.verdict.kind)) return;
      const beyond = (target.way ?? 0) * (path.value - Number(value.toFixed(4)));
      expect([actual, path.value, beyond <= 1e-4]).toEqual([actual, path.value, true]);
    }),
    { numRuns: 4000 },
  );
});
