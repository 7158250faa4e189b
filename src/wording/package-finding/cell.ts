import type { CellFinding } from '../../datapackage/finding/package-finding';
import { quoted } from '../phrases';
import { sayCell, sayChoices } from './place';

const TYPES: Readonly<Record<Extract<CellFinding, { kind: 'cell-type' }>['expected'], string>> = {
  year: '年份，请写成 2025 这样的四位半角数字',
  integer: '正整数，请写成 12 这样的半角数字',
  date: '日期，请写成 2021-05-26 这样的形式',
};

/** A finding about one cell as one sentence. */
export function sayCellFinding(finding: CellFinding): string {
  const where = sayCell(finding);
  switch (finding.kind) {
    case 'cell-too-long':
      return `${where}有 ${String(finding.found)} 个字符，超过 Excel 一格能放的 ${String(finding.limit)} 个，请检查前面是否少了英文双引号，或缩短这一格。`;
    case 'cell-required':
      return `${where}是空的，请填写。`;
    case 'cell-control':
      return `${where}含有看不见的控制字符，请删去后重新填写。`;
    case 'cell-type':
      return `${where}：${quoted(finding.text)}不是${TYPES[finding.expected]}。`;
    case 'cell-enum':
      return `${where}：${quoted(finding.text)}不是允许的值，请改为 ${sayChoices(finding.allowed)}。`;
    case 'cell-pattern':
      return `${where}：${quoted(finding.text)}的写法不对，请写成 ${finding.example} 这样的形式。`;
    case 'cell-formula-like':
      return finding.isMarked
        ? `${where}：${quoted(finding.text)}以公式的符号开头，只会当作文字，不会计算（文件里它前面的单引号是为此加的，读回时去掉）；如果不是原文如此，请改正。`
        : `${where}：${quoted(finding.text)}以公式的符号开头，只会当作文字，不会计算，但用 Excel 打开这个文件会当作公式；原文如此的，请在它前面加一个英文单引号（'），不是的请改正。`;
  }
}
