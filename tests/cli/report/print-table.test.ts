import { printTable } from '../../../src/cli/report/print-table';
import { displayWidth } from '../../../src/core/text/display-width';
import { comparedBlock } from '../../workbook/support/compared';

test('the columns of a comparison begin at the same place in every line', () => {
  const [head = '', , ...lines] = printTable(comparedBlock([['床位数', 2023, '63.2']]));
  const rows = lines.slice(0, -1);
  const start = displayWidth(head.slice(0, head.indexOf('说明')));
  const ends = rows.map((line) => {
    const letters = [...line];
    let width = 0;
    const index = letters.findIndex((letter) => (width += displayWidth(letter)) >= start - 2);
    return [
      width,
      letters
        .slice(index + 1, index + 3)
        .join('')
        .trim(),
    ];
  });
  expect(rows).toHaveLength(14);
  // Every line but those without a note reaches exactly to the gap before the notes.
  expect(new Set(ends.filter(([width]) => Number(width) >= start - 2).map(([w]) => w)).size).toBe(
    1,
  );
  expect(new Set(ends.map(([, gap]) => gap))).toEqual(new Set(['']));
});

test('a text cannot send commands to the terminal', () => {
  const lines = printTable(comparedBlock([['减排任务', 2023, '完成\u001b[31m']]));
  expect(lines.join('\n')).not.toContain('\u001b');
});
