import { isFigureRole, type FigureRole, type TableColumn } from './column';

/**
 * The one column for each kind of figure: of several targets or actual values that of the last year
 * but one beyond the period (a plan up to 2025 also looks out to 2035), of the rest the first.
 *
 * @example figureColumns(table.columns).get('target') // 4
 */
export function figureColumns(columns: readonly TableColumn[]): ReadonlyMap<FigureRole, number> {
  const chosen = new Map<FigureRole, number>();
  const horizon = nearestGoal(columns);
  columns.forEach(({ role, years }, column) => {
    if (!isFigureRole(role)) return;
    const held = chosen.get(role);
    if (held === undefined) {
      chosen.set(role, column);
      return;
    }
    if (role !== 'target' && role !== 'actual') return;
    const last = years?.last ?? 0;
    const best = columns[held]?.years?.last ?? 0;
    if (last > best && (role === 'actual' || last <= horizon)) chosen.set(role, column);
    if (role === 'target' && best > horizon && last <= horizon) chosen.set(role, column);
  });
  return chosen;
}

/** Yearly targets run up to the end of the period; the next one is five or more years further on. */
function nearestGoal(columns: readonly TableColumn[]): number {
  const goals = columns
    .flatMap(({ role, years }) => (role === 'target' && years !== undefined ? [years.last] : []))
    .sort((one, other) => one - other);
  const gap = goals.findIndex((year, index) => (goals[index + 1] ?? Infinity) - year >= 5);
  return goals[gap] ?? Infinity;
}
