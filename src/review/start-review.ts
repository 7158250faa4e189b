import type { Catalog } from '../core/catalog/catalog';
import { readPeriod } from '../core/period/period';
import { guessAbout } from './about/guess-about';
import type { PlanAbout } from './about/plan-about';
import { orderItems } from './item/order-items';
import { proseItems } from './item/prose-items';
import { tableItems, tableRows } from './item/table-items';
import type { Review } from './review';
import { indexRows } from './row/index-rows';
import { openingLines } from './source/opening-lines';
import { readSource, textOfSource } from './source/read-source';
import type { ReviewSource } from './source/review-source';
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
