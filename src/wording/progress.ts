import type { Operator } from '../core/figure/figure';
import type { Base, Target } from '../core/plan-target/target';
import { targetTypeWord } from '../core/plan-target/target-type';
import type { Arithmetic, Assessment } from '../core/progress/assessment';
import { VERDICTS, type Open, type Undecidable, type Verdict } from '../core/progress/verdicts';
import { pointsOf } from './needed';
import { sayNumber, sayRounded, saySharePercent } from './number';
import { listed, quoted } from './phrases';

type Of<Kind extends Arithmetic['kind']> = Extract<Arithmetic, { readonly kind: Kind }>;

/** Decimals that computed rates and points are shown with. */
const DECIMALS = 2;

const BOUNDS: Readonly<Record<Operator, string>> = {
  '=': '',
  '≈': '约',
  '≥': '不低于',
  '>': '高于',
  '≤': '不高于',
  '<': '低于',
};

const BASES: Readonly<Record<Base['from'], string>> = {
  printed: '',
  observed: '（实际值）',
  implied: '（由目标减去累计变化推得）',
  divided: '（推算）',
};

/**
 * The arithmetic behind a verdict in one line: the numbers as they are, shares to one decimal.
 * Empty where the verdict rests on no number.
 * @param unit the row's unit: what two numbers in % differ by are 个百分点
 * @example sayArithmetic(assessment, '亿元') // '实际63.2，基期60，目标65：已走 64.0 %，时间已过 60.0 %'
 */
export function sayArithmetic(assessment: Assessment, unit: string): string {
  const { arithmetic } = assessment;
  if (arithmetic === undefined) return '';
  switch (arithmetic.kind) {
    case 'way':
      return divided(withTime(sayWay(arithmetic, assessment), assessment), assessment);
    case 'bound':
      return divided(sayBound(arithmetic, assessment, unit), assessment);
    case 'compared':
      return sayCompared(arithmetic, unit);
    case 'place':
      return `实际第${String(arithmetic.place)}位，目标第${String(arithmetic.last)}位以内`;
    case 'average':
      return withTime(sayAverage(arithmetic), assessment);
    case 'total':
      return withTime(sayTotal(arithmetic, assessment), assessment);
    case 'compounded':
      return withTime(sayCompounded(arithmetic, assessment), assessment);
    case 'parts':
      return sayParts(arithmetic);
  }
}

/**
 * What somebody has to find, in a few words.
 * @example sayOpen('comparator') // '缺对比对象的同年数值'
 */
function sayOpen(reason: Open): string {
  switch (reason) {
    case 'task':
      return '需人工认定是否完成';
    case 'ranking':
      return '没有写明与谁的什么数比，需人工认定位次或关系，填“完成”或“未完成”';
    case 'task-number':
      return '一个数说明不了任务是否完成，请填“完成”或“未完成”，也可以照通报填，如“完成市下达指标”';
    case 'rank-vague':
      return '没有写明前几位才算，需人工认定，填“完成”或“未完成”';
    case 'rank-missing':
      return '缺当年的位次，实际值请填“第几位”，如“第2位”';
    case 'rank-unclear':
      return '分不清所填的数是不是位次，是位次请写成“第2位”';
    case 'rank-elsewhere':
      return '所填的位次不是目标所说范围里的，请填同一范围的位次';
    case 'composition':
      return '构成的优劣需人工认定';
    case 'direction':
      return '没有写明高好还是低好，是否达标需人工认定';
  }
}

/**
 * What one of several targets of a row is called.
 * @example sayTargetName({ type: 'task', measure: 'target', text: '完成' }) // '任务目标'
 */
export function sayTargetName(target: Target): string {
  const isOfGdp = target.type === 'share' && target.of === 'gdp';
  return isOfGdp ? '占地区生产总值比重目标' : `${targetTypeWord(target.type)}目标`;
}

/**
 * What a judgement rests on, in one line: what somebody has to find, and the arithmetic.
 * @example sayGround(openTask, '') // '需人工认定是否完成'
 */
