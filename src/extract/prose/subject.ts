import { matchUnless } from '../../core/text/matches-unless';

/** What the words before a number say: the name, and how the number is said of it. */
export interface Subject {
  /** '' where the words are verbs only. */
  readonly name: string;
  /** The name means nothing by itself (总量, 占比 …): it speaks of the subject before. */
  readonly partial: boolean;
  /** 年均, 每年: a rate of every year. */
  readonly yearly: boolean;
  /** 累计, 合计: a sum. */
  readonly sums: boolean;
  /** 新建, 改建: what comes on top, though the name does not say so. */
  readonly adds: boolean;
  /** 高于全市平均水平0.5个百分点: how far from others. */
  readonly versus: boolean;
  /** 增长 or 提高 (a change upward), 下降 (downward), or a level. */
  readonly change: 'up' | 'down' | undefined;
  /** The change word as printed. */
  readonly changeWord: string;
  /** 从44家: a value that was, before the one that is. */
  readonly from: boolean;
  readonly each: '均' | '各' | '分别' | undefined;
  /** Words behind 分别 in the middle: 高中、中职分别新增学位. */
  readonly shared: string;
  /** 培育, 引进, 建成: what is counted may come after the number. */
  readonly makes: boolean;
  /** A verb says that the number is a level (达到, 为, 控制在). */
  readonly reached: boolean;
  readonly goal: boolean;
}

/** Verbs that lead to a level; the longest that fits is taken off. */
const LEVEL =
  '达到|达|为|是|迈上|迈过|跨越|跨上|跨过|站上|跃上|冲刺|冲击|进一步(?:优化|提升|提高|扩大|增加|改善|增强)|优化|实现|完成|突破|[增升降提减][至到]|占到|力达|(?:增加|增长|提高|提升|上升|下降|降低|扩大|拓展|扩展|延伸|发展|压缩|压减|缩短|缩小|收窄|减少|延长|恢复|控制)(?:到|至|为)|(?:保持|稳定|维持|控制)在?|巩固在|接连|率先|先行|相继|先后|调整[为到至]|修[订改][为至]|[上下]调[为到至]|调[增减高低][为到至]|(?:设|确|拟|锁|预)定[为在]|定为|设为|拥有|共有|共计|共|再|有|仅|在|到|至|得到|建成|将|已|了|不|首次|(?:目前|现在|现状|当前)的?|需要?|要|约合|约?折合';
/** Verbs behind which a number is a level, not a change. */
const LEADS = /[到至为是]$|达|^(?:保持|稳定|控制|维持|实现|完成)/;
const GOAL = '力争|争取|确保|努力|预计|预期|力求|基本|目标是|目标为';
const TAIL = new RegExp(
  `(?:(?<level>${LEVEL})|(?<goal>${GOAL})|(?<each>分别(?:比|较)?|均|各|都)|(?<sum>累计|合计|总计|五年累计|累积)|(?<yearly>年均|每年|逐年|年平均|平均每年)|(?<compare>同比|[比较]同期|比上年|较上年|比增|环比)|(?<from>从|由)|五年(?:内|间|来)?|目标值?|[、，的：—·\\s])$`,
  'g',
);
/** Words that are verbs behind some words alone: 指标定为, 从目前的, but 内需, 主要, 年度目标. */
const NO_TAIL =
  /(?:^|[^数量率值额标])‹定为›|(?:^|[^从由])‹(?:目前|现在|现状|当前)的?›|[内刚所供急必]‹需要?›|[主重纪摘概需必首紧]‹要›|(?:^|\n).{0,2}‹(?:约合|约?折合)›|(?:^|[^数量率值额入出长重比积程”度]|[年进季月]度)‹目标值?›/;
const CHANGE =
  /(?<yearly>年均|每年|年平均)?(?:(?<up>增长率|增长|增速|递增|增幅|提高|提升|上升|增加|扩大|上涨|[新净]增)|(?<down>下降|回落|降低|递减|减少|压减|压缩|缩减|削减|降幅|缩短|缩小))(?:了|约|近|幅度)?$/g;
/** 自然增长率 is a name; 新增 and 净增 are changes of what stands before them: 面积新增, 比净增. */
const NO_CHANGE =
  /自然‹增长率|改造‹提升|^(?![^‹]*[数量积程模额](?:累计)?‹|[较比]‹)[^‹]*‹新增|‹(?:年均|每年|年平均)新增|^(?!‹|[较比]‹|[^‹]*[\u4e00-\u9fff]{2}‹)[^‹]*‹净增|(?:累计|每年)‹净增|‹每年净增/;
/** 增速达到8%: the level of a rate is a growth all the same. */
const SPEED_NAME =
  /(?<yearly>年均|年平均)?(?<up>增长率|增长速度|增速|增幅|递增率)$|(?<averaged>年均|年平均)(?:(?<rise>增长|递增)|(?<down>下降|降低)率?)$/g;
const SPEED = /年均(?:增长|增速|递增|提高|提升|下降|降低|增幅)/;

