import { isIsoDate } from '../check/check-cells';
import { decodeText, hashBytes } from '../file/decode-text';
import type { FindingList } from '../finding/package-finding';
import { DESCRIPTOR_PATH, type PackageFile } from '../package-file';
import type { TableName } from '../schema/table-schema';
import { TABLES, isTableName } from '../schema/tables';
import { readDialect, type Dialect } from './read-dialect';
import { isRecord } from './is-record';
import { isSafePath } from './is-safe-path';
import { readCounts, type PlanCount } from './stated-counts';

const MAX_BYTES = 1_000_000;

/**
 * Reads `datapackage.json`; undefined, with findings added, where it cannot be used at all.
 * @example readDescriptor(files, findings)?.name // 'plan-indicators-fujian'
 */
export function readDescriptor(
  files: readonly PackageFile[],
  findings: FindingList,
): Descriptor | undefined {
  const file = files.find((each) => each.path === DESCRIPTOR_PATH);
  if (file === undefined) {
    findings.add({ kind: 'descriptor-missing' });
    return undefined;
  }
  const json = readJson(file, findings);
  if (json === undefined) return undefined;
  if (!isRecord(json.value)) {
    findings.add({ kind: 'descriptor-field', field: '', expected: 'object' });
    return undefined;
  }
  const { value } = json;
  const descriptor: Descriptor = {
    name: readName(value, findings),
    title: readText(value, 'title', findings),
    version: readText(value, 'version', findings),
    created: readText(value, 'created', findings),
    resources: readResources(value, findings),
    counts: readCounts(value, findings),
  };
  if (descriptor.created !== '' && !isIsoDate(descriptor.created.slice(0, 10))) {
    findings.add({ kind: 'descriptor-field', field: 'created', expected: 'date' });
  }
  return descriptor;
}

function readJson(
  file: PackageFile,
  findings: FindingList,
): { readonly value: unknown } | undefined {
  if (file.bytes.length > MAX_BYTES) {
    const found = file.bytes.length;
    findings.add({ kind: 'file-too-large', file: DESCRIPTOR_PATH, found, limit: MAX_BYTES });
    return undefined;
  }
  const { text, finding } = decodeText(DESCRIPTOR_PATH, file.bytes);
  if (finding !== undefined) findings.add(finding);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    // Engines word the position differently and some not at all: then the line is left out.
    const position = /position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
    const row = position === undefined ? undefined : lineOf(text, Number(position));
    findings.add({ kind: 'descriptor-not-json', row });
    return undefined;
  }
}

