import type { Catalog } from '../core/catalog/catalog';
import { readPeriod } from '../core/period/period';
import { guessAbout } from './about/guess-about';
import type { PlanAbout } from './about/plan-about';
import { proseItems } from './item/prose-items';
import { orderItems } from './item/review-item';
import { tableItems, tableRows } from './item/table-items';
import type { KeptWork } from './keep/kept-review';
import type { Review } from './review';
import { indexRows } from './row/review-row';
import { openingLines, readSource, textOfSource, type ReviewSource } from './source/review-source';
import { chooseTable, isReviewable } from './table/choose-table';

/** What is known beforehand; everything left out is guessed. */
interface ReviewSetting {
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
  const ids = new Set(review.items.map(({ id }) => id));
  const rowIds = new Set(review.rows.map(({ id }) => id));
  return {
    ...review,
    decisions: new Map(decisions.filter(([id]) => ids.has(id))),
    rowEdits: new Map(rowEdits.filter(([id]) => rowIds.has(id))),
  };
}

/**
 * The review after a person said what the plan is and which table is its own. Where that changes how
 * the document is read, it is read again; decisions about candidates that are still there stay.
 * @example settleAbout(review, { ...review.about, period: '十五五' }, 1, catalog).table // 1
 */
export function settleAbout(
  review: Review,
  about: PlanAbout,
  table: number | undefined,
  catalog: Catalog,
): Review {
  const settled = { ...about, guessed: [] };
  const { region, period } = review.about;
  const isSame = region === about.region && period === about.period && table === review.table;
  if (isSame) return { ...review, about: settled };
  const again = startReview(review.source, catalog, { about: settled, table: table ?? null });
  const ids = new Set(again.items.map(({ id }) => id));
  const rowIds = new Set(again.rows.map(({ id }) => id));
  return {
    ...again,
    decisions: new Map([...review.decisions].filter(([id]) => ids.has(id))),
    rowEdits: new Map([...review.rowEdits].filter(([id]) => rowIds.has(id))),
  };
}
