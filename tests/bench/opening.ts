import Papa from 'papaparse';
import type { PackageFile } from '../../src/datapackage/package-file';
import { readPackage } from '../../src/datapackage/read-package';
import type { TableName } from '../../src/datapackage/schema/table-schema';
import { TABLES } from '../../src/datapackage/schema/tables';
import { writePackage } from '../../src/datapackage/write-package';
import { best, type Goal } from './goal';

type Row = Readonly<Record<string, string>>;

/** The largest is as large as a package may be. */
const SIZES = [10, 300, 1500];

/**
 * What opening a package costs against only taking its tables apart with papaparse, at several sizes.
 * @param shipped the files of the shipped package, whose first plan is copied
 */
export function benchOpening(shipped: readonly PackageFile[]): readonly Goal[] {
  return SIZES.map((plans) => {
    const files = grownFiles(shipped, plans);
    const reading = readPackage(files);
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings[0]));
    const texts = files.filter(({ path }) => path.endsWith('.csv'));
    const bare = best(
      () => texts,
      (csv) => {
        for (const { bytes } of csv)
          Papa.parse(new TextDecoder().decode(bytes), { delimiter: ',' });
      },
    );
    const ours = best(
      () => files,
      (all) => readPackage(all),
    );
    return {
      what: `${String(plans)} plans: opening a package, against papaparse of its tables`,
      ratio: ours / bare,
      goal: 1.5,
    };
  });
}

/** The shipped package's first plan and what belongs to it, for so many made-up regions. */
function grownFiles(shipped: readonly PackageFile[], plans: number): readonly PackageFile[] {
  const rowsOf = (table: TableName): readonly Row[] => {
    const file = shipped.find(({ path }) => path === `${table}.csv`);
    const text = new TextDecoder().decode(file?.bytes);
    return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  };
  const [plan] = rowsOf('plans');
  const { plan_id: planId = '', region_id: regionId = '' } = plan ?? {};
  const isOf = (row: Row) => row['plan_id'] === planId;
  const copied = ['plans', 'plan_indicators', 'figures'] as const;
  const originals = new Map<TableName, readonly Row[]>(
    copied.map((table) => [table, rowsOf(table).filter(isOf)]),
  );
  originals.set(
    'regions',
    rowsOf('regions').filter((row) => row['region_id'] === regionId),
  );
  const ids = Array.from({ length: plans }, (_, at) => String(900_000 + at));
  const copies = (table: TableName) =>
    ids.flatMap((id) =>
      (originals.get(table) ?? []).map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, text]) => [name, renamed(name, text, id, regionId)]),
        ),
      ),
    );
  const rows = Object.fromEntries(
    TABLES.map(({ name }) => [name, originals.has(name) ? copies(name) : rowsOf(name)]),
  );
  const above = rowsOf('regions').filter((row) => row['region_id'] !== regionId);
  const regions = [...above, ...copies('regions')];
  const names = rowsOf('names').filter((row) => row['kind'] !== 'region');
  return writePackage({ name: 'many', title: '', created: '' }, { ...rows, regions, names });
}

function renamed(column: string, text: string, id: string, regionId: string): string {
  if (column === 'name') return `试${id}区`;
  if (column === 'short_name') return '';
  return column.endsWith('_id') || column === 'code' ? text.replace(regionId, id) : text;
}
