import type { CellContent, WorkbookFinding } from '../../core/finding/workbook-finding';
import type { Destination } from './destination';

/**
 * Why the area may not be written to, undefined when it may: it is empty, or `overwrite` names
 * exactly the cells that stand there, as they were shown to the user who confirmed them.
 * @example refuseDestination(destination, undefined) // { kind: 'destination-occupied', area: 'Sheet1!A1:J27', cells: […] }
 */
export function refuseDestination(
  destination: Destination,
  overwrite: readonly CellContent[] | undefined,
): WorkbookFinding | undefined {
  if (destination.obstacle !== undefined) return destination.obstacle;
  const area = destination.address;
  const { cells } = destination;
  if (cells.length === 0) return undefined;
  if (overwrite === undefined) return { kind: 'destination-occupied', area, cells };
  const same =
    cells.length === overwrite.length &&
    cells.every(
      (cell, index) =>
        cell.address === overwrite[index]?.address && cell.content === overwrite[index].content,
    );
  return same ? undefined : { kind: 'destination-changed', area, cells };
}
