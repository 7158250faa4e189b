import type { NotSetFigure, TextFigure, UnchangedFigure } from './figure';

/** Who sets a target from above. 城市 and 园区 are not such bodies. */
const AUTHORITY =
  '(?:国家|国务院|中央|省|(?:^|[^城])市|自治区|(?:^|[^地园城辖片])区|县|州|上级|部委)';
const HANDED_DOWN = '(?:下达|核定|分解|分配|考核|规定|要求|任务|标准|目标|指标|控制数|定额)';
/** 完成市下达指标, 控制在市政府下达的目标以内, 达到国家要求, 完成下达任务. */
const ASSIGNED = new RegExp(
  `${AUTHORITY}.{0,4}${HANDED_DOWN}|下达的?.{0,4}(?:指标|任务|目标|要求|计划)|上级.{0,4}(?:为准|执行)`,
);

/** 居全市前列, 前三, 第一, 与经济增长同步, 与上年持平. */
const RANKED =
  /平均水平|平均值|平均数|前列|前茅|领先|排名|位次|前[一二三四五六七八九十\d]|第[一二三四五六七八九十\d]|同步|一致|[与同和比较].{1,12}(?:持平|相当|适应)/;
/** 不高于全市平均水平, 高于GDP增速; 优于III类 names a class, not somebody to compare with. */
const COMPARED = /(?:高于|低于|大于|小于|快于|慢于|优于|好于|超过|多于|少于)(?!.{0,6}类)\D{2}/;

/**
 * Sorts text that is no number: set by the level above, compared with somebody, or any other
 * statement. `text` stays as printed.
 *
 * @param normal the text normalised
 * @param printed the text as printed
 * @example readText('完成市下达指标', '完成市下达指标') // { kind: 'assigned', text: '完成市下达指标' }
 */
export function readText(normal: string, printed: string): TextFigure {
  if (ASSIGNED.test(normal)) return { kind: 'assigned', text: printed };
  if (RANKED.test(normal) || COMPARED.test(normal)) return { kind: 'relative', text: printed };
  return { kind: 'statement', text: printed };
}

/**
 * Marks for nothing set: dashes of any length, a slash, and the words plans explain them by.
 * `…` and 无 are left statements: … means "too small for the unit" to some, 无 means 0 to some.
 */
const NOT_SET = /^(?:-{1,8}|\/|(?:暂?无(?:基础)?数据)|暂无|(?:不|未)设(?:定)?(?:目标)?)$/;

/** 基本持平 and 与上年持平 say something else. */
const UNCHANGED = /^(?:[与同比较]?基(?:期|数)?(?:值)?)?(?:保持|维持)?(?:持平|不变)$/;

/**
 * Reads the marks and words that stand for a whole cell.
 *
 * @param text the cell, normalised
 * @example readMark('--') // { kind: 'not-set' }
 */
export function readMark(text: string): NotSetFigure | UnchangedFigure | undefined {
  if (NOT_SET.test(text)) return { kind: 'not-set' };
  return UNCHANGED.test(text) ? { kind: 'unchanged' } : undefined;
}
