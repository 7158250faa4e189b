import type { DocumentStep } from '../../src/core/finding/document-finding';
import { sayReadingStep } from '../../src/wording/document-step';

test.each<[DocumentStep, string]>([
  [{ kind: 'opening' }, '正在读取“规划.pdf”：打开文件…'],
  [{ kind: 'page', number: 12, count: 300 }, '正在读取“规划.pdf”：第 12 页，共 300 页…'],
  [{ kind: 'sheet', number: 2, count: 3 }, '正在读取“规划.pdf”：第 2 张工作表，共 3 张…'],
  [{ kind: 'searching' }, '正在读取“规划.pdf”：查找指标表和数字…'],
])('%j', (step, sentence) => {
  expect(sayReadingStep({ step, isHeld: false }, '规划.pdf', 9_000_000)).toBe(sentence);
});

test('that everything waits is said of a large file alone', () => {
  const held = { step: { kind: 'converting' }, isHeld: true } as const;
  expect(sayReadingStep(held, 'a.docx', 9_000_000)).toContain('这里不能在后台读取');
  expect(sayReadingStep(held, 'a.docx', 9_000)).not.toContain('后台');
});
