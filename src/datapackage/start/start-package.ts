import type { Period } from '../../core/period/period';
import type { Region } from '../../core/region/region';
import { regionCells } from '../draft/region-cells';
import type { PackageFile } from '../package-file';
import type { TableName } from '../schema/table-schema';
import { writePackage } from '../write-package';
import { explainPackage } from './explain-package';

/** What an empty package is begun for. */
export interface PackageStart {
  readonly region: Region;
  /** Whether the package must bring the region itself; else it refers to the shipped one. */
  readonly isNewRegion: boolean;
  readonly period: Period;
  /** ISO date. */
  readonly created: string;
}

/**
 * The files of an empty package for one region's plan: valid as it is, every table with its columns,
 * and a README that says what to fill in.
 * @example startPackage({ region: cangshan, isNewRegion: false, period, created: '2026-01-31' })
 * // [{ path: 'datapackage.json', … }, { path: 'sources.csv', … }, …, { path: 'README.md', … }]
 */
export function startPackage(start: PackageStart): readonly PackageFile[] {
  const { region, period, created } = start;
  const rows = firstRows(start);
  const title = titleOf(start);
  const name = `${region.id.replace(/^LOCAL:/u, '').toLowerCase()}-${String(period.ordinal)}`;
  const explanation = { path: 'README.md', text: explainPackage(title, planId(start)) };
  return writePackage({ name, title, created }, rows, [explanation]);
}

function planId({ region, period }: PackageStart): string {
  return `${region.id}-${String(period.ordinal)}`;
}

/** A working title; the plan's own is on its cover. */
function titleOf({ region, period }: PackageStart): string {
  return `${region.name}“${period.name}”规划`;
}

function firstRows(
  start: PackageStart,
): Partial<Record<TableName, readonly Record<string, string>[]>> {
  const { region, isNewRegion, period } = start;
  const id = planId(start);
  const title = titleOf(start);
  return {
    ...(isNewRegion
      ? {
          regions: [regionCells(region)],
        }
      : {}),
    sources: [{ source_id: id, title }],
    plans: [
      {
        plan_id: id,
        region_id: region.id,
        period: period.name,
        base_year: String(period.baseYear),
        target_year: String(period.targetYear),
        title,
        source_id: id,
        table: 'printed',
      },
    ],
  };
}
