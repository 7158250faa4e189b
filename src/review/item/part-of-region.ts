/** Per what something is counted: 每平方公里土地, 亩均, 每万人. */
const PER =
  '每(?:平方公里|公顷|亩)(?:建设)?(?:土地|用地|面积)?|每[百千万]?(?:名|人|户|家|个)(?:常住|户籍|老年)?(?:人口|居民|老人|企业)?|[亩户]均|单位(?:建设用地|用地|土地|面积)';
/** Parts of a region by their names: 南湖新区, 城东街道. */
const PART =
  '(?:(?!全|各|本|我|[在对为从把将由到和与及])[\\u4e00-\\u9fff]){2,6}?(?:新区|开发区|高新区|经开区|片区|新城|产业园区|产业园|园区|保税区|示范区|合作区|街道|组团)';
const NARROW = new RegExp(`${PER}|${PART}`, 'gu');
const WHOLE = /全[省市州区县旗域]|[我本][省市州区县旗]/u;
const LONGEST = 120;
/** Values of the same thing differ by less. */
const APART = 3;

/**
 * What of the region a figure speaks of, where its sentence says that it is a part or counted per
 * something; '' for the region as a whole. A part named in an earlier clause counts where the value is
 * of another size than the table's.
 * @param before the sentence up to the figure
 * @param ratio the figure by the table's, both plain numbers
 * @example partOfRegion('每平方公里土地一般公共预算收入', '甲区', 0.04) // '每平方公里土地'
 */
export function partOfRegion(before: string, region: string, ratio: number): string {
  const sentence = before.slice(-LONGEST);
  const matches = [...sentence.matchAll(NARROW)].filter(([part]) => !isOwn(part, region));
  const last = matches.at(-1);
  if (last === undefined) return '';
  const [part] = last;
  const behind = sentence.slice(last.index + part.length);
  if (WHOLE.test(behind)) return '';
  const isNear = !/[，；,;]/u.test(behind);
  const isOtherSize = ratio > 0 && (ratio >= APART || ratio <= 1 / APART);
  return isNear || isOtherSize ? part : '';
}

/** 开发区 in the plan of one. */
function isOwn(part: string, region: string): boolean {
  const kind = /(?:新区|开发区|高新区|经开区|街道)$/u.exec(part)?.[0] ?? '';
  return kind !== '' && region.endsWith(kind);
}
