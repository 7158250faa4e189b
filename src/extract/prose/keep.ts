import type { ProseAmount } from './amount';
import type { Subject } from './subject';

const DURATION = /^(?:年|个月|周|天|小时|分钟|秒|岁|h|min|s)$/;
const LASTS = /(?:年限|寿命|时限|时间|时长|周期|年龄|时效|工期)$/;
const ELSEWHERE = /^(?:全国|全球|世界|国内|我国|全省|我省|各国|国际)|(?:全国|全球|世界|全省)$/;
const SHARE = /占比|比重|份额|占/;
const JUNK =
  /^(?:第|连续|每|近|前|用|以|按|分|在|对|为|从|上|下|围绕|聚焦|针对|覆盖|涉及|首批|其他)?$|^(?:年度|全年)?(?:计划|任务|目标|预算)(?:任务|目标)?$|^(?:[A-Za-z]?|[\d.%~—-]*(?:年|个月|天)?)$|^第[一二三四五六七八九十\d]+[个批次届位名]?$/;
const COMPARED = /(?:高于|低于|快于|慢于|领先|超过)(?:全[国省市]|同期|上年)/;
const ENDS = /^(?:$|[，。；：！？、）”])/;

/**
 * Whether a number with a name is a figure of the place the document is about, and not a duration,
 * a comparison, another place's value or a bare number.
 *
 * @param level last sign of the region's name; 全市 is another place for a 区
 * @example isKept({ unit: '年', … }, readSubject('连续'), '连续', '，', '区') // false
 */
export function isKept(
  amount: ProseAmount,
  subject: Subject,
  name: string,
  after: string,
  level: string,
): boolean {
  if (JUNK.test(name) || name.length < 2) return false;
  if (DURATION.test(amount.unit) && !LASTS.test(name)) return false;
  if (amount.unit === '' && !amount.composed && !(subject.reached && ENDS.test(after)))
    return false;
  if (COMPARED.test(name)) return false;
  const elsewhere = ELSEWHERE.test(name) || (level !== '' && level !== '市' && /^全市/.test(name));
  return !elsewhere || SHARE.test(name);
}
