import type { ProseAmount } from './amount';
import type { Scan } from './scan';
import type { Subject } from './subject';

const DURATION = /^(?:年|个月|个工作日|个工作小时|周|天|小时|分钟|秒|岁|h|min|s)$/;
const LASTS =
  /(?:年限|寿命|时限|时间|时长|周期|年龄|时效|工期|天数|日数|住院日|提前量|提前期|间隔)$/;
const ELSEWHERE =
  /^(?:(?:全国|全球|世界)(?!500强|重点|文明|百强|示范|先进|[一级])|我国|各国|(?:国内|国际)(?=平均|先进|领先|同类|市场|水平|同行))|(?:全国|全球|世界|全省)$/;
/** 我国消费比重 is none of the region's, 全国占比 may be. */
const OTHERS =
  /^(?:我国|各国|(?:全国|全球|世界)(?!占|市场|份额|500强|重点|文明|百强|示范|先进|[一级]))/;
/** In a plan of an unknown region 我国 may be its own; that it may not is a doubt (confidence.ts). */
const OWN_COUNTRY = /^我国(?=.{2})/;
const SHARE = /占比|比重|份额|占/;
const JUNK =
  /^(?:第|连续|每|近|前|用|以|按|分|在|对|为|从|上|下|围绕|聚焦|针对|覆盖|涉及|首批|其他)?$|^(?:这|上述)[两三几些]|^(?:年度|全年)?(?:计划|任务|目标|预算)(?:任务|目标)?$|^(?:[A-Za-z]?|[\d.%~—-]*(?:年|个月|天)?)$|^第[一二三四五六七八九十\d]+[个批次届位名]?$|^首[个批座家条]$|^(?:截至)?(?:目前|当前|现在)$|(?:规划|计划|预期|年度|预算)(?:目标|任务)(?:任务)?(?:的[\d.]+%[和、]?)?$/;
/** “十四五”发展6个方面目标, 20项主要指标: what the plan itself has so many of. */
const ITSELF = /^(?:方面(?!军)|(?:主要|具体|核心|分项|预期性|约束性|发展)*(?:目标|指标)(?!体系))/;
/** 恢复至上年的70.8% is no share of anything. */
const OF_ANOTHER = /(?:上年|同期|水平|平均值|目标值?|(?:恢复[至到]|相当于)\d{4}年)的$/;
const COMPARED =
  /(?:高于|低于|快于|慢于|领先|超过)(?:全[国省市]|同期|上年|(?:规划|计划|预期|序时)?(?:目标|进度))|^[比较].{1,12}(?:[快慢高低多少]|提前)$|^[高快低慢][出于]/;
/** 新建建筑100%执行标准: a share of those who do something is no level. */
const DOES = /^(?![低高居位较比优和与及并以的且增左上])[\u4e00-\u9fff]/;
const ENDS = /^(?:$|[，。；：！？、）”])/;

/**
 * Whether a number with a name is a figure of the place the document is about, and not a duration,
 * a comparison, another place's value or a bare number.
 *
 * @param region name of the region, '' where it is not known
 * @example isKept(scan, amount, readSubject('连续'), '连续', '甲区') // false
 */
export function isKept(
  scan: Scan,
  amount: ProseAmount,
  subject: Subject,
  name: string,
  region: string,
): boolean {
  const after = scan.text.slice(amount.end, amount.end + 2);
  // 是2015年的1.6倍 says again what two levels have said.
  if (amount.unit === '倍' && scan.text.charAt(amount.start - 1) === '的') return false;
  if (
    amount.unit === '%' &&
    !subject.from &&
    OF_ANOTHER.test(scan.text.slice(Math.max(0, amount.start - 12), amount.start))
  )
    return false;
  // 甲公司、乙公司等7个项目: how many are meant, and no value of anything.
  if (JUNK.test(name) || name.length < 2) return false;
  if (ITSELF.test(scan.text.slice(amount.end, amount.end + 8))) return false;
  if (name.endsWith('等') && scan.text.charAt(amount.start - 1) === '等') return false;
  if (DURATION.test(amount.unit) && !LASTS.test(name)) return false;
  if (amount.unit === '' && !amount.composed && !isBareLevel(amount, subject, after)) return false;
  if (COMPARED.test(name)) return false;
  if (subject.versus && amount.unit !== '倍') return false;
  // 由51.2%提高到: what follows goes on with the sentence.
  const describes = !subject.reached && !subject.from;
  if (amount.unit === '%' && describes && DOES.test(after)) return false;
  if (OTHERS.test(name) && !(region === '' && OWN_COUNTRY.test(name))) return false;
  const elsewhere = ELSEWHERE.test(name) || isOfOther(name, region);
  return !elsewhere || SHARE.test(name);
}