/** Conjunctions, adverbs and scopes in front of a name; guarded where a name can begin with them. */
const HEAD = new RegExp(
  `^(?:${[
    '[、，。；：—·•●◆■▪※○◇□★▲\\s]',
    '(?:台阶|大关|关口)(?=$|、)|建议(?=.{3})(?![办提答采落])',
    '了(?!解)|以及|并且|并|且|及(?!时|格)|和(?!谐|平|美)|与|或|同时|其中|此外|另外|使得|使(?!用)|让',
    '到(?!位|期|达|账)|至|年?[底末](?!线|端)|前(?!沿|海)|时(?!尚|空|间|代|速)|期间|时期|以来|期末',
    '(?:其中)?包括|力争|争取|确保|努力|力求|预计|预期|继续|进一步|全面|基本(?=实现|建成|形成|完成|达到)|目标',
    '我们(?:要|将|确保|力争|争取|努力)?|推动|推进|促进|带动|保证|保障(?!性|房|水平|体系|面积)|实现|达到|达(?!标)|完成(?!率)|保持|通过(?!率|能力)',
    '加快|精心|高标准(?=建|打造|培育)|高质量(?=建|打造|培育)|大力|积极(?!性)|着力|扎实|要(?!素|件)|将|共计|共有(?!产权)|共(?!享|有|青|同|建|建国)|起(?!重|降|点|步|来)|按[^，的]{0,4}价格?(?:计算)?的?|按[^，率]{2,8}(?:计算|测算|口径)的?(?=.{2})|设定(?=.{2})|全年|累计|合计|五年累计|年均(?!收入|工资|浓度|每|因|受)|每年|均(?!衡|等)|分别|已|现有|现(?!代|价|金|役|行)|拥有',
    '全[区县乡镇旗盟]|全域(?!旅游)|[我本][区县市州旗]|(?:区|县|市|园区|辖区|区域|境)内(?!外)|辖区',
  ].join('|')})`,
);
/** What a plan makes or counts; the thing itself may come after the number. */
const MAKES = new RegExp(
  `^(?:${[
    '规划新建|新建（改扩建）|新（改扩?、?扩?）建|新改扩建|新建|改建|扩建|改扩建|建成投[用产]|建成(?!区)|建设(?!用地|面积|项目)|建立|建好|规划建设|打造|培育壮大|培育认定|培育|引进培育',
    '引进(?!外资|资金)|引育|创建|创成|争创|实施|组建|设立|发展(?!指数|水平)|形成|选任|选派|认定|培养|培训(?!人)|签约(?!率|额)',
    '落地(?!率)|开工(?!率)|开展|安排(?=.{0,8}资金)|招录|举办|投放|布局|改造提升|改造(?!面积|率)|开发(?!区|强度)|盘活|推出|入选|获评|获批|完成(?!率)|打通|开通|成立',
    '坚守|严守|守住|惠及|聚集|集聚|吸引|招引|生成|谋划|推荐申报|申报|筹建|筹集|新签约|累计|新增(?=$)',
  ].join('|')})+`,
);

const RATE = /(?:率|比重|占比|比例)$/;
const ADDS = /新建|改建|扩建|新签约/;

/** Words that are only part of a name. */
const PARTIAL =
  /^(?:总量|总额|总数|总规模|规模|数量|总值|产值|总产值|年产值|增加值|产业增加值|增速|增幅|比重|占比|比例|面积|总面积|投资|总投资|投资额|覆盖率|产出|营收|营业收入|主营业务收入|收入|销售额|税收|产量|总产量|年产量|在库数|总人数|人数|数|其|产能|增长率|年均增速|总数量|总产出|产业规模|产业产值|产业总产值|全产业链产值|平均|全年|率|均|约?折合|约?合|相当于)$|^按[^，]{0,14}汇率(?:折算|计算|换算)$|^(?:占|其中占)|^占?(?:全[省市国区县]|[省市])?(?:占比|比重)$/;

/** 高中、中职分别新增学位1.2万个、0.5万个 */
const MIDDLE = /^(.{1,40}[、和与].{1,20})分别((?:新增|新建|建成|培育)?[^、分别]{2,12})$/;
/** 较全国平均水平超3.5倍: with whom it is compared is not part of the name. */
const VERSUS =
  /(?:较|比|高于|低于|高出|超过|超出)全[国省市区县](?:同期)?平均(?:水平|值|数)?(?:高出?|低|快|多)?$/;
/** 实现营业收入: the verb in the middle is not part of the name. */
const ACHIEVES = /实现(?=.{0,6}(?:收入|产值|税收|销售额|增加值|总值|利润)$)/;
/** 书店总数比2025年增加, 能耗较2020年下降: the year is gone, and the word in front of it is no part of the name. */
const MEASURED_BY = /([数量额值口积程模])[比较]$/;
const CHANGED_FROM =
  /(^[^占之同环配对存倍]?|(?!收入|抚养|性别|师生|生师|床护|医护)[^][^占之同环配对存倍])比$|较$/;
/** 经济总量成为全省第四个突破2000亿元的…: which one it is, is no part of the name. */
const RANKED = /(?:成为|是)全[国省市区州县]第?[一二三四五六七八九十\d首]+[个座家]$/;
const MOST_STEPS = 12;
const LONGEST = 60;

