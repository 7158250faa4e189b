import type { ExtractReason } from '../../core/finding/extract-finding';
import type { ProseAmount } from './amount';
import { indexUpTo, lastUpTo, wordsBetween, type Scan } from './scan';
import { readSubject, type Subject } from './subject';

/** The name of a figure and how it was found. */
export interface NameReading {
  readonly name: string;
  readonly reason: ExtractReason;
  /** Characters behind the number that the name takes up. */
  readonly behind?: number;
}

/** The name that the amount before was given, and where that amount stands. */
export interface LastName {
  readonly name: string;
  /** How that name was found. */
  readonly reason: ExtractReason;
  readonly at: number;
  /** The amount was a sum over years that the text does not name. */
  readonly sums: boolean;
  /** The amount came on top of what there was. */
  readonly adds: boolean;
  /** 增速由7%: what the amount came from was a rate, and what it goes to is one. */
  readonly rate: Pick<Subject, 'change' | 'changeWord' | 'yearly'> | undefined;
}

const MEASURE =
  /(?:率|比重|占比|比例|比率|值|额|收入|支出|投入|经费|数|量|规模|强度|水平|面积|里程|浓度|指数|寿命|年限|投资|产值|贡献|系数|度|(?:收入|产业|结构|之|抚养|性别|师生|生师|床护|医护|存贷|产销)比|增速|GDP|差距|比值|消耗|消费|外资|资金|装机|床位|人口|就业|专利|强度|能耗|排放|企业|机构|税收|长度|能力|时间|占GDP|营收|结构|标准|存量|总数|密度|客流|吞吐量|产出)(?:（[^（）]{1,12}）)?$/;
/** Behind a level and 以上 these go on with the sentence, they are not what is counted. */
const GOES_ON =
  /^(?:[，。；：！？、）”]|$|和|与|及|并|以|的|大关|关口|台阶|水平|目标|标准|左右|且|规模)/;
const BACK = 3;
const LONGEST_CLAUSE = 200;

/**
 * Finds the name that a number belongs to: before it, behind it, or in the clause before. Undefined
 * where the number describes something and is not said of it.
 *
 * @param topic what the heading says the paragraph is about, '' for nothing
 * @example nameOf(scan, amount, subject, undefined, '')?.reason // 'name-stated'
 */
export function nameOf(
  scan: Scan,
  amount: ProseAmount,
  subject: Subject,
  last: LastName | undefined,
  topic: string,
): NameReading | undefined {
  const after = scan.text.slice(amount.end, amount.end + 90);
  if (qualifies(amount, after)) return undefined;
  if (subject.name !== '' && !subject.partial) {
    if (after.startsWith('的') && !/^的(?:目标|水平|.{0,4}增[长速]|速度)/.test(after)) {
      const described = nameDescribed(subject.name, after);
      return described === undefined ? undefined : { name: described, reason: 'name-unsure' };
    }
    if (describes(scan, amount, after)) return undefined;
    return { name: subject.name, reason: howStated(subject.name, amount.unit) };
  }
  if (subject.partial && after.startsWith('的')) {
    const described = nameDescribed(subject.name, after);
    if (described !== undefined) return { name: described, reason: 'name-unsure' };
  }
  if (subject.name === '') {
    const behind = nameBehind(amount.unit, after, subject.makes && !isBounded(scan, amount));
    if (behind !== '') {
      return { name: behind, reason: 'name-behind', behind: behind.length };
    }
    if (describes(scan, amount, after) || isPartOf(amount, after)) return undefined;
  }
  const inSentence = last !== undefined && last.at >= lastUpTo(scan.sentences, amount.start);
  const isOfTopic =
    subject.partial && topic !== '' && !inSentence && !subject.name.startsWith('占');
  const carried = isOfTopic ? topic : carriedName(scan, amount, subject, last);
  if (carried === '') return undefined;
  const isSame = subject.name === '' && carried === last?.name;
  // 新增企业59家，累计83家: the second is all of them.
  const isAll = isSame && subject.sums && !last.sums;
  const name = joinName(carried, subject.name);
  // 增加值突破1800亿元，占地区生产总值比重达到45%: of that value, no other can be meant.
  const isShare = subject.name.startsWith('占') && MEASURED.test(carried);
  const isWhole = isSame || isShare || (name === carried && carried === last?.name);
  // 新建高标准农田9万亩、改造提升6万亩: the same again, done in another way.
  const isDone = subject.name === '' && subject.makes;
  if (isDone || CONVERTS.test(subject.name)) return { name, reason: 'name-unsure' };
  // A name that was unsure where it was read is no surer for being taken on.
  const before = carried === last?.name && UNSURE.test(last.reason) ? last.reason : 'name-carried';
  return {
    name: isAll ? carried.replace(/^新增/, '') : name,
    reason: isWhole ? before : 'name-joined',
  };
}

