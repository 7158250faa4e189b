import type { YearRange } from '../table/column';
import { readMarker } from '../section/heading';
import { areaOf } from './keep';
import type { LastName, NameReading } from './name';
import type { ProseAmount } from './amount';
import { FARTHEST, lastUpTo, type Scan } from './scan';
import { withoutVerbs, type Subject } from './subject';

/** A part of the region that a sentence speaks of, and where that sentence begins; or all of a paragraph. */
interface Area {
  readonly name: string;
  readonly sentence: number | 'all';
}

const WHOLE = /^(?:全[省市区县]|我[省市区县])/;

/**
 * A name with the part of the region that its sentence spoke of before: 南湖新区常住人口超32万人，地区生产总值
 * 达110亿元 says the second of 南湖新区 too, or may.
 *
 * @param area the part that the sentence spoke of last
 * @example inArea({ name: '地区生产总值', reason: 'name-stated' }, '地区生产总值', area, 3).name // '南湖新区地区生产总值'
 */
export function inArea(
  reading: NameReading,
  words: string,
  area: Area | undefined,
  sentence: number,
): NameReading {
  if (area === undefined || (area.sentence !== 'all' && area.sentence !== sentence)) return reading;
  if (reading.name.startsWith(area.name)) return reading;
  if (WHOLE.test(words) || areaOf(reading.name, '') !== '') return reading;
  return { ...reading, name: `${area.name}${reading.name}`, reason: 'name-unsure' };
}

const TOPIC = /^(?:[：。，]|要|应|重点|着力|主动|聚焦|突出|坚持|围绕|打造|建设|发挥|定位)/;

/**
 * The part of the region that a paragraph or the heading above it is about: 江东新区：常住人口达到45万人.
 *
 * @param headings those above, outermost first
 * @example topicOf('江东新区：到2030年……', [], '青岭市')?.name // '江东新区'
 */
export function topicOf(
  text: string,
  headings: readonly string[],
  region: string,
): Area | undefined {
  for (const words of [text, `${headings.at(-1) ?? ''}：　　　`]) {
    const bare = words.slice(readMarker(words)?.length ?? 0);
    const name = areaOf(bare, region);
    const isTopic = name !== '' && TOPIC.test(bare.slice(name.length));
    if (isTopic && withoutVerbs(name) === name && !isSort(name)) return { name, sentence: 'all' };
  }
  return undefined;
}

const TRADE = /(?:产业|业|经济|产业链|集群|装备|材料|医药|信息|物流|旅游)$/;
const ENLARGES = /^(?:做大|做强|做优|做精|壮大|提质|振兴|培强|突破|布局)+/;

/**
 * What the heading right above says is spoken of, where that can have a 产值: （一）机械装备产业。 '' for anything else.
 *
 * @example subjectOfHeading(['三、重点产业', '（一）做强机械装备产业']) // '机械装备产业'
 */
export function subjectOfHeading(headings: readonly string[]): string {
  const heading = headings.at(-1) ?? '';
  const bare = heading.slice(readMarker(heading)?.length ?? 0).replace(ENLARGES, '');
  const name = withoutVerbs(bare);
  return TRADE.test(name) && name.length <= LONGEST_TRADE && !/[，：、和与]/.test(name) ? name : '';
}

const LONGEST_TRADE = 14;

/** 国家级新区, 产城融合示范区: what a place is to become, and not which one it is. */
function isSort(area: string): boolean {
  return /国家|全国|全省|世界|一流|现代|示范|核心区|功能区/.test(area);
}

/**
 * Whether a clause of the sentence before a number speaks of a part of the region: 推动江东新区扩容，
 * 地区生产总值达到800亿元 says which one's only to who knows.
 *
 * @param known what was found of each clause so far
 * @example speaksOfPart(scan, 0, 20, '青岭市', new Map()) // true
 */
export function speaksOfPart(
  scan: Scan,
  sentence: number,
  at: number,
  region: string,
  known: Map<number, boolean>,
): boolean {
  const here = lastUpTo(scan.clauses, at);
  const from = Math.max(sentence, at - FARTHEST);
  return scan.clauses.some((start) => {
    if (start < from || start >= here) return false;
    const found = known.get(start);
    if (found !== undefined) return found;
    const words = withoutVerbs(
      scan.text.slice(start, start + LONGEST_CLAUSE).split(/[，。；]/)[0] ?? '',
    );
    const area = areaOf(words, region);
    const isPart = area !== '' && !isSort(area) && !/占全/.test(words);
    known.set(start, isPart);
    return isPart;
  });
}

const LONGEST_CLAUSE = 40;

/** Per how many people something is counted: 每千人口, 每万名常住人口. */
export const PER = /^每[百千万十]{0,3}(?:名|户)?(?:常住|老年|户籍)?(?:人口|居民|老人|人)/;
/** 新增书店20家、咖啡馆100家 */
const MORE = /^(?:新增|净增|新引育|新引进)/;
/** 县城建成区面积拓展到18平方公里、常住人口达到15万人 */
export const INNER = /^(?:县城|中心城区|主城区|老城区|镇区)(?=.{2})/;
const NEXT = /^[、，](?:拥有)?/;

