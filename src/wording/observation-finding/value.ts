import type { ObservationRowFinding } from '../../core/observation/observation-finding';
import { quoted } from '../phrases';
import { sayObservationCell } from './place';

type Unreadable = Extract<ObservationRowFinding, { readonly kind: 'value-unreadable' }>;
type Inexact = Extract<ObservationRowFinding, { readonly kind: 'value-inexact' }>;

const UNREADABLE: Readonly<Record<Unreadable['why'], string>> = {
  text: '不是一个数，请填当年的实际数；没有数据就填“无数据”，还没有填就空着',
  scientific: '是科学计数法，末几位可能已经丢失，请把单元格改成“数值”格式后重新导出，或照原数填写',
  error: '是公式出错的结果，请改正公式，或直接填数；没有数据就填“无数据”',
  date: '是日期，多半是录入时被 Excel 改成了日期，请照原数重新填写',
  formula: '以公式的符号开头，不会计算，请填算好的数',
  split: '被逗号断成了两格，请给这个数加上英文双引号，或去掉其中的千分位逗号',
};

const INEXACT: Readonly<Record<Inexact['why'], string>> = {
  bound: '只说了界限，不是确切的数，请填当年的实际数',
  range: '是一个范围，不是确切的数，请填当年的实际数',
  cumulative: '是累计数，不是一年的数，请填当年的数，累计由加载项去算',
  change: '是增减幅度，不是当年的数，请填当年的数，增速请填在“增速”列',
  several: '不止一个数，或者说的是别的年份，请只填当年的一个数',
};

/** A 实际值 that cannot be used as one sentence. */
export function sayObservedValue(finding: Unreadable | Inexact): string {
  const where = `${sayObservationCell(finding)}（${finding.indicator}）`;
  const why = finding.kind === 'value-unreadable' ? UNREADABLE[finding.why] : INEXACT[finding.why];
  return `${where}：${quoted(finding.text)}${why}。`;
}
