import { toJson } from '../../../src/cli/extract/to-json';
import { extractDocument } from '../../../src/extract/document/read';
import { scoreProse, type JsonFigure } from './score-prose';
import { scoreTables, type JsonRow } from './score-tables';
import type { Tally } from './tally';
import type { ProseTruth, RowTruth } from './truth';

/** How well one document was read: table cells, dated goals, dated results. */
export interface DocumentScore {
  readonly tables: Tally;
  readonly goals: Tally;
  readonly results: Tally;
}

/** Reads a document as `npm run extract` does and compares what it prints with the truth. */
export function scoreDocument(
  document: string,
  text: string,
  tables: readonly RowTruth[],
  prose: readonly ProseTruth[],
): DocumentScore {
  const json = toJson(extractDocument(text)) as {
    readonly tables: readonly { readonly kind: string; readonly rows: readonly JsonRow[] }[];
    readonly figures: readonly JsonFigure[];
  };
  const rows = json.tables.filter((table) => table.kind !== 'other').flatMap((one) => one.rows);
  const own = <T extends { readonly document: string }>(all: readonly T[]): readonly T[] =>
    all.filter((one) => one.document === document);
  return {
    tables: scoreTables(own(tables), rows),
    goals: scoreProse(own(prose), json.figures, 'goals'),
    results: scoreProse(own(prose), json.figures, 'results'),
  };
}
