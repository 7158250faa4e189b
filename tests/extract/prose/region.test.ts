import { extractDocument } from '../../../src/extract/document/read';

const names = (text: string, region?: string) =>
  extractDocument(`乙市甲区国民经济和社会发展第十四个五年规划纲要\n\n${text}`, {
    region,
  }).figures.map((figure) => figure.name);

test.each([
  ['到2025年，甲区生产总值达到300亿元。', ['生产总值']],
  ['到2025年，全区生产总值达到300亿元。', ['生产总值']],
  ['到2025年，生产总值占全市比重达到12%。', ['生产总值占全市比重']],
  ['到2025年，全市生产总值达到3000亿元。', []],
  ['到2025年，泉港市生产总值达到3000亿元。', []],
  ['到2025年，城市污水处理率达到98%。', ['城市污水处理率']],
  ['到2025年，新增上市公司5家。', ['新增上市公司']],
])('%s', (text, expected) => expect(names(text)).toEqual(expected));

test('the caller may say what region it is', () => {
  expect(names('到2025年，丙丁区生产总值达到300亿元。', '丙丁')).toEqual(['生产总值']);
});
