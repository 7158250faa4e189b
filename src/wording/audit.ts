import type { ConfirmedValue } from '../core/audit/confirmation';
import type { AuditFinding, HeldObservation, Reference, Slip } from '../core/audit/finding';
import { sayNumber, sayRounded } from './number';
import { listed, quoted } from './phrases';

/**
 * A value that is held, and all that speaks against it, as one sentence without what to do: that
 * differs between the pane and the command line.
 * @example sayHeld(held[0]) // '第 4 行（地区生产总值（GDP） 2023 年）的 12610 亿元：与2022 年的 1041、基期值 902.27（2020 年）… 相差太大；像是多打了一位，或丢了小数点。'
 */
export function sayHeld(held: HeldObservation): string {
  const { row, indicator, year, measure } = held.observation;
  const what = `${measure === 'actual' ? '' : '增速 '}${sayHeldNumber(held)}`;
  return `第 ${String(row)} 行（${indicator} ${String(year)} 年）的 ${what}：${sayReasons(held)}。`;
}

/**
 * The same for a value that stands in a formula, with what to do.
 * @example sayGivenHeld('实际值', held) // '“地区生产总值（GDP）”2023年的实际值 12610 亿元待核实，没有采用：与基期值…相差太大，像是多打了一位，或丢了小数点。请改正；确实无误的，写成“12610核实”。'
 */
export function sayGivenHeld(argument: '实际值' | '增速', held: HeldObservation): string {
  const { indicator, year } = held.observation;
  return `${quoted(indicator)}${String(year)}年的${argument} ${sayHeldShort(argument, held)}`;
}

/**
 * The same where the row itself says what it is about, and a cell has room for what weighs most.
 * @example sayHeldShort('实际值', held) // '12610 亿元待核实，没有采用：与基期值…相差太大…。请改正；确实无误的，写成“12610核实”。'
 */
export function sayHeldShort(argument: '实际值' | '增速', held: HeldObservation): string {
  const { value, text, years = 1 } = held.observation;
  const total = years > 1 && value.kind === 'number' && argument === '实际值';
  const each = total
    ? `（${String(years)}年合计，平均每年 ${sayRounded(value.value / years, 2)}）`
    : '';
  const cure = `请改正；确实无误的，写成“${argument === '增速' ? `${text}%` : text}核实”`;
  return `${sayHeldNumber(held)}${each}待核实，没有采用：${sayReasons(strongest(held))}。${cure}。`;
}

/** What tells most of a value first: a year beside it, the way of the plan, its ends. */
const STRENGTH: readonly Reference['of'][] = ['last', 'next', 'path', 'base', 'target'];
/** A cell has room for so many references, and the cure that stands behind them. */
const SHORT = 2;

/** As much of what speaks against a value as a cell has room for; the pane lists all of it. */
function strongest({ observation, findings }: HeldObservation): HeldObservation {
  const short = findings.slice(0, SHORT).map((finding, at): AuditFinding => {
    if (finding.kind !== 'far-off') return finding;
    const ranked = STRENGTH.flatMap((of) => finding.against.filter((each) => each.of === of));
    const most = ranked.slice(0, SHORT - at);
    return { ...finding, against: finding.against.filter((each) => most.includes(each)) };
  });
  return { observation, findings: short };
}

function sayHeldNumber({ observation: { value, text } }: HeldObservation): string {
  if (value.kind !== 'number') return quoted(text);
  return `${sayNumber(value.value)}${value.unit === '' ? '' : ` ${value.unit}`}`;
}

function sayReasons({ observation: { value }, findings }: HeldObservation): string {
  const unit = value.kind === 'number' ? value.unit : '';
  return [...new Set(findings.map((finding) => sayAuditFinding(finding, unit)))].join('；');
}

/**
 * A value that was confirmed, as it stands in a list.
 * @example sayConfirmed(confirmed[0]) // '仓山区地区生产总值 2023 年：12610亿元'
 */
export function sayConfirmed({ name, isGrowth, year, years, value }: ConfirmedValue): string {
  const of = isGrowth ? '增速' : years === undefined ? '' : `至今 ${years} 年合计`;
  return `${name} ${year} 年${of}：${value}`;
}

