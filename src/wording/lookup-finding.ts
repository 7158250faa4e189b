import type { LookupFinding, PrintedInstead } from '../core/finding/lookup-finding';
import type { Measure } from '../core/figure/printed-figure';
import { normaliseName } from '../core/name/name';
import { FIGURE_COLUMNS } from '../core/plan/plan';
import { sayGivenHeld } from './audit';
import { sayNotComputable } from './not-computable';
import { listed, quoted } from './phrases';

/** 地区生产总值指数（上年=100）. */
const INDEX = /指数.*(?:上年|去年)(?:同期)?=100/u;

/** The INFO field that gives a measure's printed text; actual growth is only shown by the table. */
const FIELD: Readonly<Record<Measure, string>> = {
  base: '基期原文',
  target: '原文',
  growth: '增长原文',
  actual: '实际原文',
  actual_growth: '实际原文',
};

/**
 * A finding as one Chinese sentence that ends with what to do.
 * @example sayLookupFinding({ kind: 'year-unreadable', text: '明年' })
 * // '看不懂年份“明年”，请写成 2025 这样的四位年份。'
 */
export function sayLookupFinding(finding: LookupFinding): string {
  switch (finding.kind) {
    case 'argument-missing':
      return `没有给出${finding.argument}，请填写${finding.argument}。`;
    case 'region-unknown':
      return finding.nearest.length === 0
        ? `没有名为${quoted(finding.text)}的地区，请先导入该地区的规划。`
        : `没有名为${quoted(finding.text)}的地区，最接近的有：${listed(finding.nearest)}；请改用其中一个，或导入该地区的规划。`;
    case 'region-ambiguous':
      return `${quoted(finding.text)}可以指：${listed(finding.candidates)}；请写明是哪一个。`;
    case 'period-unreadable':
      return `看不懂规划期${quoted(finding.text)}，请写成“十四五”这样的形式，或者留空。`;
    case 'year-unreadable':
      return `看不懂年份${quoted(finding.text)}，请写成 2025 这样的四位年份。`;
    case 'plan-absent':
      return sayPlanAbsent(finding.region, finding.period, finding.available);
    case 'plan-ambiguous':
      return `${finding.region}的${finding.period}规划不止一份：${listed(finding.candidates)}；请在“规划”参数里写明标题。`;
    case 'table-missing':
      return sayTableMissing(finding);
    case 'indicator-unknown':
      // Renamed, 105.2 would be taken for an amount.
      if (INDEX.test(normaliseName(finding.text))) {
        return `没有名为${quoted(finding.text)}的指标。它是以上年为100的指数，不是指标本身的数；要用作增速，请减去100后填在该指标的“增速”列。`;
      }
      return finding.nearest.length === 0
        ? `没有名为${quoted(finding.text)}的指标，请先用 PLAN.TABLE 或 PLAN.SEARCH 查出规划里的名称。`
        : `没有名为${quoted(finding.text)}的指标，最接近的有：${listed(finding.nearest)}；请改用其中一个。`;
    case 'indicator-ambiguous':
      return `${quoted(finding.text)}可以指：${listed(finding.candidates)}；请写明是哪一个。`;
    case 'indicator-not-in-plan':
      return finding.nearest.length === 0
        ? `《${finding.plan}》没有列${quoted(finding.indicator)}这个指标，请用 PLAN.TABLE 查看它列了哪些。`
        : `《${finding.plan}》没有列${quoted(finding.indicator)}这个指标，相近的有：${listed(finding.nearest)}；如果要的是其中一个，请改用它的名称。`;
    case 'indicator-differs':
      return `${quoted(finding.indicator)}与${finding.region}的${quoted(finding.other)}口径不同，请不要直接比较。`;
    case 'year-not-target':
      return `《${finding.plan}》只给出${listed(finding.years.map((year) => `${String(year)}年`))}目标，没有${String(finding.year)}年的；${finding.isWithin ? '时序值请用 PLAN.PATH，或把' : '请把'}年份改成 ${finding.years.join(' 或 ')}。`;
    case 'measure-not-printed':
      return `《${finding.plan}》没有印${FIGURE_COLUMNS[finding.measure]}，请从其他资料取得后自行填写。`;
    case 'figure-blank':
      return `${quoted(finding.indicator)}的${FIGURE_COLUMNS[finding.measure]}一格是空白，${sayInstead(finding.instead)}`;
    case 'figure-unread':
      return `${quoted(finding.indicator)}的${FIGURE_COLUMNS[finding.measure]}一格原表印有内容（读作${quoted(finding.read)}，见${finding.place}），核对时没有采用；请在任务窗格“导入”里打开原文件，核对这一格后再保存。`;
    case 'figure-not-set':
      return `${quoted(finding.indicator)}的${FIGURE_COLUMNS[finding.measure]}印的是横线，即没有设定或没有数据，${sayInstead(finding.instead)}`;
    case 'figure-unstated':
      return `${quoted(finding.indicator)}只在正文里写明，没有写${FIGURE_COLUMNS[finding.measure]}，${sayInstead(finding.instead)}`;
    case 'figure-is-text':
      return `${sayPrinted(finding)}，不是一个数；${askText(finding.measure)}`;
    case 'figure-is-cumulative':
      return finding.measure === 'growth'
        ? `${sayPrinted(finding)}，是五年累计的变化，不是年均增长；${askText(finding.measure)}`
        : `${sayPrinted(finding)}，是累计数，不是一年的数；${askText(finding.measure)}`;
    case 'figure-of-other':
      return `${sayPrinted(finding)}，说的不是这个指标本身的${FIGURE_COLUMNS[finding.measure]}；${askText(finding.measure)}`;
    case 'field-unknown':
      return `没有${quoted(finding.text)}这个字段，可以用的有：${listed(finding.known)}；请改用其中一个。`;
    case 'column-unknown':
      return `没有${quoted(finding.text)}这一列，可以用的有：${listed(finding.known)}；请改用其中的名称，用逗号隔开。`;
    case 'version-unknown':
      return `没有${quoted(finding.text)}这个版本，可以用的有：${listed(finding.known)}，或一个年份；请改用其中一个。`;
    case 'version-absent':
      return `没有收录${quoted(finding.indicator)}${String(finding.year)}年的${finding.asked}目标（《${finding.plan}》）；版本留空取现在施行的，有调整文件的请加进规划数据。`;
    case 'actual-absent':
      return sayActualAbsent(finding);
    case 'actual-without-number': {
      const stated = `${finding.region}${quoted(finding.indicator)}${String(finding.year)}年的实际值记录的是${quoted(finding.printed)}`;
      return finding.why === 'no-data'
        ? `${stated}，即无数据，不是没有收录，也不是 0；有了数请补填。`
        : `${stated}，照原样收录，不表示无数据，也不是 0；有了数请补填。`;
    }
    case 'actual-unreadable':
      return `${quoted(finding.text)}不能当作${quoted(finding.indicator)}的实际值，请填写${finding.unit === '' ? '数字' : `以“${finding.unit}”计的一个数`}，增速填在“增速”参数里，没有数据时留空。`;
    case 'finding-unreadable':
      return `${quoted(finding.indicator)}的目标是一项任务，${quoted(finding.text)}说不明是否完成，请填写“完成”或“未完成”，还没有认定时留空。`;
    case 'actual-is-no-rate':
      return `${quoted(finding.indicator)}只印了增速目标，${quoted(finding.text)}没有单位，分不清是水平还是增速：是增速请写成“5.2%”，或填在最后的“增速”参数里；是水平请连单位写${finding.unit === '' ? '' : `，例如“${finding.text}${finding.unit}”`}；早先版本插入的对比表先刷新，就能直接填至今年均增速。`;
    case 'growth-unreadable':
      return `${quoted(finding.text)}不能当作${quoted(finding.indicator)}的增速，请写成 5.2 或“5.2%”，没有数据时留空。`;
    case 'margins-unreadable':
      return `看不懂口径${quoted(finding.text)}，请写两个 0 到 100 之间的数，例如“5；0.5”，或留空用默认口径。`;
    case 'percent-unclear':
      return `${quoted(finding.indicator)}的${finding.argument}以 % 计，${finding.text} 可能来自百分数格式的单元格（${finding.percent}%）：请写成“${finding.percent}%”或 ${finding.percent}；确实是百分之 ${finding.text} 的，请写成“${finding.text}%”。`;
    case 'actual-held':
      return sayGivenHeld(finding.argument, finding.held);
    case 'year-outside-plan':
      return `${String(finding.year)}年不在《${finding.plan}》的${String(finding.firstYear)}至${String(finding.lastYear)}年之内，请改用其中的年份。`;
    case 'not-computable':
      return sayNotComputable(finding);
    case 'nothing-found':
      return sayNothingFound(finding);
  }
}

