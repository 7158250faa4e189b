/** Units that cells of plan tables print, by what they count. Multipliers (万, 亿 …) stand apart. */
const MONEY = '元 美元 人民币 港元 欧元 日元 元人民币';
const PEOPLE = '人 人次 人口 户 名 位 劳动力 学位 床位';
const COUNT =
  '个 家 件 项 所 张 座 处 条 辆 台 套 只 头 羽 棵 株 艘 部 本 册 篇 种 例 起 宗 笔 份 批次 批 支 栋 幢 间 ' +
  '片 块 场 次 架次 列 门 班 枚 根 盏 口 站 桩 箱 标箱 标准箱 车位 泊位 航线 团 队 对 双 ' +
  '床 分 TEU';
const LENGTH = '米 千米 公里 里 厘米 毫米 海里 车道公里 m km cm mm';
const AREA = '平方米 平方公里 平方千米 亩 公顷 m2 km2 ha hm2';
const VOLUME = '立方米 方 升 毫升 m3 L ml';
const MASS =
  '吨 公斤 千克 克 毫克 微克 斤 吨标准煤 吨标煤 吨二氧化碳 吨CO2 t kg g mg ug μg tce tCO2';
const ENERGY = '千瓦 千瓦时 千伏安 度 千焦 kW kWh MW MWh GW GWh kVA';
const TIME = '年 个月 周 天 小时 分钟 秒 岁 h min s';
const SHARE = '% ‰ 个百分点 百分点 个千分点 千分点 倍';
const STATE = '分贝 摄氏度 ℃ dB';
const INFORMATION = '比特 字节 兆 MB GB TB PB EB Mbps Gbps Tbps EFLOPS PFLOPS TFLOPS P E';

const longestFirst = (lists: readonly string[]): readonly string[] =>
  lists.flatMap((words) => words.split(' ')).sort((a, b) => b.length - a.length);

/** Units that are counted in 万 and 亿 too. */
export const COUNTED_UNITS = longestFirst([
  MONEY,
  PEOPLE,
  COUNT,
  LENGTH,
  AREA,
  VOLUME,
  MASS,
  ENERGY,
  INFORMATION,
]);

/** Units that are not: 万% and 亿岁 are slips. */
export const PLAIN_UNITS = longestFirst([SHARE, TIME, STATE]);

/** What a ratio can be taken by, beside the units themselves: 万吨/日, 件/万人. */
export const DENOMINATOR_WORDS: readonly string[] = [
  '日',
  '月',
  '季',
  '千人',
  '百户',
  '百人',
  '人年',
  '万车',
];

/** A unit as printed, with the power of ten of a 十/百/千 that counts into the number. */
interface PrintedUnit {
  readonly unit: string;
  readonly power: number;
  /** 多/余 in `1000余家`, `1万多人`: somewhat more than the number. */
  readonly more: boolean;
}

/** 万 and 亿 stay in the unit: 万人, 亿元, 万亿元. */
const MULTIPLIER = '(?:万亿|[万亿])';
const WORD = `(?:${MULTIPLIER}?(?:${COUNTED_UNITS.join('|')})|${PLAIN_UNITS.join('|')})`;
const DENOMINATOR = `(?:${WORD}|${DENOMINATOR_WORDS.join('|')})`;

/** Of so many people, without a unit before it: a maternal mortality of 14/10万. */
const PER_PEOPLE = '1?/(?:10|十)?万';

/** 亿元, 平方米/人, 吨标准煤/万元, 14/10万, or a multiplier alone (38.22亿). */
const UNIT = new RegExp(`^(?:${MULTIPLIER}|${WORD}(?:/${DENOMINATOR}){0,2}|${PER_PEOPLE})$`);
/** 1千亿元 = 1000 亿元; but 千瓦, 千米 are units, so this is tried second. */
const COUNTING_POWER = /^[十百千]/;
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const MORE = new RegExp(`^([十百千]?${MULTIPLIER}?)[余多]`);

/**
 * Reads the unit that follows a number in the same cell; '' is no unit. Undefined when the text is
 * not a known unit: then it may mean anything, and the whole is left as a statement.
 *
 * @example readUnit('千亿元') // { unit: '亿元', power: 3, more: false }
 * @example readUnit('余家') // { unit: '家', power: 0, more: true }
 */
export function readUnit(text: string): PrintedUnit | undefined {
  const unit = text.replace(MORE, '$1');
  const more = unit !== text;
  if (unit === '' || UNIT.test(unit)) return { unit, power: 0, more };
  if (!COUNTING_POWER.test(unit)) return undefined;
  const rest = unit.slice(1);
  if (rest !== '' && !UNIT.test(rest)) return undefined;
  return { unit: rest, power: POWERS[unit.charAt(0)] ?? 0, more };
}
