import { auditObservations } from '../audit/audit';
import type { Catalog } from '../catalog/catalog';
import type { FormFinding } from '../form/finding';
import { collectFindings } from '../form/findings';
import { unevenRow, type FormGrid } from '../form/form';
import type { ObservationMapping } from './actuals-form';
import { findHeader, tableFacts, type FoundTable } from './find-table';
import { indicatorNamer } from './identify-subject';
import { cutSections, openSection, type Section } from './sections';
import { gatherOutside, shortRow, strayLine } from './stray-rows';
import {
  previewRows,
  type ObservationProgress,
  type ObservationReading,
} from './observation-reading';
import type { RowStatement } from './read-observation-row';
import { onceEach } from './row-findings';
import { notesBelow } from './row-remarks';
import { noteConversions, noteReplaced, settleYears } from './settle-years';

/** Rows between two reports of progress: a few hundredths of a second of work. */
const CHUNK = 2_000;

/**
 * Reads a table of actual values step by step: yields after every 2,000 rows, so that whoever shows
 * progress can pause there, and returns the reading at the end. Nothing is kept or written; rows
 * with errors are left out and said, the others are given out.
 * @param asked columns assigned by their label; the rest is found by name
 * @param region holds where the table names no region
 * @param confirmed keys of values that somebody has confirmed (see `auditObservations`)
 * @example const steps = readObservationSteps(catalog, grid); steps.next().value // { done: 2000, total: 99999 }
 */