function sayNothingFound({
  text,
  elsewhere,
  alike = [],
}: Extract<LookupFinding, { readonly kind: 'nothing-found' }>): string {
  if (elsewhere !== undefined) {
    return `${elsewhere.region}没有与${quoted(text)}有关的指标，全部地区里有 ${String(elsewhere.hits)} 项；请在全部地区里找（PLAN.SEARCH 的“地区”留空）。`;
  }
  const none = `没有找到与${quoted(text)}有关的指标`;
  return alike.length > 0
    ? `${none}，是不是${listed(alike.map(quoted))}？请改正后再找。`
    : `${none}，请换一个词，例如指标名称里的几个字或拼音首字母。`;
}

function sayTableMissing(
  finding: Extract<LookupFinding, { readonly kind: 'table-missing' }>,
): string {
  const { region, period, place, inProse, nearest } = finding;
  const lost = `${region}${period}规划的指标表（${place}）在原文件的文本里缺失`;
  if (inProse === 0) return `${lost}，没有规划数可取；请对照原件把指标表填进规划模板后导入。`;
  const stated = `正文里写明的 ${String(inProse)} 个指标可以按名称取`;
  const next =
    nearest.length === 0
      ? `它们的名称见窗格“指标”页，或用 PLAN.SEARCH 查出`
      : `相近的有：${listed(nearest)}；要的是其中一个就改用它的名称`;
  return `${lost}，${stated}，${next}，表里的数请对照原件填进规划模板后导入。`;
}

