import type { DescriptorFinding } from '../../datapackage/finding/package-finding';
import { quoted } from '../phrases';

const EXPECTED: Readonly<
  Record<Extract<DescriptorFinding, { kind: 'descriptor-field' }>['expected'], string>
> = {
  object: '请写成 {…} 形式的对象',
  text: '请写成带英文双引号的文字',
  list: '请写成 […] 形式的列表',
  date: '请写成 2026-01-31 这样的日期',
  count: '请写成不带引号的整数，或运行 npm run -s package -- seal 目录',
  identifier: '请写成由小写字母、数字、汉字和 . _ - 组成的名字，如 cangshan-15',
};

/** A finding about `datapackage.json` as one sentence. */
export function sayDescriptorFinding(finding: DescriptorFinding): string {
  switch (finding.kind) {
    case 'descriptor-missing':
      return '数据包里没有 datapackage.json，请选择数据包本身所在的目录，或从 seeds 目录复制一份再改。';
    case 'descriptor-not-json': {
      const where = finding.row === undefined ? '' : `第 ${String(finding.row)} 行附近`;
      return `datapackage.json ${where}不是有效的 JSON，请检查括号、逗号和英文双引号是否成对、有无多余。`;
    }
    case 'descriptor-field': {
      const field = finding.field === '' ? ' 的内容' : ` 的 ${finding.field} `;
      return `datapackage.json${field}缺失或写法不对，${EXPECTED[finding.expected]}。`;
    }
    case 'resource-missing':
      return `datapackage.json 的 resources 里没有列出 ${finding.resource} 表，请补上 {"name":"${finding.resource}","path":"${finding.resource}.csv"} 一项。`;
    case 'resource-duplicate':
      return `datapackage.json 的 resources 里 ${finding.resource} 表列了不止一次，请只留一项。`;
    case 'resource-unknown':
      return `datapackage.json 列出的${quoted(finding.resource)}不是规划数据包的表，已略过；如果写错了名字，请改正。`;
    case 'path-unsafe':
      return `datapackage.json 里 ${finding.resource} 表的路径${quoted(finding.path)}不在数据包目录之内，请改成 ${finding.resource}.csv 这样的相对路径（不能是绝对路径、网址，也不能含 ..）。`;
    case 'hash-unsupported':
      return `datapackage.json 里 ${finding.file} 的 hash ${quoted(finding.hash)}不是“sha256:”加 64 位十六进制数，请运行 npm run -s package -- seal 目录 重新生成。`;
    case 'dialect-unsupported':
      return `datapackage.json 里 ${finding.resource} 表写明 ${finding.field} 是${quoted(finding.text)}，不支持这样的文件；请把表存成逗号分隔（或 dialect.delimiter 写明分号、制表符、竖线）、第一行是列名的 UTF-8 或 GB18030 CSV。`;
    case 'hash-missing':
      return `datapackage.json 没有写 ${finding.file} 的 hash，无法核对文件是否被改动；可以运行 npm run -s package -- seal 目录 补上。`;
  }
}