/**
 * Reads the words between the last stop and a number: verbs are taken off both ends, what is left is
 * the name.
 *
 * @param words folded, times left out
 * @example readSubject('力争规上工业企业R&D经费年均增长').name // '规上工业企业R&D经费'
 * @example readSubject('总量').partial // true
 */
export function readSubject(words: string): Subject {
  let rest = words.slice(-LONGEST * 2);
  let yearly = SPEED.test(rest);
  let change: Subject['change'];
  let changeWord = '';
  let sums = false;
  let from = false;
  let goal = new RegExp(GOAL).test(rest);
  let each: Subject['each'];
  let reached = false;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const changed = matchUnless(reached ? SPEED_NAME : CHANGE, rest, NO_CHANGE);
    if (changed?.groups !== undefined && change === undefined) {
      const { up, rise, down, yearly: rate, averaged } = changed.groups;
      change = (up ?? rise) === undefined ? 'down' : 'up';
      changeWord = up ?? rise ?? down ?? '';
      yearly ||= (rate ?? averaged) !== undefined;
      rest = rest.slice(0, changed.index);
      continue;
    }
    const tail = matchUnless(TAIL, rest, NO_TAIL);
    if (tail?.groups === undefined || tail[0] === '') break;
    // 完成书店数量目标80%: a share of the goal, and no value of what it is for.
    if (tail[0].startsWith('目标') && /完成|实现|达成|超额/.test(words)) break;
    const { level, goal: aim, each: all, sum, yearly: rate, from: was } = tail.groups;
    if (level !== undefined && LEADS.test(level)) reached = true;
    if (aim !== undefined) goal = true;
    if (all !== undefined)
      each ??= all === '都' ? '均' : (all.replace(/[比较]$/, '') as '均' | '各' | '分别');
    if (sum !== undefined) sums = true;
    if (rate !== undefined) yearly = true;
    if (was !== undefined) from = true;
    rest = rest.slice(0, tail.index);
  }
  if (/年均|每年/.test(rest)) {
    yearly = true;
    rest = rest.replace(
      /年均(?!收入|工资|浓度|每|因|受|[^增减降升]{2,8}(?:时间|次数|天数|率)$)|每年/,
      '',
    );
  }
  if (/累计|累积/.test(rest)) sums = true;
  rest = rest.replace(/连续(?:[\d一二三四五六七八九十两]+个?(?:年|月|季度))?$/, '');
  rest = rest.replace(RANKED, '');
  const versus = VERSUS.test(rest);
  rest = rest.replace(VERSUS, '').replace(change === undefined ? MEASURED_BY : CHANGED_FROM, '$1');
  // 南山机场力争达到年旅客吞吐量: the verb stands within the name.
  rest = rest.replace(/^([^，。]{2,12}?)(?:力争|争取|确保|努力)(?:达到|实现|完成)?(?=.{3})/, '$1');
  if (!/[数量额率]$/.test(rest)) rest = rest.replace(/累计(?=新增|完成|实现|实施)/, '');
  const middle = MIDDLE.exec(rest);
  const { name, makes, adds } = stripHead((middle?.[1] ?? rest).replace(ACHIEVES, ''));
  return {
    name,
    partial: PARTIAL.test(name),
    yearly,
    sums,
    adds,
    versus,
    change,
    changeWord,
    from,
    each: middle === null ? each : '分别',
    shared: middle?.[2] ?? '',
    makes,
    reached,
    goal,
  };
}

/**
 * A name without verbs and adverbs in front.
 *
 * @example withoutVerbs('建成5G基站') // '5G基站'
 */
export function withoutVerbs(name: string): string {
  const bare = stripHead(name).name;
  return bare.length < 2 ? name : bare;
}

function stripHead(words: string): Pick<Subject, 'name' | 'makes' | 'adds'> {
  let rest = words;
  let makes = false;
  let adds = false;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const head = HEAD.exec(rest);
    if (head !== null && head[0] !== '') {
      rest = rest.slice(head[0].length);
      continue;
    }
    const made = MAKES.exec(rest);
    // 新建绿色建筑占比 is a share of what is new, and no building of it.
    if (made === null || made[0] === '' || (ADDS.test(made[0]) && RATE.test(rest))) break;
    makes = true;
    adds ||= ADDS.test(made[0]);
    rest = rest.slice(made[0].length);
  }
  return { name: rest.length > LONGEST ? '' : balance(rest), makes, adds };
}

/** Takes off a quotation mark or bracket whose other half is not in the name. */
function balance(name: string): string {
  let rest = name.replace(/^[”）》]+|[“（《]+$/g, '');
  if (rest.startsWith('（') && !rest.includes('）')) rest = rest.slice(1).replace(/^其中/, '');
  if (rest.startsWith('“') && !rest.includes('”')) rest = rest.slice(1);
  if (rest.endsWith('”') && !rest.includes('“')) rest = rest.slice(0, -1);
  return /^“[^“”]*”$/.test(rest) ? rest.slice(1, -1) : rest;
}
