import type { TableFinding } from '../../datapackage/finding/package-finding';
import { quoted } from '../phrases';
import { sayRow } from './place';

/** A finding about the shape of a table as one sentence. */
export function sayTableFinding(finding: TableFinding): string {
  switch (finding.kind) {
    case 'quote-broken':
      return `${sayRow(finding)}的英文双引号没有成对，请补上或删去；单元格里的双引号要写成两个 ""。`;
    case 'row-uneven':
      return `${sayRow(finding)}有 ${String(finding.found)} 格，列名有 ${String(finding.expected)} 个，请补齐或删去多余的逗号；含逗号的文字要放在英文双引号里。`;
    case 'column-missing':
      return `${finding.file} 缺少 ${finding.column} 列，请补上这一列（列之间用英文逗号分隔）。`;
    case 'column-unknown':
      return `${finding.file} 的${quoted(finding.column)}列不是这张表的列，已略过；如果写错了列名，请改正。`;
    case 'column-duplicate':
      return `${finding.file} 的 ${finding.column} 列出现了不止一次，请只留一列。`;
  }
}
