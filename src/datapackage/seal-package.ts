import { readDescriptor } from './descriptor/read-descriptor';
import { isRecord } from './descriptor/is-record';
import { decodeText, hashBytes } from './file/decode-text';
import { listFindings, type PackageFinding } from './finding/package-finding';
import { DESCRIPTOR_PATH, type PackageFile } from './package-file';
import { describeTable } from './schema/describe-table';
import { TABLES } from './schema/tables';

/** The files with a descriptor that fits them, or why there is none. */
type Sealing =
  | { readonly ok: true; readonly files: readonly PackageFile[] }
  | { readonly ok: false; readonly findings: readonly PackageFinding[] };

/**
 * Writes size, SHA-256, encoding and schema of each table into the descriptor; whatever else the
 * descriptor says stays. What the tables hold is not checked: that is `readPackage`'s part.
 * @example sealPackage(files) // { ok: true, files: [{ path: 'datapackage.json', bytes: … }, …] }
 */
export function sealPackage(files: readonly PackageFile[]): Sealing {
  const findings = listFindings();
  const descriptor = readDescriptor(files, findings);
  const file = files.find(({ path }) => path === DESCRIPTOR_PATH);
  for (const { path } of descriptor?.resources ?? []) {
    if (!files.some((each) => each.path === path))
      findings.add({ kind: 'file-missing', file: path });
  }
  if (file === undefined || descriptor === undefined || findings.hasErrors()) {
    return { ok: false, findings: findings.all() };
  }
  const value: unknown = JSON.parse(decodeText(DESCRIPTOR_PATH, file.bytes).text ?? '');
  if (!isRecord(value)) return { ok: false, findings: findings.all() };
  const { resources } = value;
  const sealed = {
    ...value,
    resources: Array.isArray(resources)
      ? resources.map((entry: unknown) => sealResource(entry, files))
      : [],
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(sealed, undefined, 2)}\n`);
  return {
    ok: true,
    files: files.map((each) => (each === file ? { path: DESCRIPTOR_PATH, bytes } : each)),
  };
}

function sealResource(entry: unknown, files: readonly PackageFile[]): unknown {
  if (!isRecord(entry)) return entry;
  const table = TABLES.find(({ name }) => name === entry.name);
  const file = files.find(({ path }) => path === entry.path);
  if (table === undefined || file === undefined) return entry;
  const isGb18030 = decodeText(file.path, file.bytes).finding?.kind === 'file-gb18030';
  return {
    ...entry,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: isGb18030 ? 'gb18030' : 'utf-8',
    bytes: file.bytes.length,
    hash: hashBytes(file.bytes),
    schema: describeTable(table),
  };
}
