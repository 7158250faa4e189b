import type { Catalog, PlanPackage } from '../catalog/catalog';
import { changeMarks, type ConfirmationChange } from '../audit/confirmation';
import type { HeldObservation } from '../audit/finding';
import type { FormFinding } from '../form/finding';
import { formSeverity, type FormSeverity } from '../form/findings';
import type { FormGrid } from '../form/form';
import { findHeader } from './find-table';
import { keyOfRow, missingRows, type TemplateRow } from './compose-template';
import { SHEET_PACKAGE } from './observation';
import type { ObservationReading } from './observation-reading';
import { readObservationGrid } from './read-observation-grid';
import { toObservationPackage } from './to-observation-package';

/** A sheet of actual values as it stands in the workbook. */
export interface ActualsSheet {
  /** Its present title. */
  readonly sheet: string;
  readonly grid: FormGrid;
  /** 0-based column that the grid begins with. */
  readonly column: number;
}

/** A cell of a sheet, or its row where no column is meant; both 0-based. */
export interface SheetPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Something to say about a sheet, and the cell it is about; undefined for the sheet as a whole. */
export interface PlacedFinding {
  readonly finding: FormFinding;
  readonly severity: FormSeverity;
  readonly place: SheetPlace | undefined;
}

/** A value that does not count before somebody confirms it, and its cell. */
export interface PlacedHeld {
  readonly held: HeldObservation;
  readonly place: SheetPlace;
}

/** A further sheet of actual values: rows that another sheet has too are left to that one. */
export interface FurtherSheet {
  readonly sheet: string;
  /** The sheet that goes before it. */
  readonly first: string;
  /** Rows that were left to it, and those of them that state something else. */
  readonly passed: number;
  readonly differing: number;
}

/** What the workbook's sheets of actual values state: it counts as it stands there. */
export interface SheetActuals {
  /** Titles of the sheets, the one that goes first before the others. */
  readonly sheets: readonly string[];
  /** What counts: one package a sheet, to be put over all others in this order. */
  readonly packages: readonly PlanPackage[];
  readonly numbers: number;
  readonly texts: number;
  readonly noData: number;
  /** Rows that say something which was not understood. */
  readonly unread: number;
  readonly held: readonly PlacedHeld[];
  readonly findings: readonly PlacedFinding[];
  readonly further: readonly FurtherSheet[];
  /** Years with a value, in order. */
  readonly years: readonly number[];
  /** What their column 核实 changes in what the workbook remembers. */
  readonly marks: ConfirmationChange;
}

/** What their source is called. */
const TITLE = '实际值表';

/**
 * Reads the sheets of actual values of a workbook. Where a region, indicator and year stand on several of
 * them, the sheet that comes first decides, also where it is blank there: a copy that was made to be safe
 * must not bring back what was deleted since.
 * @param catalog the packages in force without those of the sheets themselves
 * @param confirmed keys of values that somebody has confirmed
 * @example readSheetActuals(catalog, [{ sheet: '实际值', grid, column: 0 }]).numbers // 12
 */
