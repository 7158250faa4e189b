import { FUNCTION_LIST, type FunctionId } from '../../src/core/function/functions';
import { answerCell } from '../../src/functions/cells';
import type { CellAnswer } from '../../src/wording/answer';

/** Every PLAN function as Excel calls it. */
export const PLAN = Object.fromEntries(
  FUNCTION_LIST.map(([id]) => [id, (...given: unknown[]) => answerCell(id, given)]),
) as Readonly<Record<FunctionId, (...given: unknown[]) => Promise<CellAnswer>>>;

/**
 * The one thing of Excel's that a custom function needs in order to answer: the error it throws and
 * the codes of it, as Microsoft's runtime declares them. The way through the real client is tested
 * against the local host.
 */
class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  invalidNumber: '#NUM!',
};

/** Puts `CustomFunctions` where the functions look for it; call before asking any. */
export function installCustomFunctions(): void {
  Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode } });
}

/**
 * What a cell would show: the value, or the code and sentence of the error.
 * @example await cellOf(target('火星', 'GDP')) // { error: '#VALUE!', message: '没有名为…' }
 */
export async function cellOf(call: Promise<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof CellError) return { error: error.code, message: error.message };
    throw error;
  }
}