export function sayGround(assessment: Assessment, unit: string): string {
  const { verdict, target } = assessment;
  const open = verdict.kind === 'open' ? sayOpen(verdict.reason) : '';
  const cure = verdict.kind === 'undecidable' ? sayCure(verdict.reason, target) : '';
  return [open, cure, sayArithmetic(assessment, unit)].filter((each) => each !== '').join('：');
}

/** What to fill in and where, for what is not to be seen from what is lacking. */
function sayCure(reason: Undecidable, target: Target): string {
  if (reason.kind !== 'comparator-missing') return '';
  const { name, indicator, of, isFilable } = reason.than;
  const isRelative = target.type === 'relative';
  const found = isRelative ? '，或由人认定，实际值填“完成”或“未完成”' : '';
  if (isFilable) {
    const column = of === 'growth' ? '增速' : '实际值';
    return `请在“实际值”表加一行：地区${name}、指标${indicator}、年份${String(reason.year)}，填${column}${found}`;
  }
  const isAbove = isRelative && target.than.kind === 'region';
  return isAbove
    ? `规划数据里查不到${name}的这个指标：请在 regions.csv 写明上级地区，并让两个地区用同一个指标标识${found}`
    : `规划数据里没有${name}的${indicator}，请先收录这个指标${found}`;
}

function withTime(text: string, { elapsed }: Assessment): string {
  return elapsed === undefined ? text : `${text}，时间已过 ${saySharePercent(elapsed)}`;
}

/** A share that was divided has no decimals of its own. */
function writer({ division }: Assessment): (value: number) => string {
  return division === undefined ? sayNumber : (value) => sayRounded(value, DECIMALS);
}

function divided(text: string, { division }: Assessment): string {
  if (division === undefined) return text;
  const { amount, whole, name } = division;
  const share = sayRounded((100 * amount) / whole, DECIMALS);
  return `${sayNumber(amount)}÷${name}${sayNumber(whole)}＝${share} %（按现价推算）；${text}`;
}

function sayWay({ measure, base, actual, target }: Of<'way'>, assessment: Assessment): string {
  const { progress } = assessment;
  const write = writer(assessment);
  const numbers = `实际${write(actual)}，基期${write(base.value)}${BASES[base.from]}，目标${sayNumber(target)}`;
  const change = actual - base.value;
  const points = `${change < 0 ? '降低' : '提高'} ${write(Math.abs(change))} 个百分点，`;
  const covered = progress === undefined ? '' : `已走 ${saySharePercent(progress.value)}`;
  return `${numbers}：${measure === 'points' ? points : ''}${covered}`;
}

function sayBound(
  { actual, bound, op, margin, way }: Of<'bound'>,
  assessment: Assessment,
  unit: string,
): string {
  const write = writer(assessment);
  const points = pointsOf(assessment.division === undefined ? unit : '%');
  const limit = `实际${write(actual)}，目标${BOUNDS[op]}${sayNumber(bound)}`;
  const gap = write(Math.abs(margin));
  if (Number(gap) === 0) {
    return `${limit}：正好等于${sayNumber(bound)}${op === '<' || op === '>' ? '（不含本数）' : ''}`;
  }
  if (way === undefined) return `${limit}：${margin > 0 ? '高' : '低'}${gap}${points}`;
  return `${limit}：${margin > 0 ? '余量' : '差'}${gap}${points}`;
}

function sayCompared(
  { actual, of, than, op, by, slack, margin }: Of<'compared'>,
  unit: string,
): string {
  const points = pointsOf(of === 'growth' ? '%' : unit);
  const own = of === 'growth' || than.of === 'growth' ? '增速' : '';
  const more = by === 0 ? '' : `${by > 0 ? '高' : '低'}${sayNumber(Math.abs(by))}个百分点`;
  const bound = `${than.name}${than.of === 'growth' ? `${than.indicator}增速` : ''}${sayNumber(than.value)}`;
  const gap = sayNumber(Math.abs(margin));
  const held = gap === '0' ? '正好相等' : `${margin > 0 ? '余量' : '差'}${gap}${points}`;
  const rough = slack === 0 ? '' : `（落后${sayNumber(slack)}个百分点以内算基本同步）`;
  return `实际${own}${sayNumber(actual)}，目标${BOUNDS[op]}${bound}${more}：${held}${rough}`;
}

