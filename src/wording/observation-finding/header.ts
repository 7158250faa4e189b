import type { ObservationHeaderFinding } from '../../core/observation/observation-finding';
import { listed, quoted } from '../phrases';

/** As many headers as a person reads in one sentence. */
const HEADERS_SHOWN = 8;

/** A finding about the columns of a table of actual values as one sentence. */
export function sayObservationHeader(finding: ObservationHeaderFinding): string {
  switch (finding.kind) {
    case 'header-missing':
      return `没有找到列名，${sayFound(finding.headers)}；请在第一行写上列名：地区、指标、年份、实际值（状态、来源、增速可以不写）。`;
    case 'observation-column-missing':
      return `缺少${listed(finding.columns.map(quoted))}列，${sayFound(finding.headers)}；请补上，或指明哪一列是它。`;
    case 'observation-column-repeated':
      return `${listed(finding.headers.map(quoted))}都可以当作“${finding.column}”，不知道用哪一列；请改掉其中的列名，或指明用哪一列。`;
    case 'mapped-column-absent':
      return `没有找到指定为“${finding.column}”的${quoted(finding.header)}列，${sayFound(finding.headers)}；请重新指明。`;
    case 'years-across':
      return `年份写在了列名里（${listed(finding.headers.slice(0, HEADERS_SHOWN))}）；请改成一行一个年份：地区、指标、年份、实际值。`;
    case 'years-across-read':
      return `每个年份一列，已按 ${listed(finding.years.map((year) => `${String(year)} 年`))}读取，一行可以有几个年份的值；请核对。`;
    case 'columns-ignored':
      return `${listed(finding.headers.slice(0, HEADERS_SHOWN).map(quoted))}${finding.headers.length > HEADERS_SHOWN ? '等' : ''}列没有用到；如果其中有要用的，请指明。`;
    case 'rows-missing':
      return '列名下面没有数据；请填写后再读。';
  }
}

function sayFound(headers: readonly string[]): string {
  if (headers.length === 0) return '什么也没有';
  const more = headers.length > HEADERS_SHOWN ? '等' : '';
  return `现有的是：${listed(headers.slice(0, HEADERS_SHOWN).map(quoted))}${more}`;
}
