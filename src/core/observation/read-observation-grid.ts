import type { Catalog } from '../catalog/catalog';
import type { FormFinding, FormMedium } from '../form/finding';
import { collectFindings } from '../form/findings';
import { unevenRow, type FormGrid, type FoundHeader } from '../form/form';
import { findHeader, type MappedColumns, type ObservationMapping } from './actuals-form';
import {
  previewRows,
  type ObservationProgress,
  type ObservationReading,
} from './observation-reading';
import { rowReader, type ReadRow, type RowStatement } from './read-observation-row';
import { noteConversions, noteReplaced, settleYears } from './settle-years';

/** Rows between two reports of progress: a few hundredths of a second of work. */
const CHUNK = 2_000;

/**
 * Reads a table of actual values step by step: yields after every 2,000 rows, so that whoever shows
 * progress can pause there, and returns the reading at the end. Nothing is kept or written; rows
 * with errors are left out and said, the others are given out.
 * @param asked columns assigned by their label; the rest is found by name
 * @example const steps = readObservationSteps(catalog, grid); steps.next().value // { done: 2000, total: 99999 }
 */
export function* readObservationSteps(
  catalog: Catalog,
  grid: FormGrid,
  asked: ObservationMapping = {},
): Generator<ObservationProgress, ObservationReading> {
  const header = findHeader(grid, asked);
  const reading = beginReading(catalog, grid, header);
  const first = header.at + 1;
  const total = grid.rows.length - first;
  for (let done = 0; done < total; done += CHUNK) {
    const next = Math.min(total, done + CHUNK);
    if (!reading.read(first + done, first + next)) break;
    if (next < total) yield { done: next, total };
  }
  return reading.finish();
}

/**
 * Reads a table of actual values in one go; see `readObservationSteps`.
 * @example readObservationGrid(catalog, { rows: [['地区', '指标', '年份', '实际值'], …], firstRow: 1 })
 */
export function readObservationGrid(
  catalog: Catalog,
  grid: FormGrid,
  asked: ObservationMapping = {},
): ObservationReading {
  const steps = readObservationSteps(catalog, grid, asked);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** A wrong column gives a name that leads nowhere in every row, each dear to find neighbours for. */
const UNKNOWN_LIMIT = 200;

const ABOUT_ROW: readonly FormFinding['kind'][] = [
  'cell-missing',
  'name-unresolved',
  'code-unknown',
  'code-contradicts',
];

function isAboutRow({ kind }: FormFinding): boolean {
  return ABOUT_ROW.includes(kind);
}

/** One way to read a row, or one for each year where each has a column of its own. */
function readersOf(
  catalog: Catalog,
  columns: MappedColumns,
  medium: FormMedium | undefined,
): readonly ReadRow[] {
  if (columns.years.length === 0) return [rowReader(catalog, columns, medium)];
  return columns.years.map(({ at, ...ofYear }) => {
    const own = { ...columns, at: new Map(columns.at).set('实际值', at), ...ofYear };
    return rowReader(catalog, own, medium);
  });
}

/** A table that is being read. */
interface TableReading {
  /** Reads the rows from one position of the grid up to another; false says that it is no use to go on. */
  readonly read: (from: number, to: number) => boolean;
  /** Settles what was read. */
  readonly finish: () => ObservationReading;
}

/**
 * Begins to read the rows below a header.
 * @example const reading = beginReading(catalog, grid, header); reading.read(1, 2000); reading.finish()
 */
function beginReading(
  catalog: Catalog,
  grid: FormGrid,
  header: FoundHeader<MappedColumns>,
): TableReading {
  const { columns } = header;
  const findings = collectFindings();
  columns.findings.forEach(findings.add);
  const isReadable = findings.count('error') === 0;
  const readers = readersOf(catalog, columns, grid.medium);
  const unknown = new Set<string>();
  let statements: RowStatement[] = [];
  let rows = 0;
  let blank = 0;

  const refuse = (errors: readonly FormFinding[]): void => {
    for (const error of errors) {
      findings.add(error);
      if (error.kind === 'name-unresolved') unknown.add(JSON.stringify(error.reason));
    }
  };
  const readOne = (cells: readonly string[], row: number): void => {
    if (cells.every((cell) => cell.trim() === '')) return;
    rows += 1;
    const uneven = unevenRow(columns.labels, cells, row, grid.medium);
    if (uneven !== undefined) {
      findings.add(uneven);
      return;
    }
    let isBlank = true;
    for (const readRow of readers) {
      const reading = readRow(cells, row);
      if (reading === undefined) continue;
      isBlank = false;
      if (reading.ok) {
        statements.push(...reading.value);
        continue;
      }
      refuse(reading.finding);
      // What the row is about is the same in each of its years: said once is enough.
      if (reading.finding.some(isAboutRow)) break;
    }
    if (isBlank) blank += 1;
  };
  return {
    read(from, to) {
      for (let at = from; isReadable && at < to; at += 1) {
        readOne(grid.rows[at] ?? [], grid.firstRow + at);
        if (unknown.size < UNKNOWN_LIMIT) continue;
        findings.add({ kind: 'names-unknown', row: grid.firstRow + at, count: unknown.size });
        statements = [];
        return false;
      }
      return isReadable;
    },
    finish() {
      if (isReadable && rows === 0) findings.add({ kind: 'rows-missing' });
      const conversions = noteConversions();
      for (const { findings: notes } of statements) notes.forEach(findings.add);
      const settled = settleYears(statements.map(({ observation }) => observation));
      settled.findings.forEach(findings.add);
      const kept = new Set(settled.observations);
      for (const { observation, converted } of statements) {
        if (converted === undefined || !kept.has(observation)) continue;
        conversions.add(observation, converted.unit);
      }
      conversions.all().forEach(findings.add);
      noteReplaced(catalog, statements, settled.observations).forEach(findings.add);
      const { observations } = settled;
      return {
        observations,
        findings: findings.all(),
        mapping: columns.mapping,
        preview: previewRows(catalog, grid, header, observations, { rows, blank }),
      };
    },
  };
}
