import { group } from '../../core/catalog/by-key';
import type { PrintedName } from '../../core/catalog/catalog';
import type { PrintedFigure } from '../../core/figure/printed-figure';
import type { PlanIndicator } from '../../core/indicator/plan-indicator';
import { dataStateOf } from '../data-state';
import type { PackageReading } from '../read-package';
import type { Steps } from '../steps';
import { toColumns } from './columns';
import { FORMAT, type Head, type PlacedColumns, type Slice, type Spot } from './open-compiled';

/**
 * A package that was read as one derived file, from which it opens without being checked and typed
 * again. Never the truth: it is made of the package's files and thrown away with them.
 * @param key tells what it was made of, with whatever else the reading depends on
 * @example openCompiled(finish(compilePackage(reading, 'a1')), 'a1')?.ok // true
 */
export function* compilePackage(
  { package: content, findings }: Extract<PackageReading, { readonly ok: true }>,
  key: string,
): Steps<Uint8Array> {
  const { planIndicators, figures, ...lists } = { ...content };
  const rowsAt = new Map(planIndicators.map((row, at) => [row, at] as const));
  const figuresAt = new Map(figures.map((figure, at) => [figure, at] as const));
  const rowsOf = group(planIndicators, ({ planId }) => planId);
  const isApart = ({ version, planId, regionId }: PrintedFigure) =>
    version !== undefined || (planId ?? regionId) === undefined;
  const counted = figures.filter((figure) => !isApart(figure));
  const ofPlan = group(counted, ({ planId }) => planId);
  const ofRegion = group(counted, ({ planId, regionId }) =>
    planId === undefined ? regionId : undefined,
  );
  const placed = (list: readonly PrintedFigure[]): PlacedColumns => ({
    figures: toColumns(list.map((figure) => ({ ...figure, place: undefined }))),
    places: toColumns(list.map(({ place }) => place)),
    at: list.map((figure) => figuresAt.get(figure) ?? 0),
  });
  const encoder = new TextEncoder();
  const slices: Uint8Array[] = [];
  let end = 0;
  const write = (
    id: string,
    rows: readonly PlanIndicator[],
    list: readonly PrintedFigure[],
  ): Spot => {
    const of = rows.map((row) => rowsAt.get(row) ?? 0);
    const slice: Slice = { ...placed(list), rows: toColumns(rows), rowsAt: of };
    const bytes = encoder.encode(JSON.stringify(slice));
    const start = end;
    slices.push(bytes);
    end += bytes.length;
    return [id, start, end];
  };
  const plans: Spot[] = [];
  for (const id of new Set([...rowsOf.keys(), ...ofPlan.keys()])) {
    plans.push(write(id, rowsOf.get(id) ?? [], ofPlan.get(id) ?? []));
    yield;
  }
  const regions: Spot[] = [];
  for (const [id, list] of ofRegion) {
    regions.push(write(id, [], list));
    yield;
  }
  const names = new Map<string, PrintedName & { readonly at: number }>();
  const nameOf = ({ indicatorId, parentName, printedName }: PlanIndicator): number => {
    const text = [indicatorId ?? '', parentName, printedName].join('\n');
    const known = names.get(text) ?? { indicatorId, parentName, printedName, at: names.size };
    names.set(text, known);
    return known.at;
  };
  const namesOf = [...rowsOf].map(([id, rows]) => [id, rows.map(nameOf)] as const);
  const head: Head = {
    ...{ format: FORMAT, key, bytes: end, digest: dataStateOf(content).digest, lists, findings },
    ...{ plans, regions, namesOf, figurePlans: [...ofPlan.keys()] },
    names: toColumns([...names.values()].map((name) => ({ ...name, at: undefined }))),
    apart: placed(figures.filter(isApart)),
  };
  const first = encoder.encode(`${JSON.stringify(head)}\n`);
  const whole = new Uint8Array(first.length + end);
  let at = 0;
  for (const part of [first, ...slices]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
