import type { TableDoubt } from '../core/finding/table-doubt';
import { sayAt, type SayAt } from './place-words';
import { listed, quoted } from './phrases';

const MOST = 8;

/**
 * Where a table does not agree with itself, as one Chinese sentence that ends with what to do.
 *
 * @example sayTableDoubt({ kind: 'number-again', line: 12, number: 3 })
 * // '第12行的序号3重复或倒退，可能有行读重、读错；请对照原件核对整张表。'
 */
export function sayTableDoubt(doubt: TableDoubt, at: SayAt = sayAt()): string {
  const line = at(doubt.line);
  switch (doubt.kind) {
    case 'numbers-missing': {
      const place = doubt.after === 0 ? '之前' : `（序号${String(doubt.after)}）之后`;
      return `${line}${place}缺序号${sayNumbers(doubt.missing)}，表可能没有读全；请对照原件补上。`;
    }
    case 'number-again':
      return `${line}的序号${String(doubt.number)}重复或倒退，可能有行读重、读错；请对照原件核对整张表。`;
    case 'count-differs':
      return `${line}起的类别${quoted(doubt.category)}写明${String(doubt.stated)}项，只对上${String(doubt.found)}项；请对照原件核对整张表。`;
    case 'category-blank':
      return `${line}的类别${quoted(doubt.category)}下面没有指标，可能没有读全；请对照原件补上。`;
    case 'categories-unplaced':
      return `${line}起的表有类别一列，各行在哪个类别里分不清，没有读出；请对照原件补上。`;
    case 'table-cut':
      return `${line}起的表太长，只读到第${String(doubt.last)}行；请把表拆成几份再读。`;
    case 'years-apart':
      return `${line}的表头年份（${listed([...new Set(doubt.years)].map(String))}）与“${doubt.period}”规划的基期年、目标年对不上；请核对规划期，或另选一张表。`;
    case 'lines-crossed':
      return `${line}起有的行叠印在一起，哪个字是哪一行的分不清，名称和数字可能读错；请对照原件核对整张表，最好改用 Word 或 Excel 版。`;
    case 'cells-unplaced':
      return `${line}起的表没有框线，各格在哪一行、哪一列没有都分清，是按文字排的；请对照原件核对整张表，最好改用 Word 或 Excel 版。`;
    case 'columns-unlikely':
      return `${line}起的表，表头“${doubt.header}”一列里的内容与表头对不上，各格可能读错了列；请对照原件核对整张表，最好改用 Word 或 Excel 版。`;
    case 'table-goes-on':
      return `${line}起的表从序号${String(doubt.number)}开始，像是上一张表的续表，没有拼上；请对照原件核对两张表。`;
    case 'rows-behind':
      return `${line}起的表后面（${at(doubt.from)}起）还有像是它的行或后几列的内容没有读出；请对照原件补上，并核对整张表。`;
    case 'number-blank':
      return `${line}${quoted(doubt.name)}没有序号；请对照原件核对这一行。`;
    case 'parent-unsure':
      return `${line}${quoted(doubt.name)}没有序号，分不清是不是${quoted(doubt.parent)}的分项；请对照原件核对这一行。`;
    case 'row-blank':
      return `${line}${quoted(doubt.name)}没有读出一个数字；请对照原件核对这一行。`;
    case 'name-unlikely':
      return `${line}的名称${quoted(doubt.name)}不像指标名，可能读错了列；请对照原件核对这一行。`;
    case 'size-unlikely':
      return `${line}${quoted(doubt.name)}的基期${quoted(doubt.base)}与目标${quoted(doubt.target)}相差悬殊，可能读错了列；请对照原件核对这一行。`;
    case 'goal-unsure':
      return `${line}${quoted(doubt.name)}在“${doubt.header}”一列印“${doubt.target}”，分不清是目标值还是年均增长、累计数；请对照原件核对这一行。`;
    case 'growth-apart':
      return `${line}${quoted(doubt.name)}的增长${quoted(doubt.growth)}与基期、目标的升降相反；请对照原件核对这一行。`;
  }
}

/** 31至40, or one after the other. */
function sayNumbers(numbers: readonly number[]): string {
  const [first, last] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const isRun = numbers.length > 2 && last - first === numbers.length - 1;
  if (isRun) return `${String(first)}至${String(last)}`;
  const more = numbers.length > MOST ? '等' : '';
  return `${listed(numbers.slice(0, MOST).map(String))}${more}`;
}
