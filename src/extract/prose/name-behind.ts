/** Words that count things one by one; what they count can stand behind them: 20家龙头企业. */
const COUNTING =
  /^[余多万千百]{0,2}(?:个|家|项|所|张|座|条|名|位|处|种|批|支|户|人|件|台|套|辆|栋|幢|片|块|场|次|门|只|部|册|篇|宗|对|间|类|股)$/;
/** Of a thing that is made the size can be said instead of the number. */
const MEASURING = /(?:亩|公顷|公里|千米|米|平方米|平方公里|吨|千瓦|度)$/;
const STOP =
  /[，。；：！？（）“”"]|、(?=\d)|以上|左右|(?:入驻|落户|落地|获得|获评|通过|列入|上榜|实现|位居|进入|投入|开工|竣工|建成|达到)/;
const NO_NAME =
  /^(?:的|在|和|与|及|并|或|是|为|被|获|已|均|都|、|，|。|；|级|大关|关口|台阶|以|等(?!级))/;
const LONGEST = 40;

/**
 * The name behind a number, '' where there is none.
 *
 * @param unit unit of the number
 * @param makes whether the words before it say that something is made: 建成10万亩高标准农田
 * @param after folded text behind the number
 * @example nameBehind('家', '龙头企业，60家') // '龙头企业'
 */
export function nameBehind(unit: string, after: string, makes = false): string {
  if (unit === '' || NO_NAME.test(after)) return '';
  if (!COUNTING.test(unit) && !(makes && MEASURING.test(unit))) return '';
  const words = after.slice(0, LONGEST * 2);
  const open = words.startsWith('“') ? words.indexOf('”') + 1 : 0;
  const stop = words.slice(open).search(STOP);
  const name = stop === -1 ? words : words.slice(0, open + stop);
  return name.length <= LONGEST ? name : '';
}

const ATTRIBUTE = /^的?(?<noun>[^，。；：！？、（）\d]{2,20})(?=$|[，。；！？、])/;
const MEASURES = /(?:规模|产值|收入|营收|面积|投资|总产值|销售额|税收|交易额)$/;

/**
 * The name in 规模超千亿的智能产业集群: what the number describes, and of what. Undefined where the
 * words before the number are no measure (2.8平方公里的生态圈).
 *
 * @example nameDescribed('规模', '的智能产业集群、') // '智能产业集群规模'
 */
export function nameDescribed(name: string, after: string): string | undefined {
  const measure = MEASURES.exec(name)?.[0];
  const noun = after.startsWith('的') ? ATTRIBUTE.exec(after)?.groups?.['noun'] : undefined;
  return measure === undefined || noun === undefined ? undefined : `${noun}${measure}`;
}
