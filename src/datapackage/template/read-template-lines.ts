import { nameKey } from '../../core/catalog/normalise-name';
import { visibleText } from '../../core/figure/normalise';
import { TEMPLATE_LINES, type TemplateLine } from '../../core/template/plan-template';

const NAMES: Readonly<Record<TemplateLine, string>> = {
  地区: '地区 区域 地区名称 行政区 编制地区',
  代码: '代码 地区代码 行政区划代码 区划代码 行政区代码',
  规划期: '规划期 规划时期 规划期间 时期',
  标题: '标题 规划名称 规划标题 规划全称 文件名称 文件标题 名称',
  文号: '文号 发文字号 发文号',
  印发日期: '印发日期 发布日期 批准日期 通过日期 成文日期 日期',
  指标表位置: '指标表位置 指标表 专栏 表号 表名',
};

const LINES: ReadonlyMap<string, TemplateLine> = new Map(
  TEMPLATE_LINES.flatMap((line) =>
    NAMES[line].split(' ').map((name) => [nameKey(name), line] as const),
  ),
);

/** What a line above the table says, and where. */
export interface ReadLine {
  readonly text: string;
  /** As a spreadsheet counts. */
  readonly row: number;
}

/**
 * The lines above the table: a label and, in the cell beside it or behind a colon, what it says. The
 * first of two counts; what is no such line (a guide, a title) is passed over.
 * @example readTemplateLines([['地区', '仓山区'], ['规划期：十五五']], 1).get('规划期')
 * // { text: '十五五', row: 2 }
 */
export function readTemplateLines(
  rows: readonly (readonly string[])[],
  firstRow: number,
): ReadonlyMap<TemplateLine, ReadLine> {
  const lines = new Map<TemplateLine, ReadLine>();
  rows.forEach((row, at) => {
    const cells = row.map(visibleText).filter((cell) => cell !== '');
    const [label = '', beside = ''] = cells;
    const [before = '', behind] = splitOnce(label);
    const line = LINES.get(nameKey(behind === undefined ? label : before));
    const text = behind === undefined || behind === '' ? beside : behind;
    if (line !== undefined && text !== '' && !lines.has(line)) {
      lines.set(line, { text, row: firstRow + at });
    }
  });
  return lines;
}

function splitOnce(text: string): readonly [string, string | undefined] {
  const at = text.slice(0, 40).search(/[:：]/u);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1).trim()];
}
