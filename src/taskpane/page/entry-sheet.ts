import { sayPage } from '../../wording/workbook-finding';
import type { Catalog } from '../../core/catalog/catalog';
import { composeTemplate } from '../../core/observation/compose-template';
import type { Plan } from '../../core/plan/plan';
import { sayFormSheetFinding } from '../../wording/form-finding';
import { sayLookupFinding } from '../../wording/lookup-finding';
import {
  insertObservationSheet,
  type InsertedObservationSheet,
} from '../../workbook/form/actuals-sheet';
import type { Services } from './services';
import { askWorkbook } from './work';

/** What is filled in, and whether the user has agreed to rows below those that are there. */
interface EntrySheetRequest {
  readonly catalog: Catalog;
  readonly plan: Plan;
  /** Undefined for a sheet of all years. */
  readonly year: number | undefined;
  readonly addMissing?: boolean;
}

/** What came of it, in words. */
interface EntrySheetAnswer {
  /** In `rows-missing` the sheet is there and nothing was written. */
  readonly kind: 'inserted' | 'rows-missing' | 'failed';
  readonly sentence: string;
}

/**
 * Inserts the sheet in which a plan's actual values of a year are filled in.
 * @example (await insertEntrySheet(services, { catalog, plan, year: 2023 })).kind // 'inserted'
 */
export async function insertEntrySheet(
  services: Services,
  { catalog, plan, year, addMissing = false }: EntrySheetRequest,
): Promise<EntrySheetAnswer> {
  const template = composeTemplate(catalog, plan, year);
  if (!template.ok) return { kind: 'failed', sentence: sayLookupFinding(template.finding) };
  const request = { template: template.value, year, addMissing };
  const inserted = await askWorkbook(services, (context) =>
    insertObservationSheet(context, request),
  );
  if (inserted.ok) return { kind: 'inserted', sentence: insertedText(inserted.value) };
  const { finding } = inserted;
  const kind = finding.kind === 'form-rows-missing' ? 'rows-missing' : 'failed';
  return { kind, sentence: sayFormSheetFinding(finding) };
}

/** `工作表“实际值”：新增 105 行待填，填上就算数。` */
function insertedText(inserted: InsertedObservationSheet): string {
  const { sheet, added, present, elsewhere, pageRefused } = inserted;
  const where = elsewhere.sheets.map((title) => `“${title}”`).join('、');
  if (added === 0 && present === 0)
    return `要填的 ${elsewhere.rows} 行已在工作表${where}里，请在那里填；没有另插一张。`;
  const rest = elsewhere.rows === 0 ? '' : `另有 ${elsewhere.rows} 行已在${where}里，在那里填。`;
  const units = sayUnits(inserted.units);
  if (added === 0 && (inserted.units?.blank ?? []).length === 0)
    return `工作表“${sheet}”里已有要填的 ${present} 行，没有改动。${rest}${units}`;
  const rows = added === 0 ? `已有要填的 ${present} 行` : `新增 ${added} 行待填，填上就算数`;
  return `工作表“${sheet}”：${rows}。${units}${rest}${sayPage(pageRefused)}`;
}

/** Indicators beyond this many are counted. */
const SHOWN = 3;

/** What became of 责任单位 in rows that were there. */
function sayUnits(units: InsertedObservationSheet['units']): string {
  if (units === undefined) return '';
  const { blank, other } = units;
  const filled = blank.length;
  const names = [...new Set(other.map(({ indicator }) => indicator))];
  return [
    filled === 0 ? '' : `空着的责任单位按规划数据填上 ${filled} 行。`,
    other.length === 0
      ? ''
      : `有 ${other.length} 行（${names.slice(0, SHOWN).join('、')}${names.length > SHOWN ? ' 等' : ''}）的责任单位与规划数据里的不同，照您写的留着。`,
  ].join('');
}
