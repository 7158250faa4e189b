import type {
  ActualScope,
  Comparison,
  KindWords,
  RankRemark,
  Reported,
  UnreportedRow,
} from '../core/comparison/comparison';
import { byUnit } from '../core/comparison/list-unreported';
import { NOT_COMPUTED } from '../core/comparison/row-cells';
import { EXPECTED } from '../core/comparison/year-cell';

/**
 * The words of the kinds of tables that show several regions or years.
 * @example kindWords.remark({ kind: 'unreported' }) // '未报送'
 */
export const kindWords: KindWords = {
  remark: sayRemark,
  ownName: (name) => `规划原名“${name}”`,
  ranking: (by, place) => {
    const ranked = `名次按${by === 'progress' ? '目标进度' : '实际值'}排，数值相同的名次相同；没有数、单位或口径不同的不参加排名`;
    return place === 'in-column'
      ? [`${ranked}，列在后面，原因见备注。`]
      : [
          `括号内为名次，“${NOT_COMPUTED}”表示该地区的规划没有这项指标或算不出。${ranked}；规划用别的单位的，数已折算成表中的单位，折算不了的写明单位。`,
        ];
  },
  yearly: ({ hasRates, hasExpected, hasForecast, targetYear }) => [
    ...(hasRates
      ? ['各年实际值带“%”的为当年增速（降幅），目标进度和判定按至该年的年均计算。']
      : []),
    ...(hasExpected ? [`“${EXPECTED}”指该数为预计数，不是实际数。`] : []),
    ...(hasForecast
      ? [`${String(targetYear)}年预计值为填报单位所填，“预计结果”按所填的数与目标对照。`]
      : []),
  ],
  unreported: sayUnreported,
  unreportedNotes: ['待核实、还没有采用的数按未报送列。'],
};

const SCOPES: Readonly<Record<ActualScope, string>> = {
  year: '当年值',
  total: '累计值',
  average: '年均增速',
  reduction: '累计降幅',
};

function sayRemark(remark: RankRemark | Reported): string {
  switch (remark.kind) {
    case 'row-absent':
      return '规划没有这项指标';
    case 'rows-several':
      return `规划有${String(remark.count)}行这项指标，不排名`;
    case 'no-value':
      return '没有实际值，不排名';
    case 'no-progress':
      return '算不出目标进度，不排名';
    case 'at-least':
      return '缺部分年份，只是下限，不排名';
    case 'rough':
      return '约数';
    case 'other-unit':
      return `单位是${sayUnit(remark.unit)}，与${sayUnit(remark.of)}不同，不排名`;
    case 'converted':
      return `单位是${remark.unit}，折算成${remark.of}排名`;
    case 'other-scope':
      return `是${SCOPES[remark.scope]}，与${SCOPES[remark.of]}不同，不排名`;
    case 'reported':
      return '已报送';
    case 'unreported':
      return '未报送';
    case 'left-blank':
      return '填报处为空';
    case 'dashed':
    case 'said-missing':
      return `填的是“${remark.text}”`;
    case 'rate-unreported':
      return '只报了当年值，缺增速';
  }
}

function sayUnit(unit: string): string {
  return unit === '' ? '空白' : unit;
}

/** How many are owed, region by region. */
function sayUnreported(
  comparisons: readonly Comparison[],
  rows: readonly UnreportedRow[],
): readonly string[] {
  const owed = rows.filter(({ reported }) => reported.kind !== 'reported');
  const all = comparisons.reduce((sum, each) => sum + each.rows.length, 0);
  const parts = comparisons.map((comparison) => {
    const own = owed.filter((each) => each.comparison.plan.id === comparison.plan.id).length;
    const of = `${String(comparison.rows.length)}项`;
    return `${comparison.region.name}${own === 0 ? `${of}已报齐` : `${of}中未报${String(own)}项`}`;
  });
  const sum = `${String(comparisons.length)}个地区${String(all)}项中未报${String(owed.length)}项`;
  const whole = comparisons.length === 1 ? `${parts.join('')}。` : `${sum}：${parts.join('；')}。`;
  return [whole, ...comparisons.flatMap((each) => sayByUnit(each, comparisons.length > 1, owed))];
}

/** Who owes how many; nothing where nobody is named. */
function sayByUnit(
  { plan, region }: Comparison,
  isAmongOthers: boolean,
  owed: readonly UnreportedRow[],
): readonly string[] {
  const groups = byUnit(owed.filter(({ comparison }) => comparison.plan.id === plan.id));
  if (groups.every(([unit]) => unit === '')) return [];
  const parts = groups.map(
    ([unit, { length }]) => `${unit === '' ? '没有写责任单位的' : unit}${String(length)}项`,
  );
  return [`${isAmongOthers ? region.name : ''}按责任单位：${parts.join('，')}。`];
}
