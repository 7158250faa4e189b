import type { FunctionArgument, FunctionOutput } from '../surface';

/** The numbers by which the client names Excel's errors in a failed result. */
const ERROR_BY_NUMBER: Record<number, string> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
};

/** `CustomFunctions.ErrorCode` values, for errors inside a returned array. */
const ERROR_BY_CODE: Record<string, string> = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
};

/** One result as the client sends it. */
interface CallResult {
  id: number;
  ok: boolean;
  value: unknown;
  errorNumber?: number;
}

/**
 * Reads one entry of `SetInvocationArrayResults` (`[id, ok, value, error number?]`).
 *
 * @returns nothing for an entry of another shape
 * @example readResult([4, true, 868.9]) // { id: 4, ok: true, value: 868.9 }
 */
export function readResult(entry: unknown): CallResult | undefined {
  if (!Array.isArray(entry)) return undefined;
  const [id, ok, value, errorNumber] = entry as unknown[];
  if (typeof id !== 'number' || typeof ok !== 'boolean') return undefined;
  return ok || typeof errorNumber !== 'number' ? { id, ok, value } : { id, ok, value, errorNumber };
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function errorCell(value: object): FunctionArgument | undefined {
  const { code, basicValue, message } = value as Record<string, unknown>;
  const name = text(code) ?? text(basicValue);
  if (!name) return undefined;
  return {
    value: ERROR_BY_CODE[name] ?? (name.startsWith('#') ? name : '#VALUE!'),
    message: text(message) ?? '',
  };
}

function cell(value: unknown): FunctionArgument {
  if (value === null || value === undefined) return { value: '' };
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string')
    return { value };
  return errorCell(value) ?? { value: '#VALUE!', message: 'The function returned an object.' };
}

/**
 * A result as the engine's cell or block of cells (columns of cells). A failed call keeps the function's own message.
 *
 * @example toOutput({ id: 1, ok: false, value: '没有地区“火星”', errorNumber: 1 }) // { value: '#N/A', message: '没有…' }
 */
export function toOutput({ ok, value, errorNumber }: CallResult): FunctionOutput {
  if (!ok)
    return { value: ERROR_BY_NUMBER[errorNumber ?? 7] ?? '#VALUE!', message: text(value) ?? '' };
  if (!Array.isArray(value)) return cell(value);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const [first] = rows;
  if (!first?.length) return { value: '#VALUE!', message: 'The function returned an empty array.' };
  // Excel shows #VALUE! for an array whose rows differ in length.
  if (rows.some((row) => row.length !== first.length))
    return { value: '#VALUE!', message: 'The rows of the returned array differ in length.' };
  return first.map((_, column) => rows.map((row) => cell(row[column])));
}
