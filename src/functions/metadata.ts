import { FUNCTION_LIST } from '../core/function/functions';
import type { Argument } from '../core/function/argument';
import type { PlanFunction } from '../core/function/plan-function';
import { periodOfOrdinal } from '../core/period/period';

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

/** 十三五 to 十五五: the periods whose plans are in use. */
const PERIODS = [13, 14, 15].flatMap((ordinal) => periodOfOrdinal(ordinal)?.name ?? []);

/** The words that Excel offers while an argument is typed; older versions take no notice of them. */
interface Enum {
  readonly id: string;
  readonly words: readonly string[];
}

/** Only of texts: a word would be no year and no area. Those of the packages are not known here. */
function enumOf(functionId: string, { name, offers, takes }: Argument<unknown>): Enum | undefined {
  if (takes !== 'text') return undefined;
  if (offers === 'periods') return { id: 'PERIOD', words: PERIODS };
  if (typeof offers !== 'object') return undefined;
  return { id: `${functionId}_${name === '字段' ? 'FIELD' : 'COLUMN'}`, words: offers };
}

/**
 * What Excel reads of our functions before it ever calls one: the content of functions.json, which
 * the build writes beside the add-in.
 * @param base where the add-in is served from, with a slash at its end: the help stands there
 * @example composeMetadata('https://plan.example.gov.cn/').functions[0]?.helpUrl
 * // 'https://plan.example.gov.cn/help.html#TARGET'
 */
export function composeMetadata(base: string) {
  const enums = new Map(
    FUNCTION_LIST.flatMap(([id, { arguments: taken }]) =>
      taken.flatMap((argument) => {
        const found = enumOf(id, argument);
        return found === undefined ? [] : [[found.id, found.words] as const];
      }),
    ),
  );
  return {
    allowCustomDataForDataTypeAny: true,
    enums: [...enums].map(([id, words]) => ({
      id,
      type: 'string',
      values: words.map((word) => ({ name: word, stringValue: word })),
    })),
    functions: FUNCTION_LIST.map(([id, { description, result, arguments: taken }]) => ({
      description,
      id,
      name: id,
      helpUrl: `${base}help.html#${id}`,
      parameters: taken.map((argument) => {
        const { name, help, isOptional, takes } = argument;
        const offered = enumOf(id, argument);
        return {
          description: help,
          name,
          ...(isOptional ? { optional: true } : {}),
          ...TAKES[takes],
          ...(offered === undefined ? {} : { customEnumId: offered.id }),
        };
      }),
      result: RESULTS[result],
    })),
  };
}
