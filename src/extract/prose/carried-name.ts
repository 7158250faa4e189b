import { readSubject } from './subject';

/** Where a clause without a number stops naming its subject and says something about it. */
const PREDICATE =
  /快速|稳步|持续|不断|显著|明显|进一步|保持|加快|逐步|大幅|稳定|实现|达到|得到|更加|全面|有效|较快|位居|位列|居全|高于|低于|优于|快于|走在|蓬勃|迅速|日益|平稳|连续|有所|总体|再上|翻[一两三]?番|在?基础上|(?:发展|增长|提升|提高|扩大|增强|改善|优化|完善|壮大|上升|下降)$/;
const LONGEST = 32;

/**
 * The subject of a clause that has no number, for a number in the next clause: 高新技术企业快速发展,
 * 总量突破600家. '' where the clause names none.
 *
 * @example subjectOfClause('高新技术企业快速发展') // '高新技术企业'
 */
export function subjectOfClause(clause: string): string {
  const { name } = readSubject(clause);
  const stop = name.search(PREDICATE);
  if (stop < 2) return '';
  const subject = name.slice(0, stop);
  return subject.length > LONGEST || /[。；！？：]/.test(subject) ? '' : subject;
}

const MEASURED = /(?:值|额|收入|率|量|支出|投入|经费|规模)$/;
/** 产值超百亿元，销售额…: the second measure takes the place of the first. */
const AMOUNT = /(?:资产总额|总产值|年产值|产值|营业收入|销售额|收入|税收|利润)$/;
const TOTAL = /^(?:总量|总额|总值|总数|规模|数量|经济总量|其)$/;

/**
 * Puts a subject and a word that only means something with it together.
 *
 * @example joinName('高新技术企业', '总量') // '高新技术企业总量'
 * @example joinName('地区生产总值', '总量') // '地区生产总值'
 */
export function joinName(subject: string, partial: string): string {
  if (TOTAL.test(partial) && MEASURED.test(subject)) return subject;
  if (/^(?:平均|全年|其)$/.test(partial)) return subject;
  if (subject.endsWith(partial)) return subject;
  if (partial.startsWith('总')) return `${subject.replace(/^新增/, '')}${partial}`;
  const other = AMOUNT.test(partial) ? subject.replace(AMOUNT, '') : subject;
  return `${other}${partial}`;
}
