import type { ActualScope, ComparisonRow } from '../core/comparison/comparison';
import { isOfTarget, neededOf } from '../core/comparison/row-cells';
import { standingOf } from '../core/comparison/summarise';
import { parseFigure } from '../core/figure/parse';
import { printFigure } from '../core/figure/print';
import { printedCell, type TableCell } from '../core/figure/table-cell';
import { statusName } from '../core/observation/observation';
import { unjudgedShare } from '../core/plan-target/from-share';
import type { Assessment, Needed } from '../core/progress/assessment';
import { VERDICTS } from '../core/progress/verdicts';
import type { LookupFinding } from '../core/finding/lookup-finding';
import { sayHeldShort } from './audit';
import { sayLookupFinding } from './lookup-finding';
import { sayNumber, sayRounded, saySharePercent } from './number';
import { differenceUnit, sayPrices, sayYearly } from './needed';
import { sayOtherScope } from './other-scope';
import { sayMeasure, sayUpper } from './place-words';
import { sayGround, sayTargetName, sayUndecidable, sayVerdict } from './progress';

const AROUND: Readonly<Record<ActualScope, readonly [before: string, after: string]>> = {
  year: ['', ''],
  total: ['累计', ''],
  average: ['年均', '%'],
  reduction: ['累计', '%'],
};

/**
 * What stands before and after a number in 实际值, which says what it is of.
 * @example sayAround('average') // ['年均', '%']
 */
export function sayAround(scope: ActualScope): readonly [before: string, after: string] {
  return AROUND[scope];
}

/** Digits of a computed need; more would pretend to a precision that no plan has. */
const NEED_DIGITS = 4;
const RATE_DECIMALS = 2;

/**
 * The verdict of a row as a cell shows it.
 * @example sayRowVerdict(row) // '达到序时进度'
 */
export function sayRowVerdict(row: ComparisonRow): string {
  const { deciding } = row;
  return deciding === undefined ? VERDICTS[standingOf(row)].word : sayVerdict(deciding.verdict);
}

/**
 * The actual value of a row in words: a number says what it is of, a missing one that it is missing.
 * @example sayRowActual(row) // '累计2.2'
 * @example sayRowActual(withoutValue) // '无数据'
 */
export function sayRowActual(row: ComparisonRow): string {
  const { actual } = row;
  switch (actual.kind) {
    case 'number': {
      // Beside a target of growth a level would be taken for the growth.
      const own = isOfTarget(row) ? '' : '当年值';
      const known = actual.missing.length === 0 ? '' : '已知';
      const [before, after] = AROUND[actual.scope];
      return `${own}${known}${before}${sayRounded(actual.value, actual.decimals)}${after}`;
    }
    case 'text':
      return actual.text;
    case 'not-set':
      return actual.figure.text.trim();
    case 'blank':
      return '';
    case 'no-data':
      return '无数据';
  }
}

/**
 * What each remaining year needs, short enough for a cell.
 * @example sayRowNeeded(row) // '0.9个百分点'
 * @example sayRowNeeded(sumThatLacksYears) // '至多1.9万人'
 */
export function sayRowNeeded(row: ComparisonRow): string {
  const needed = neededOf(row);
  if (needed === undefined) return '';
  const { kind, perYear, bound } = needed;
  const most = bound === 'at-most' ? '至多' : '';
  if (kind === 'rate') return `${most}${sayRounded(perYear, RATE_DECIMALS)}%`;
  const amount = sayNumber(Number(perYear.toPrecision(NEED_DIGITS)));
  return `${most}${amount}${sayNeededUnit(kind, row)}`;
}

/**
 * The unit that a need is counted in.
 * @example sayNeededUnit('points', row) // '个百分点'
 */
export function sayNeededUnit(kind: Needed['kind'], { planIndicator }: ComparisonRow): string {
  const units = { amount: differenceUnit(planIndicator.unit), points: '个百分点', rate: '%' };
  return units[kind];
}

/**
 * What a reader has to know of a row, in one cell: the arithmetic of each target, and what its
 * numbers rest on.
 * @example sayRowNote(row) // '实际63.2，基期60，目标65：已走 64.0 %，时间已过 60.0 %；完成率97.2 %'
 */
export function sayRowNote(row: ComparisonRow): string {
  const { assessments, refused } = row;
  if (refused !== undefined) return sayRefused(refused, row.known);
  const several = assessments.length > 1;
  const judgements = assessments.map((each) => sayJudgement(each, row.planIndicator.unit, several));
  return [...judgements, sayYearly(row), ...sayNumbers(row), ...sayOrigins(row)]
    .filter((each) => each !== '')
    .join('；');
}

/** Why what was typed is not used, and what is known in its place. */
function sayRefused(finding: LookupFinding, known: ComparisonRow | undefined): string {
  const why =
    finding.kind === 'actual-held'
      ? sayHeldShort(finding.argument, finding.held)
      : sayLookupFinding(finding);
  const isKnown = known?.actual.figure !== undefined;
  return isKnown ? `${why}收录的是${sayRowActual(known) || '空白'}。` : why;
}

