import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanPackage } from '../../../src/core/catalog/catalog';

/** One figure of the running text as a reader found it. */
export interface ProseTruth {
  readonly document: string;
  readonly line: number;
  readonly name: string;
  readonly text: string;
  readonly value: string;
  readonly op: string;
  readonly unit: string;
  /** One or several acceptable years, parted by `/`. */
  readonly year: string;
  readonly measure: string;
  /** Readers may differ on whether these are dated; found or not, they do not count. */
  readonly needed: boolean;
}

/** Cells of one table row by the keys of the extraction's JSON. */
export type RowTruth = Readonly<Record<string, string>> & {
  readonly document: string;
  readonly line: string;
};

const HERE = __dirname;

/**
 * Reads the rows of a truth file.
 *
 * @param file name of a .tsv file in the folder `folder`
 */
function readTsv(folder: string, file: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...rows] = readFileSync(join(HERE, folder, file), 'utf8')
    .trimEnd()
    .split('\n');
  const keys = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? '']));
  });
}

/** The figures in running text, by document. */
export function readProseTruth(folder: string): readonly ProseTruth[] {
  return readTsv(folder, 'prose.tsv').map((row) => ({
    document: row['document'] ?? '',
    line: Number(row['line']),
    name: row['name'] ?? '',
    text: row['text'] ?? '',
    value: row['value'] ?? '',
    op: row['op'] ?? '',
    unit: row['unit'] ?? '',
    year: row['year'] ?? '',
    measure: row['measure'] ?? '',
    needed: row['needed'] !== 'no',
  }));
}

/** Rows of tables from a truth file of a folder. */
export function readTableTruth(folder: string): readonly RowTruth[] {
  return readTsv(folder, 'tables.tsv') as readonly RowTruth[];
}

/** The tables of the shipped package, typed in from the same documents by somebody else. */
export function tablesOfPackage(content: PlanPackage): readonly RowTruth[] {
  const files = new Map(content.sources.map((source) => [source.id, source.file]));
  return content.planIndicators.flatMap((indicator): RowTruth[] => {
    const plan = content.plans.find((one) => one.id === indicator.planId);
    const figures = content.figures.filter(
      (figure) =>
        figure.planId === indicator.planId &&
        figure.code === indicator.code &&
        figure.place.kind === 'table',
    );
    const [first] = figures;
    if (plan?.table !== 'printed' || first?.place.line === undefined) return [];
    const printed: Record<string, string> = {};
    for (const figure of figures) printed[figure.measure] = figure.text;
    return [
      {
        document: files.get(first.place.sourceId) ?? '',
        line: String(first.place.line),
        category: indicator.category,
        number: indicator.number,
        parent: indicator.parentName,
        name: indicator.printedName,
        unit: indicator.unit,
        attribute: indicator.attribute,
        ...printed,
      },
    ];
  });
}
