import { makePdf } from '../support/make-pdf';
import { table } from '../support/ruled-page';
import { extractFrom } from '../support/read';

test('a number that is wider than its cell is of that around its middle', async () => {
  const made = table(
    [60, 110, 260, 300, 340],
    [800, 770, 740, 710],
    [
      ['序号', '指标', '2025年', '2030年'],
      ['1', '渡口与浮标（个）', '', ''],
      ['2', '书店（家）', '3', '4'],
    ],
  );
  // 42 points of digits in a cell of 40: the last stand behind its border.
  const [y = 0] = (made.texts ?? []).filter(([, , text]) => text === '1').map(([, at]) => at);
  const texts = [...(made.texts ?? []), [270, y, '83/1200'], [316, y, '110'] as const];
  const pdf = makePdf([{ ...made, texts: texts as typeof made.texts }]);
  const { tables } = await extractFrom('a.pdf', pdf);
  const cells = tables[0]?.rows[0]?.cells.map(({ text }) => text);
  expect(cells).toEqual(['1', '渡口与浮标（个）', '83/1200', '110']);
});
