import type { Catalog } from '../catalog/catalog';
import type { PrintedFigure } from '../figure/printed-figure';
import { isMoreSettled } from './observation';
import { saysTheSame, statedInForce, yearKey } from './observed-year';
import {
  countingValues,
  dropOrigin,
  setAside,
  settleOrigins,
  type ObservationOrigin,
  type OriginFigure,
  type SetAside,
} from './origin';

/** Which of two values for one year is to count: the one that counts now, or the one that is read. */
export type Decision = 'now' | 'stated';

/** A value that is read, where another one counts already. */
export interface ValueChange {
  /** See `yearKey`. */
  readonly key: string;
  readonly now: PrintedFigure;
  /** Name of the origin that states what counts now; '' for a data package that prints it. */
  readonly nowIn: string;
  readonly stated: PrintedFigure;
  /** What their statuses decide: 最终 over 初步 over 预计; undefined where nobody but the user can. */
  readonly settled: Decision | undefined;
}

/** What reading an origin would bring to those that are kept. */
export interface OriginComparison {
  readonly changes: readonly ValueChange[];
  /** How many of its values are of years that nothing is known of yet. */
  readonly added: number;
  /** How many say what counts already. */
  readonly repeated: number;
  /** What an earlier reading of the same name stated, and this one no longer does. */
  readonly gone: readonly PrintedFigure[];
}

/** How a value that is read stands to what counts already. */
type Match =
  | { readonly kind: 'added' | 'repeated-in-print' }
  | { readonly kind: 'repeated'; readonly nowIn: string }
  | { readonly kind: 'agreed'; readonly change: ValueChange; readonly decision: Decision }
  | { readonly kind: 'changed'; readonly change: ValueChange };

/**
 * What an origin that is read says otherwise than what counts already. One of the same name is taken
 * for an earlier reading of the same sheet: it gives way, and what was decided about values that it
 * still states stays decided.
 * @example compareOrigins(catalog, kept, read).changes // [{ now, nowIn: 'actuals-file:年报.csv', … }]
 */
export function compareOrigins(
  catalog: Catalog,
  origins: readonly ObservationOrigin[],
  read: ObservationOrigin,
): OriginComparison {
  const settled = settleOrigins(catalog, origins);
  const matches = matchAll(catalog, settled, read);
  const stated = new Set(read.figures.map((figure) => yearKey(catalog, figure)));
  const former = settled.find(({ name }) => name === read.name);
  const earlier = [
    ...(former?.figures ?? []),
    ...(former?.aside ?? []).map(({ figure }) => figure),
  ];
  const count = (...kinds: readonly Match['kind'][]): number =>
    matches.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    changes: matches.flatMap((each) => (each.kind === 'changed' ? [each.change] : [])),
    added: count('added'),
    repeated: count('repeated', 'repeated-in-print', 'agreed'),
    gone: earlier.filter((figure) => !stated.has(yearKey(catalog, figure))),
  };
}

/**
 * The values of the workbook's own sheets that a reading contradicts, by `yearKey`. A sheet counts as it
 * stands there, before every origin: nothing that is decided about them would have an effect.
 * @param sheets what the sheets state, what counts after what it replaces
 * @example contradicted(catalog, sheets, read).get(yearKey(catalog, figure))?.text // '1261'
 */
export function contradicted(
  catalog: Catalog,
  sheets: readonly PrintedFigure[],
  read: ObservationOrigin,
): ReadonlyMap<string, PrintedFigure> {
  const filled = new Map(sheets.map((figure) => [yearKey(catalog, figure), figure]));
  return new Map(
    read.figures.flatMap((stated) => {
      const key = yearKey(catalog, stated);
      const now = filled.get(key);
      return now === undefined || saysTheSame(catalog, now, stated) ? [] : [[key, now] as const];
    }),
  );
}

/**
 * The origins with one more, which comes last; an earlier reading of the same name goes. Where two
 * state one year, the decision says which counts, else their statuses, else what counted before; the
 * other is set aside and never lost.
 * @example mergeOrigin(catalog, kept, read, () => 'stated').at(-1)?.name // read.name
 */
