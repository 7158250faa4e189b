import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Papa from 'papaparse';
import { buildCatalog } from '../../src/core/catalog/build-catalog';
import type { PlanPackage } from '../../src/core/catalog/catalog';
import type { PackageFile } from '../../src/datapackage/package-file';
import { compilePackage } from '../../src/datapackage/compiled/compile-package';
import { openCompiled } from '../../src/datapackage/compiled/open-compiled';
import {
  readPackage,
  readPackageSteps,
  type PackageReading,
} from '../../src/datapackage/read-package';
import type { TableName } from '../../src/datapackage/schema/table-schema';
import { TABLES } from '../../src/datapackage/schema/tables';
import { finish, TURN } from '../../src/datapackage/steps';
import { writePackage } from '../../src/datapackage/write-package';
import { best, type Goal } from './goal';

type Row = Readonly<Record<string, string>>;

const SIZES = [10, 300, 3300];
/** As many as one package may hold. */
const MOST = 1100;

/**
 * What opening packages costs against only taking their tables apart with papaparse, at several sizes;
 * the longest time that the functions' thread is held, and the memory that what was read takes; then
 * the same of the derived file from which a package opens the next time.
 * @param shipped the files of the shipped package, whose first plan is copied
 */
export function benchOpening(shipped: readonly PackageFile[]): readonly Goal[] {
  return SIZES.flatMap((plans): Goal[] => {
    const counts = Array.from({ length: Math.ceil(plans / MOST) }, (_, at) =>
      Math.min(MOST, plans - at * MOST),
    );
    const packages = counts.map((count, at) => grownFiles(shipped, count, at * MOST));
    const texts = packages.flat().filter(({ path }) => path.endsWith('.csv'));
    const bare = best(
      () => texts,
      (csv) => {
        for (const { bytes } of csv)
          Papa.parse(new TextDecoder().decode(bytes), { delimiter: ',' });
      },
    );
    const ours = best(
      () => packages,
      (all) => all.map(open),
    );
    const size = packages.flat().reduce((sum, { bytes }) => sum + bytes.length, 0);
    const derived = packages.map((each) => finish(compilePackage(readingOf(each), 'bench')));
    const again = best(
      () => derived,
      (all) => all.map(openAgain),
    );
    const of = `${String(plans)} plans: `;
    return [
      {
        what: `${of}opening a package, against papaparse of its tables`,
        ...{ unit: '倍', figure: ours / bare, goal: 1.5 },
      },
      {
        what: `${of}opening it again, with its first plan, against the same`,
        ...{ unit: '倍', figure: again / bare, goal: 0.3 },
      },
      {
        what: `${of}the memory that stays, against the bytes of its files`,
        ...{ unit: '倍', figure: memoryOf(() => packages.map(open)) / size, goal: 3 },
      },
      {
        what: `${of}the same, opened again`,
        ...{
          unit: '倍',
          figure: memoryOf(() => derived.map((file) => openAgain(file.slice()))) / size,
          goal: 3,
        },
      },
      {
        what: `${of}the longest task of opening`,
        ...{
          unit: '毫秒',
          figure: Math.max(
            ...packages.map((each) => Math.min(longestTurn(each), longestTurn(each))),
          ),
          goal: 50,
        },
      },
      {
        what: `${of}the longest task of opening it again, with the catalogue`,
        ...{ unit: '毫秒', figure: best(() => derived, inCatalog) / 1000, goal: 50 },
      },
    ];
  });
}

/** Milliseconds of computing of the longest of the turns in which a package is read (see `inTurns`). */
function longestTurn(files: readonly PackageFile[]): number {
  const steps = readPackageSteps(files);
  const used = () => process.cpuUsage().user / 1000;
  let [longest, since] = [0, used()];
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    const now = used();
    if (now - since < TURN) continue;
    longest = Math.max(longest, now - since);
    since = used();
  }
  return longest;
}

function openAgain(file: Uint8Array): PlanPackage {
  const content = openCompiled(file, 'bench')?.package;
  if (content === undefined) throw new Error('a derived file does not open');
  content.slices?.ofPlan(content.plans[0]?.id ?? '');
  return content;
}

function inCatalog(derived: readonly Uint8Array[]): void {
  buildCatalog(derived.map(openAgain));
}

type Read = Extract<PackageReading, { readonly ok: true }>;

function readingOf(files: readonly PackageFile[]): Read {
  const reading = readPackage(files);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings[0]));
  return reading;
}

function open(files: readonly PackageFile[]): PlanPackage {
  return readingOf(files).package;
}

/** Bytes that what was made keeps, in the heap and beside it. */
function memoryOf(make: () => unknown): number {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  const used = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  collect();
  const before = used();
  const made = make();
  collect();
  const after = used();
  return made === undefined ? 0 : after - before;
}

/** The shipped package's first plan and what belongs to it, for so many made-up regions. */
function grownFiles(
  shipped: readonly PackageFile[],
  plans: number,
  from: number,
): readonly PackageFile[] {
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
  const ids = Array.from({ length: plans }, (_, at) => String(900_000 + from + at));
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
