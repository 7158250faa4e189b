import { gridOfValues, type DocumentSource } from '../../../../src/core/document/part';
import type { ReviewSource } from '../../../../src/review/source/review-source';
import { lineText } from '../../../../src/taskpane/pages/import/review-messages';

const TEXT: DocumentSource = { kind: 'text', text: '正文' };
const WORD: DocumentSource = {
  kind: 'parts',
  parts: [
    { kind: 'passage', text: '正文', place: { kind: 'paragraph', paragraph: 1 } },
    {
      kind: 'grid',
      width: 1,
      height: 1,
      cells: [{ row: 0, column: 0, rows: 1, columns: 1, text: '指标' }],
    },
  ],
};
const SHEET: DocumentSource = {
  kind: 'parts',
  parts: [gridOfValues({ name: '指标', row: 0, column: 0 }, [['指标', 2025]])],
};

test.each<[string, ReviewSource['origin'], DocumentSource, string]>([
  ['a text', 'file', TEXT, '文本第 3 行'],
  ['pasted text', 'paste', TEXT, '文本第 3 行'],
  ['a Word file, tables and all', 'file', WORD, '文本第 3 行'],
  ['a workbook', 'file', SHEET, '工作表第 3 行'],
  ['selected cells', 'selection', SHEET, '所选区域第 3 行'],
])('counts lines as %s has them', (_what, origin, content, expected) => {
  expect(lineText({ origin, name: '', sha256: '', content }, 3)).toBe(expected);
});
