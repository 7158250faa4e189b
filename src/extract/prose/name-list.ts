/** Endings of names that are complete by themselves: each of 入学率、毕业率 has its own value. */
const COMPLETE = /(?:率|比重|占比|比例|指数|增加值|总产值|收入|支出|总额|人数)$/;
const PART = /、|(?<=[^“参普涉波])(?:和|与|以及|及)(?![”时格谐平美率])/;
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
export function splitNames(name: string, each: boolean, shared = ''): readonly string[] {
  if (shared !== '') return cut(name).map((part) => `${part}${shared}`);
  const parts = cut(name);
  const last = parts.at(-1);
  if (parts.length < 2 || parts.length > MOST || last === undefined) return [name];
  if (parts.some((part) => part === '')) return [name];
  if (parts.every((part) => COMPLETE.test(part))) return withHead(parts);
  if (!each) return [name];
  const first = parts[0] ?? '';
  const ending = first.slice(-1);
  const at = last.indexOf(ending);
  const tail = at === -1 ? '' : last.slice(at + 1);
  if (tail === '' || parts.slice(0, -1).some((part) => !part.endsWith(ending))) {
    return sharedTail(parts, last);
  }
  return parts.map((part, index) => (index === parts.length - 1 ? part : `${part}${tail}`));
}

/** Where what several names share can begin: 生物医药、新材料|产业增加值, 城镇、农村|居民收入. */
const SHARED = /产业|行业|居民|企业|机构|项目|工程|平台|中心|基地|园区|学校|人口|专利|职工|家庭/;

function sharedTail(parts: readonly string[], last: string): readonly string[] {
  const at = last.slice(1).search(SHARED) + 1;
  const first = parts[0] ?? '';
  const size = at > 0 ? at : first.length;
  if (size > 8 || last.length < size + 2 || parts.slice(0, -1).some((part) => SHARED.test(part))) {
    return parts;
  }
  if (at === 0 && (size !== 2 || parts.slice(0, -1).some((part) => part.length !== 2)))
    return parts;
  return parts.map((part, index) => (index === parts.length - 1 ? part : part + last.slice(size)));
}

/** Cuts at 、 和 与 及, but not inside quotation marks. */
function cut(name: string): readonly string[] {
  const quoted: string[] = [];
  const masked = name.replace(/“[^”]*”/g, (text) => {
    quoted.push(text);
    return `\u0001${String.fromCharCode(0xe000 + quoted.length - 1)}`;
  });
  return masked
    .split(PART)
    .map((part) =>
      part.replace(/\u0001(.)/g, (_, sign: string) => quoted[sign.charCodeAt(0) - 0xe000] ?? ''),
    );
}

/** 小学入学率、毕业率: names stay as printed; nothing is guessed about whose 毕业率 it is. */
function withHead(parts: readonly string[]): readonly string[] {
  return parts;
}
