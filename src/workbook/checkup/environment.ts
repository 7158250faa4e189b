/* eslint-disable office-addins/load-object-before-read -- Counts need no load. */
import type { BookFacts, HostFacts } from '../../core/finding/checkup';
import { succeed, fail, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import { blockIdOf } from '../block/descriptor';
import { answerMemories, queueMemories } from '../block/memory';
import { readKept } from '../setting/kept';
import { recentRefusals, refusalOf } from '../excel/refusal';

/** Requirement sets that decide what the add-in can do, and how far their versions go. */
const SETS = [
  { name: 'ExcelApi', minors: 21 },
  { name: 'SharedRuntime', minors: 2 },
  { name: 'CustomFunctionsRuntime', minors: 5 },
  { name: 'KeyboardShortcuts', minors: 1 },
  { name: 'DialogApi', minors: 2 },
  { name: 'DocumentSettings', minors: 1 },
] as const;

function highestOf(name: string, minors: number): string {
  for (let minor = minors; minor >= 1; minor -= 1) {
    const version = `1.${minor}`;
    if (Office.context.requirements?.isSetSupported(name, version)) return version;
  }
  return '';
}

/**
 * What Office says about itself. Asks the workbook nothing.
 * @example readHostFacts() // { host: 'Excel', platform: 'PC', version: '16.0.18730.20122', … }
 */
export function readHostFacts(): HostFacts {
  const { diagnostics, displayLanguage } = Office.context;
  return {
    host: String(diagnostics?.host ?? ''),
    platform: String(diagnostics?.platform ?? ''),
    version: String(diagnostics?.version ?? ''),
    language: String(displayLanguage ?? ''),
    sets: SETS.map(({ name, minors }) => ({ name, highest: highestOf(name, minors) })),
    refusals: recentRefusals(),
  };
}

/**
 * How much of the add-in's is in the workbook: counts and lengths only. Three syncs at most.
 * @example await readBookFacts(context) // { ok: true, value: { sheets: 3, tables: 2, … } }
 */
export async function readBookFacts(
  context: Excel.RequestContext,
): Promise<Outcome<BookFacts, WorkbookFinding>> {
  const { worksheets, names, settings, application, customXmlParts } = context.workbook;
  const sheets = worksheets.getCount();
  names.load('items/name');
  // With what they hold, for once: how long it is decides whether Excel goes on keeping it.
  const asked = queueMemories(context);
  settings.load(['items/key', 'items/value']);
  application.load('calculationMode');
  const refused = await refusalOf(context.sync());
  if (refused !== undefined) {
    const { code, reason } = refused;
    return fail({ kind: 'read-rejected', code, reason });
  }
  const ids = [...answerMemories(asked).values()].flatMap(({ parts }) => parts);
  const blocks = ids.map((id) => customXmlParts.getItem(id).getXml());
  const kept = await readKept(context);
  if (!kept.ok) return kept;
  const own = settings.items.filter(({ key }) => key.startsWith('PLAN.'));
  return succeed({
    sheets: sheets.value,
    names: names.items.length,
    tables: names.items.filter(({ name }) => blockIdOf(name) !== undefined).length,
    settings: own.length,
    characters: own.reduce((sum, { value }) => sum + (JSON.stringify(value) ?? '').length, 0),
    parts: kept.value.parts.count + blocks.length,
    partCharacters: blocks.reduce((sum, { value }) => sum + value.length, kept.value.parts.length),
    calculation: application.calculationMode,
  });
}
