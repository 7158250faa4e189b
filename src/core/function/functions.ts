import type { Catalog } from '../catalog/catalog';
import { succeed } from '../finding/outcome';
import type { Explained, PlanCall, SpillPlace } from '../provenance/provenance';
import {
  describeFunction,
  type Answer,
  type FunctionKind,
  type PlanFunction,
} from './plan-function';
import { DETAIL } from './detail-function';
import { PATH, PROGRESS, REQUIRED, STATUS } from './progress-functions';
import { ACTUAL, BASE, CARD, GROWTH, INFO, TARGET } from './row-functions';
import { COMPARE, COMPLETION, SEARCH, TABLE } from './table-functions';

/** Nothing to ask for: the packages in force. */
const VERSION = describeFunction<object, Catalog, Answer>({
  title: '规划数据的名称、版本和日期',
  description: '正在使用的规划数据：名称、版本、日期',
  result: 'text',
  arguments: {},
  kind: 'fact',
  find: succeed,
  answer: ({ packages }) => succeed({ kind: 'packages', packages }),
  explain: 'nowhere',
});

/**
 * Every PLAN function, by the name that stands in people's workbooks, in the order they are offered.
 * Excel's registration, functions.json, 出处, colouring, the pane's help and README's table all read
 * this record; none of them has a list of its own.
 *
 * To add a function: describe it (`describeFunction`) in the file of its family and name it here.
 * - A computed one that 出处 shows with its arithmetic: a member of `ComputedKind`, its answer in
 *   `explainComputed` and its words in src/wording; the compiler asks for both.
 * - An answer that is no number, text or table: a member of `Answer`; the compiler asks for its words.
 * - README's table: tests/docs print the line that is missing.
 */
export const FUNCTIONS = {
  TARGET,
  BASE,
  GROWTH,
  ACTUAL,
  PATH,
  PROGRESS,
  STATUS,
  REQUIRED,
  DETAIL,
  INFO,
  CARD,
  TABLE,
  SEARCH,
  COMPARE,
  COMPLETION,
  VERSION,
} satisfies Readonly<Record<string, PlanFunction>>;

/** The name of a PLAN function, without `PLAN.`. */
export type FunctionId = keyof typeof FUNCTIONS;

/** The functions with their names, in the order they are offered. */
export const FUNCTION_LIST = Object.entries(FUNCTIONS) as readonly (readonly [
  FunctionId,
  PlanFunction,
])[];

/**
 * How a function is written, arguments that may be left out in brackets.
 * @example signatureOf('BASE') // 'PLAN.BASE(地区, 指标, [规划])'
 */
export function signatureOf(id: FunctionId): string {
  const names = functionOf(id).arguments.map(({ name, isOptional }) =>
    isOptional ? `[${name}]` : name,
  );
  return `PLAN.${id}(${names.join(', ')})`;
}

/**
 * The function of a name that stands in a formula; undefined for one that is none of ours.
 * @example findFunction('TARGET')?.title // '目标值'
 */
export function findFunction(name: string): PlanFunction | undefined {
  return isFunctionId(name) ? functionOf(name) : undefined;
}

/**
 * What the answer of a call is; undefined for a name that is none of ours.
 * @param words the arguments as far as the formula itself writes them
 * @example kindOfCall('INFO', ['仓山', 'GDP', '目标类型']) // 'fact'
 */
export function kindOfCall(
  name: string,
  words: readonly (string | undefined)[],
): FunctionKind | undefined {
  return findFunction(name)?.kindOf(words);
}

/**
 * Where the answer of a PLAN function comes from; undefined for functions that give no document's word
 * (SEARCH, VERSION), and for names that are none of ours.
 * @param place the cell of a spilled table that is asked about
 * @example explainCall(catalog, { name: 'TARGET', arguments: ['仓山', 'GDP', '2025'], addresses: [] })
 * // { ok: true, value: { kind: 'printed', … } }
 */
export function explainCall(
  catalog: Catalog,
  call: PlanCall,
  place: SpillPlace = { row: 0, column: 0 },
): Explained | undefined {
  return findFunction(call.name)?.explain(catalog, call, place);
}

function functionOf(id: FunctionId): PlanFunction {
  return FUNCTIONS[id];
}

function isFunctionId(name: string): name is FunctionId {
  return Object.hasOwn(FUNCTIONS, name);
}
