import { contextOf } from '../../../src/review/context/context-of';
import { startReview } from '../../../src/review/start-review';
import { catalog, fileOf, itemOf, madeReview } from '../made-plan';

const review = madeReview();
const shown = (name: string, text: string, from = review) =>
  contextOf(from, itemOf(from, name, text)).map((part) =>
    part.isMarked ? `⟦${part.text}⟧` : part.text,
  );

test('a figure of the text in its sentence', () => {
  expect(shown('充电桩', '3000个')).toEqual([
    '到2030年，建成充电桩',
    '⟦3000个⟧',
    '，森林覆盖率达到48%。',
  ]);
});

test('a cell in its row', () => {
  expect(shown('城镇新增就业', '[6.5]')).toEqual([
    '',
    '3',
    '城镇新增就业',
    '万人',
    '⟦[6.5]⟧',
    '',
    '1.3',
    '预期性',
  ]);
});

test('markup is shown as what it prints, never as markup', () => {
  const page = startReview(
    fileOf(
      '<p>云台区“十五五”规划</p><p>到2030年，<b onclick="x()">高新技术企业</b>达到120家。</p>',
      'a.txt',
    ),
    catalog,
  );
  expect(shown('高新技术企业', '120家', page).join('')).toBe('到2030年，高新技术企业达到⟦120家⟧。');
});

test('an endless sentence is cut', () => {
  const long = startReview(
    fileOf(
      `云台区“十五五”规划\n\n${'很好'.repeat(400)}，到2030年，高新技术企业达到120家${'，很好'.repeat(400)}`,
    ),
    catalog,
  );
  expect(shown('高新技术企业', '120家', long).join('').length).toBeLessThan(260);
});
