import { NO_SPOT, type SpotOf } from '../../core/document/spot';
import type { PrintedLine } from '../../core/document/print-document';
import {
  figureColumns,
  isFigureRole,
  type FigureRole,
  type YearRange,
} from '../../extract/table/column';
import type { Extraction } from '../../extract/extraction';
import { plainValue, type Candidate } from '../../extract/prose/candidate';
import type { DocumentTable, TableRow } from '../../extract/table/table';
import { sayAt } from '../../wording/place-words';
import { sayExtractFinding, sayExtractReason } from '../../wording/extract-finding';

/** Values as JSON prints them; a key that is left out was not printed at all, '' is an empty cell. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * An extraction as the JSON that `npm run extract` prints.
 *
 * @example toJson(extractDocument('到2025年，企业达到120家。')) // { period: '十四五', tables: [], figures: [ … ], findings: [] }
 */
export function toJson(extraction: Extraction, spotOf: SpotOf = NO_SPOT): Json {
  const at = sayAt(spotOf);
  return {
    ...(extraction.period === undefined ? {} : { period: extraction.period.name }),
    tables: extraction.tables.map((table) => tableJson(table, spotOf)),
    figures: extraction.figures.map((figure) => figureJson(figure, spotOf)),
    findings: extraction.findings.map((finding) => ({
      ...finding,
      message: sayExtractFinding(finding, at),
    })),
  };
}

function tableJson(table: DocumentTable, spotOf: SpotOf): Json {
  const main = figureColumns(table.columns);
  return {
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    title: table.title,
    line: table.line,
    kind: table.kind,
    section: table.section,
    columns: table.columns.map(({ header, role, years, unit }) => ({
      header,
      role,
      year: yearText(years),
      unit,
    })),
    rows: table.rows.map((row) => rowJson(table, row, main, spotOf)),
    notes: table.notes,
  };
}

function rowJson(
  table: DocumentTable,
  row: TableRow,
  main: ReadonlyMap<FigureRole, number>,
  spotOf: SpotOf,
): Json {
  const named = row.cells[table.columns.findIndex(({ role }) => role === 'name')];
  const figures = [...main].map(([role, column]): [string, string] => [
    role,
    row.cells[column]?.text ?? '',
  ]);
  const places = new Set(main.values());
  const others = table.columns.flatMap(({ header, role }, column): [string, string][] => {
    const spare = isFigureRole(role) ? !places.has(column) : role === 'other' || role === 'note';
    return spare
      ? [[header === '' ? `第${String(column + 1)}列` : header, row.cells[column]?.text ?? '']]
      : [];
  });
  return {
    line: row.line,
    ...spotJson(spotOf(row.line, { place: named?.place })),
    category: row.category,
    number: row.number,
    ...(row.parent === '' ? {} : { parent: row.parent }),
    name: row.name,
    unit: row.unit,
    ...Object.fromEntries(figures),
    ...(table.columns.some((column) => column.role === 'attribute')
      ? { attribute: row.attribute }
      : {}),
    ...(others.length === 0 ? {} : { others: Object.fromEntries(others) }),
  };
}

function figureJson(candidate: Candidate, spotOf: SpotOf): Json {
  const section = [...candidate.section, candidate.box].filter((part) => part !== '');
  const { value, upTo, op } = plainValue(candidate.figure);
  return {
    line: candidate.line,
    ...spotJson(spotOf(candidate.line, { section })),
    name: candidate.name,
    text: candidate.text,
    value: value ?? null,
    ...(upTo === undefined ? {} : { value_to: upTo }),
    op,
    unit: candidate.unit,
    year: yearText(candidate.years),
    measure: candidate.measure,
    ...(candidate.version === undefined ? {} : { version: candidate.version }),
    confidence: candidate.confidence,
    reasons: candidate.reasons.map(sayExtractReason),
    section: section.join(' > '),
    start: candidate.span.start,
    end: candidate.span.end,
  };
}

/** What the file is opened at; a text is opened at its lines. */
function spotJson(spot: string): Json {
  return spot === '' ? {} : { spot };
}

/** 2025, 2021-2025, or '' where no year is said. */
function yearText(years: YearRange | undefined): string {
  if (years === undefined) return '';
  const { first, last } = years;
  return first === last ? String(last) : `${String(first)}-${String(last)}`;
}

/**
 * Gives each line of a result its place in the file: for a web page the line of the file instead of
 * that of its text, for a PDF the page beside the line.
 *
 * @example placeJson({ line: 3 }, printDocument(parts).lines) // { line: 3, page: 2 }
 */
export function placeJson<Value>(value: Value, lines: readonly PrintedLine[]): Value {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part as Json).flatMap(([key, inner]): [string, unknown][] => {
        if (key !== 'line' || typeof inner !== 'number') return [[key, walk(inner)]];
        const place = lines[inner - 1]?.place;
        if (place?.kind === 'line') return [[key, place.line]];
        return place?.kind === 'page'
          ? [
              [key, inner],
              ['page', place.page],
            ]
          : [[key, inner]];
      }),
    );
  };
  return walk(value) as Value;
}