export function mergeOrigin(
  catalog: Catalog,
  origins: readonly ObservationOrigin[],
  read: ObservationOrigin,
  decide: (change: ValueChange) => Decision | undefined,
): readonly ObservationOrigin[] {
  const settled = settleOrigins(catalog, origins);
  const matches = matchAll(catalog, settled, read);
  const figures: PrintedFigure[] = [];
  const aside: SetAside[] = [];
  const givingWay = new Set<string>();
  matches.forEach((match, at) => {
    const figure = read.figures[at];
    if (figure === undefined) return;
    switch (match.kind) {
      case 'added':
      case 'repeated-in-print':
        figures.push(figure);
        return;
      case 'repeated':
        aside.push({ figure, by: match.nowIn });
        return;
      case 'agreed':
      case 'changed': {
        const { change } = match;
        const decision =
          match.kind === 'agreed' ? match.decision : (decide(change) ?? change.settled);
        if (decision === 'stated') {
          figures.push(figure);
          givingWay.add(change.key);
        } else aside.push({ figure, by: change.nowIn });
      }
    }
  });
  const merged = { ...read, figures, aside };
  const others = dropOrigin(catalog, settled, read.name).map((origin) =>
    giveWay(catalog, origin, givingWay, read.name),
  );
  return [...others, merged];
}

function matchAll(
  catalog: Catalog,
  settled: readonly ObservationOrigin[],
  read: ObservationOrigin,
): readonly Match[] {
  const former = settled.find(({ name }) => name === read.name);
  const earlier = former === undefined ? undefined : decisionsOf(catalog, former);
  const counting = countingValues(catalog, dropOrigin(catalog, settled, read.name));
  return read.figures.map((stated): Match => {
    const key = yearKey(catalog, stated);
    const { now, nowIn } = countingNow(catalog, stated, counting.get(key));
    if (now === undefined) return { kind: 'added' };
    const isSame = saysTheSame(catalog, now, stated);
    if (isSame && !isBetterKnown(stated, now)) {
      return nowIn === '' ? { kind: 'repeated-in-print' } : { kind: 'repeated', nowIn };
    }
    const settledBy = isSame ? 'stated' : settledByStatus(stated, now);
    const change = { key, now, nowIn, stated, settled: settledBy } as const;
    const before = earlier?.get(key);
    const isKnown =
      before !== undefined &&
      before.figure.status === stated.status &&
      saysTheSame(catalog, before.figure, stated);
    return isKnown
      ? { kind: 'agreed', change, decision: before.decision }
      : { kind: 'changed', change };
  });
}

/** What counts for the year of a value, and the origin that states it. */
function countingNow(
  catalog: Catalog,
  stated: PrintedFigure,
  entry: OriginFigure | undefined,
): { readonly now: PrintedFigure | undefined; readonly nowIn: string } {
  const inForce = statedInForce(catalog, stated);
  const printed = inForce.filter((each) => each.place.kind !== 'entry' && isStated(each)).at(-1);
  // A package that was put over the origins counts before them.
  const isOver = printed !== undefined && inForce.at(-1) === printed;
  return entry === undefined || isOver
    ? { now: printed, nowIn: '' }
    : { now: entry.figure, nowIn: entry.name };
}

/** Whether of two equal values the first says more of how settled it is. */
function isBetterKnown({ status }: PrintedFigure, now: PrintedFigure): boolean {
  return status !== undefined && (now.status === undefined || isMoreSettled(status, now.status));
}

function settledByStatus(stated: PrintedFigure, now: PrintedFigure): Decision | undefined {
  if (isMoreSettled(stated.status, now.status)) return 'stated';
  return isMoreSettled(now.status, stated.status) ? 'now' : undefined;
}

/** A dash in a table states nothing. */
function isStated({ text }: PrintedFigure): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

interface Earlier {
  readonly figure: PrintedFigure;
  readonly decision: Decision;
}

/** What was decided about the values of an earlier reading. */
function decisionsOf(
  catalog: Catalog,
  { figures, aside }: ObservationOrigin,
): ReadonlyMap<string, Earlier> {
  const of = (figure: PrintedFigure, decision: Decision) =>
    [yearKey(catalog, figure), { figure, decision }] as const;
  return new Map([
    ...figures.map((figure) => of(figure, 'stated')),
    ...aside.map(({ figure }) => of(figure, 'now')),
  ]);
}

function giveWay(
  catalog: Catalog,
  origin: ObservationOrigin,
  keys: ReadonlySet<string>,
  by: string,
): ObservationOrigin {
  const lost = origin.figures.filter((figure) => keys.has(yearKey(catalog, figure)));
  return lost.length === 0
    ? origin
    : setAside(
        origin,
        lost.map((figure) => ({ figure, by })),
      );
}
