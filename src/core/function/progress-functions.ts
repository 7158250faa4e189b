import {
  answerPath,
  answerProgress,
  answerRequired,
  answerStatus,
  assessFound,
  type AssessedRow,
} from '../catalog/row-progress';
import { findRow, type FoundRow, type RowQuery } from '../catalog/find-row';
import type { LookupFinding } from '../finding/lookup-finding';
import { fail, succeed, type Outcome } from '../finding/outcome';
import { explainComputed } from '../provenance/explain-row';
import type { ComputedKind, GivenActual } from '../provenance/provenance';
import { INDICATOR, optional, PLAN_BEFORE_YEAR, REGION, text, year } from './argument';
import {
  describeFunction,
  type Answer,
  type DescribedFunction,
  type FunctionDescription,
} from './plan-function';

// Declared as a text, because Excel hands an empty cell over as 0 to any other type.
export const GIVEN_ACTUAL = optional(
  text(
    '实际值',
    '该年的实际值，以该指标的单位计；累计目标填至今合计；只印增速的指标把增速填在最后；留空取收录的实际值；看着不对的不采用，确实无误的写成“12610核实”',
  ),
);
export const GIVEN_GROWTH = optional(
  text('增速', '规划期以来的年均增速（%），例如 5.2 或“5.2%”；留空取收录的各年增速'),
);

/** A question for how far a row is, in the user's own words. */
interface ProgressQuery extends RowQuery {
  /** The actual value for the year; '' takes the packages'. See `readGiven`. */
  readonly actual: string;
  /** The average growth so far in %, the same way. */
  readonly growth?: string;
}

interface ProgressSubject {
  readonly found: FoundRow;
  readonly year: number;
  readonly actual: string;
  readonly growth: string;
}

type Words = Pick<
  FunctionDescription<ProgressQuery, ProgressSubject, Answer>,
  'title' | 'description' | 'result'
> & { readonly year: string };

/** A function that judges a row at the end of a year, from an actual value given or known. */
function judging<Value extends Answer>(
  asked: ComputedKind,
  { year: yearHelp, ...words }: Words,
  answer: (assessed: AssessedRow) => Outcome<Value, LookupFinding>,
): DescribedFunction<ProgressQuery, Value> {
  return describeFunction<ProgressQuery, ProgressSubject, Value>({
    ...words,
    arguments: {
      region: REGION,
      indicator: INDICATOR,
      year: year(yearHelp),
      actual: GIVEN_ACTUAL,
      plan: PLAN_BEFORE_YEAR,
      growth: GIVEN_GROWTH,
    },
    kind: 'computed',
    find: (catalog, query) => inYear(findRow(catalog, query), query.year, query),
    answer(catalog, { found, year: of, actual, growth }) {
      const assessed = assessFound(catalog, found, { year: of, actual, growth });
      return assessed.ok ? answer(assessed.value) : assessed;
    },
    explain(catalog, { found, year: of, actual, growth }, { addresses }) {
      const given = givenAs(actual, addresses.actual);
      const givenGrowth = givenAs(growth, addresses.growth);
      return succeed(explainComputed(catalog, found, { asked, year: of, given, givenGrowth }));
    },
  });
}

/**
 * What the user gives in place of the packages' value; undefined for one left out.
 * @example givenAs('63', 'Sheet1!H4') // { text: '63', address: 'Sheet1!H4' }
 */
export function givenAs(words: string, address: string | undefined): GivenActual | undefined {
  return words.trim() === '' ? undefined : { text: words, address };
}

function inYear(
  found: Outcome<FoundRow, LookupFinding>,
  asked: number | undefined,
  { actual, growth = '' }: Pick<ProgressQuery, 'actual' | 'growth'>,
): Outcome<ProgressSubject, LookupFinding> {
  if (!found.ok) return found;
  if (asked === undefined) return fail({ kind: 'argument-missing', argument: '年份' });
  return succeed({ found: found.value, year: asked, actual, growth });
}

export const PATH = describeFunction<RowQuery, ProgressSubject, number>({
  title: '推算的时序值',
  description: '时序值：从基期值走到目标值，某一年应到的数（推算，不是规划所印）',
  result: 'number',
  arguments: {
    region: REGION,
    indicator: INDICATOR,
    year: year('规划期内的一年，例如 2023'),
    plan: PLAN_BEFORE_YEAR,
  },
  kind: 'computed',
  find: (catalog, query) => inYear(findRow(catalog, query), query.year, { actual: '' }),
  answer: (catalog, { found, year: of }) => answerPath(catalog, found, of),
  explain: (catalog, { found, year: of }) =>
    succeed(explainComputed(catalog, found, { asked: 'path', year: of })),
});

export const PROGRESS = judging(
  'progress',
  {
    title: '目标进度',
    description:
      '目标进度：从基期值到目标值已走的份额，0.64 即 64%；累计目标缺年份时为至少已走的份额',
    result: 'number',
    year: '要看的年份，例如 2023',
  },
  answerProgress,
);

export const STATUS = judging(
  'status',
  {
    title: '判定',
    description: '判定：提前完成、达到序时进度、基本达到序时进度、滞后等；判断不了的说明缺什么',
    result: 'text',
    year: '要看的年份，例如 2023',
  },
  (assessed) => {
    const decided = answerStatus(assessed);
    if (!decided.ok) return decided;
    return succeed({ kind: 'verdict', verdict: decided.value.verdict } as const);
  },
);

export const REQUIRED = judging(
  'required',
  {
    title: '今后每年尚需',
    description:
      '尚需：剩余每年还要多少；水平、比重、累计以原单位（比重为百分点）计，增速和降幅为每年 %',
    result: 'number',
    year: '已有实际值的年份，例如 2023',
  },
  answerRequired,
);