function lineOf(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** The name tells packages apart where they are listed and kept: an identifier, not a sentence. */
function readName(value: Readonly<Record<string, unknown>>, findings: FindingList): string {
  const { name } = value;
  if (typeof name === 'string' && /^[0-9a-z\u4e00-\u9fff][0-9a-z\u4e00-\u9fff._-]*$/u.test(name)) {
    return name;
  }
  findings.add({ kind: 'descriptor-field', field: 'name', expected: 'identifier' });
  return '';
}

function readText(
  value: Readonly<Record<string, unknown>>,
  field: string,
  findings: FindingList,
): string {
  const text = value[field];
  if (text === undefined) return '';
  if (typeof text === 'string') return text.trim();
  findings.add({ kind: 'descriptor-field', field, expected: 'text' });
  return '';
}

/** One table's entry in `datapackage.json`. */
export interface Resource extends Dialect {
  readonly table: TableName;
  readonly path: string;
  /** As stated; undefined where the descriptor states none. */
  readonly bytes: number | undefined;
  readonly hash: string | undefined;
}

/** What is read of `datapackage.json`. */
export interface Descriptor {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly created: string;
  readonly resources: readonly Resource[];
  readonly counts: readonly PlanCount[];
}

/**
 * The tables a descriptor lists, each once; what is missing, doubled or unsafe is added to findings.
 * @example readResources({ resources: [{ name: 'plans', path: 'plans.csv' }] }, findings)
 */
function readResources(
  descriptor: Readonly<Record<string, unknown>>,
  findings: FindingList,
): readonly Resource[] {
  const { resources } = descriptor;
  if (!Array.isArray(resources)) {
    findings.add({ kind: 'descriptor-field', field: 'resources', expected: 'list' });
    return [];
  }
  const found = new Map<string, Resource>();
  const named = new Set<string>();
  resources.forEach((entry: unknown, at) => {
    const field = `resources[${String(at)}]`;
    if (!isRecord(entry)) {
      findings.add({ kind: 'descriptor-field', field, expected: 'object' });
      return;
    }
    const { name } = entry;
    if (typeof name !== 'string') {
      findings.add({ kind: 'descriptor-field', field: `${field}.name`, expected: 'text' });
    } else if (!isTableName(name)) {
      findings.add({ kind: 'resource-unknown', resource: name });
    } else if (named.has(name)) {
      findings.add({ kind: 'resource-duplicate', resource: name });
    } else {
      named.add(name);
      const resource = readResource(entry, name, field, findings);
      if (resource !== undefined) found.set(name, resource);
    }
  });
  for (const { name } of TABLES) {
    if (!named.has(name)) findings.add({ kind: 'resource-missing', resource: name });
  }
  return [...found.values()];
}

function readResource(
  entry: Readonly<Record<string, unknown>>,
  table: Resource['table'],
  field: string,
  findings: FindingList,
): Resource | undefined {
  const { path, bytes, hash } = entry;
  if (typeof path !== 'string') {
    findings.add({ kind: 'descriptor-field', field: `${field}.path`, expected: 'text' });
    return undefined;
  }
  if (!isSafePath(path)) {
    findings.add({ kind: 'path-unsafe', resource: table, path });
    return undefined;
  }
  const isCount = typeof bytes === 'number' && Number.isInteger(bytes) && bytes >= 0;
  if (bytes !== undefined && !isCount) {
    findings.add({ kind: 'descriptor-field', field: `${field}.bytes`, expected: 'count' });
  }
  if (hash !== undefined && typeof hash !== 'string') {
    findings.add({ kind: 'descriptor-field', field: `${field}.hash`, expected: 'text' });
  }
  const written = readDialect(entry, table, findings);
  return {
    table,
    path,
    bytes: isCount ? bytes : undefined,
    hash: typeof hash === 'string' ? hash : undefined,
    ...written,
  };
}

/** Plenty for a province's plans, little enough to be read while someone waits. */
const MAX_TABLE_BYTES = 20_000_000;

/**
 * Whether a file is the one its descriptor means: size and SHA-256 as stated.
 * A differing file is still read, so that one check tells everything there is to mend.
 * @example checkBytes({ path: 'plans.csv', hash: 'sha256:…', … }, file, findings) // true: read on
 */
export function checkBytes(resource: Resource, file: PackageFile, findings: FindingList): boolean {
  const { path } = file;
  const found = file.bytes.length;
  if (found > MAX_TABLE_BYTES) {
    findings.add({ kind: 'file-too-large', file: path, found, limit: MAX_TABLE_BYTES });
    return false;
  }
  if (resource.bytes !== undefined && resource.bytes !== found) {
    const stated = String(resource.bytes);
    findings.add({ kind: 'size-differs', file: path, stated, actual: String(found) });
    // Of another size it has another hash too: saying so twice helps nobody.
    return true;
  }
  if (resource.hash === undefined) {
    findings.add({ kind: 'hash-missing', file: path });
  } else if (!/^sha256:[0-9a-f]{64}$/iu.test(resource.hash)) {
    findings.add({ kind: 'hash-unsupported', file: path, hash: resource.hash });
  } else {
    const stated = resource.hash.toLowerCase();
    const actual = hashBytes(file.bytes);
    if (stated !== actual) findings.add({ kind: 'hash-differs', file: path, stated, actual });
  }
  return true;
}
