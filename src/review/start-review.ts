import type { Catalog } from '../core/catalog/catalog';
import { readPeriod } from '../core/period/period';
import { guessAbout } from './about/guess-about';
import type { PlanAbout } from './about/plan-about';
import { proseItems } from './item/prose-items';
import { orderItems } from './item/review-item';
import { tableItems, tableRows } from './item/table-items';
import type { KeptWork } from './keep/kept-review';
import type { Decision, Review, RowEdit } from './review';
import { indexRows } from './row/review-row';
import { openingLines, readSource, textOfSource, type ReviewSource } from './source/review-source';
import { chooseTable, isReviewable } from './table/choose-table';

/** What is known beforehand; everything left out is guessed. */
export interface ReviewSetting {
  readonly about?: PlanAbout | undefined;
  /** Which table is the plan's own; null for none. */
  readonly table?: number | null | undefined;
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
  const about = setting.about ?? guessFrom(source, catalog);
  const period = readPeriod(about.period);
  const region = about.region.trim();
  const extraction = readSource(source.content, {
    ...(region === '' ? {} : { region }),
    ...(period === undefined ? {} : { period }),
  });
  const { tables } = extraction;
  const asked = setting.table === undefined ? chooseTable(tables, period) : setting.table;
  const chosen = asked === null || asked === undefined ? undefined : tables[asked];
  const at = chosen !== undefined && isReviewable(chosen) ? (asked ?? undefined) : undefined;
  const table = at === undefined ? undefined : tables[at];
  const rows = table === undefined || at === undefined ? [] : tableRows(table, at);
  const cells = table === undefined || at === undefined ? [] : tableItems(table, at, period);
  const index = indexRows(rows, catalog);
  return {
    source,
    text: textOfSource(source.content),
    about,
    tables,
    table: at,
    rows,
    index,
    items: orderItems(cells, proseItems(extraction.figures, index, cells)),
    findings: extraction.findings,
    decisions: new Map(),
    rowEdits: new Map(),
    past: [],
  };
}

function guessFrom(source: ReviewSource, catalog: Catalog): PlanAbout {
  const lines = openingLines(source.content);
  const name = source.origin === 'file' ? source.name : '';
  // The text as a whole knows its period better than its first page, which often looks back.
  const { period } = readSource(source.content, {});
  return guessAbout(lines, name, period, catalog);
}

/**
 * A review as it was left: the document read again, and everything a person did with it put back.
 * Decisions about candidates that are no longer found are dropped.
 * @example resumeReview(source, readWork(text), catalog).decisions.size // 12
 */
export function resumeReview(source: ReviewSource, work: KeptWork, catalog: Catalog): Review {
  const { about, table, decisions, rowEdits } = work;
  const review = startReview(source, catalog, { about, table });
  return keepDecisions(review, { decisions, rowEdits });
}

/** What a person did with a document. */
interface Decided {
  readonly decisions: Iterable<readonly [string, Decision]>;
  readonly rowEdits: Iterable<readonly [string, RowEdit]>;
}

/**
 * A review with the decisions of another reading of the same document, as far as their candidates are
 * still there.
 * @example keepDecisions(again, review).decisions.size // 12
 */
export function keepDecisions(review: Review, { decisions, rowEdits }: Decided): Review {
  const ids = new Set(review.items.map(({ id }) => id));
  const rowIds = new Set(review.rows.map(({ id }) => id));
  return {
    ...review,
    decisions: new Map([...decisions].filter(([id]) => ids.has(id))),
    rowEdits: new Map([...rowEdits].filter(([id]) => rowIds.has(id))),
  };
}

/**
 * The review after a person said what the plan is and which table is its own; undefined where that
 * changes how the document is read, so that it has to be read again (`startReview`).
 * @example settleSame(review, { ...review.about, documentNo: '1号' }, review.table)?.about.guessed // []
 */
export function settleSame(
  review: Review,
  about: PlanAbout,
  table: number | undefined,
): Review | undefined {
  const { region, period } = review.about;
  const isSame = region === about.region && period === about.period && table === review.table;
  return isSame ? { ...review, about: { ...about, guessed: [] } } : undefined;
}
