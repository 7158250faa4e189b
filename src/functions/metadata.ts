import { FUNCTION_LIST } from '../core/function/functions';
import type { Argument } from '../core/function/argument';
import type { PlanFunction } from '../core/function/plan-function';

/** How Excel is told of an argument's type; without one it takes a text or a number as it is. */
const TAKES: Readonly<Record<Argument<unknown>['takes'], object>> = {
  text: { type: 'string' },
  any: { type: 'any' },
  area: { dimensionality: 'matrix', type: 'any' },
};

const RESULTS: Readonly<Record<PlanFunction['result'], object>> = {
  number: { type: 'number' },
  text: { type: 'string' },
  value: {},
  table: { dimensionality: 'matrix' },
};

/**
 * What Excel reads of our functions before it ever calls one: the content of functions.json, which
 * the build writes beside the add-in.
 * @param base where the add-in is served from, with a slash at its end: the help stands there
 * @example composeMetadata('https://plan.example.gov.cn/').functions[0]?.helpUrl
 * // 'https://plan.example.gov.cn/help.html#TARGET'
 */
export function composeMetadata(base: string) {
  return {
    allowCustomDataForDataTypeAny: true,
    functions: FUNCTION_LIST.map(([id, { description, result, arguments: taken }]) => ({
      description,
      id,
      name: id,
      helpUrl: `${base}help.html#${id}`,
      parameters: taken.map(({ name, help, isOptional, takes }) => ({
        description: help,
        name,
        ...(isOptional ? { optional: true } : {}),
        ...TAKES[takes],
      })),
      result: RESULTS[result],
    })),
  };
}
