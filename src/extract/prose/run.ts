import { readChineseNumber } from '../../core/figure/chinese-number';
import type { ProseAmount } from './amount';
import { PER } from './beside';
import { areaOf } from './keep';
import type { LastName, NameReading } from './name';
import type { Scan } from './scan';
import type { Subject } from './subject';
import { splitUnless } from '../../core/text/matches-unless';

/** One number of a list with its own name. */
export interface RunItem {
  readonly amount: ProseAmount;
  readonly name: string;
  /** Operator word in front of the first number, which holds for all: 分别突破5家、3家. */
  readonly head: string;
}

const LIST = /^[、和与及以]{1,2}$/;
const LISTS = /^[、，和与及以]{1,2}$/;

/**
 * What is said of a number behind which another of its unit stands at once: 城乡居民收入27306元、8929元
 * are one each, though 分别 is not printed.
 *
 * @example inTurn(scan, 0, readSubject('城乡居民收入')).each // '分别'
 */
export function inTurn(scan: Scan, first: number, subject: Subject): Subject {
  const [one, other] = scan.amounts.slice(first, first + 2);
  if (subject.each !== undefined || one === undefined || other === undefined) return subject;
  const isNext = one.unit === other.unit && one.unit !== '' && other.start === other.number;
  return isNext && LIST.test(scan.text.slice(one.end, other.start))
    ? { ...subject, each: '分别' }
    : subject;
}

/**
 * The numbers that follow each other from one on: 分别达到98%和73%. Only the one itself where no word
 * says that it is a list.
 *
 * @example runFrom(scan, 3, readSubject('甲、乙分别达到')).length // 2
 */
export function runFrom(scan: Scan, first: number, subject: Subject): readonly ProseAmount[] {
  const start = scan.amounts[first];
  if (start === undefined) return [];
  const run = [start];
  if (subject.each === undefined) return run;
  const joined = subject.each === '分别' ? LISTS : LIST;
  for (let index = first + 1; index < scan.amounts.length; index += 1) {
    const amount = scan.amounts[index];
    const end = run.at(-1)?.end ?? start.end;
    if (amount === undefined || !joined.test(scan.text.slice(end, amount.start))) break;
    run.push(amount);
  }
  return run;
}

/**
 * Gives each number of a run its name: one each where there are as many names, every name the one
 * number, or the whole list of names to every number.
 *
 * @param kept names of the numbers before, for 分别 without names of its own
 * @example nameRun(scan, reading, subject, run, [])[1]?.name // '乙'
 */
export function nameRun(
  scan: Scan,
  reading: NameReading,
  subject: Subject,
  run: readonly ProseAmount[],
  kept: readonly LastName[],
): readonly RunItem[] {
  const names = namesOf(reading, subject, run.length, kept);
  const [first] = run;
  if (first === undefined) return [];
  if (run.length === 1) return names.map((name) => ({ amount: first, name, head: '' }));
  const head = subject.each === '分别' ? scan.text.slice(first.start, first.number) : '';
  return run.map((amount, index) => ({
    amount,
    name: names.length === run.length ? (names[index] ?? '') : names.join('、'),
    head: amount.start === amount.number ? head : '',
  }));
}

/** The names in a list, or those of the clauses before: 甲达到5亿元，乙超过3亿元，分别增长8%、7%. */
function namesOf(
  reading: NameReading,
  subject: Subject,
  count: number,
  kept: readonly LastName[],
): readonly string[] {
  const names = splitNames(reading.name, subject.each !== undefined, subject.shared);
  const [only = ''] = names;
  const pair = PAIRS.find(([word]) => only.includes(word));
  if (names.length === 1 && count === 2 && subject.each === '分别' && pair !== undefined)
    return pair[1].map((side) => only.replace(pair[0], side));
  if (subject.each !== '分别' || names.length === count || !/carried|joined/.test(reading.reason)) {
    return names;
  }
  const before = kept.slice(-count).map((one) => one.name);
  return before.length === count && new Set(before).size === count ? before : names;
}

/** Words that name two things. */
const PAIRS = [
  ['城乡', ['城镇', '农村']],
  ['存贷款', ['存款', '贷款']],
] as const;

/** Endings of names that are complete by themselves: each of 入学率、毕业率 has its own value. */
const COMPLETE = /(?:率|比重|占比|比例|指数|增加值|总产值|收入|支出|总额|人数)$/;
/** With 分别 these are complete too: 软件业收入、集成电路产业规模分别突破500亿元、300亿元. */
const MEASURED = new RegExp(`${COMPLETE.source}|(?:规模|产值|产量|销量|出栏量|面积|投资|总量|额)$`);
const PART = /、|(?:和|与|以及|及(?!以[上下]|其))(?![”时格谐平美率])/g;
const NO_PART = /(?:^|[“参普涉波])‹[^、]|文化‹和›旅游|研究‹[和与]›(?:试验|开发)/;
const MOST = 12;

/**
 * Takes a list of names that share what follows apart. What only the last one prints is added to
 * the others: 国家级、省级、市级研发机构.
 *
 * @param name the words before the number
 * @param each whether 分别, 均 or 各 says that it is a list
 * @param shared words behind 分别 that all names share, '' for none
 * @example splitNames('国家级、省级研发机构', true) // ['国家级研发机构', '省级研发机构']
 * @example splitNames('战略性新兴产业、高技术企业占比', false) // ['战略性新兴产业、高技术企业占比']
 */
