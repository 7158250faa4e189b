import type { Plan } from '../../core/plan/plan';

/**
 * What a reader of a list has to know where the plan's printed table is missing: that this is not it.
 * @example lostTableNotes(jinan) // ['原文件的指标表（专栏2）在所得文本里缺失，本表不是该表。…']
 */
export function lostTableNotes(plan: Plan): readonly string[] {
  if (plan.table === 'printed') return [];
  const place = plan.tablePlace === '' ? '' : `（${plan.tablePlace}）`;
  return [
    `原文件的指标表${place}在所得文本里缺失，本表不是该表：各行取自正文，名称和取舍与原表未必相同，引用前请对照原件。`,
  ];
}
