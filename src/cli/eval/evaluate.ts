import { grow } from '../../excel-host/engine/grow';
import type { Host } from '../../excel-host/host';
import type { Range } from '../../excel-host/model/range/range';

/** A cell's error: Excel's code and the sentence that comes with it. */
interface CellError {
  readonly error: string;
  readonly message: string;
}

/** What a cell shows; null = an empty cell of a spilled array. */
type CellResult = number | string | boolean | null | CellError;

/** One formula and what became of it. An array is given row by row. */
type Evaluation = { readonly formula: string } & (
  CellError | { readonly value: CellResult | readonly (readonly CellResult[])[] }
);

/** So many formulas are calculated at once, each on a sheet of its own, so that none meets another. */
const SHEETS = 40;

/** The engine's sheets have an end; this is far beyond any plan's table. */
const LARGE = { rows: 10_000, columns: 500 };

/**
 * Calculates formulas as a user's typing would.
 *
 * @param host with the add-in running
 * @param formulas with or without the leading `=`
 * @returns one evaluation for each, in order
 * @example await evaluate(host, ['1+1']) // [{ formula: '1+1', value: 2 }]
 */
export async function evaluate(host: Host, formulas: readonly string[]): Promise<Evaluation[]> {
  const evaluations: Evaluation[] = [];
  for (let from = 0; from < formulas.length; from += SHEETS) {
    evaluations.push(...(await evaluateTogether(host, formulas.slice(from, from + SHEETS))));
  }
  return evaluations;
}

async function evaluateTogether(host: Host, formulas: readonly string[]): Promise<Evaluation[]> {
  const entries = formulas.map((formula, index) => {
    const sheet = `E${index + 1}`;
    if (host.workbook.sheetId(sheet) === undefined) host.workbook.Worksheets.Add(sheet);
    return { formula, sheet, refusal: enter(host, sheet, formula) };
  });
  await host.idle();
  await makeRoom(host, entries);
  return entries.map(({ formula, sheet, refusal }) => ({
    formula,
    ...(refusal ?? readResult(host, sheet)),
  }));
}

/** Nothing else stands on these sheets, so only the sheet's end can be in an array's way. */
async function makeRoom(
  host: Host,
  entries: readonly { readonly formula: string; readonly sheet: string }[],
): Promise<void> {
  const cramped = entries.filter(({ sheet }) => {
    const result = readResult(host, sheet);
    return 'error' in result && result.error === '#SPILL!';
  });
  for (const { formula, sheet } of cramped) {
    const sheetId = host.workbook.sheetId(sheet);
    if (sheetId !== undefined) grow(host.engine, sheetId, LARGE.rows, LARGE.columns);
    enter(host, sheet, formula);
  }
  if (cramped.length > 0) await host.idle();
}

/** Excel refuses a formula it cannot read; what the cell held before goes first. */
function enter(host: Host, sheet: string, formula: string): CellError | undefined {
  host.type(sheet, 'A1', '');
  try {
    host.type(sheet, 'A1', `=${formula.replace(/^=/, '')}`);
    return undefined;
  } catch {
    return { error: '#NAME?', message: sayCellError('#NAME?', '') };
  }
}

function readResult(host: Host, sheet: string): CellError | { value: CellResult | CellResult[][] } {
  const first = host.workbook.Worksheets.GetItem(sheet).GetRange('A1');
  const spilled = first.GetSpillingToRangeOrNullObject();
  const cells = readCells(host, sheet, spilled ?? first);
  if (spilled !== null && cells.flat().length > 1) return { value: cells };
  const value = cells[0]?.[0] ?? null;
  return typeof value === 'object' && value !== null ? value : { value };
}

function readCells(host: Host, sheet: string, range: Range): CellResult[][] {
  const values = range.Values as (number | string | boolean)[][];
  const types = range.ValueTypes as string[][];
  return values.map((row, r) =>
    row.map((value, c) => {
      const type = types[r]?.[c];
      if (type === 'Empty') return null;
      if (type !== 'Error') return value;
      const address = String(range.GetCell(r, c).Address).replace(/^.*!/, '');
      const error = String(value);
      return { error, message: sayCellError(error, host.message(sheet, address)) };
    }),
  );
}

/** What an error value means when the calculation itself has nothing Chinese to say about it. */
const MEANING: Readonly<Record<string, string>> = {
  '#BUSY!': '还没有算完。请重试。',
  '#CALC!': '数组公式没有结果。请检查公式。',
  '#DIV/0!': '除数为零。',
  '#N/A': '没有找到要的值。',
  '#NAME?': '没有这个函数或名称，或公式写错了。请检查拼写、括号和引号。',
  '#NULL!': '两个区域没有共同的单元格。',
  '#NUM!': '数值太大、太小或算不出来。',
  '#REF!': '引用了不存在的单元格，或公式引用了自己。',
  '#SPILL!': '结果放不下，旁边的单元格有内容。',
  '#VALUE!': '参数的个数、类型或大小不对。',
};

/**
 * The sentence for an error value: the calculation's own when it is Chinese.
 *
 * @param error Excel's code
 * @param message what the engine or the add-in said; may be empty or English
 * @example sayCellError('#DIV/0!', '') // '除数为零。'
 */
function sayCellError(error: string, message: string): string {
  return /\p{Script=Han}/u.test(message) ? message : (MEANING[error] ?? message);
}
