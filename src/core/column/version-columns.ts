import { readListed } from '../catalog/find-figure';
import type { ComparisonRow } from '../comparison/comparison';
import { NOT_COMPUTED } from '../comparison/row-cells';
import type { PrintedFigure } from '../figure/printed-figure';
import { readCell, textCell } from '../figure/table-cell';
import type { ColumnDescription, InComparison, VersionColumn } from './column';

/** The target as the plan printed it and as it was set anew, beside each other. */
export const VERSION_COLUMNS: { readonly [Each in VersionColumn]: ColumnDescription<Each> } = {
  年度目标: {
    look: 'figure',
    source: { kind: 'fact', field: '原文' },
    inPlan: undefined,
    compared: {
      ...version('', ({ row: { yearly } }) =>
        yearly === undefined ? textCell(NOT_COMPUTED) : readCell(yearly.figure.text),
      ),
      use: 'usual',
      heading: ({ year }) => `${String(year)}年度目标`,
      isFilled: ({ yearly }) => yearly !== undefined,
    },
  },
  原定目标值: {
    look: 'figure',
    source: { kind: 'fact', field: '目标版本' },
    inPlan: undefined,
    compared: version('原定', ({ comparison: { plan }, row }) => {
      if (row.former?.isTarget !== true) return row.target;
      const [before] = formerTargets(row);
      return before === undefined ? textCell(NOT_COMPUTED) : readListed(plan, before);
    }),
  },
  调整后目标值: {
    look: 'figure',
    source: { kind: 'fact', field: '目标版本' },
    inPlan: undefined,
    compared: version('调整后', ({ row }) =>
      row.former?.isTarget === true ? row.target : textCell(NOT_COMPUTED),
    ),
  },
};

function version(which: string, content: InComparison['content']): InComparison {
  return {
    use: 'asked',
    widest: 12,
    heading: ({ plan }) => `${String(plan.targetYear)}年目标值（${which}）`,
    content,
    isFilled: () => true,
    followsActual: false,
  };
}

/**
 * What the plan itself printed where its target was set anew; none where it was not.
 * @example formerTargets(row) // what was printed, '1500', where '1600' is in force
 */
export function formerTargets({ former }: ComparisonRow): readonly PrintedFigure[] {
  return (former?.isTarget === true ? former.before : []).filter(
    ({ measure }) => measure === 'target',
  );
}