export function readSheetActuals(
  catalog: Catalog,
  sheets: readonly ActualsSheet[],
  confirmed?: ReadonlySet<string>,
): SheetActuals {
  const seen = new Map<string, string>();
  const further: FurtherSheet[] = [];
  const read = sheets.map((one, index) => {
    const { kept, passed, differing } = withoutSeen(one, seen);
    if (index > 0) {
      further.push({ sheet: one.sheet, first: sheets[0]?.sheet ?? '', passed, differing });
    }
    return { one, reading: readObservationGrid(catalog, kept, {}, undefined, confirmed) };
  });
  const sum = (count: (reading: ObservationReading) => number): number =>
    read.reduce((total, { reading }) => total + count(reading), 0);
  const stated = read.flatMap(({ reading: { observations, held } }) => [
    ...observations,
    ...held.map(({ observation }) => observation),
  ]);
  return {
    marks: changeMarks(confirmed ?? new Set(), stated),
    sheets: sheets.map(({ sheet }) => sheet),
    packages: read
      .map(({ one, reading }, index) => {
        const name = index === 0 ? SHEET_PACKAGE : `${SHEET_PACKAGE}:${one.sheet}`;
        const title = sheets.length === 1 ? TITLE : `${TITLE}“${one.sheet}”`;
        return toObservationPackage(reading.observations, { name, title });
      })
      .filter(({ figures }) => figures.length > 0)
      .reverse(),
    numbers: sum(({ preview }) => preview.numbers + preview.growths),
    texts: sum(({ preview }) => preview.texts + preview.notSet),
    noData: sum(({ preview }) => preview.noData),
    unread: sum(({ preview }) => preview.left),
    held: read.flatMap(({ one, reading }) =>
      reading.held.map((held) => {
        const { row, measure } = held.observation;
        const label = reading.mapping[measure === 'actual' ? '实际值' : '增速'];
        return { held, place: placeOf(one, reading, row, label) };
      }),
    ),
    findings: read.flatMap(({ one, reading }) =>
      reading.findings.filter(isTold).map((finding) => ({
        finding,
        severity: formSeverity(finding),
        place:
          'row' in finding && finding.row !== undefined
            ? placeOf(one, reading, finding.row, 'column' in finding ? finding.column : undefined)
            : undefined,
      })),
    ),
    further,
    years: [...new Set(read.flatMap(({ reading }) => reading.preview.years))].sort((a, b) => a - b),
  };
}

/** What every sheet of ours would say of itself, and what is no news where the sheet is what counts. */
const UNTOLD: readonly FormFinding['kind'][] = [
  'columns-ignored',
  'remarks-read',
  'fact-above',
  'lines-passed',
  'rows-missing',
];

function isTold({ kind }: FormFinding): boolean {
  return !UNTOLD.includes(kind);
}

/** @param row as a spreadsheet counts */
function placeOf(
  { sheet, column }: ActualsSheet,
  { preview, mapping }: ObservationReading,
  row: number,
  label: string | undefined,
): SheetPlace {
  const at = preview.headers.indexOf(label ?? mapping.实际值 ?? '');
  return { sheet, row: row - 1, column: column + Math.max(0, at) };
}

interface Remaining {
  readonly kept: FormGrid;
  readonly passed: number;
  readonly differing: number;
}

/** The sheet without the rows that an earlier sheet has: they are blank in what is read of it. */
function withoutSeen({ grid }: ActualsSheet, seen: Map<string, string>): Remaining {
  const header = findHeader(grid);
  const earlier = new Map(seen);
  let passed = 0;
  let differing = 0;
  const rows = grid.rows.map((cells, at) => {
    const key = at > header.last ? keyOfRow(header.columns, cells) : undefined;
    if (key === undefined) return cells;
    const stated = ['实际值', '增速'] as const;
    const values = stated.map((column) => cells[header.columns.at.get(column) ?? -1]?.trim() ?? '');
    const own = values.join('\n');
    const before = earlier.get(key);
    if (before === undefined) {
      seen.set(key, own);
      return cells;
    }
    passed += 1;
    if (own.trim() !== '' && own !== before) differing += 1;
    return cells.map(() => '');
  });
  return { kept: { ...grid, rows }, passed, differing };
}

/**
 * The rows of a template that no other sheet of actual values has, and where the others are.
 * @example withoutOthers(template, sheets).elsewhere // { rows: 20, sheets: ['实际值2023'] }
 */
export function withoutOthers(template: readonly TemplateRow[], others: readonly ActualsSheet[]) {
  let left = template;
  const sheets: string[] = [];
  for (const { sheet, grid } of others) {
    const { columns, last } = findHeader(grid);
    const missing = missingRows(left, columns, grid.rows.slice(last + 1));
    if (missing.length < left.length) sheets.push(sheet);
    left = missing;
  }
  return { left, elsewhere: { rows: template.length - left.length, sheets } };
}