export function* readObservationSteps(
  catalog: Catalog,
  grid: FormGrid,
  asked: ObservationMapping = {},
  region?: string,
  confirmed?: ReadonlySet<string>,
): Generator<ObservationProgress, ObservationReading> {
  const facts = tableFacts(catalog, region);
  const header = findHeader(grid, asked, facts);
  const sections = cutSections(grid, header, asked, facts);
  const reading = beginReading(catalog, grid, header, sections, confirmed);
  const first = header.last + 1;
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
  region?: string,
  confirmed?: ReadonlySet<string>,
): ObservationReading {
  const steps = readObservationSteps(catalog, grid, asked, region, confirmed);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** A wrong column gives a name that leads nowhere in every row, each dear to find neighbours for. */
const UNKNOWN_LIMIT = 200;

const ABOUT_ROW: readonly FormFinding['kind'][] = [
  'cell-missing',
  'name-unresolved',
  'code-unknown',
  'code-contradicts',
  'row-not-actual',
];

/** @param column the one that is about the whole row, where its other names are of one cell each */
function isAboutRow(error: FormFinding, column?: string): boolean {
  const isOne = column === undefined || ('column' in error && error.column === column);
  return ABOUT_ROW.includes(error.kind) && isOne;
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
  header: FoundTable,
  sections: readonly [Section, ...Section[]],
  confirmed?: ReadonlySet<string>,
): TableReading {
  const findings = collectFindings();
  header.columns.findings.forEach(findings.add);
  for (const { finding } of sections) if (finding !== undefined) findings.add(finding);
  const [{ isReadable }, ...later] = sections;
  const notes = notesBelow(grid.rows);
  let here = openSection(catalog, sections[0], grid.medium, notes);
  const unknown = new Set<string>();
  const outside = gatherOutside();
  const isIndicator = indicatorNamer(catalog);
  const errors: FormFinding[] = [];
  const passed: { readonly row: number; readonly text: string }[] = [];
  const unnamed = new Set<number>();
  let statements: RowStatement[] = [];
  let [rows, blank] = [0, 0];
  let goesOn = false;
  const refuse = (found: readonly FormFinding[]): void => {
    for (const error of found) {
      errors.push(error);
      if (error.kind === 'name-unresolved') unknown.add(JSON.stringify(error.reason));
    }
  };
  const nameAt = (cells: readonly string[]): string => cells[here.indicatorAt ?? -1] ?? '';
  /** A yearbook has its own thousands of indicators: each is not worth a search for its like. */
  const isOutside = (cells: readonly string[]): boolean =>
    goesOn && here.indicatorAt !== undefined && !isIndicator(nameAt(cells));
  const readOne = (given: readonly string[], row: number): void => {
    const { columns, merged } = here;
    if (given.every((cell) => cell.trim() === '')) {
      merged.end();
      return;
    }
    rows += 1;
    const line = strayLine(columns, given);
    if (line !== undefined) {
      merged.end();
      blank += 1;
      if (!line.isNote) passed.push({ row, text: line.text });
      return;
    }
    const uneven =
      unevenRow(columns.labels, given, row, grid.medium) ??
      shortRow(columns, here.needed, given, row, grid.medium);
    if (uneven !== undefined) {
      errors.push(uneven);
      return;
    }
    const cells = merged.fill(given, row);
    if (isOutside(cells)) {
      outside.add(row, nameAt(cells));
      return;
    }
    for (const at of columns.others) if ((cells[at] ?? '').trim() !== '') unnamed.add(at);
    let isBlank = true;
    for (const readRow of here.readers) {
      const reading = readRow(cells, row);
      if (reading === undefined) continue;
      isBlank = false;
      if (reading.ok) {
        statements.push(...reading.value);
        continue;
      }
      refuse(reading.finding);
      // What the row is about is the same in each of its years: said once is enough.
      if (reading.finding.some((error) => isAboutRow(error, here.regionLabel))) {
        break;
      }
    }
    if (isBlank) blank += 1;
  };
  /** Many names that lead nowhere are a wrong column, unless others do. */
  const isWrongColumn = (next: number): boolean => {
    if (goesOn || unknown.size < UNKNOWN_LIMIT) return false;
    const isOfRegion = errors.some(
      (error) => error.kind === 'name-unresolved' && error.reason.kind === 'region-unknown',
    );
    goesOn =
      !isOfRegion &&
      (statements.length > 0 ||
        grid.rows
          .slice(next)
          .some((cells) => here.indicatorAt !== undefined && isIndicator(nameAt(cells))));
    return !goesOn;
  };
  const sayRows = (): void => {
    const held = new Set(errors.filter(outside.holds));
    const summary = statements.length === 0 ? undefined : outside.all();
    for (const error of errors) {
      if (summary === undefined || !held.has(error)) findings.add(error);
    }
    if (summary !== undefined) findings.add(summary);
    here.merged.said().forEach(findings.add);
    const [first] = passed;
    if (first !== undefined) {
      findings.add({ kind: 'lines-passed', ...first, count: passed.length });
    }
    const headers = [...unnamed]
      .map((at) => header.columns.labels[at] ?? '')
      .filter((label, at) => label === `第${String(([...unnamed][at] ?? 0) + 1)}列`);
    if (headers.length > 0) findings.add({ kind: 'columns-ignored', headers });
  };
  return {
    read(from, to) {
      for (let at = from; isReadable && at < to; at += 1) {
        const [next] = later;
        if (next?.begins === at) {
          here.merged.said().forEach(findings.add);
          here = openSection(catalog, next, grid.medium, notes);
          later.shift();
        }
        if (at < here.first || !here.isReadable) continue;
        readOne(grid.rows[at] ?? [], grid.firstRow + at);
        if (!isWrongColumn(at + 1)) continue;
        errors.push({ kind: 'names-unknown', row: grid.firstRow + at, count: unknown.size });
        statements = [];
        return false;
      }
      return isReadable;
    },
    finish() {
      if (isReadable && rows === 0) findings.add({ kind: 'rows-missing' });
      sayRows();
      const conversions = noteConversions();
      onceEach(statements.flatMap(({ findings: notes }) => notes)).forEach(findings.add);
      const settled = settleYears(statements.map(({ observation }) => observation));
      settled.findings.forEach(findings.add);
      const kept = new Set(settled.observations);
      for (const { observation, converted } of statements) {
        if (converted === undefined || !kept.has(observation)) continue;
        conversions.add(observation, converted.unit);
      }
      conversions.all().forEach(findings.add);
      const audited = auditObservations(catalog, settled.observations, confirmed);
      const { taken: observations, held, asked } = audited;
      if (asked !== undefined) findings.add(asked);
      noteReplaced(catalog, statements, observations).forEach(findings.add);
      const preview = previewRows(catalog, grid, header, audited, { rows, blank });
      return {
        observations,
        held,
        findings: findings.all(),
        mapping: header.columns.mapping,
        preview,
      };
    },
  };
}
