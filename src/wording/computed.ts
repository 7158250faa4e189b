import type { ComputedKind, ComputedProvenance } from '../core/provenance/provenance';
import type { Assessment } from '../core/progress/assessment';
import { checkpoint, growsGeometrically } from '../core/progress/checkpoint';
import { decimalsOf } from '../core/comparison/row-cells';
import { targetNumberOf, type Target } from '../core/plan-target/target';
import { sayNumber, sayRounded, saySharePercent } from './number';
import { sayNeeded } from './needed';
import { sayGround, sayTargetName, sayVerdict } from './progress';

const ASKED: Readonly<Record<ComputedKind, string>> = {
  progress: '目标进度',
  status: '判定',
  required: '今后每年尚需',
  path: '时序值',
  elapsed: '时间进度',
  note: '说明',
  base: '基期值',
};

/**
 * What was computed, with its year.
 * @example sayAsked('progress', 2023) // '2023年目标进度'
 */
export function sayAsked(asked: ComputedKind, year: number): string {
  return asked === 'base' ? ASKED.base : `${String(year)}年${ASKED[asked]}`;
}

/** Decimals of a computed checkpoint. */
const DECIMALS = 2;

/**
 * The arithmetic behind a computed value, one line for each target; empty where nothing was computed.
 * @example sayComputed(provenance) // ['判定“达到序时进度”：实际63.2，基期60，目标65：已走 64.0 %，时间已过 60.0 %']
 */
export function sayComputed(provenance: ComputedProvenance): readonly string[] {
  const { asked, assessments } = provenance;
  switch (asked) {
    case 'elapsed':
      return [sayElapsed(provenance)].filter((line) => line !== '');
    case 'path':
      return sayPath(provenance);
    case 'base':
      return sayBase(provenance);
    case 'required':
      return assessments.flatMap((each) => judged(each, provenance, assessments.length > 1, true));
    case 'progress':
    case 'status':
    case 'note':
      return assessments.flatMap((each) => judged(each, provenance, assessments.length > 1, false));
  }
}

/**
 * 时间进度 of a year as a sum.
 * @example sayElapsed(provenance) // '（2023－2020）÷（2025－2020）＝60.0 %'
 */
export function sayElapsed({ elapsed, year, found }: ComputedProvenance): string {
  if (elapsed === undefined) return '';
  const { baseYear, targetYear } = found.plan;
  const [base, target] = [String(baseYear), String(targetYear)];
  return `（${String(year)}－${base}）÷（${target}－${base}）＝${saySharePercent(elapsed)}`;
}

function judged(
  assessment: Assessment,
  { found: { row, plan }, year }: ComputedProvenance,
  isNamed: boolean,
  withNeed: boolean,
): readonly string[] {
  const { target, verdict, needed } = assessment;
  const name = isNamed ? sayTargetName(target) : '判定';
  const body = sayGround(assessment, row.unit);
  const line = `${name}“${sayVerdict(verdict)}”${body === '' ? '' : `：${body}`}`;
  if (!withNeed || needed === undefined) return [line];
  const rest = plan.targetYear - year;
  const need = sayNeeded(needed, row.unit, target);
  return [line, `剩余${String(rest)}年，${need}`];
}

/** The same path that PLAN.PATH takes, written as a sum. */
function sayPath({
  targets,
  year,
  found,
  checkpoint: value,
}: ComputedProvenance): readonly string[] {
  const { plan } = found;
  const target = targets.find((each) => checkpoint(each, year, plan) !== undefined);
  if (target === undefined || value === undefined) return [];
  const share = `${String(year - plan.baseYear)}÷${String(plan.targetYear - plan.baseYear)}`;
  const decimals = Math.max(DECIMALS, ...numbersOf(target).map(decimalsOf));
  return [`${sayWay(target, share)}＝${sayNumber(Number(sayRounded(value, decimals)))}`];
}

/** The printed numbers that a checkpoint lies between: it is told at least as exactly. */
function numbersOf(target: Target): readonly number[] {
  const base = 'base' in target ? target.base?.value : undefined;
  return [base, targetNumberOf(target)].filter((each) => each !== undefined);
}

function sayWay(target: Target, share: string): string {
  switch (target.type) {
    case 'level':
    case 'share': {
      const { base, value } = target;
      if (base === undefined || value === undefined) return `目标${sayNumber(value ?? 0)}`;
      const [from, to] = [sayNumber(base.value), sayNumber(value)];
      return growsGeometrically(target)
        ? `按等比：${from}×（${to}÷${from}）的（${share}）次方`
        : `按等差：${from}＋（${to}－${signed(from)}）×${share}`;
    }
    case 'keep':
      return `每年都应守住的界限`;
    case 'sum':
      return `累计目标按时间分摊：${sayNumber(target.total)}×${share}`;
    case 'reduction':
      return `按等比累计降幅（%）：1－（1－${sayNumber(target.total)} %）的（${share}）次方`;
    case 'growth':
    case 'relative':
    case 'composition':
    case 'task':
      return '';
  }
}

/** 300－（-120） */
function signed(number: string): string {
  return number.startsWith('-') ? `（${number}）` : number;
}

function sayBase({ baseFrom, targets }: ComputedProvenance): readonly string[] {
  const base = targets.flatMap((target) =>
    'base' in target && target.base !== undefined ? [target.base] : [],
  )[0];
  if (base === undefined) return [];
  const value = sayNumber(base.value);
  return baseFrom === 'implied'
    ? [`规划没有印基期值，由目标值减去印载的累计变化推得：${value}`]
    : [`规划没有印基期值，取基期年的实际值：${value}`];
}
