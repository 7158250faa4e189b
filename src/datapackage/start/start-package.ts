import Papa from 'papaparse';
import type { Period } from '../../core/period/period';
import type { Region } from '../../core/region/region';
import { DESCRIPTOR_PATH } from '../descriptor/descriptor';
import { fromTexts } from '../keep-package';
import type { PackageFile } from '../package-file';
import { TABLES } from '../schema/tables';
import type { TableName } from '../schema/table-schema';
import { sealPackage } from '../seal-package';
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
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${region.id.replace(/^LOCAL:/u, '').toLowerCase()}-${String(period.ordinal)}`,
    title,
    version: '0.1.0',
    created,
    resources: TABLES.map((table) => ({
      name: table.name,
      title: table.title,
      path: `${table.name}.csv`,
    })),
  };
  const tables = TABLES.map(({ name, fields }) => {
    const columns = fields.map((field) => field.name);
    const row = rows[name];
    const lines = row === undefined ? [] : [columns.map((column) => row[column] ?? '')];
    return {
      path: `${name}.csv`,
      text: `${Papa.unparse([columns, ...lines], { newline: '\n' })}\n`,
    };
  });
  const sealing = sealPackage(
    fromTexts([
      { path: DESCRIPTOR_PATH, text: JSON.stringify(descriptor) },
      ...tables,
      { path: 'README.md', text: explainPackage(title, planId(start)) },
    ]),
  );
  if (!sealing.ok)
    throw new Error(`An empty package cannot be sealed: ${JSON.stringify(sealing.findings)}`);
  return sealing.files;
}

function planId({ region, period }: PackageStart): string {
  return `${region.id}-${String(period.ordinal)}`;
}

/** A working title; the plan's own is on its cover. */
function titleOf({ region, period }: PackageStart): string {
  return `${region.name}“${period.name}”规划`;
}

function firstRows(start: PackageStart): Partial<Record<TableName, Record<string, string>>> {
  const { region, isNewRegion, period } = start;
  const id = planId(start);
  const title = titleOf(start);
  return {
    ...(isNewRegion
      ? {
          regions: {
            region_id: region.id,
            code: region.code,
            code_scheme: region.codeScheme,
            name: region.name,
            short_name: region.shortName,
            level: region.level,
            parent_id: region.parentId ?? '',
          },
        }
      : {}),
    sources: { source_id: id, title },
    plans: {
      plan_id: id,
      region_id: region.id,
      period: period.name,
      base_year: String(period.baseYear),
      target_year: String(period.targetYear),
      title,
      source_id: id,
      table: 'printed',
    },
  };
}
