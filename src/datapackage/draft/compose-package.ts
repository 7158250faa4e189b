import { regionCells } from './draft-region';
import { cleanCell } from './package-draft';
import type { Catalog, Naming } from '../../core/catalog/catalog';
import type { Indicator } from '../../core/indicator/indicator';
import type { Region } from '../../core/region/region';
import { isIsoDate } from '../check/check-cells';
import type { PackageFile } from '../package-file';
import type { TableName } from '../schema/table-schema';
import { writePackage } from '../write-package';
import { adjustedSource, draftFigures, lineOf } from './draft-figures';
import { type CellsByColumn } from './package-draft';
import { draftRegion } from './draft-region';
import { findIndicator } from './find-indicator';
import type { DraftRow, PackageDraft } from './package-draft';
import { rowCodes } from './row-codes';

/**
 * The files of a package that holds one plan, sealed, such that `readOwnPackage` accepts them
 * whatever the draft's texts are. Regions and concepts that the catalogue has from another package of
 * the bureau's are written along, because a package stands beside the shipped one only. Rows without
 * a name and figures without a text are left out: nothing could ever find them.
 * @param now ISO date: the package's date
 * @example composePackage(draft, catalog, '2026-01-31').map(({ path }) => path)
 * // ['datapackage.json', 'sources.csv', 'regions.csv', 'plans.csv', …]
 */
export function composePackage(
  draft: PackageDraft,
  catalog: Catalog,
  now: string,
): readonly PackageFile[] {
  const region = draftRegion(draft.region, catalog);
  const { period } = draft;
  const planId = `${region.id}-${String(period.ordinal)}`;
  const usual = `${region.name}“${period.name}”规划`;
  const title = [draft.title, draft.source.title].map(cleanCell).find((each) => each !== '');
  const rows = draft.rows.filter(({ name }) => cleanCell(name) !== '');
  const codes = rowCodes(rows);
  const concepts = rows.map((row) => conceptOf(row, catalog));
  const first = firstPackage(catalog);
  const tables: Partial<Record<TableName, readonly CellsByColumn[]>> = {
    sources: [
      sourceCells(draft, planId, title ?? usual),
      ...(draft.adjustment === undefined ? [] : [adjustmentCells(draft.adjustment, planId)]),
    ],
    regions: ownRegions(region, catalog, first).map(regionCells),
    plans: [planCells(draft, planId, region, title ?? usual)],
    indicators: ownIndicators(concepts, first).map(indicatorCells),
    plan_indicators: rows.map((row, at) =>
      rowCells(row, at, planId, codes[at] ?? '', concepts[at]),
    ),
    figures: rows.flatMap((row, at) => draftFigures(draft, planId, codes[at] ?? '', row.figures)),
  };
  const name = packageName(planId);
  const counts = (draft.counts ?? []).map((each) => ({ ...each, planId }));
  return writePackage({ name, title: title ?? usual, created: dateOf(now), counts }, tables);
}

/** A bureau's next version of a plan has the same name, and so takes the place of the one before. */
function packageName(planId: string): string {
  const plain = planId.replace(/^LOCAL:/u, '').toLowerCase();
  return plain.replace(/[^0-9a-z\u4e00-\u9fff._-]/gu, '-').replace(/^[._-]+/u, '');
}

function conceptOf(row: DraftRow, catalog: Catalog): Indicator | undefined {
  return catalog.indicators.get(row.indicatorId) ?? findIndicator(row, catalog);
}

/** The region and those above it, as far as the first package does not have them. */
function ownRegions(
  region: Region,
  catalog: Catalog,
  { regions: shipped }: FirstPackage,
): readonly Region[] {
  const own = new Map<string, Region>();
  for (let each: Region | undefined = region; each !== undefined;) {
    if (shipped.has(each.id) || own.has(each.id)) break;
    own.set(each.id, each);
    each = catalog.regions.get(each.parentId ?? '');
  }
  const known = (id: string | undefined) => id !== undefined && (shipped.has(id) || own.has(id));
  return [...own.values()].map((each) =>
    known(each.parentId) ? each : { ...each, parentId: undefined },
  );
}