const UNSURE = /joined|unsure|doubtful/;
/** 7万元，折合1万美元: the same again in another unit. */
const CONVERTS = /^(?:约?折合|约?合|相当于|按[^，]{0,14}汇率(?:折算|计算|换算))$/;

/**
 * Whether a name ends in what is measured.
 *
 * @example isMeasure('工伤保险参保人数') // true
 */
export function isMeasure(name: string): boolean {
  return MEASURE.test(name);
}

/** How well a name says what a number is: it ends in a measure, or in what the unit counts. */
function howStated(name: string, unit: string): ExtractReason {
  if (isMeasure(name)) return 'name-stated';
  return COUNTED.test(unit) ? 'name-counted' : 'name-unsure';
}

/** 销售收入超百亿元企业3家, 500米服务半径覆盖率: the amount is a word of the name that goes on behind it. */
function qualifies({ unit }: ProseAmount, after: string): boolean {
  return !COUNTING.test(unit) && !/^[%‰]|[百千]分点/.test(unit) && QUALIFIES.test(after);
}

/** 50平方公里以上流域: a measure right before what it describes. */
function describes(scan: Scan, amount: ProseAmount, after: string): boolean {
  if (GOES_ON.test(after)) return false;
  if (!isBounded(scan, amount)) return false;
  return nameBehind(amount.unit, after) === '' && !/^[A-Z]/.test(after);
}

/** …，50%的县通过评估: a share of others than the clause before spoke of. */
function isPartOf({ unit }: ProseAmount, after: string): boolean {
  return unit === '%' && /^的(?!目标|水平|速度|.{0,4}增[长速])[\u4e00-\u9fff]{1,}/.test(after);
}

function isBounded(scan: Scan, amount: ProseAmount): boolean {
  return /(?:以上|以下|以内|左右)$/.test(scan.text.slice(amount.number, amount.end));
}

/** The subject of an earlier clause of the sentence; only a partial name looks beyond it. */
function carriedName(
  scan: Scan,
  amount: ProseAmount,
  subject: Subject,
  last: LastName | undefined,
): string {
  const sentence = lastUpTo(scan.sentences, amount.start);
  let clause = indexUpTo(scan.clauses, amount.start);
  for (let step = 0; step <= BACK; step += 1) {
    const start = scan.clauses[clause - step] ?? 0;
    if (last !== undefined && last.at >= start && last.at >= sentence) return last.name;
    if (start <= sentence) break;
    const before = Math.max(scan.clauses[clause - step - 1] ?? 0, start - LONGEST_CLAUSE);
    const name = subjectOfClause(wordsBetween(scan, before, start - 1));
    if (name !== '' && !(last !== undefined && last.at >= before)) return name;
  }
  clause = indexUpTo(scan.sentences, sentence - 1);
  const previous = scan.sentences[clause] ?? 0;
  return subject.partial && last !== undefined && last.at >= previous ? last.name : '';
}

/** Where a clause without a number stops naming its subject and says something about it. */
const PREDICATE =
  /快速|稳步|持续|不断|显著|明显|进一步|保持|加快|逐步|大幅|稳定|实现|达到|得到|更加|全面|有效|较快|位居|位列|居全|高于|低于|优于|快于|与(?:经济|GDP|地区生产总值|全[国省市])|走在|蓬勃|迅速|日益|平稳|连续|有所|总体|[再跨连]上|连跨|跨越|迈[上过]|跃上|站上|翻[一两三]?番|在?的?基础上|“[双倍]?[双倍]增”|(?:发展|增长|提升|提高|扩大|增强|改善|优化|完善|壮大|上升|下降)$/;
const LONGEST_CARRIED = 32;

/**
 * The subject of a clause that has no number, for a number in the next clause: 高新技术企业快速发展,
 * 总量突破600家. '' where the clause names none.
 *
 * @example subjectOfClause('高新技术企业快速发展') // '高新技术企业'
 */
function subjectOfClause(clause: string): string {
  const { name } = readSubject(clause);
  const stop = name.search(PREDICATE);
  if (stop < 2) return '';
  const doubles = name.startsWith('翻', stop) ? /(?:五年|[比较均都])+$/ : /(?:五年|连续)$/;
  const subject = name.slice(0, stop).replace(doubles, '');
  return subject.length > LONGEST_CARRIED || /[。；！？：]/.test(subject) ? '' : subject;
}

const MEASURED = /(?:值|额|收入|率|量|支出|投入|经费|规模)$/;
/** 产值超百亿元，销售额…: the second measure takes the place of the first. */
const AMOUNT =
  /(?:建成区面积|占地面积|资产总额|总产值|年产值|产值|增加值|营业收入|销售额|收入|税收|利润)$/;
const TOTAL = /^(?:总量|总额|总值|总数|规模|数量|经济总量|其)$/;

