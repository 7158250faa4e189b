import { FUNCTION_LIST } from '../../../src/core/function/functions';
import { loadClient } from '../../../src/excel-host/client/load-client';
import { createHost, type Host } from '../../../src/excel-host/host';
import { printCell } from '../../../src/workbook/address/address';
import { insertBlock } from '../../../src/workbook/block/insert-block';
import { withoutHeads } from '../../support/without-heads';
import { blockFrom, edition, type Kind } from '../refresh/random/editions';

/** Our functions, as Excel has to know them before a formula with one is written. */
export const FUNCTIONS = FUNCTION_LIST.map(([name]) => ({
  id: name,
  name,
  parameters: [1, 2, 3, 4, 5, 6, 7].map((at) => ({ name: `a${String(at)}`, optional: at > 2 })),
}));

/** Few different answers: rows with the same figures are what thawing must not take for each other. */
const ANSWERS = [5, 6.5, '[2]', 8];

/** What a function of ours says here: always the same of the same question. */
export function answer(...asked: readonly unknown[]): unknown {
  const text = asked.map(String).join('|');
  const sum = [...text].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return ANSWERS[sum % ANSWERS.length];
}

/** A workbook as data, and what its tables' rows are called. */
export interface Saved {
  readonly workbook: object;
  readonly settings: ReadonlyMap<string, unknown>;
  readonly parts: readonly string[];
  readonly formulas: ReadonlyMap<string, string>;
}

/** A workbook with the client in this realm and functions that answer. */
export async function openFrozen(saved?: Saved): Promise<Host> {
  const host = createHost({ workbook: saved?.workbook });
  host.registerFunctions('PLAN', FUNCTIONS);
  for (const [key, value] of saved?.settings ?? []) host.settings.set(key, value);
  for (const xml of saved?.parts ?? []) host.parts.add(xml);
  await loadClient(host, { realm: 'this' });
  for (const { id } of FUNCTIONS) CustomFunctions.associate(id, answer);
  await host.idle();
  // The engine takes texts of like formulas for each other when it opens the same data again.
  const opened = planFormulas(host);
  for (const [cell, formula] of saved?.formulas ?? [])
    if (opened.get(cell) !== formula) host.type(...placeOf(cell), formula);
  await host.idle();
  return host;
}

/** One table with formulas at B2, with a head that they follow or as 0.1 wrote it, and formulas of the user's beside and below it. */
export async function withTable(table: Kind['table'], hasHead = false): Promise<Saved> {
  const host = await openFrozen();
  const block = blockFrom(edition(0), { table, mode: 'formulas' });
  const anchor = { kind: 'cell', sheet: 'Sheet1', row: 1, column: 1 } as const;
  const inserted = await Excel.run((context) =>
    insertBlock(context, { block, mode: 'formulas', anchor }),
  );
  if (!inserted.ok) throw new Error(inserted.finding.kind);
  if (!hasHead) await Excel.run(withoutHeads);
  for (const [cell, formula] of OWN) host.type('Sheet1', cell, formula);
  await host.idle();
  return save(host);
}

/** Formulas of the user's, some with the same value. */
const OWN = [
  ['A60', '=PLAN.BASE("甲","一")'],
  ['A61', '=PLAN.BASE("甲","二")'],
  ['A62', '=PLAN.BASE("甲","三")'],
  ['A63', '=SUM(A60:A62)'],
  ['Z1', '=PLAN.TARGET(A60,A61,2025)*2'],
] as const;

export function save(host: Host): Saved {
  const settings = host.settings.keys().map((key) => [key, host.settings.get(key)] as const);
  const parts = host.parts.ids().map((id) => host.parts.get(id) ?? '');
  const formulas = planFormulas(host);
  return { workbook: host.save(), settings: new Map(settings), parts, formulas };
}

const placeOf = (cell: string): [string, string] => {
  const at = cell.lastIndexOf('!');
  return [cell.slice(0, at), cell.slice(at + 1)];
};

/** The formulas of ours in all sheets, by their cell, without the cells they point at. */
export function planFormulas(host: Host): ReadonlyMap<string, string> {
  return new Map(
    host.workbook.Worksheets.all().flatMap((sheet) => {
      const used = sheet.GetUsedRange(false);
      const { row: top, column: left } = used.area;
      return (used.Formulas as unknown[][]).flatMap((line, row) =>
        line.flatMap((text, column): [string, string][] =>
          typeof text === 'string' && text.startsWith('=') && text.includes('PLAN.')
            ? [[`${sheet.Name}!${printCell(top + row, left + column)}`, text]]
            : [],
        ),
      );
    }),
  );
}
