import type { DocumentStep } from '../core/finding/document-finding';
import { quoted } from './phrases';

/** Bytes from which reading takes so long that somebody wonders. */
const LARGE = 1_000_000;

interface Step {
  readonly step: DocumentStep;
  /** Everything else waits for it. */
  readonly isHeld: boolean;
}

/**
 * How far the reading of a document has come.
 * @param size bytes of its file
 * @example sayReadingStep({ step: { kind: 'page', number: 12, count: 300 }, isHeld: false }, '规划.pdf', 5000)
 * // '正在读取“规划.pdf”：第 12 页，共 300 页…'
 */
export function sayReadingStep({ step, isHeld }: Step, name: string, size: number): string {
  const held =
    isHeld && size > LARGE ? '这里不能在后台读取，读完之前窗格和公式可能没有反应，请稍候。' : '';
  return `正在读取${quoted(name)}：${sayStep(step)}…${held}`;
}

function sayStep(step: DocumentStep): string {
  switch (step.kind) {
    case 'opening':
      return '打开文件';
    case 'page':
      return `第 ${String(step.number)} 页，共 ${String(step.count)} 页`;
    case 'sheet':
      return `第 ${String(step.number)} 张工作表，共 ${String(step.count)} 张`;
    case 'converting':
      return '读出 Word 的文字和表格，页数多时要等一会儿';
    case 'searching':
      return '查找指标表和数字';
    case 'checking':
      return '逐行检查';
  }
}
