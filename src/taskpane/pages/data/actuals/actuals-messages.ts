import type { ObservationOrigin } from '../../../../core/observation/origin';
import type { PrintedFigure } from '../../../../core/figure/printed-figure';
import type { Decision, OriginComparison } from '../../../../core/observation/merge-origins';
import { statusName } from '../../../../core/observation/observation';
import type { SourceReading } from './source';

/** Every text of the sources of actual values and of what they change. */
export const ACTUALS_MESSAGES = {
  changes: '与已采用的不同',
  changesHelp:
    '同一年已有别的数。以哪一个为准，请您选；没有用的也随工作簿留着，移除用了的那一份后恢复。',
  now: '保留原来的',
  stated: '用新的',
  allNow: '全部保留原来的',
  allStated: '全部用新的',
  sheet: '工作表',
  overruled: '与实际值表里填的不同',
  read: '读到的',
} as const;

/** `实际值（年报.csv，2026-03-01）`; a second one of that day has its number. */
export function originTitle(read: string, day: string, count: number): string {
  return `实际值（${read}，${day}${count === 1 ? '' : ` 第${count}次`}）`;
}

/** How what was read stands to what is known already, one fact a line. */
export function comparisonFacts({ added, changes, repeated }: OriginComparison): readonly string[] {
  if (changes.length === 0 && repeated === 0) return [];
  const parts = [
    ...(added === 0 ? [] : [`${added} 个是新的`]),
    ...(repeated === 0 ? [] : [`${repeated} 个与已采用的相同`]),
    ...(changes.length === 0 ? [] : [`${changes.length} 个与已采用的不同，见下`]),
  ];
  return [`其中 ${parts.join('，')}。`];
}

/** What is taken beside the values: `另有年度目标 3 个，责任单位 2 项。` */
export function besideFacts({ figures, planIndicators }: ObservationOrigin): readonly string[] {
  const targets = figures.filter(({ measure }) => measure === 'target').length;
  const units = planIndicators.length;
  const parts = [
    ...(targets === 0 ? [] : [`年度目标 ${targets} 个`]),
    ...(units === 0 ? [] : [`责任单位 ${units} 项（规划自己写明的，以规划为准）`]),
  ];
  return parts.length === 0 ? [] : [`另有${parts.join('，')}。`];
}

/** How many values of a table do not count because the sheet of actual values states others. */
export function overruledFact(count: number): readonly string[] {
  return count === 0 ? [] : [`其中 ${count} 个与实际值表里填的不同，以实际值表为准，见下。`];
}

/** `实际值表里填的是 1261（亿元），以表为准；要改请改表。` */
export function overruledText(inSheet: string): string {
  return `实际值表里填的是 ${inSheet}，以表为准；要改请改表。`;
}

const NAMES_SHOWN = 5;

/** What the sheet stated before and no longer does, '' for nothing. */
export function goneText(names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length > NAMES_SHOWN ? `等 ${names.length} 个` : '';
  return `上次采用过、这次不能采用的（表里没有了，或待核实、有错误）：${names.slice(0, NAMES_SHOWN).join('、')}${more}；采用后不再有这些数（别处另有的，以别处的为准）。`;
}

/** `按状态：最终优先于初步` */
export function settledText(settled: Decision, now: PrintedFigure, stated: PrintedFigure): string {
  const [over, under] = settled === 'stated' ? [stated, now] : [now, stated];
  const name = ({ status }: PrintedFigure) =>
    status === undefined ? '没有写明' : statusName(status);
  return `按状态：${name(over)}的优先于${name(under)}的`;
}

/** Which sheets were not read, '' where there is none. */
export function unreadText({ table, unread }: SourceReading): string {
  if (unread.length === 0) return '';
  const names = unread.map(({ sheet, values }) =>
    values === undefined || values === 0 ? sheet : `${sheet}（${values} 个数）`,
  );
  const shown = names.slice(0, NAMES_SHOWN).join('、');
  const more = names.length > NAMES_SHOWN ? '等' : '';
  return `读的是工作表“${table.sheet}”，还有 ${names.length} 张表没有读：${shown}${more}；要读别的，请在“${ACTUALS_MESSAGES.sheet}”里选。`;
}

/** How many changes wait for the user. */
export function openText(count: number): string {
  return `还有 ${count} 处不同没有选，选了才能采用。现在还没有改动任何内容。`;
}
