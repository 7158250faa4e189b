import { sayLookupFinding } from '../../../../wording/lookup-finding';
import { listed, quoted } from '../../../../wording/phrases';
import type { BlockMode } from '../../../../workbook/block/block';
import { entryOfWritten, printEntry, type Entry } from '../../../../workbook/inserted/entry';
import type { StayReason } from '../../../../workbook/move/move-formula';
import type { RefreshRemark } from '../../../../workbook/refresh/refresh-plan';

type EditedRemark = Extract<RefreshRemark, { kind: 'edited-by-user' }>;

/**
 * What a refresh leaves alone, and why, as one sentence that ends with what to do.
 * @param nameOf names a row by its 编码
 * @param mode how the table was inserted
 * @example sayRefreshRemark({ kind: 'column-deleted', column: '目标值' }, nameOf, 'values')
 * // '找不到“目标值”列，这一列不刷新；需要时请重新插入。'
 */
export function sayRefreshRemark(
  remark: RefreshRemark,
  nameOf: (key: string) => string,
  mode: BlockMode | undefined,
): string {
  switch (remark.kind) {
    case 'edited-by-user':
      return sayEdited(remark, nameOf(remark.key), mode);
    case 'head-followed':
      return `表头改成了${quoted(remark.region)}${remark.year === undefined ? '' : `${String(remark.year)}年`}，整张表按它刷新。`;
    case 'moved':
      return `整张表换成所选规划${remark.year === undefined ? '' : `，年份为${String(remark.year)}年`}。`;
    case 'not-moved':
      return sayNotMoved(remark);
    case 'own-text-kept':
      return `您在这些行旁边写的内容没有动，说的还是原来的地区、年份，请核对：${listed(remark.keys.map(nameOf))}。`;
    case 'head-lost':
      return `表头的地区或年份单元格已删除，公式里改为写明${quoted(remark.region)}${remark.year === undefined ? '' : `、${String(remark.year)}年`}，不再跟着表头变；要能改，请重新插入。`;
    case 'head-unreadable':
      return `表头的地区或年份用不了，保持原样：${sayLookupFinding(remark.finding)}`;
    case 'head-not-followed':
      return `行要增减，可这些行旁边或表的旁边有您的内容，整张表保持原样：${listed(remark.keys.map(nameOf))}。请移开旁边的内容后再检查，或重新插入。`;
    case 'rows-removed':
      return `新的规划里没有这些指标，写入后删去：${listed(remark.keys.map(nameOf))}。`;
    case 'actuals-held':
      return `您改填的实际值是${remark.of}的，不算作现在的，先收起，换回去再刷新就放回：${listed(remark.keys.map(nameOf))}。`;
    case 'actuals-returned':
      return `这一年您改填过的实际值放回表里：${listed(remark.keys.map(nameOf))}。`;
    case 'actuals-linked':
      return '这张公式表是早先的写法，实际值是写死的数；刷新后实际值也成为公式，随实际值更新，您改填过的格子不动。';
    case 'rows-hidden':
      return '表里有隐藏或被筛选掉的行，其中要变的也会写；要看全，请先清除筛选、取消隐藏。';
    case 'values-stale':
      return '工作簿设为手动计算，公式显示的可能是以前的数；刷新只改公式，请按 F9 算出来。';
    case 'rows-ambiguous':
      return `隐藏的编码已删除，这些行同名，分不清是哪一行，不刷新：${listed(remark.keys.map(nameOf))}。请改成不同的名称，或重新插入。`;
    case 'rows-deleted':
      return `您删去的行不再补回：${listed(remark.keys.map(nameOf))}。`;
    case 'row-withdrawn':
      return `现在的规划数据里没有编码 ${remark.key} 这一行，保持原样；不需要时请自行删去。`;
    case 'column-deleted':
      return `找不到${quoted(remark.column)}列，这一列不刷新；需要时请重新插入。`;
    case 'column-new':
      return `现在的规划数据多了${quoted(remark.column)}列，这张表没有，写入时不加列；需要时请写入后重新插入（可放到新工作表）。`;
    case 'rows-not-inserted':
      return `表的旁边还有别的内容，插入整行会移动它们，所以没有新增：${listed(remark.keys.map(nameOf))}。请移开旁边的内容后再检查，或重新插入。`;
    case 'keys-missing':
      return '表里的指标名称和隐藏的编码都已不在，认不出各行，不刷新；请恢复“指标”列，或重新插入。';
    case 'sheet-protected':
      return `工作表${quoted(remark.sheet)}受保护，不刷新；请先取消工作表保护，再检查。`;
    case 'frozen':
      return '公式已转成数值（便于分享），不刷新；请先恢复公式，再检查。';
    case 'plan-absent':
      return `现在的规划数据里没有规划 ${remark.planId} 的指标表，保持原样；请先采用含有它的规划数据。`;
    case 'year-outside':
      return `现在的规划 ${remark.planId} 不含${String(remark.year)}年，保持原样；请在“对比”页另选年份后重新插入。`;
    case 'block-lost':
      return remark.missing === 'place'
        ? '有一张插入过的表已被删除，或它的名称已不在，不刷新；不再需要时请从列表移除。'
        : '有一张表的记录不是本加载项写下的样子，不刷新；请重新插入，并把它从列表移除。';
  }
}