/** Of several targets each is named; of one the verdict stands beside the note already. */
function sayJudgement(assessment: Assessment, unit: string, isNamed: boolean): string {
  const { target, verdict } = assessment;
  const reason = verdict.kind === 'undecidable' ? sayUndecidable(verdict.reason) : '';
  const body = sayGround(assessment, unit);
  if (!isNamed) return [reason, body].filter((each) => each !== '').join('：');
  const name = sayTargetName(target);
  const word = verdict.kind === 'undecidable' ? `无法判断（${reason}）` : sayVerdict(verdict);
  return body === '' ? `${name}${word}` : `${name}${word}：${body}`;
}

function sayNumbers({ assessments, gap, planIndicator, target }: ComparisonRow): readonly string[] {
  const level = assessments.find(({ target }) => target.type === 'level');
  const completion = level?.completion;
  const growth = assessments.find(({ target }) => target.type === 'growth');
  return [
    completion === undefined ? '' : `完成率${saySharePercent(completion)}`,
    sayGrowthNeeded(level, growth, planIndicator.unit),
    gap === undefined
      ? ''
      : `目标值与年均增长不一致：按年均${sayNumber(gap.growth.number.value)} %推算为${sayRounded(gap.implied, decimalsFor(gap.implied))}`,
    sayUnjudgedShare(target),
  ];
}

/** A second number of the target cell that no judgement speaks of. */
function sayUnjudgedShare(target: TableCell): string {
  const share = unjudgedShare(parseFigure(printedCell(target)));
  if (share === undefined) return '';
  return `目标里的“${printFigure({ kind: 'compound', clauses: [share] })}”没有判定，请人工认定`;
}

/** Digits of a number below 1 that say something: 0.0068, not 0.01. */
const SMALL_DIGITS = 2;

function decimalsFor(value: number): number {
  const size = Math.abs(value);
  if (size >= 1 || size === 0) return RATE_DECIMALS;
  return Math.max(RATE_DECIMALS, SMALL_DIGITS - 1 - Math.floor(Math.log10(size)));
}

/**
 * The growth that each remaining year needs: from the yearly rates where they are known, since those
 * of money are at constant prices; what the amounts alone give is at the prices of their years.
 */
function sayGrowthNeeded(
  level: Assessment | undefined,
  growth: Assessment | undefined,
  unit: string,
): string {
  const isMoney = unit.includes('元');
  if (level === undefined) return '';
  if (growth?.needed?.kind === 'rate' && growth.target.type === 'growth') {
    return sayNeededRate(growth.needed.perYear, sayPrices(growth.target));
  }
  const rate = level.neededRate;
  return rate === undefined ? '' : sayNeededRate(rate, isMoney ? '（按现价）' : '');
}

function sayNeededRate(rate: number, prices: string): string {
  const size = sayRounded(Math.abs(rate), RATE_DECIMALS);
  return `今后年均需${rate < 0 ? '下降' : '增长'}${size} %${prices}`;
}

/** A table may hold a value that no package has, as a report that was made with a file of values. */
function sayTyped(known: ComparisonRow): string {
  if (known.actual.figure === undefined) return '实际值为表中所填，没有收录';
  return `实际值为表中改填，收录的是${sayRowActual(known) || '空白'}`;
}

function sayOrigins({
  actual,
  baseFrom,
  basePlace,
  known,
  assessments,
  planIndicator: { otherScope },
  former,
  upper,
}: ComparisonRow): readonly string[] {
  const status = actual.kind === 'number' ? actual.status : undefined;
  const base = {
    printed: '',
    observed: `规划没有印基期值，取基期年的实际值${basePlace === '' ? '' : `（${basePlace}）`}`,
    implied: '规划没有印基期值，由目标减去所印的累计变化推得',
    divided: '',
  };
  return [
    known === undefined ? '' : sayTyped(known),
    status === undefined || status === 'A' ? '' : `实际值为${statusName(status)}数`,
    actual.kind === 'number' && actual.isRough === true ? '实际值是约数，按确数判定' : '',
    base[baseFrom],
    upper === undefined ? '' : sayUpper(upper),
    former === undefined ? '' : sayFormer(former),
    // Only where the way between the two was measured.
    otherScope !== undefined && assessments.some(({ progress }) => progress !== undefined)
      ? sayOtherScope(otherScope)
      : '',
  ];
}

/** What the plan itself states, and that its growth is not held against a target set anew. */
function sayFormer({
  adoptedOn,
  before,
  isGrowthGone,
}: NonNullable<ComparisonRow['former']>): string {
  const stated = before.map((each) => `${sayMeasure(each)}${each.text}`).join('、');
  const gone = isGrowthGone
    ? '；调整文件没有另定年均增长，原定的不判，仍施行的请填进“调整后年均增长”列'
    : '';
  return `目标为中期调整后的（${adoptedOn}），原定${stated}${gone}`;
}