function sayAverage({ average, target }: Of<'average'>): string {
  const gap = sayRounded(Math.abs(average - target), DECIMALS);
  const compared = `${average < target ? '低' : '高'}${gap}个百分点`;
  return `年均增长${sayRounded(average, DECIMALS)} %，目标${sayNumber(target)} %：${compared}`;
}

function sayTotal({ total, target, missing }: Of<'total'>, { progress }: Assessment): string {
  const gaps = missing.length === 0 ? '' : `（缺${listed(missing.map(String))}年）`;
  const sum = `${missing.length === 0 ? '' : '已知'}累计${sayNumber(total)}${gaps}，目标累计${sayNumber(target)}`;
  if (progress === undefined) return sum;
  const least = progress.bound === 'at-least' ? '至少' : '';
  return `${sum}：${least}完成 ${saySharePercent(progress.value)}`;
}

function sayCompounded({ done, target, left }: Of<'compounded'>, { progress }: Assessment): string {
  const covered = progress === undefined ? '' : `：已走 ${saySharePercent(progress.value)}`;
  const rest = left > 0 ? `，还需降低${sayRounded(left, DECIMALS)} %` : '';
  const so =
    done < 0 ? `累计上升${sayRounded(-done, DECIMALS)}` : `累计降低${sayRounded(done, DECIMALS)}`;
  return `${so} %，目标${sayNumber(target)} %${covered}${rest}`;
}

function sayParts({ actual, target, isWhole }: Of<'parts'>): string {
  const gaps = actual.map((part, index) => {
    const gap = part - (target[index] ?? part);
    return `${gap > 0 ? '+' : ''}${sayNumber(gap)}`;
  });
  const numbers = `实际${actual.map(sayNumber).join(':')}，目标${target.map(sayNumber).join(':')}`;
  const sum = isWhole ? '' : '（各部分合计不是100，请核对）';
  return `${numbers}：逐项相差${listed(gaps)}${isWhole ? pointsOf('%') : ''}${sum}`;
}

/**
 * A verdict as a cell shows it; what cannot be judged says what is lacking.
 * @example sayVerdict({ kind: 'on-schedule' }) // '达到序时进度'
 * @example sayVerdict({ kind: 'undecidable', reason: { kind: 'base-missing' } }) // '无法判断（缺基期值）'
 */
export function sayVerdict(verdict: Verdict): string {
  const { word } = VERDICTS[verdict.kind];
  return verdict.kind === 'undecidable' ? `${word}（${sayUndecidable(verdict.reason)}）` : word;
}

/**
 * What is lacking for a verdict, in a few words.
 * @example sayUndecidable({ kind: 'actual-missing', years: [2021, 2022] }) // '缺2021、2022年实际值'
 */
export function sayUndecidable(reason: Undecidable): string {
  switch (reason.kind) {
    case 'base-missing':
      return '缺基期值';
    case 'actual-missing':
      return `缺${listed(reason.years.map(String))}年实际值`;
    case 'rates-missing':
      return `缺${listed(reason.years.map(String))}年${reason.priceBasis === 'constant' ? '不变价' : ''}增速`;
    case 'year-outside':
      return `只能判断${String(reason.firstYear)}至${String(reason.targetYear)}年`;
    case 'comparator-missing':
      return `缺${reason.than.name}${String(reason.year)}年${quoted(reason.than.indicator)}${reason.than.of === 'growth' ? '的增速' : '的数'}`;
    case 'arithmetic-impossible':
      return '数值超出可计算的范围';
  }
}