function sayNotMoved(remark: Extract<RefreshRemark, { kind: 'not-moved' }>): string {
  switch (remark.why) {
    case 'head-changed':
      return '表头改了还没有刷新，先不换；请刷新这张表后再换。';
    case 'other-years':
      return '这张表一年一列，换后的年数和现在的列数不同，不换；请选“各表顺移”，或按新的规划重新插入。';
    case 'plan-missing':
      return `这张表里还有${remark.region}，没有它在那个规划期的规划，不换；请先导入或取用它的规划。`;
    case 'twice':
      return `换了以后${remark.region}在这张表里会有两个，不换；不要时请删去这张表，或另选地区重新插入。`;
  }
}

function sayEdited(
  { column, change, isFollowed }: EditedRemark,
  name: string,
  mode?: BlockMode,
): string {
  const offered =
    change.shown === undefined
      ? quoteEntry(entryOfWritten(change.written))
      : change.shown === ''
        ? '空白'
        : quoted(change.shown);
  const kept = `${name}·${column}是您改过的，保留${quoteEntry(change.old)}；规划数据里是${offered}。`;
  if (column !== '实际值') return kept;
  if (mode === 'formulas') return `${kept}这一行已按您填的值计算。`;
  return isFollowed
    ? `${kept}这一行的目标进度、判定、尚需和说明按您填的值计算，说明里注明改填；看不懂、看着不对的判定为“待核实”，说明里写明原因。`
    : `${kept}它与规划数据的是同一个数，判定不变。`;
}

function quoteEntry(entry: Entry): string {
  return entry.kind === 'blank' ? '空白' : quoted(printEntry(entry));
}

/**
 * Why a formula outside our tables was not turned to the other plan, and what to do about it.
 * @example sayStayReason({ kind: 'in-cell', argument: '地区', written: 'B1' })
 * // '地区取自单元格 B1，公式保持原样；请在那一格里改。'
 */
export function sayStayReason(reason: StayReason): string {
  switch (reason.kind) {
    case 'in-cell':
      return `${reason.argument}取自单元格 ${reason.written}，公式保持原样；请在那一格里改。`;
    case 'computed':
      return `${reason.argument}是算出来的（${reason.written}），看不出是不是这个规划，公式保持原样；请自己看一看。`;
    case 'no-counterpart':
      return `新的规划里没有${quoted(reason.indicator)}，公式保持原样，仍是原来规划的数；不要时请删去。`;
    case 'several-regions':
      return '公式里写了几个地区，保持原样；请自己改地区。';
    case 'plan-unsaid':
      return '这个函数没法写明新的规划，公式保持原样；请自己改。';
    case 'table-stays':
      return '公式在一张不能换的表里，保持原样；先照上面说的处理那张表，再换。';
    case 'sheet-protected':
      return '工作表受保护，公式保持原样；请先取消工作表保护，再换。';
  }
}
