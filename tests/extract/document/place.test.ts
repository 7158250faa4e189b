import { extractDocument } from '../../../src/extract/document/read';
import { inPlan } from './show';

test('a figure knows its line, its characters and the headings above it', () => {
  const text =
    '# 第十四个五年规划\n\n## 第一章 总则\n### 优化布局\n\n#### 一、目标\n\n专栏2 重点\n\n到２０２５ 年，企业达到 ４０\n\n— 12 —\n\n０家以上。\n';
  const [figure] = extractDocument(text).figures;
  expect(figure?.section).toEqual(['第一章 总则 优化布局', '一、目标']);
  expect(figure?.box).toBe('专栏2 重点');
  expect(figure?.line).toBe(10);
  expect(figure?.text).toBe('４００家以上');
  expect(text.slice(figure?.span.start, figure?.span.end)).toBe('４０\n\n— 12 —\n\n０家以上');
});

test('cells know their line and their characters', () => {
  const text = '表1 指标\n指标\t单位\t2025年目标\n生产总值\t亿元\t 1500 \n';
  const [table] = extractDocument(text).tables;
  const cell = table?.rows[0]?.cells[2];
  expect([table?.line, table?.rows[0]?.line, cell?.line]).toEqual([1, 3, 3]);
  expect(text.slice(cell?.start, cell?.end)).toBe('1500');
});

test('page numbers and running heads inside a sentence are skipped', () => {
  const page = (number: number) => `\n\n- ${String(number)} -\n甲县“十四五”规划纲要\n\n`;
  const text = inPlan(
    `加快发展现代产业，第一段说明文字。${page(1)}继续推进各项工作，第二段说明文字。${page(2)}到2025年，全县高新技术企业${page(3)}达到120家。`,
  );
  const { figures } = extractDocument(text);
  expect(figures.map(({ name, text: printed }) => `${name} ${printed}`)).toEqual([
    '高新技术企业 120家',
  ]);
});

test('lines that are broken at a fixed width are one paragraph', () => {
  const lines = [
    '坚持把人才作为最重要的发展支撑，完善引才模式，促',
    '进人才链创新链与产业链的深度融合，配套建设人才公',
    '寓，鼓励企业设立科学家创新中心和院士专家工作站等',
    '载体，到２０２５年，全区规上企业研发经费投入总量',
    '达到１４亿元以上，全面落实各项政策。',
  ];
  const text = `第十四个五年规划\n\n${[...lines, ...lines, ...lines].join('\n\n')}\n`;
  const { figures } = extractDocument(text);
  expect(figures.map(({ name, line }) => [name, line])).toEqual([
    ['规上企业研发经费投入总量', 11],
    ['规上企业研发经费投入总量', 21],
    ['规上企业研发经费投入总量', 31],
  ]);
});

test('every candidate says how sure it is and why', () => {
  const [sure, unsure] = extractDocument(
    inPlan('到2025年，森林覆盖率达到72%。\n\n建成标准厂房80万平方米。'),
  ).figures;
  expect(sure?.confidence).toBeGreaterThan(0.9);
  expect(sure?.reasons).toEqual(['year-stated', 'name-stated', 'goal-word', 'section-of-goals']);
  expect(unsure?.confidence).toBeLessThan(0.6);
  expect(unsure?.reasons).toContain('year-missing');
});
