import { decodeText } from '../file/decode-text';
import type { FindingList } from '../finding/finding-list';
import type { PackageFile } from '../package-file';
import { isIsoDate } from '../check/is-iso-date';
import { DESCRIPTOR_PATH, type Descriptor } from './descriptor';
import { isRecord } from './is-record';
import { readResources } from './read-resources';

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
