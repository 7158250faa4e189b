/** 泉州市丰泽区 → 泉州市, 丰泽区 */
const PARTS = /[^省市区县旗州]{1,8}(?:自治州|[省市区县旗州])/g;
/** A name that begins with that of a province or city; 城市, 上市, 超市 … are words. */
const PLACE =
  /^[\u4e00-\u9fff]{2,3}(?:省|(?<![城上超夜集菜股楼门都])市)(?![场级民区政值域郊内属直容])/;

function ownPart(region: string): string {
  return region.match(PARTS)?.at(-1) ?? region;
}

/**
 * A name without the region's own in front: 丰泽区生产总值 in a plan of 丰泽区.
 *
 * @param region name of the region, '' where it is not known
 * @example withoutRegion('丰泽区生产总值', '泉州市丰泽区') // '生产总值'
 */
export function withoutRegion(name: string, region: string): string {
  if (/^全[市州]/.test(name)) return isOfOther(name, region) ? name : name.slice(2);
  for (const own of [region, ownPart(region)]) {
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
export function isOfOther(name: string, region: string): boolean {
  if (region === '') return false;
  const own = ownPart(region);
  if (/^全[市州]/.test(name)) return !/[市州]$/.test(own);
  return PLACE.test(name) && !name.startsWith(own);
}