function ownIndicators(
  concepts: readonly (Indicator | undefined)[],
  { indicators: shipped }: FirstPackage,
): readonly Indicator[] {
  const used = concepts.filter((each) => each !== undefined && !shipped.has(each.id));
  return [...new Map(used.map((each) => [each?.id, each])).values()].filter(
    (each) => each !== undefined,
  );
}

function dateOf(text: string): string {
  const date = text.trim().slice(0, 10);
  return isIsoDate(date) ? date : '';
}

function sourceCells(draft: PackageDraft, planId: string, title: string): CellsByColumn {
  const { source, documentNo, adoptedOn } = draft;
  const sha256 = source.sha256.trim().toLowerCase();
  const own = cleanCell(source.title);
  return {
    source_id: planId,
    title: own === '' ? title : own,
    document_no: cleanCell(documentNo),
    date: dateOf(adoptedOn),
    file: cleanCell(source.file),
    sha256: /^[0-9a-f]{64}$/u.test(sha256) ? sha256 : '',
  };
}

function adjustmentCells(
  { title, adoptedOn }: NonNullable<PackageDraft['adjustment']>,
  planId: string,
): CellsByColumn {
  return { source_id: adjustedSource(planId), title: cleanCell(title), date: adoptedOn };
}

function planCells(
  draft: PackageDraft,
  planId: string,
  region: Region,
  title: string,
): CellsByColumn {
  const { period, table, tablePlace, tableLine, columns } = draft;
  return {
    plan_id: planId,
    region_id: region.id,
    period: period.name,
    base_year: String(period.baseYear),
    target_year: String(period.targetYear),
    title,
    document_no: cleanCell(draft.documentNo),
    adopted_on: dateOf(draft.adoptedOn),
    source_id: planId,
    table,
    table_place: cleanCell(tablePlace),
    table_line: lineOf(tableLine),
    table_spot: cleanCell(draft.tableSpot ?? ''),
    columns: [...new Set(columns)].join('、'),
  };
}

function indicatorCells(indicator: Indicator): CellsByColumn {
  return {
    indicator_id: indicator.id,
    name: indicator.name,
    unit: indicator.unit,
    direction: indicator.direction,
    nature: indicator.nature,
    price_basis: indicator.priceBasis,
  };
}

function rowCells(
  row: DraftRow,
  at: number,
  planId: string,
  code: string,
  concept: Indicator | undefined,
): CellsByColumn {
  return {
    plan_id: planId,
    code,
    number: cleanCell(row.number),
    position: String(at + 1),
    category: cleanCell(row.category),
    printed_name: cleanCell(row.name),
    parent_name: cleanCell(row.parentName),
    unit: cleanCell(row.unit),
    attribute: row.attribute,
    indicator_id: concept?.id ?? '',
    target_type: row.targetType ?? '',
    origin: row.origin === 'prose' ? 'prose' : '',
    note_mark: cleanCell(row.otherScope?.mark ?? ''),
    note_of: row.otherScope?.of ?? '',
    note_differs: row.otherScope?.differs ?? '',
    responsible_unit: cleanCell(row.responsibleUnit ?? ''),
  };
}

/** Ids of what the first package of a catalogue defines itself. */
interface FirstPackage {
  readonly regions: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
}

/**
 * What every package may refer to without repeating it: the regions and concepts of the first package
 * in force, which is the shipped one.
 * @example firstPackage(catalog).indicators.has('gdp') // true
 */
function firstPackage(catalog: Catalog): FirstPackage {
  return { regions: ownIds(catalog.regionNames), indicators: ownIds(catalog.indicatorNames) };
}

/** Only what a package defines has a name of rank 1 in it. */
function ownIds(names: ReadonlyMap<string, readonly Naming[]>): ReadonlySet<string> {
  const namings = [...names.values()].flat();
  return new Set(
    namings.filter((each) => each.package === 0 && each.rank === 1).map(({ id }) => id),
  );
}
