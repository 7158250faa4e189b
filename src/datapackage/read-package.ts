import type { PlanPackage } from '../core/catalog/catalog';
import { buildPackage } from './build-package';
import { checkCells } from './check/check-cells';
import { checkFigures, outlinePlans } from './check/check-figures';
import { checkKey, checkNames, checkReference, knownKeys } from './check/check-names';
import { checkPlans } from './check/check-plans';
import { readTable, type CsvTable, type Tables } from './csv/read-table';
import { readDescriptor, type Descriptor, type Resource } from './descriptor/read-descriptor';
import { checkCounts } from './descriptor/stated-counts';
import { decodeText } from './file/decode-text';
import { checkBytes } from './descriptor/read-descriptor';
import { listFindings, type FindingList, type PackageFinding } from './finding/package-finding';
import { DESCRIPTOR_PATH, type PackageFile } from './package-file';
import type { TableName } from './schema/table-schema';
import { TABLES } from './schema/tables';
import { finish, portions, type Steps } from './steps';

/**
 * Reads a data package (Frictionless Data Package v2; tables as in seeds/README.md) into core types.
 * Everything is checked before anything is given out: a package with an error is refused whole,
 * with all that was found. Never throws, whatever the bytes are.
 * @param beside packages it may refer to: their regions, plans, rows, indicators and sources
 * @example readPackage(shippedFiles()) // { ok: true, package: { plans: […], … }, findings: [] }
 * @example readPackage([]) // { ok: false, findings: [{ kind: 'descriptor-missing' }] }
 */
export function readPackage(
  files: readonly PackageFile[],
  beside: readonly PlanPackage[] = [],
): PackageReading {
  return finish(readPackageSteps(files, beside));
}

/**
 * The same, step by step: who serves others meanwhile can pause.
 * @example finish(readPackageSteps(shippedFiles())) // as readPackage reads it
 */
export function* readPackageSteps(
  files: readonly PackageFile[],
  beside: readonly PlanPackage[] = [],
): Steps<PackageReading> {
  const findings = listFindings();
  checkPaths(files, findings);
  const descriptor = readDescriptor(files, findings);
  if (descriptor === undefined) return { ok: false, findings: findings.all() };
  noteUnlisted(files, descriptor, findings);
  const tables = yield* readTables(files, descriptor, findings);
  yield* checkTables(tables, beside, findings);
  const indicators = tables.get('plan_indicators');
  if (indicators !== undefined) checkCounts(descriptor.counts, indicators, findings);
  if (findings.hasErrors()) return { ok: false, findings: findings.all() };
  const built = yield* buildPackage(descriptor, tables, beside);
  return { ok: true, package: built, findings: findings.all() };
}

function checkPaths(files: readonly PackageFile[], findings: FindingList): void {
  const paths = new Set<string>();
  for (const { path } of files) {
    if (paths.has(path)) findings.add({ kind: 'file-duplicate', file: path });
    paths.add(path);
  }
}

/** A table nobody lists is most likely one that was meant to count. */
function noteUnlisted(
  files: readonly PackageFile[],
  { resources }: Descriptor,
  findings: FindingList,
): void {
  const listed = new Set([DESCRIPTOR_PATH, ...resources.map(({ path }) => path)]);
  for (const { path } of files) {
    if (!listed.has(path) && /\.csv$/iu.test(path)) {
      findings.add({ kind: 'file-unlisted', file: path });
    }
  }
}

function* readTables(
  files: readonly PackageFile[],
  { resources }: Descriptor,
  findings: FindingList,
): Steps<Tables> {
  const tables = new Map<TableName, CsvTable>();
  for (const resource of resources) {
    const table = yield* readResourceTable(files, resource, findings);
    if (table !== undefined) tables.set(resource.table, table);
  }
  return tables;
}

function* readResourceTable(
  files: readonly PackageFile[],
  resource: Resource,
  findings: FindingList,
): Steps<CsvTable | undefined> {
  const schema = TABLES.find(({ name }) => name === resource.table);
  const file = files.find(({ path }) => path === resource.path);
  if (file === undefined) findings.add({ kind: 'file-missing', file: resource.path });
  if (schema === undefined || file === undefined) return undefined;
  if (!checkBytes(resource, file, findings)) return undefined;
  yield;
  const { text, finding } = decodeText(file.path, file.bytes);
  const isDeclared = finding?.kind === 'file-gb18030' && resource.isGb18030;
  if (finding !== undefined && !isDeclared) findings.add(finding);
  if (text === undefined) return undefined;
  yield;
  return yield* readTable(schema, file.path, text, findings, resource.delimiter);
}

function* checkTables(
  tables: Tables,
  beside: readonly PlanPackage[],
  findings: FindingList,
): Steps<void> {
  const known = knownKeys(tables, beside);
  for (const schema of TABLES) {
    const table = tables.get(schema.name);
    if (table === undefined) continue;
    for (const rows of portions(table.rows)) {
      checkCells(schema, { ...table, rows }, findings);
      yield;
    }
    for (const columns of [schema.primaryKey, ...schema.uniqueKeys]) {
      checkKey(columns, table, findings);
      yield;
    }
    for (const key of schema.foreignKeys) {
      checkReference(key, table, known, findings);
      yield;
    }
  }
  const names = tables.get('names');
  if (names !== undefined) checkNames(names, known, findings);
  const plans = tables.get('plans');
  if (plans !== undefined) checkPlans(plans, tables.get('plan_indicators'), findings);
  const figures = tables.get('figures');
  if (figures === undefined) return;
  const dated = (tables.get('sources')?.rows ?? []).filter(({ cell }) => cell('date') !== '');
  const ids = new Set(dated.map(({ cell }) => cell('source_id')));
  const plansOf = outlinePlans(tables, beside);
  const stated = new Map<string, number>();
  for (const rows of portions(figures.rows)) {
    checkFigures({ ...figures, rows }, plansOf, findings, ids, stated);
    yield;
  }
}

/**
 * A package read, with what deserves to be said about it; or refused whole, with every reason that
 * was found. `findings` of a refused package hold at least one error.
 */
export type PackageReading =
  | {
      readonly ok: true;
      readonly package: PlanPackage;
      readonly findings: readonly PackageFinding[];
    }
  | { readonly ok: false; readonly findings: readonly PackageFinding[] };