/**
 * Puts a subject and a word that only means something with it together.
 *
 * @example joinName('高新技术企业', '总量') // '高新技术企业总量'
 * @example joinName('地区生产总值', '总量') // '地区生产总值'
 */
function joinName(subject: string, partial: string): string {
  if (TOTAL.test(partial) && MEASURED.test(subject)) return subject;
  if (/^(?:平均|全年|其)$/.test(partial) || CONVERTS.test(partial)) return subject;
  // 机械装备产业, 产业产值
  if (subject.endsWith('产业') && partial.startsWith('产业')) return subject + partial.slice(2);
  if (subject.endsWith(partial)) return subject;
  // 播种面积75万亩，总产量28万吨: of the same crop.
  if (/产量$/.test(partial)) return `${subject.replace(/(?:播种|种植|养殖)?面积$/, '')}${partial}`;
  if (partial.startsWith('总')) return `${subject.replace(/^新增|新增$/, '')}${partial}`;
  const other = AMOUNT.test(partial) ? subject.replace(AMOUNT, '') : subject;
  return `${other}${partial}`;
}

/** Words that count things one by one; what they count can stand behind them: 20家龙头企业. */
const COUNTING =
  /^[余多万千百]{0,2}(?:个|家|项|所|张|座|条|名|位|处|种|批|支|户|人|件|台|套|辆|栋|幢|片|块|场|次|门|只|部|册|篇|宗|对|间|类|股)$/;
/** Units of things that need no word of measure: 高标准农田60万亩, 接待游客500万人次. */
const COUNTED =
  /(?:个|家|项|所|张|座|条|名|位|处|种|批|支|户|人|件|台|套|辆|栋|幢|片|块|场|次|门|只|部|册|对|间|类|股|亩|公顷|公里|千瓦|头|羽|万吨|吨|平方米|立方米|床)$/;
const QUALIFIES =
  /^级?的?(?:(?:服务|步行)?半径|服务范围|生活圈|健身圈|通勤圈|见[绿园]|(?:以上)?(?:规模|产业|工业|龙头|骨干|领军|上市)?(?:企业|楼宇|集群|园区|项目|市场主体|平台|镇|村|商圈|工厂|单位|机构|基地|景区|综合体|品牌|大市|强[县镇村]))[^，。；、：！？\d]{0,16}(?=\d|实现零)|^级?(?:(?:服务|步行)?半径|(?:范围|人口|岗位|居民|站点)?覆盖(?:率|比例))/;
/** Of a thing that is made the size can be said instead of the number. */
const MEASURING = /(?:亩|公顷|公里|千米|米|平方米|平方公里|吨|[公市]?斤|千瓦|度)$/;
const STOP =
  /[，。；：！？（）“”"]|、(?=\d)|以上|左右|(?:入驻|落户|落地|获得|获评|通过|列入|上榜|实现|位居|进入|投入|开工|竣工|建成|达到)/;
const NO_NAME =
  /^(?:的|在|和|与|及|并|或|是|为|被|获|已|均|都|、|，|。|；|级|大关|关口|台阶|以|等(?!级)|顺利|如期|提前|按期|超额)/;
const LONGEST_BEHIND = 40;

/**
 * The name behind a number, '' where there is none.
 *
 * @param unit unit of the number
 * @param makes whether the words before it say that something is made: 建成10万亩高标准农田
 * @param after folded text behind the number
 * @example nameBehind('家', '龙头企业，60家') // '龙头企业'
 */
function nameBehind(unit: string, after: string, makes = false): string {
  if (unit === '' || NO_NAME.test(after)) return '';
  if (!COUNTING.test(unit) && !(makes && MEASURING.test(unit))) return '';
  const words = after.slice(0, LONGEST_BEHIND * 2);
  const open = words.startsWith('“') ? words.indexOf('”') + 1 : 0;
  const stop = words.slice(open).search(STOP);
  const name = stop === -1 ? words : words.slice(0, open + stop);
  return name.length <= LONGEST_BEHIND ? name : '';
}

const ATTRIBUTE = /^的?(?<noun>[^，。；：！？、（）\d]{2,20})(?=$|[，。；！？、])/;
const MEASURES = /(?:规模|产值|收入|营收|面积|投资|总产值|销售额|税收|交易额)$/;

/**
 * The name in 规模超千亿的智能产业集群: what the number describes, and of what. Undefined where the
 * words before the number are no measure (2.8平方公里的生态圈).
 *
 * @example nameDescribed('规模', '的智能产业集群、') // '智能产业集群规模'
 */
function nameDescribed(name: string, after: string): string | undefined {
  const measure = MEASURES.exec(name)?.[0];
  const noun = after.startsWith('的') ? ATTRIBUTE.exec(after)?.groups?.['noun'] : undefined;
  return measure === undefined || noun === undefined ? undefined : `${noun}${measure}`;
}
