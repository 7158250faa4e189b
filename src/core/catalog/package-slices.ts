import type { PrintedFigure } from '../figure/printed-figure';
import { keptWith } from '../kept/kept';
import type { PackageSlices, PlanPackage } from './catalog';
import { group, once } from './by-key';

/**
 * A package's slices: its own where it brings some, else made of its lists.
 * @example slicesOf(shipped).rowsOf('350104-14').length // 41
 */
export const slicesOf = keptWith(
  (content: PlanPackage): PackageSlices => content.slices ?? sliceLists(content),
);

function sliceLists({ planIndicators, figures }: PlanPackage): PackageSlices {
  const rows = group(planIndicators, ({ planId }) => planId);
  const rowsOf = (planId: string) => rows.get(planId) ?? [];
  const counted = lastOfId(figures);
  const stated = counted.filter(({ version }) => version === undefined);
  const plans = group(stated, ({ planId }) => planId);
  const regions = group(stated, ({ planId, regionId }) =>
    planId === undefined ? regionId : undefined,
  );
  const order = once(() => new Map(counted.map((figure, at) => [figure, at] as const)));
  return {
    rowPlans: [...rows.keys()],
    rowsOf,
    namesOf: rowsOf,
    figurePlans: [...plans.keys()],
    ofPlan: (planId) => plans.get(planId) ?? [],
    figureRegions: [...regions.keys()],
    ofRegion: (regionId) => regions.get(regionId) ?? [],
    versions: counted.filter(({ version }) => version !== undefined),
    orderOf: (figure) => order('').get(figure) ?? 0,
  };
}

/** A plan and a region may each have a figure of one id. */
function lastOfId(figures: readonly PrintedFigure[]): readonly PrintedFigure[] {
  const [ofPlans, ofRegions] = [new Map<string, number>(), new Map<string, number>()];
  const idsOf = ({ planId }: PrintedFigure) => (planId === undefined ? ofRegions : ofPlans);
  figures.forEach((figure, at) => idsOf(figure).set(figure.id, at));
  if (ofPlans.size + ofRegions.size === figures.length) return figures;
  return figures.filter((figure, at) => idsOf(figure).get(figure.id) === at);
}
