import type { Catalog } from '../../core/catalog/catalog';
import { resolveRegion } from '../../core/catalog/resolve-plan';

const BEFORE_PLAN =
  /^([\u4e00-\u9fff]{2,24}?)(?=国民经济|经济社会|经济和社会|[“"]|第(?:[一二三四五六七八九十]{1,3}|\d{1,2})个五年|二?十[一二三四五六七八九]?五|(?:19|20)\d\d|发展规划|五年规划)/u;
const PLACE = /[省市区县旗州盟镇乡]$/u;
/** 某省某市某区: the plan is that of the last. */
const NESTED =
  /^(?:.*?(?:省|自治区))?(?:.*?(?:市|自治州|州(?!市)|地区|盟))?(.{2,}[区县市旗州盟镇乡])$/u;

/** A region that a title begins with. */
export interface RegionGuess {
  readonly name: string;
  /** '' where the catalogue does not know it. */
  readonly code: string;
}

/**
 * The region that a plan's title begins with: by the catalogue where it knows the name, else the
 * last place named. Undefined where the title names none.
 * @example guessRegion('甲市乙区国民经济和社会发展第十五个五年规划纲要', catalog) // { name: '乙区', code: '' }
 */
export function guessRegion(title: string, catalog: Catalog): RegionGuess | undefined {
  const whole = BEFORE_PLAN.exec(title)?.[1];
  if (whole === undefined) return undefined;
  const last = NESTED.exec(whole)?.[1];
  for (const name of [whole, ...(last === undefined ? [] : [last])]) {
    const found = resolveRegion(catalog, name);
    if (found.ok) return { name: found.value.name, code: found.value.code };
  }
  return PLACE.test(whole) ? { name: last ?? whole, code: '' } : undefined;
}
