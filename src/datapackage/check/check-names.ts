import type { PlanPackage } from '../../core/catalog/catalog';
import type { CsvTable, Tables } from '../csv/read-table';
import type { FindingList } from '../finding/package-finding';
import type { ForeignKey, TableName } from '../schema/table-schema';

/**
 * Checks that an alias leads to a region or an indicator that exists, whichever its kind says.
 * @example checkNames(names, known, findings)
 */
export function checkNames(table: CsvTable, known: KnownKeys, findings: FindingList): void {
  for (const { row, cell } of table.rows) {
    const target = cell('kind') === 'region' ? 'regions' : 'indicators';
    const targetColumn = target === 'regions' ? 'region_id' : 'indicator_id';
    const keys = known(target, [targetColumn]);
    const text = cell('id');
    if (keys === undefined || text === '' || keys.has(keyOf([text]))) continue;
    findings.add({
      kind: 'reference-unknown',
      file: table.file,
      row,
      column: 'id',
      text,
      targetFile: `${target}.csv`,
      targetColumn,
    });
  }
}

/** Whatever no cell can hold joins the parts of a key. */
const JOINT = '\u0000';

/**
 * Checks that no key stands twice; a key with an empty cell is not compared.
 * @example checkKey(['plan_id'], plans, findings) // adds { kind: 'key-duplicate', firstRow: 2, … }
 */
export function checkKey(columns: readonly string[], table: CsvTable, findings: FindingList): void {
  const firstRows = new Map<string, number>();
  for (const { row, cell } of table.rows) {
    const cells = columns.map(cell);
    if (cells.includes('')) continue;
    const key = cells.join(JOINT);
    const firstRow = firstRows.get(key);
    if (firstRow === undefined) {
      firstRows.set(key, row);
      continue;
    }
    const text = cells.join(' ');
    findings.add({ kind: 'key-duplicate', file: table.file, row, columns, text, firstRow });
  }
}

/**
 * Checks that what a row refers to exists. A reference into a table that could not be read is not
 * checked: that table's own findings come first.
 * @example checkReference(plansSchema.foreignKeys[0], plans, known, findings)
 */
export function checkReference(
  { fields, table: target, targetFields }: ForeignKey,
  table: CsvTable,
  known: KnownKeys,
  findings: FindingList,
): void {
  const keys = known(target, targetFields);
  if (keys === undefined) return;
  for (const { row, cell } of table.rows) {
    const cells = fields.map(cell);
    if (cells.includes('') || keys.has(keyOf(cells))) continue;
    // Of a key over two columns the second is the one to blame: the first has its own reference.
    const column = fields.at(-1) ?? '';
    const first = fields[0] ?? '';
    const isBlamed = fields.length === 1 || known('plans', ['plan_id'])?.has(cell(first));
    if (isBlamed !== true) continue;
    findings.add({
      kind: 'reference-unknown',
      file: table.file,
      row,
      column,
      text: cell(column),
      targetFile: `${target}.csv`,
      targetColumn: targetFields.at(-1) ?? '',
    });
  }
}

/** Looks up whether rows with such cells exist; undefined where their table could not be read. */
type KnownKeys = (table: TableName, columns: readonly string[]) => ReadonlySet<string> | undefined;

/** @example keyOf(['350104-14', '01']) */
function keyOf(cells: readonly string[]): string {
  return cells.join('\n');
}

/**
 * What a package may refer to: its own rows and those of the packages it lies beside.
 * @example knownKeys(tables, [shipped])('indicators', ['indicator_id'])?.has('gdp') // true
 */
export function knownKeys(tables: Tables, beside: readonly PlanPackage[]): KnownKeys {
  const sets = new Map<string, ReadonlySet<string>>();
  return (name, columns) => {
    const table = tables.get(name);
    if (table === undefined) return undefined;
    const id = [name, ...columns].join('\n');
    const known =
      sets.get(id) ??
      new Set([
        ...table.rows.map(({ cell }) => keyOf(columns.map(cell))),
        ...beside.flatMap((each) => keysBeside(each, name)),
      ]);
    sets.set(id, known);
    return known;
  };
}

function keysBeside(other: PlanPackage, name: TableName): readonly string[] {
  switch (name) {
    case 'sources':
      return other.sources.map(({ id }) => id);
    case 'regions':
      return other.regions.map(({ id }) => id);
    case 'plans':
      return other.plans.map(({ id }) => id);
    case 'indicators':
      return other.indicators.map(({ id }) => id);
    case 'plan_indicators':
      return other.planIndicators.map(({ planId, code }) => keyOf([planId, code]));
    case 'names':
    case 'figures':
      return [];
  }
}
