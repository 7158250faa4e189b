import type { Catalog } from '../../../core/catalog/catalog';
import type { FoundRow } from '../../../core/catalog/find-row';
import { explainColumn, type ComparedAs } from '../../../core/provenance/explain-column';
import type { Provenance } from '../../../core/provenance/provenance';
import { describeColumn } from '../../../core/column/columns';
import { readCell } from '../../../core/figure/table-cell';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import type { CellMeaning } from '../../../workbook/provenance/cell-subject';
import { entryOfWritten, printEntry, type Entry } from '../../../workbook/inserted/entry';
import { outdatedText, typedOverText } from './place-messages';
import { explainSection } from './explain-section';
import type { PlaceSection } from './place-view';

type BlockCell = Extract<CellMeaning, { readonly kind: 'block-cell' }>;

/**
 * A cell of one of our tables: what it is, what it rests on, and whether it still is what the
 * packages say.
 * @example explainBlockCell(catalog, found, meaning).kind // 'computed' for a verdict
 */
export function explainBlockCell(
  catalog: Catalog,
  found: FoundRow,
  meaning: BlockCell,
): PlaceSection {
  const { cell, column } = meaning;
  const compared = comparedAs(meaning);
  const explained = explainColumn(catalog, found, column, compared);
  if (!explained.ok) {
    const nothing = explainSection(catalog, { kind: 'table', plan: found.plan });
    return { ...nothing, remarks: [sayLookupFinding(explained.finding)] };
  }
  const section = explainSection(catalog, explained.value);
  const remarks = [...staleInput(meaning), ...section.remarks];
  if (column === '实际值' && compared?.given !== undefined)
    return { ...section, kind: 'filled', remarks };
  if (cell.isTypedOver)
    return { ...section, kind: 'filled', remarks: [typedOverText(writtenIn(meaning)), ...remarks] };
  const now = printedNow(explained.value);
  const isOutdated = now !== undefined && !isSaid(cell.entry, now);
  return { ...section, remarks: isOutdated ? [...remarks, outdatedText(now)] : remarks };
}

/** What a comparison was made for, with what the user typed over its actual value. */
function comparedAs({ descriptor, row }: BlockCell): ComparedAs | undefined {
  const { comparison } = descriptor.query;
  if (comparison === undefined) return undefined;
  const { year, ...settings } = comparison;
  const actual = row.get('实际值');
  // In 数值 mode nothing follows what is typed over.
  const given =
    actual?.isTypedOver === true
      ? { text: printEntry(actual.entry), address: actual.address }
      : undefined;
  return { year, settings, given };
}

function staleInput({ descriptor, row, column }: BlockCell): readonly string[] {
  const isStale =
    descriptor.mode === 'values' &&
    row.get('实际值')?.isTypedOver === true &&
    describeColumn(column)?.compared?.followsActual === true;
  return isStale ? [STALE] : [];
}

const STALE =
  '本行的实际值已改填，而这张表是“数值”方式，此格没有随之改变；下面的算式按改填后的数计算。';

function writtenIn({ descriptor, key, column }: BlockCell): string {
  const index = descriptor.columns.indexOf(column);
  return printEntry(entryOfWritten(descriptor.written[key]?.[index] ?? ''));
}

/** What the packages print now; undefined for what is computed or no figure. */
function printedNow(provenance: Provenance): string | undefined {
  if (provenance.kind !== 'printed') return undefined;
  return provenance.statement?.figure.text ?? '';
}

function isSaid(entry: Entry, text: string): boolean {
  const cell = readCell(text);
  switch (entry.kind) {
    case 'number':
      return cell.kind === 'number' && cell.value === entry.value;
    case 'text':
      return cell.kind !== 'number' && text.trim() === entry.text.trim();
    case 'blank':
      return text.trim() === '';
    // A formula recalculates by itself.
    case 'formula':
    case 'other':
      return true;
  }
}
