import type { FunctionParameter, FunctionMetadata } from './function-metadata';
import type { EngineCustom } from '../link';
import { library } from '../library';
import type { CellValue, FunctionArgument, FunctionContext, FunctionInput } from '../surface';

/** Names of all custom functions registered in this realm: the engine's function table belongs to all its models. */
const registered = new Set<string>();

/**
 * Makes `NAMESPACE.NAME` known to the engine. Must happen before a formula that uses it is written, because the engine
 * compiles unknown names to #NAME?.
 *
 * @example registerFunction('PLAN', { id: 'TARGET', name: 'TARGET', parameters: [{ name: 'region' }] })
 */
export function registerFunction(namespace: string, metadata: FunctionMetadata): void {
  const name = `${namespace}.${metadata.name}`.toUpperCase();
  registered.add(name);
  library.registries.functionRegistry.replace(name, {
    description: metadata.description ?? name,
    category: namespace,
    isExported: true,
    args: (metadata.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? parameter.name,
      type: ['ANY', 'RANGE'],
      acceptMatrix: true,
      acceptErrors: false,
      ...(parameter.optional ? { optional: true } : {}),
      ...(parameter.repeating ? { repeating: true } : {}),
    })),
    compute(this: FunctionContext & Partial<EngineCustom>, ...inputs) {
      // The evaluation context carries the model's custom config, so each model calls its own host.
      if (!this.host) return { value: '#NAME?' };
      return this.host.invoke(metadata, name, inputs, this.__originCellPosition);
    },
  });
}

/**
 * Whether a name, in capitals and with its namespace, is a custom function.
 *
 * @example isCustomFunction('PLAN.TARGET') // true
 */
export function isCustomFunction(name: string): boolean {
  return registered.has(name);
}

/** JSON arguments for the client, or the error that keeps the function from being called. */
type CallArguments = { ok: true; values: unknown[] } | { ok: false; error: FunctionArgument };

type Converted = { value: unknown } | { error: FunctionArgument };

const wrong = (message: string): Converted => ({ error: { value: '#VALUE!', message } });

/** Excel converts an argument to the type that the metadata declares, as it does for its own functions. */
function convert(value: CellValue, parameter: FunctionParameter | undefined): Converted {
  if (parameter === undefined) return { value: value ?? '' };
  const { name, type = 'any' } = parameter;
  switch (type) {
    case 'number': {
      const number = value === null || value === '' ? 0 : Number(value);
      return Number.isNaN(number) ? wrong(`${name}: a number is needed`) : { value: number };
    }
    case 'string':
      if (value === null) return { value: '' };
      return { value: typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value) };
    case 'boolean':
      if (typeof value !== 'string') return { value: Boolean(value) };
      if (/^(true|false)$/i.test(value)) return { value: /^true$/i.test(value) };
      return wrong(`${name}: TRUE or FALSE is needed`);
    default:
      return { value: value ?? '' };
  }
}

function convertCell(cell: FunctionArgument | undefined, parameter?: FunctionParameter): Converted {
  if (cell && library.helpers.isEvaluationError(cell.value)) return { error: cell };
  return convert(cell?.value ?? null, parameter);
}

function convertMatrix(columns: FunctionArgument[][], parameter?: FunctionParameter): Converted {
  const height = columns[0]?.length ?? 0;
  const rows: unknown[][] = [];
  for (let row = 0; row < height; row++) {
    const cells = columns.map((column) => convertCell(column[row], parameter));
    const failed = cells.find((cell) => 'error' in cell);
    if (failed) return failed;
    rows.push(cells.map((cell) => ('value' in cell ? cell.value : null)));
  }
  return { value: rows };
}

function convertInput(input: FunctionInput, parameter?: FunctionParameter): Converted {
  if (input === undefined) return { value: null };
  const wantsMatrix = parameter?.dimensionality === 'matrix';
  if (Array.isArray(input)) {
    if (wantsMatrix) return convertMatrix(input, parameter);
    if (input.length === 1 && input[0]?.length === 1) return convertCell(input[0][0], parameter);
    // Real Excel may instead call the function once per cell of the range; unverified, so the host refuses.
    return wrong(`${parameter?.name ?? 'argument'}: one value is needed, not a range`);
  }
  const one = convertCell(input, parameter);
  return wantsMatrix && 'value' in one ? { value: [[one.value]] } : one;
}

/**
 * The engine's inputs (columns of cells) as the arguments that Excel sends (rows of values): an omitted optional argument
 * is null, an empty cell 0 or "", a repeating parameter one array. An error among them is the function's result.
 *
 * @example callArguments({ id: 'F', name: 'F', parameters: [{ name: 'x', type: 'number' }] }, [{ value: '7' }])
 *   // { ok: true, values: [7] }
 */
export function callArguments(
  { parameters = [] }: FunctionMetadata,
  inputs: readonly FunctionInput[],
): CallArguments {
  const values: unknown[] = [];
  for (const [index, input] of inputs.entries()) {
    const converted = convertInput(input, parameters[Math.min(index, parameters.length - 1)]);
    if ('error' in converted) return { ok: false, error: converted.error };
    values.push(converted.value);
  }
  const repeating = parameters.findIndex((parameter) => parameter.repeating);
  if (repeating >= 0) values.splice(repeating, values.length, values.slice(repeating));
  // Omitted arguments at the end are sent too: the function is always called with its full number of arguments.
  while (values.length < parameters.length) values.push(null);
  return { ok: true, values };
}