/**
 * The name of a number that goes on with the list before it: 新增书店20家、咖啡馆100家 are both new,
 * 每千人口拥有馆员数达到5人、拥有讲解员数达到6人 are both per thousand. As it is where no list goes on.
 *
 * @param between text from the number before to this one
 * @example listName({ name: '咖啡馆', reason: 'name-stated' }, last, '、咖啡馆').name // '新增咖啡馆'
 */
export function listName(
  reading: NameReading,
  last: LastName | undefined,
  between: string,
): NameReading {
  const per = PER.exec(last?.name ?? '')?.[0] ?? '';
  const isItem = isBareItem(between, reading);
  const isPer = per !== '' && !reading.name.startsWith('每');
  if (isPer && (isItem || /^[、，]拥有/.test(between) || isOfPeople(between, reading)))
    return {
      ...reading,
      name: `${per}${/拥有/.test(last?.name ?? '') ? '拥有' : ''}${reading.name}`,
      reason: 'name-carried',
    };
  const more = isItem ? (MORE.exec(last?.name ?? '')?.[0] ?? '') : '';
  if (more !== '' && !MORE.test(reading.name))
    return { ...reading, name: `${more}${reading.name}` };
  const place = /^、/.test(between) ? (INNER.exec(last?.name ?? '')?.[0] ?? '') : '';
  return place === '' || INNER.test(reading.name)
    ? reading
    : { ...reading, name: `${place}${reading.name}`, reason: 'name-carried' };
}

/**
 * Whether a number is the next of a list that one verb leads: 累计新增书店20家、咖啡馆100家.
 *
 * @example isBareItem('、咖啡馆', { name: '咖啡馆', reason: 'name-stated' }) // true
 */
export function isBareItem(between: string, { name }: NameReading): boolean {
  return between.startsWith('、') && between.replace(NEXT, '') === name;
}

/** 每千人口床位数达到7.4张、注册护士数达到5人: what a list of them counts is per thousand as well. */
function isOfPeople(between: string, { name }: NameReading): boolean {
  return between.startsWith(`、${name}`) && /(?:[师士员床]|[师士员）位])数$/.test(name);
}

const BOUNDED =
  /^(?<name>.{2,}?(?:占比|比重|比例|率))(?<bound>不低于|不少于|不高于|不超过|超过|低于|高于)[^，。]{2,12}$/;

/**
 * A share that names its whole behind its bound: 绿地占比不低于总面积的35% is 绿地占比, at least 35%.
 *
 * @example boundOf('绿地占比不低于总面积') // { name: '绿地占比', bound: '不低于' }
 */
export function boundOf(
  name: string,
): { readonly name: string; readonly bound: string } | undefined {
  const groups = BOUNDED.exec(name)?.groups;
  return groups === undefined
    ? undefined
    : { name: groups['name'] ?? '', bound: groups['bound'] ?? '' };
}

/**
 * The years of numbers that follow each other as their years do: 2021年、2022年分别增长9.6%和4.1%. None
 * where the text names another number of years.
 *
 * @param sentence where the sentence begins
 * @example yearsInTurn(scan, run, subject, 0)[1] // { first: 2022, last: 2022 }
 */
export function yearsInTurn(
  scan: Scan,
  run: readonly ProseAmount[],
  { each }: Subject,
  sentence: number,
): readonly YearRange[] {
  const [first] = run;
  if (each !== '分别' || run.length < 2 || first === undefined) return [];
  const before = scan.times.filter(
    ({ start, end, kind, compares }) =>
      start >= sentence && kind === 'year' && !compares && end <= first.start,
  );
  const own = before.slice(-run.length);
  const joined = own.every((time, index) => {
    const next = own[index + 1];
    return next === undefined || /^[、和与及]$/.test(scan.text.slice(time.end, next.start));
  });
  const another = before.at(-run.length - 1);
  const more =
    another !== undefined && /^[、和与及]$/.test(scan.text.slice(another.end, own[0]?.start));
  return own.length === run.length && joined && !more ? own.map(({ years }) => years) : [];
}

/**
 * The name of a ratio of two values: behind a value 比 compares, and before 2.2：1 it is the name's own.
 *
 * @example nameOfRatio(scan, amount, '农业总产值') // '农业总产值比' in 农业总产值比达到2.2：1
 */
export function nameOfRatio(scan: Scan, amount: ProseAmount, name: string): string {
  const clause = lastUpTo(scan.clauses, amount.start);
  const isCut = amount.composed && /[值入]$/.test(name);
  return isCut && scan.text.slice(clause, amount.start).includes(`${name}比`) ? `${name}比` : name;
}

/**
 * 年均增速高于全市，力争达到6%: what the clause before named is a rate, and the number is its level.
 *
 * @example asRate(subject, { name: '产值年均增速', reason: 'name-carried' }, amount).own.name // '产值'
 */
export function asRate(
  subject: Subject,
  own: NameReading,
  { unit }: ProseAmount,
): { readonly subject: Subject; readonly own: NameReading } {
  const rate = /(?<yearly>年均)?(?:增速|增长率?)$/.exec(own.name);
  if (rate === null || unit !== '%' || subject.change !== undefined || rate.index < 2)
    return { subject, own };
  const yearly = subject.yearly || rate.groups?.['yearly'] !== undefined;
  return {
    subject: { ...subject, change: 'up', changeWord: '增长', yearly },
    own: { ...own, name: own.name.slice(0, rate.index) },
  };
}
