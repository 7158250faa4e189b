import type { FunctionKind } from '../../core/function/plan-function';
import { kindOfCall } from '../../core/function/functions';
import { overlap } from '../address/area';
import { groupCells } from '../freeze/group-cells';
import type { PlanCell, PlanCellSheet } from '../freeze/read-plan-cells';
import { parseFormula, type ParsedCall } from '../provenance/parse-calls';
import type { BlockReading } from '../inserted/block-reading';
import { SIGN, type HighlightKind } from './highlight-kind';
import type { HighlightRule } from './plan-highlight';

/**
 * The rules for PLAN formulas outside all blocks, and for what they spill into: they stay on their
 * cells, which have no 编码 to be told by.
 * @example planLoose(sheets, readings)[0]?.formula // '=AND("PLAN.highlight"<>"",TRUE)'
 */
export function planLoose(
  sheets: readonly PlanCellSheet[],
  readings: readonly BlockReading[],
): readonly HighlightRule[] {
  return sheets.flatMap(({ id, isProtected, cells }) => {
    if (isProtected) return [];
    const around = readings.filter(({ sheetId }) => sheetId === id);
    const loose = cells.filter((cell) => !around.some(({ area }) => overlap(area, cell.area)));
    return (['printed', 'computed'] as const).flatMap((kind) =>
      groupCells(loose.filter((cell) => kindOfFormula(cell) === kind)).flatMap((group) => {
        // Where there are too many, one group holds cells that are none of ours too.
        if (sizeOf(group.area) !== group.cells.reduce((sum, { area }) => sum + sizeOf(area), 0))
          return [];
        const { row, column, rows, columns } = group.area;
        const place = { row, place: column, rows, columns };
        return [{ sheetId: id, kind, keepsFill: false, ...place, formula: `=AND(${SIGN},TRUE)` }];
      }),
    );
  });
}

const sizeOf = ({ rows, columns }: { readonly rows: number; readonly columns: number }): number =>
  rows * columns;

/** Facts about a row or a package are not marked, as in our tables. */
const MARKS: Readonly<Record<FunctionKind, HighlightKind | undefined>> = {
  printed: 'printed',
  observed: 'printed',
  table: 'printed',
  computed: 'computed',
  fact: undefined,
};

/** What goes on calculating with a printed number is computed. */
function kindOfFormula({ formula }: PlanCell): HighlightKind | undefined {
  const { calls, isPlain } = parseFormula(formula);
  const marks = calls.flatMap((call) => MARKS[kindOf(call)] ?? []);
  return isPlain || marks.length === 0 ? marks[0] : 'computed';
}

/** A name that is none of ours says nothing of itself. */
function kindOf({ name, arguments: written }: ParsedCall): FunctionKind {
  const words = written.map((each) => (each.kind === 'text' ? each.text : undefined));
  return kindOfCall(name, words) ?? 'fact';
}
