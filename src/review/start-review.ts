import type { Catalog } from '../core/catalog/catalog';
import type { DocumentSource } from '../core/document/part';
import { spotsOf, type SpotOf } from '../core/document/spot';
import { readPeriod } from '../core/period/period';
import { extractDocument } from '../extract/document/read';
import type { ExtractOptions, Extraction } from '../extract/extraction';
import type { DocumentTable } from '../extract/table/table';
import { guessAbout } from './about/guess-about';
import { adjustmentOf, toAbout, type AboutProposals, type PlanAbout } from './about/plan-about';
import { proseItems } from './item/prose-items';
import { orderItems } from './item/review-item';
import { tableItems, tableRows } from './item/table-items';
import type { KeptWork } from './keep/kept-review';
import type { Review } from './review';
import { keepDecisions } from './review-again';
import { indexRows } from './row/review-row';
import { openingLines, textOfSource, type ReviewSource } from './source/review-source';
import { chooseTable, isReviewable } from './table/choose-table';
import { joinTables } from './table/join-tables';

/** What is known beforehand; everything left out is guessed. */
export interface ReviewSetting {
  readonly about?: PlanAbout | undefined;
  /** What the document was found to say of it. */
  readonly proposals?: AboutProposals | undefined;
  /** Which tables are the plan's own; those that cannot be reviewed are left out. */
  readonly chosen?: readonly number[] | undefined;
}

/**
 * Reads a document and lays its candidates out for review. Nothing is decided yet but what follows
 * from the candidates themselves (see `standingOf`). Pure; the same document gives the same ids.
 * @example startReview(source, catalog).items.length // 96
 */
export function startReview(
  source: ReviewSource,
  catalog: Catalog,
  setting: ReviewSetting = {},
): Review {
  const spotOf = spotsOf(source.content);
  const isKnown = setting.about !== undefined;
  const proposals = setting.proposals ?? proposeFrom(source, catalog, isKnown, spotOf);
  const about = setting.about ?? toAbout(proposals);
  const period = readPeriod(about.period);
  const region = about.region.trim();
  const extraction = readSource(source.content, {
    ...(region === '' ? {} : { region }),
    ...(period === undefined ? {} : { period }),
  });
  const { tables } = extraction;
  const asked = setting.chosen ?? chooseTable(tables, period);
  const isAdjusted = adjustmentOf(about) !== undefined;
  const parts = asked.flatMap((at) => {
    const table = tables[at];
    if (table === undefined || !isReviewable(table)) return [];
    const cells = tableItems(table, at, period, spotOf, isAdjusted);
    return [{ at, rows: tableRows(table, at), cells }];
  });
  const taken = isAdjusted ? parts.map(({ at }) => tables[at]?.line) : [];
  const { rows, cells } = joinTables(parts);
  const index = indexRows(rows, catalog);
  const text = textOfSource(source.content);
  const figures = extraction.figures.filter(({ version }) => isAdjusted || version === undefined);
  const prose = proseItems(figures, index, cells, { text, region, spotOf });
  return {
    source,
    text,
    about,
    proposals,
    tables,
    tableSpots: tables.map((each) => spotOfTable(each, spotOf)),
    chosen: parts.map(({ at }) => at),
    rows,
    index,
    items: orderItems(cells, prose),
    findings: extraction.findings.filter(
      (finding) =>
        finding.kind !== 'goals-anew' ||
        !(finding.header === '' ? isAdjusted : taken.includes(finding.line)),
    ),
    decisions: new Map(),
    rowEdits: new Map(),
    past: [],
  };
}

/** Everything found in a document. The table of a worksheet is named after it where it has no title. */
function readSource(content: DocumentSource, options: ExtractOptions): Extraction {
  const extraction = extractDocument(content, options);
  const tables = extraction.tables.map((table) => {
    const { sheet, title } = table;
    if (sheet === undefined) return table;
    return { ...table, title: title === '' ? sheet : title, section: [sheet] };
  });
  return { ...extraction, tables };
}

function spotOfTable({ line, rows }: DocumentTable, spotOf: SpotOf): string {
  const [first] = rows;
  const place = first?.cells.find((cell) => cell.place !== undefined)?.place;
  return spotOf(first?.line ?? line, { place, isTable: true });
}

/** Where a person has said what it is, the text as a whole need not be asked. */
function proposeFrom(
  source: ReviewSource,
  catalog: Catalog,
  isKnown: boolean,
  spotOf: SpotOf,
): AboutProposals {
  const lines = openingLines(source.content, spotOf);
  const name = source.origin === 'file' ? source.name : '';
  // The text as a whole knows its period better than its first page, which often looks back.
  const period = isKnown ? undefined : readSource(source.content, {}).period;
  return guessAbout(lines, name, period, catalog);
}

/**
 * A review as it was left: the document read again, and everything a person did with it put back.
 * Decisions about candidates that are no longer found are dropped.
 * @example resumeReview(source, readWork(text), catalog).decisions.size // 12
 */
export function resumeReview(source: ReviewSource, work: KeptWork, catalog: Catalog): Review {
  const { about, chosen, decisions, rowEdits } = work;
  const review = startReview(source, catalog, { about, chosen });
  return keepDecisions(review, { decisions, rowEdits });
}