/** Why a value is held, without a full stop. */
function sayAuditFinding(finding: AuditFinding, unit: string): string {
  switch (finding.kind) {
    case 'share-beyond':
      return `比重、比率应在 0 到 ${String(finding.most)} 之间`;
    case 'negative':
      return '这个指标不会是负数';
    case 'not-whole':
      return '这个指标按个数计，应是整数';
    case 'far-off': {
      const against = listed(finding.against.map(sayReference));
      const off = against === '' ? '与其余各年相差太大' : `与${against}相差太大`;
      return finding.slip === undefined ? off : `${off}，像是${saySlip(finding.slip, unit)}`;
    }
    case 'reversal':
      return `比${sayReference(finding.base)}倒退太多`;
    case 'part-exceeds':
      return `比${finding.whole} ${sayNumber(finding.value)} 还大，部分不会大于总体`;
    case 'share-contradicts':
      return `${finding.part}是${finding.whole}的 ${sayRounded(finding.implied, 1)} %，与它不符`;
    case 'growth-contradicts':
      return `由${sayReference(finding.last)}算来增长 ${sayRounded(finding.implied, 1)} %，增速填的却是 ${sayNumber(finding.rate)} %，两个里有一个不对`;
    case 'year-for-total':
      return `收录的当年数就是它，这里要填至今 ${String(finding.years)} 年的合计`;
    case 'growth-unusual': {
      const usual = `这类指标的增速一般在 ${String(finding.least)} % 到 ${String(finding.most)} % 之间，也要与规划的增速相称`;
      return finding.slip === undefined ? usual : `${usual}，像是${saySlip(finding.slip, '%')}`;
    }
    case 'repeats':
      return `这一年的 ${String(finding.total)} 个数里有 ${String(finding.count)} 个正好等于${REPEATED[finding.of]}，像是填错了列或年份`;
    case 'base-differs':
      return `表里 ${String(finding.year)} 年的 ${String(finding.total)} 个数有 ${String(finding.count)} 个更像下一年的数，像是全表的年份错了一年`;
    case 'year-alone':
      return `别的指标填的是 ${String(finding.usual)} 年，只有它是这一年，像是年份填错了`;
    case 'all-contradict':
      return `这一年的 ${String(finding.total)} 个数里有 ${String(finding.count)} 个与所填的增速不相称，像是两列填的不是同一年`;
    case 'changed-since':
      return `“核实”一列的“是”是对${finding.from}填的，数改了，要重新核实（删去“是”重填，或点“确认无误”）`;
    case 'all-fall':
      return `从 ${String(finding.from)} 年到下一年，${String(finding.total)} 个指标里有 ${String(finding.count)} 个倒退，像是两年的数填颠倒了`;
  }
}

const REPEATED: Readonly<Record<Extract<AuditFinding, { kind: 'repeats' }>['of'], string>> = {
  target: '目标值',
  base: '基期值',
  last: '上一年的数',
};

function sayReference({ of, year, value }: Reference): string {
  const number = sayNumber(Number(value.toPrecision(5)));
  switch (of) {
    case 'base':
      return `基期值 ${number}（${String(year)} 年）`;
    case 'target':
      return `目标值 ${number}（${String(year)} 年）`;
    case 'path':
      return `推算的当年水平 ${number}`;
    case 'last':
    case 'next':
      return `${String(year)} 年的 ${number}`;
  }
}

function saySlip(slip: Slip, unit: string): string {
  switch (slip.kind) {
    case 'factor':
      return sayFactor(slip.factor, slip.way, unit);
    case 'percent':
      return slip.way === 'fraction' ? '把百分数填成了小数' : '把百分数又乘了 100';
    case 'digit-lost':
      return `漏了一位（${sayNumber(slip.meant)}）`;
    case 'digit-added':
      return `多打了一位（${sayNumber(slip.meant)}）`;
    case 'digits-swapped':
      return `两位数字颠倒了（${sayNumber(slip.meant)}）`;
    case 'sign':
      return `多了负号（${sayNumber(slip.meant)}）`;
    case 'cells-swapped':
      return '实际值和增速填颠倒了';
    case 'one-year':
      return `只填了最后一年的数，这里要填至今 ${String(slip.years)} 年的合计`;
  }
}

const SCALES: readonly (readonly [string, number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
  ['', 1],
];

/** 12610000 of a row in 亿元 is likely in 万元; ten times too much is likely a digit too many. */
function sayFactor(factor: number, way: 'large' | 'small', unit: string): string {
  const [, scale = '', thing = ''] = /^([亿万]?)(.*)$/u.exec(unit.trim()) ?? [];
  const own = SCALES.find(([word]) => word === scale)?.[1] ?? 1;
  const meant = SCALES.find(([, size]) =>
    way === 'large' ? size * factor === own : size === own * factor,
  );
  if (meant !== undefined && thing !== '' && !/^[%％‰]/u.test(thing)) {
    return `按${meant[0]}${thing}填的，而这一行的单位是${unit.trim()}`;
  }
  if (factor === 10) {
    return way === 'large' ? '多打了一位，或丢了小数点' : '少打了一位，或小数点点错了';
  }
  return `${way === 'large' ? '大' : '小'}了约 ${String(factor)} 倍，请核对单位和小数点`;
}
