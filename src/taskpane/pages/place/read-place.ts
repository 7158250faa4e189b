import type { Catalog } from '../../../core/catalog/catalog';
import type { Column } from '../../../core/column/column';
import type { FoundRow } from '../../../core/catalog/find-row';
import { normaliseName } from '../../../core/name/name';
import { readCell } from '../../../core/figure/table-cell';
import { explainCall } from '../../../core/function/functions';
import { PLAN_COLUMNS } from '../../../core/plan/plan';
import { explainColumn, type ComparedAs } from '../../../core/provenance/explain-column';
import type { Provenance } from '../../../core/provenance/provenance';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { entryOfWritten, printEntry, type Entry } from '../../../workbook/inserted/entry';
import { KINDS } from '../../../workbook/kind/kinds';
import type { CellMeaning, CellSubject } from '../../../workbook/provenance/cell-subject';
import { explainSection, words } from './explain-section';
import {
  COPIED_TEXT,
  OWN_CELL_TEXT,
  PLACE_MESSAGES,
  headingText,
  mixedText,
  noPlaceText,
  outdatedText,
  planGoneText,
  spilledText,
  typedOverText,
  unclearText,
} from './place-messages';
import type { PlaceSection, PlaceView } from './place-state';

type Explained = Pick<PlaceView, 'sections' | 'advice'>;
type Of<Kind extends CellMeaning['kind']> = Extract<CellMeaning, { readonly kind: Kind }>;

/**
 * What the pane shows of the active cell, from what it is and from the packages in force.
 * @example readPlace(catalog, subject).sections[0]?.statements[0]?.standing // '专栏2 第1行（文本第217行）'
 */
export function readPlace(catalog: Catalog, subject: CellSubject): PlaceView {
  const { address, shown, formula, meaning } = subject;
  return { address, shown, formula, ...explain(catalog, meaning) };
}

function explain(catalog: Catalog, meaning: CellMeaning): Explained {
  switch (meaning.kind) {
    case 'block-cell': {
      const found = rowOf(catalog, meaning.key);
      if (found === undefined) return say(planGoneText(meaning.key));
      return { sections: [explainBlockCell(catalog, found, meaning)], advice: '' };
    }
    case 'block-words': {
      const plan = catalog.plans.get(meaning.descriptor.query.planId);
      const { column } = meaning;
      const remark = column === undefined ? '' : headingText(column);
      return plan === undefined
        ? say(planGoneText(meaning.descriptor.query.planId))
        : { sections: [words(plan, remark)], advice: '' };
    }
    case 'block-other':
      return say(OWN_CELL_TEXT);
    case 'calls':
      return explainCalls(catalog, meaning);
    case 'entry':
      return say(meaning.isBlank ? PLACE_MESSAGES.blankEntry : PLACE_MESSAGES.entry);
    case 'keyed':
      return explainKeyed(catalog, meaning);
    case 'none':
      if (meaning.isBlank) return say(PLACE_MESSAGES.blankCell);
      return say(PLACE_MESSAGES.noneOfOurs + (meaning.isFrozen ? PLACE_MESSAGES.frozen : ''));
  }
}

const say = (advice: string): Explained => ({ sections: [], advice });

function rowOf(catalog: Catalog, key: string): FoundRow | undefined {
  const row = catalog.rowsByCode.get(normaliseName(key));
  const plan = catalog.plans.get(row?.planId ?? '');
  const region = catalog.regions.get(plan?.regionId ?? '');
  return row && plan && region && { region, plan, row };
}

function explainCalls(catalog: Catalog, { calls, isPlain, anchor, place }: Of<'calls'>): Explained {
  const sections: PlaceSection[] = [];
  const advice: string[] = anchor === undefined ? [] : [spilledText(anchor)];
  if (!isPlain) advice.push(mixedText(calls.length));
  for (const each of calls) {
    if (each.kind === 'unclear') {
      advice.push(unclearText(each.name, each.unknown));
      continue;
    }
    const explained = explainCall(catalog, each.call, place);
    if (explained === undefined) advice.push(noPlaceText(each.call.name));
    else if (explained.ok) sections.push(explainSection(catalog, explained.value));
    else advice.push(sayLookupFinding(explained.finding));
  }
  return { sections, advice: advice.join('') };
}

function explainKeyed(catalog: Catalog, { key, heading }: Of<'keyed'>): Explained {
  const found = rowOf(catalog, key);
  if (found === undefined) return say(planGoneText(key));
  const plain = heading.replace(/^\d{4}年/u, '').replace(/（.*$/u, '');
  const column = PLAN_COLUMNS.find((each) => each === plain) ?? '指标';
  const explained = explainColumn(catalog, found, column, undefined);
  return explained.ok
    ? { sections: [explainSection(catalog, explained.value)], advice: COPIED_TEXT }
    : say(sayLookupFinding(explained.finding));
}

type BlockCell = Extract<CellMeaning, { readonly kind: 'block-cell' }>;

/**
 * A cell of one of our tables: what it is, what it rests on, and whether it still is what the
 * packages say.
 * @example explainBlockCell(catalog, found, meaning).kind // 'computed' for a verdict
 */
function explainBlockCell(catalog: Catalog, found: FoundRow, meaning: BlockCell): PlaceSection {
  const { cell, column } = meaning;
  const compared = comparedAs(meaning);
  const explained = explainColumn(catalog, found, column, compared);
  if (!explained.ok) {
    const nothing = explainSection(catalog, { kind: 'table', plan: found.plan });
    return { ...nothing, remarks: [sayLookupFinding(explained.finding)] };
  }
  const section = explainSection(catalog, explained.value);
  const remarks = [...staleInput(meaning), ...section.remarks];
  if (column === KINDS[meaning.descriptor.kind].followed?.column && compared?.given !== undefined)
    return { ...section, kind: 'filled', remarks };
  if (cell.isTypedOver)
    return { ...section, kind: 'filled', remarks: [typedOverText(writtenIn(meaning)), ...remarks] };
  const now = printedNow(explained.value);
  const isOutdated = now !== undefined && !isSaid(cell.entry, now);
  return { ...section, remarks: isOutdated ? [...remarks, outdatedText(now)] : remarks };
}

/** What a comparison was made for, with what the user typed over its actual value. */
function comparedAs({ descriptor, row, column }: BlockCell): ComparedAs | undefined {
  const { comparison } = descriptor.query;
  if (comparison === undefined) return undefined;
  const { year, ...settings } = comparison;
  const { followed } = KINDS[descriptor.kind];
  const isAbout = followed?.column === column || followed?.isFollower(column) === true;
  const actual = followed && isAbout ? row.get(followed.column) : undefined;
  // In 数值 mode nothing follows what is typed over.
  const given =
    actual?.isTypedOver === true
      ? { text: printEntry(actual.entry), address: actual.address }
      : undefined;
  return { year, settings, given };
}

function staleInput({ descriptor, row, column }: BlockCell): readonly string[] {
  const { followed } = KINDS[descriptor.kind];
  const isStale =
    descriptor.mode === 'values' &&
    followed?.isFollower(column) === true &&
    row.get(followed.column)?.isTypedOver === true;
  return isStale ? [staleText(followed.column)] : [];
}

function staleText(column: Column): string {
  return `本行的${column}已改填；这张表是“数值”方式，刷新之后此格才按改填的数计算。下面的算式按改填后的数计算。`;
}

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
