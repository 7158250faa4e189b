import type { CellContent, WorkbookFinding } from '../../core/finding/workbook-finding';
import type { Target } from './target';

/**
 * Why the area may not be written to, undefined when it may: it is empty, or `overwrite` names
 * exactly the cells that stand there, as they were shown to the user who confirmed them.
 * @example refuseTarget(target, undefined) // { kind: 'target-occupied', area: 'Sheet1!A1:J27', cells: […] }
 */
export function refuseTarget(
  target: Target,
  overwrite: readonly CellContent[] | undefined,
): WorkbookFinding | undefined {
  if (target.obstacle !== undefined) return target.obstacle;
  const area = target.address;
  const { cells } = target;
  if (cells.length === 0) return undefined;
  if (overwrite === undefined) return { kind: 'target-occupied', area, cells };
  const same =
    cells.length === overwrite.length &&
    cells.every(
      (cell, index) =>
        cell.address === overwrite[index]?.address && cell.content === overwrite[index].content,
    );
  return same ? undefined : { kind: 'target-changed', area, cells };
}
