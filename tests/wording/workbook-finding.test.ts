import type { WorkbookFinding } from '../../src/core/finding/workbook-finding';
import { sayInserted, sayWorkbookFinding } from '../../src/wording/workbook-finding';

const area = 'Sheet1!A1:J27';
const cells = ['A1', 'B2', 'C3', 'D4'].map((address) => ({ address, content: '旧' }));
const denied = { code: 'AccessDenied', reason: 'You cannot perform the requested operation.' };

const SENTENCES: readonly (readonly [finding: WorkbookFinding, sentence: string])[] = [
  [
    { kind: 'sheet-missing', sheet: '表' },
    '没有名为“表”的工作表，它可能已被删除或改名；请另选一个单元格后重试。',
  ],
  [
    { kind: 'sheet-protected', sheet: '表' },
    '工作表“表”受保护，没有写入；请先取消工作表保护，或换一张工作表。',
  ],
  [
    { kind: 'nothing-frozen' },
    '工作簿里没有 0.1 版冻结过的公式，或者都已放回；请在冻结过的那份工作簿里恢复。',
  ],
  [
    { kind: 'nothing-to-repair' },
    '没有需要修复的 PLAN 函数名；若单元格仍显示 #NAME?，请核对函数名的拼写。',
  ],
  [
    { kind: 'row-not-inserted', key: '甲-01' },
    '工作簿里还没有插入过含这一行的表，无处可跳；请先插入对比表或指标表。',
  ],
  [{ kind: 'selection-not-cells' }, '当前选中的不是一块单元格，没有写入；请只选一个单元格后重试。'],
  [
    { kind: 'selection-blank' },
    '选中的单元格都是空的，没有读出内容；请选中整张指标表（含表头）后重试。',
  ],
  [
    { kind: 'selection-too-large', area: 'Sheet1!A1:Z9999', cells: 259974, limit: 100000 },
    'Sheet1!A1:Z9999有259974个单元格，超过100000个，没有读；请只选中指标表（含表头）后重试。',
  ],
  [
    { kind: 'destination-outside-sheet', anchor: 'XFD1', rows: 27, columns: 10 },
    '从XFD1起放不下27行10列，没有写入；请选靠左上一些的单元格。',
  ],
  [
    { kind: 'destination-outside-sheet', anchor: '', rows: 27, columns: 10 },
    '从所选单元格起放不下27行10列，没有写入；请选靠左上一些的单元格。',
  ],
  [
    { kind: 'destination-occupied', area, cells },
    `${area}里有A1“旧”、B2“旧”、C3“旧”等4个非空单元格，没有写入；请另选一个单元格，或确认覆盖。`,
  ],
  [
    { kind: 'destination-changed', area, cells: cells.slice(0, 1) },
    `${area}里的内容在您确认之后又变了，现有A1“旧”1个非空单元格，没有写入；请重新核对后再确认。`,
  ],
  [
    { kind: 'destination-crosses', area, obstacle: 'table', names: ['表1'] },
    `${area}碰到表格（表1），没有写入；请另选一个单元格，或先把表格移开。`,
  ],
  [
    { kind: 'text-too-long', row: '甲-01', column: '指标', length: 40000, limit: 32766 },
    '编码甲-01的“指标”有40000个字，超过单元格的上限32766字，没有写入；请在规划数据里缩短这一格。',
  ],
  [
    { kind: 'write-rejected', area, ...denied },
    `Excel 拒绝了写入，${area}的内容、格式和合并已恢复原样；工作表受保护或为只读，请先取消保护。`,
  ],
  [
    { kind: 'write-rejected', area, code: 'Strange', reason: 'Boom.' },
    `Excel 拒绝了写入，${area}的内容、格式和合并已恢复原样；Excel 的说明是“Strange：Boom”，请据此处理后重试。`,
  ],
  [
    { kind: 'write-half-done', area, ...denied, left: cells.slice(0, 1) },
    `Excel 拒绝了写入，也没能恢复原样，${area}里现有A1“旧”1个非空单元格；请关闭工作簿而不保存，或按 Ctrl+Z 撤销（较旧的 Excel 撤销不了加载项的改动）。工作表受保护或为只读，请先取消保护。`,
  ],
  [
    { kind: 'write-half-done', area, ...denied, left: undefined },
    `Excel 拒绝了写入，也没能恢复原样，${area}里现有什么也无法读出；请关闭工作簿而不保存，或按 Ctrl+Z 撤销（较旧的 Excel 撤销不了加载项的改动）。工作表受保护或为只读，请先取消保护。`,
  ],
  [{ kind: 'refresh-outdated' }, '预览之后工作簿又有改动，没有更新；请重新预览后再确认。'],
  [
    { kind: 'read-rejected', code: 'InvalidOperationInCellEditMode', reason: '' },
    '读不到工作簿的内容，没有写入；有单元格正在编辑，请先按 Enter 或 Esc 结束编辑。',
  ],
  [
    { kind: 'setting-rejected', key: 'PLAN.packages', ...denied },
    'Excel 没有把规划数据存进工作簿，原来保存的不变；工作表受保护或为只读，请先取消保护。',
  ],
  [
    { kind: 'setting-unreadable', key: 'PLAN.packages' },
    '工作簿里保存的规划数据不是本加载项写下的样子，没有采用；请重新导入规划数据。',
  ],
  [
    { kind: 'setting-half-done', key: 'PLAN.choices', ...denied },
    'Excel 没有把矛盾的选定完整存进工作簿，也没能恢复原样；请关闭工作簿而不保存，再打开后重试。工作表受保护或为只读，请先取消保护。',
  ],
  [
    { kind: 'setting-too-large', key: 'PLAN.packages', size: 4_560_000, limit: 4_000_000 },
    '要随工作簿保存的共约 4.6 MB，超过 4.0 MB，没有保存规划数据，原来保存的不变；请先在“数据”页移除用不到的规划数据。',
  ],
  [
    { kind: 'setting-unreadable', key: 'PLAN.frozen' },
    '工作簿里保存的“PLAN.frozen”不是本加载项写下的样子，没有采用；请改用冻结之前另存的工作簿，没有的话重新插入表和公式。',
  ],
];

test.each(SENTENCES)(
  '%j is one Chinese sentence that ends with what to do',
  (finding, sentence) => {
    expect(sayWorkbookFinding(finding)).toBe(sentence);
  },
);

test('each obstacle has a remedy of its own', () => {
  const say = (obstacle: 'merge' | 'table' | 'block' | 'spill') =>
    sayWorkbookFinding({ kind: 'destination-crosses', area, obstacle, names: [area] });
  const sentences = (['merge', 'table', 'block', 'spill'] as const).map(say);
  expect(new Set(sentences).size).toBe(4);
});

test('what an insertion did', () => {
  expect(sayInserted(area, { pageRefused: false, isManual: false })).toBe(`已插入到 ${area}。`);
});