/** A number without a unit: 指数达到85, 由2.35缩小至2.12. */
function isBareLevel(amount: ProseAmount, subject: Subject, after: string): boolean {
  if (subject.from)
    return /^(?:缩小|提高|增加|提升|下降|降低|降|升|上升|增|扩大|优化|调整)/.test(after);
  return (subject.reached || amount.start < amount.number) && ENDS.test(after);
}

/** 泉州市丰泽区 → 泉州市, 丰泽区; 荆州市沙市区 → 荆州市, 沙市区 */
const PARTS = /.{1,8}?(?:自治州|州(?![市区县])|[省市区县旗](?![市区县]$))/gu;
/** A name that begins with that of a province or city; 城市, 上市, 超市 … are words. */
const PLACE =
  /^[\u4e00-\u9fff]{1,2}(?:(?!国)[\u4e00-\u9fff]省|(?![城上超夜集菜股楼门都])[\u4e00-\u9fff]市)(?![场级民区政值域郊内属直容])/;

/** Areas that are parts of a region by their names; 城区, 山区, 景区 … are words. */
const AREA =
  /^(?!全|各|本|我)[\u4e00-\u9fff]{2,8}?(?:新区|开发区|高新区|经开区|片区|新城|(?:产业|工业|物流|科技)园区?|核心区|启动区|度假区|风景区|保税区|综保区|科学城|港区|示范区|合作区|自贸区)(?=.{2})|^(?![各全某])[\u4e00-\u9fff](?![成心能发业划验范护住宅乡城园社地街辖郊际态景务贸税居山库林强色点困])[\u4e00-\u9fff][区县镇](?![域级内民间长位政划属直])(?=.{3})/;

/**
 * The part of the region whose value a name says it is; '' for one of the whole.
 *
 * @example areaOf('南湖新区常住人口', '青岭市') // '南湖新区'
 */
export function areaOf(name: string, region: string): string {
  const city = region.endsWith('省') ? (PLACE.exec(name)?.[0] ?? '') : '';
  const area = city || (AREA.exec(name)?.[0] ?? '');
  return area === '' || region.endsWith(area) ? '' : area;
}

function ownPart(region: string): string {
  return region.match(PARTS)?.at(-1) ?? region;
}

/** A zone in its own plan is 高新区 or 开发区 for short. */
function shortOf(region: string): string {
  if (!region.endsWith('区')) return '';
  return region.includes('高新') ? '高新区' : (/(?:开发区|新区)$/.exec(region)?.[0] ?? '');
}

/**
 * A name without the region's own in front: 丰泽区生产总值 in a plan of 丰泽区.
 *
 * @param region name of the region, '' where it is not known
 * @example withoutRegion('丰泽区生产总值', '泉州市丰泽区') // '生产总值'
 */
export function withoutRegion(name: string, region: string): string {
  if (region === '' && OWN_COUNTRY.test(name)) return name.slice(2);
  if (/^[全我][省市州]/.test(name)) return isOfOther(name, region) ? name : name.slice(2);
  for (const own of [region, ownPart(region), shortOf(region)]) {
    if (own.length >= 2 && name.startsWith(own) && name.length > own.length + 1) {
      return name.slice(own.length).replace(/^[区县市旗州](?=.{2})/, '');
    }
  }
  return name;
}

/**
 * Whether a name says that the value is that of another place: 全市 in a plan of a 区, 泉州市生产总值.
 *
 * @param region name of the region; where it is not known nothing is another place
 * @example isOfOther('泉州市生产总值', '泉州市丰泽区') // true
 */
function isOfOther(name: string, region: string): boolean {
  if (region === '') return false;
  if (/^[全我]省/.test(name)) return !region.endsWith('省');
  const own = ownPart(region);
  if (/^全[市州]/.test(name)) return !/[市州]$/.test(own);
  // A city is a part of the province it is in, as far as a name can tell.
  const place = PLACE.exec(name)?.[0];
  return (
    place !== undefined && !own.endsWith(place) && !name.startsWith(own) && !own.endsWith('省')
  );
}