function sayPlanAbsent(region: string, period: string, available: readonly string[]): string {
  if (available.length === 0) {
    return `没有收录${region}的规划，请改用有规划的地区，或导入${region}的规划。`;
  }
  return `没有收录${region}的${period}规划，现有的是：${listed(available)}；请改用其中一个，或导入${period}规划。`;
}

function sayActualAbsent(
  finding: Extract<LookupFinding, { readonly kind: 'actual-absent' }>,
): string {
  const { region, indicator, year, years, base } = finding;
  const known = years.length === 0 ? '' : `，有的年份是：${listed(years.map(String))}`;
  const printed = base === '' ? '' : `，但规划印有该年的基期值 ${base.trim()}，可用 PLAN.BASE 取得`;
  return `没有收录${region}${quoted(indicator)}${String(year)}年的实际值${known}${printed}；请在表里填写实际值，或导入含有它的规划数据。`;
}

function sayPrinted(finding: {
  readonly indicator: string;
  readonly measure: Measure;
  readonly printed: string;
}): string {
  return `${quoted(finding.indicator)}的${FIGURE_COLUMNS[finding.measure]}印的是${quoted(finding.printed)}`;
}

function askText(measure: Measure): string {
  return `请用 PLAN.INFO 的“${FIELD[measure]}”字段引用原文。`;
}

function sayInstead(instead: readonly PrintedInstead[]): string {
  if (instead.length === 0) return '该行也没有印别的数；请用 PLAN.INFO 的“出处”字段找到原文核对。';
  const printed = instead.map(({ measure, text }) => `${FIGURE_COLUMNS[measure]} ${text.trim()}`);
  return `该行印有：${listed(printed)}；请改用印有的数，或用 PLAN.INFO 的“出处”字段找到原文核对。`;
}
