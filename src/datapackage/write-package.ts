import Papa from 'papaparse';
import { markFormula } from './csv/formula-mark';
import { printCounts, type PlanCount } from './descriptor/stated-counts';
import { fromTexts } from './keep-package';
import { DESCRIPTOR_PATH, type PackageFile, type PackageText } from './package-file';
import type { TableName } from './schema/table-schema';
import { TABLES } from './schema/tables';
import { sealPackage } from './seal-package';

/** What the descriptor of a new package says of it. */
interface NewPackage {
  readonly name: string;
  readonly title: string;
  /** ISO date, '' to say none. */
  readonly created: string;
  /** What its plans' tables say of their counts. */
  readonly counts?: readonly PlanCount[];
}

/**
 * The files of a new package: every table with its columns and the rows given by column name, and a
 * descriptor that seals them.
 * @throws Error where sealing fails, which no content can cause
 * @example writePackage({ name: 'x-15', title: '…', created: '' }, { sources: [{ source_id: 's' }] })
 * // [{ path: 'datapackage.json', … }, { path: 'sources.csv', … }, …]
 */
export function writePackage(
  { name, title, created, counts = [] }: NewPackage,
  rows: Partial<Record<TableName, readonly Readonly<Record<string, string>>[]>>,
  beside: readonly PackageText[] = [],
): readonly PackageFile[] {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    version: '0.1.0',
    ...(created === '' ? {} : { created }),
    ...(counts.length === 0 ? {} : printCounts(counts)),
    resources: TABLES.map((table) => ({
      name: table.name,
      title: table.title,
      path: `${table.name}.csv`,
    })),
  };
  const tables = TABLES.map((table) => {
    const columns = table.fields.map((field) => field.name);
    const lines = (rows[table.name] ?? []).map((row) =>
      columns.map((column) => markFormula(row[column] ?? '')),
    );
    return {
      path: `${table.name}.csv`,
      text: `${Papa.unparse([columns, ...lines], { newline: '\n' })}\n`,
    };
  });
  const texts = [{ path: DESCRIPTOR_PATH, text: JSON.stringify(descriptor) }, ...tables, ...beside];
  const sealing = sealPackage(fromTexts(texts));
  if (!sealing.ok) {
    throw new Error(`A new package cannot be sealed: ${JSON.stringify(sealing.findings)}`);
  }
  return sealing.files;
}
