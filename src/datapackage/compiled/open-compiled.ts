import type { PackageSlices, PlanPackage, PrintedName } from '../../core/catalog/catalog';
import { once } from '../../core/catalog/by-key';
import type { PrintedFigure } from '../../core/figure/printed-figure';
import type { PlanIndicator } from '../../core/indicator/plan-indicator';
import type { PackageFinding } from '../finding/package-finding';
import type { PackageReading } from '../read-package';
import { fromColumns, type Columns } from './columns';

/** Counts up whenever what is written below changes. */
export const FORMAT = 1;
const LINE_END = 0x0a;

/** Where the rows and figures of a plan, or the figures of a region, stand; see `Slice`. */
export type Spot = readonly [id: string, start: number, end: number];

/** What is read at once: all but rows and figures. */
export interface Head {
  readonly format: number;
  /** What it was made of; see `openCompiled`. */
  readonly key: string;
  readonly bytes: number;
  readonly digest: string;
  readonly lists: Pick<
    PlanPackage,
    | ('name' | 'title' | 'version' | 'created')
    | ('regions' | 'plans' | 'indicators' | 'aliases' | 'sources')
  >;
  readonly findings: readonly PackageFinding[];
  readonly plans: readonly Spot[];
  readonly regions: readonly Spot[];
  /** Names that rows print, each once, and which of them each plan has, in the order of its rows. */
  readonly names: Columns;
  readonly namesOf: readonly (readonly [planId: string, names: readonly number[]])[];
  readonly figurePlans: readonly string[];
  /** Figures that stand apart: versions of targets. */
  readonly apart: PlacedColumns;
}

/** Figures, their places, and where each stands among all of the package. */
export interface PlacedColumns {
  readonly figures: Columns;
  readonly places: Columns;
  readonly at: readonly number[];
}

/** What is typed at once when it is asked for. */
export interface Slice extends PlacedColumns {
  readonly rows: Columns;
  readonly rowsAt: readonly number[];
}

/**
 * The reading that a derived file was made of: it answers as that one does, and types the rows and
 * figures of a plan when they are asked for. Undefined where it was made of anything else, in another
 * format, or is damaged: then the package is read from its files.
 * @example openCompiled(new Uint8Array(), 'a1') // undefined
 */
export function openCompiled(
  whole: Uint8Array,
  key: string,
): Extract<PackageReading, { readonly ok: true }> | undefined {
  const head = readHead(whole);
  if (head?.format !== FORMAT || head.key !== key) return undefined;
  const body = whole.subarray(whole.length - head.bytes);
  const slices = sliceBody(head, body);
  const allRows = once(() => inOrder(slices.rowPlans.flatMap((id) => slices.placedRowsOf(id))));
  const allFigures = once(() => {
    const plans = slices.figurePlans.flatMap((id) => slices.ofPlan(id));
    const regions = slices.figureRegions.flatMap((id) => slices.ofRegion(id));
    const all = [...plans, ...regions, ...slices.apart];
    return inOrder(all.map((item) => ({ item, at: slices.orderOf(item) })));
  });
  const content: PlanPackage = {
    ...head.lists,
    get planIndicators() {
      return allRows('');
    },
    get figures() {
      return allFigures('');
    },
  };
  // A copy of the package with other lists must not bring the slices of these.
  Object.defineProperty(content, 'slices', { value: slices, enumerable: false });
  return { ok: true, package: content, findings: head.findings };
}

function readHead(whole: Uint8Array): Head | undefined {
  const end = whole.indexOf(LINE_END);
  try {
    const head = JSON.parse(new TextDecoder().decode(whole.subarray(0, Math.max(0, end)))) as Head;
    return end + 1 + head.bytes === whole.length ? head : undefined;
  } catch {
    return undefined;
  }
}

interface Placed<Item> {
  readonly item: Item;
  readonly at: number;
}

function inOrder<Item>(placed: readonly Placed<Item>[]): readonly Item[] {
  return [...placed].sort((one, other) => one.at - other.at).map(({ item }) => item);
}

function sliceBody(
  head: Head,
  body: Uint8Array,
): PackageSlices & {
  readonly placedRowsOf: (planId: string) => readonly Placed<PlanIndicator>[];
  readonly apart: readonly PrintedFigure[];
} {
  const order = new Map<PrintedFigure, number>();
  const decoder = new TextDecoder();
  const figuresOf = ({ figures, places, at }: PlacedColumns): readonly PrintedFigure[] => {
    const placeOf = fromColumns<PrintedFigure['place']>(places);
    return fromColumns<Omit<PrintedFigure, 'place'>>(figures).map((each, index) => {
      const figure = { ...each, place: placeOf[index] } as PrintedFigure;
      order.set(figure, at[index] ?? 0);
      return figure;
    });
  };
  const reader = (spots: readonly Spot[]) => {
    const byId = new Map(spots.map(([id, start, end]) => [id, [start, end]] as const));
    return once((id) => {
      const [start = 0, end = 0] = byId.get(id) ?? [];
      if (end === 0) return { rows: [], placed: [], figures: [] };
      const slice = JSON.parse(decoder.decode(body.subarray(start, end))) as Slice;
      const rows = fromColumns<PlanIndicator>(slice.rows);
      const placed = rows.map((item, index) => ({ item, at: slice.rowsAt[index] ?? 0 }));
      return { rows, placed, figures: figuresOf(slice) };
    });
  };
  const [planOf, regionOf] = [reader(head.plans), reader(head.regions)];
  const names = fromColumns<PrintedName>(head.names);
  const namesOf = new Map(head.namesOf);
  const apart = figuresOf(head.apart);
  return {
    digest: head.digest,
    rowPlans: [...namesOf.keys()],
    rowsOf: (planId) => planOf(planId).rows,
    placedRowsOf: (planId) => planOf(planId).placed,
    namesOf: (planId) => namesOf.get(planId)?.flatMap((at) => names[at] ?? []) ?? [],
    figurePlans: head.figurePlans,
    ofPlan: (planId) => planOf(planId).figures,
    figureRegions: head.regions.map(([id]) => id),
    ofRegion: (regionId) => regionOf(regionId).figures,
    versions: apart.filter(({ version }) => version !== undefined),
    apart,
    orderOf: (figure) => order.get(figure) ?? 0,
  };
}