function splitNames(name: string, each: boolean, shared = ''): readonly string[] {
  if (shared !== '') return cut(name).map((part) => `${part}${shared}`);
  // 甲产值和乙收入占全市比重均…: what they are a share of is said once, behind the last.
  const share = each ? (SHARE_OF.exec(name)?.[0] ?? '') : '';
  if (share !== '') {
    const cuts = cut(name.slice(0, -share.length));
    const parts = cuts.length < 2 ? cuts : sharedTail(cuts, cuts.at(-1) ?? '');
    const isList = parts.length >= 2 && parts.every((part) => part.length >= 2 && !/占/.test(part));
    if (isList) return parts.map((part) => `${part}${share}`);
  }
  // 金融机构本外币存、贷款余额
  if (each && name.includes('存、贷款'))
    return ['存款', '贷款'].map((side) => name.replace('存、贷款', side));
  const parts = withoutCount(cut(name));
  const last = parts.at(-1);
  if (parts.length < 2 || parts.length > MOST || last === undefined) return [name];
  if (parts.some((part) => part === '')) return [name];
  if (parts.every((part) => COMPLETE.test(part))) return perPeople(parts);
  if (!each) return [name];
  if (parts.every((part) => MEASURED.test(part))) return perPeople(parts);
  const first = parts[0] ?? '';
  const ending = first.slice(-1);
  const at = /[级型类性业区市县镇乡馆院校站园”]/.test(ending) ? last.indexOf(ending) : -1;
  const tail = at === -1 ? '' : last.slice(at + 1);
  if (tail === '' || parts.slice(0, -1).some((part) => !part.endsWith(ending))) {
    return perPeople(sharedTail(parts, last));
  }
  return parts.map((part, index) => (index === parts.length - 1 ? part : `${part}${tail}`));
}

const COUNT_OF =
  /(?<kept>.{2})(?<count>[两二三四五六七八九\d])(?:大|个|类|条)(?:(?:特色|主导|优势|支柱|重点|战略性|新兴|千亿级?|百亿级?)*)(?=产业|集群|园区|行业|领域)/;

/** 茶叶、毛竹两大特色产业产值: how many there are is no part of the last. */
function withoutCount(parts: readonly string[]): readonly string[] {
  const last = parts.at(-1) ?? '';
  const count = COUNT_OF.exec(last)?.groups?.['count'] ?? '';
  if (parts.length < 2 || (readChineseNumber(count) ?? Number(count)) !== parts.length)
    return parts;
  return [...parts.slice(0, -1), last.replace(COUNT_OF, '$<kept>')];
}

/** 占规上工业增加值比重 */
const SHARE_OF = /占[^、占]{1,16}(?:比重|比例|份额)$/;

/** Where what several names share can begin: 生物医药、新材料|产业增加值, 城镇、农村|居民收入. */
const SHARED =
  /全产业链|排放|重点工程|产业|行业|居民|患者|企业|机构|项目|工程|平台|中心|基地|园区|学校|人口|专利|职工|家庭|在校生|毕业生/;

const SIMPLE = /(?:全产业链)?(?:总?产值|总?产量|营业收入|增加值|种植面积|面积|出栏量)$/;
const ENDS_SHARED = new RegExp(`(?:${SHARED.source})$`);

function sharedTail(parts: readonly string[], last: string): readonly string[] {
  const at = last.slice(1).search(SHARED) + 1;
  const first = parts[0] ?? '';
  const same = commonWord(parts, last);
  if (same > 0)
    return parts.map((part, index) =>
      index === parts.length - 1 ? part : part + last.slice(same),
    );
  const size = at > 0 ? at : first.length;
  const bare = last.replace(SIMPLE, '');
  // 绿色石化、纺织服装、食品加工产值: what each of the same length is measured by.
  const isEven = parts.every((part) => part === last || part.length === bare.length);
  if (isEven && bare !== last && !parts.slice(0, -1).some((part) => MEASURED.test(part)))
    return parts.map((part) => (part === last ? part : part + last.slice(bare.length)));
  if (
    size > 8 ||
    last.length < size + 2 ||
    parts.slice(0, -1).some((part) => SHARED.test(part) || /耗$/.test(part))
  ) {
    return parts;
  }
  if (at === 0 && (size !== 2 || parts.slice(0, -1).some((part) => part.length !== 2)))
    return parts;
  return parts.map((part, index) => (index === parts.length - 1 ? part : part + last.slice(size)));
}

/** 城镇居民、农村居民人均收入: where the word that all end in ends in the last; 0 where there is none. */
function commonWord(parts: readonly string[], last: string): number {
  const word = ENDS_SHARED.exec(parts[0] ?? '')?.[0] ?? (parts[0] ?? '').slice(-2);
  if (word.length < 2 || !parts.slice(0, -1).every((part) => part.endsWith(word))) return 0;
  const at = last.indexOf(word);
  return at === -1 || at + word.length > last.length - 2 ? 0 : at + word.length;
}

/** Cuts at 、 和 与 及, but not inside quotation marks. */
function cut(name: string): readonly string[] {
  const quoted: string[] = [];
  const masked = name.replace(/“[^”]*”/g, (text) => {
    quoted.push(text);
    return `\u0001${String.fromCharCode(0xe000 + quoted.length - 1)}`;
  });
  return splitUnless(PART, masked, NO_PART).map((part) =>
    part.replace(/\u0001(.)/g, (_, sign: string) => quoted[sign.charCodeAt(0) - 0xe000] ?? ''),
  );
}

/** 每千人口医师数、护士数 are both per thousand. */
function perPeople(parts: readonly string[]): readonly string[] {
  const per = PER.exec(parts[0] ?? '')?.[0] ?? '';
  // 经开区亩均产值、亩均税收 are both of it.
  const area = areaOf(parts[0] ?? '', '');
  return parts.map((part, index) => {
    if (index === 0 || part.startsWith('每')) return part;
    return area !== '' && areaOf(part, '') === '' && part.startsWith('亩均')
      ? area + part
      : per + part;
  });
}
