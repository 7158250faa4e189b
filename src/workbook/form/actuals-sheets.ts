import { fail, succeed, type Outcome } from '../../core/finding/outcome';
import type { WorkbookFinding } from '../../core/finding/workbook-finding';
import type { ActualsSheet } from '../../core/observation/sheet-actuals';
import { readAddress } from '../address/address';
import { refusalOf } from '../excel/refusal';
import { ACTUALS_SHEET, fillFormSheet, GUIDE_START, namesActuals, queueCells } from './form-sheet';

/** The sheets of actual values that a workbook has. */
interface FoundActuals {
  /** The one that goes first before the others. */
  readonly sheets: readonly ActualsSheet[];
  /** Ids of the sheets, by which their events are known. */
  readonly ids: readonly string[];
}

/**
 * Reads every sheet of actual values: those that bear a name of ours, whatever they are called now, the one
 * that is called 实际值, and those that begin with our guide, as a copy does. Two syncs however many
 * sheets there are, three where there are further ones; nothing is changed.
 * @example await readActualsSheets(context) // { ok: true, value: { sheets: [{ sheet: '实际值', … }], ids: […] } }
 */
export async function readActualsSheets(
  context: Excel.RequestContext,
): Promise<Outcome<FoundActuals, WorkbookFinding>> {
  const { names, worksheets } = context.workbook;
  worksheets.load('items/name,items/id');
  names.load('items/name,items/formula,items/scope');
  const first = await refusalOf(context.sync());
  if (first !== undefined) return fail({ kind: 'read-rejected', ...first });

  // A copied sheet brings a name of its own along: it is known by its guide, and comes last.
  const named = names.items.filter(
    ({ name, scope }) => scope === Excel.NamedItemScope.workbook && namesActuals(name),
  );
  // The sheet of all years is older than those of one.
  named.sort((one, other) => one.name.length - other.name.length);
  const ranks = named.map(({ formula }) => readAddress(String(formula))?.sheet);
  const isOurs = ({ name }: Excel.Worksheet): boolean =>
    ranks.includes(name) || name === ACTUALS_SHEET.title;
  const ours = worksheets.items.filter(isOurs);
  const cells = new Map(ours.map((sheet) => [sheet, queueCells(sheet)]));
  const corners = worksheets.items
    .filter((sheet) => !isOurs(sheet))
    .map((sheet) => ({ sheet, corner: sheet.getRange('A1') }));
  for (const { corner } of corners) corner.load('values');
  const second = await refusalOf(context.sync());
  if (second !== undefined) return fail({ kind: 'read-rejected', ...second });

  const copies = corners.filter(({ corner }) => isGuide(corner.values)).map(({ sheet }) => sheet);
  for (const sheet of copies) cells.set(sheet, queueCells(sheet));
  const third = copies.length === 0 ? undefined : await refusalOf(context.sync());
  if (third !== undefined) return fail({ kind: 'read-rejected', ...third });

  const order = ({ name }: Excel.Worksheet): number =>
    ranks.includes(name) ? ranks.indexOf(name) : ranks.length;
  const found = [...cells.keys()].sort((one, other) => order(one) - order(other));
  return succeed({
    sheets: found.flatMap((sheet) => {
      const range = cells.get(sheet);
      const { grid, column } = range === undefined ? NOTHING : fillFormSheet(range, sheet.name);
      return grid === undefined ? [] : [{ sheet: sheet.name, grid, column }];
    }),
    ids: found.map(({ id }) => id),
  });
}

const NOTHING = { grid: undefined, column: 0 };

function isGuide(values: unknown): boolean {
  const corner: unknown = Array.isArray(values) ? (values as unknown[][])[0]?.[0] : undefined;
  return typeof corner === 'string' && corner.startsWith(GUIDE_START);
}

/**
 * Calls back whenever cells of a sheet change, and whenever a sheet comes or goes. One sync to
 * subscribe; the answer unsubscribes, with a sync in the context the subscription was made in.
 * @param onChange with the id of the sheet whose cells changed, undefined where sheets did
 * @example const stop = await watchSheets(context, (id) => readAgain(id)); // … later: await stop();
 */
export async function watchSheets(
  context: Excel.RequestContext,
  onChange: (sheetId: string | undefined) => void,
): Promise<() => Promise<void>> {
  const { worksheets } = context.workbook;
  const tell = (sheetId: string | undefined) => {
    onChange(sheetId);
    return Promise.resolve();
  };
  const handlers = [
    worksheets.onChanged.add(({ worksheetId }) => tell(worksheetId)),
    worksheets.onAdded.add(() => tell(undefined)),
    worksheets.onDeleted.add(() => tell(undefined)),
  ];
  await context.sync();
  return async () => {
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
  };
}
