import type { ProseAmount } from './amount';
import type { ExtractReason } from '../../core/finding/extract-finding';
import { joinName, subjectOfClause } from './carried-name';
import { nameBehind, nameDescribed } from './name-behind';
import { indexUpTo, lastUpTo, wordsBetween, type Scan } from './scan';
import type { Subject } from './subject';

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
  readonly at: number;
  /** The amount was a sum over years that the text does not name. */
  readonly sums: boolean;
}

const MEASURE =
  /(?:率|比重|占比|比例|比率|值|额|收入|支出|投入|经费|数|量|规模|强度|水平|面积|里程|浓度|指数|寿命|年限|投资|产值|贡献|系数|增速|消费|外资|床位|人口|就业|专利|强度|能耗|排放|企业|机构|税收|长度|能力|时间|占GDP|营收|结构|标准|存量|总数|密度|客流|吞吐量|产出)(?:（[^（）]{1,12}）)?$/;
/** Behind a level and 以上 these go on with the sentence, they are not what is counted. */
const GOES_ON =
  /^(?:[，。；：！？、）”]|$|和|与|及|并|以|的|大关|关口|台阶|水平|目标|标准|左右|且|规模)/;
const BACK = 3;
const LONGEST_CLAUSE = 200;

/**
 * Finds the name that a number belongs to: before it, behind it, or in the clause before. Undefined
 * where the number describes something and is not said of it.
 *
 * @example nameOf(scan, amount, subject, undefined)?.reason // 'name-stated'
 */
export function nameOf(
  scan: Scan,
  amount: ProseAmount,
  subject: Subject,
  last: LastName | undefined,
): NameReading | undefined {
  const after = scan.text.slice(amount.end, amount.end + 90);
  if (subject.name !== '' && !subject.partial) {
    if (after.startsWith('的') && !/^的(?:目标|水平|.{0,4}增[长速]|速度)/.test(after)) {
      const described = nameDescribed(subject.name, after);
      return described === undefined ? undefined : { name: described, reason: 'name-unsure' };
    }
    if (describes(scan, amount, after)) return undefined;
    return {
      name: subject.name,
      reason: MEASURE.test(subject.name) ? 'name-stated' : 'name-unsure',
    };
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
    if (describes(scan, amount, after)) return undefined;
  }
  const carried = carriedName(scan, amount, subject, last);
  if (carried === '') return undefined;
  return { name: joinName(carried, subject.name), reason: 'name-carried' };
}

/** 50平方公里以上流域: a measure right before what it describes. */
function describes(scan: Scan, amount: ProseAmount, after: string): boolean {
  if (GOES_ON.test(after)) return false;
  if (!isBounded(scan, amount)) return false;
  return nameBehind(amount.unit, after) === '' && !/^[A-Z]/.test(after);
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
