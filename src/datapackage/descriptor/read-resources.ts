import type { FindingList } from '../finding/finding-list';
import { isTableName, TABLES } from '../schema/tables';
import type { Resource } from './descriptor';
import { isRecord } from './is-record';
import { isSafePath } from './is-safe-path';

/**
 * The tables a descriptor lists, each once; what is missing, doubled or unsafe is added to findings.
 * @example readResources({ resources: [{ name: 'plans', path: 'plans.csv' }] }, findings)
 */
export function readResources(
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
  return {
    table,
    path,
    bytes: isCount ? bytes : undefined,
    hash: typeof hash === 'string' ? hash : undefined,
  };
}
