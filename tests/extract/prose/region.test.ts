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

test.each([
  ['湖州市', '到2025年，湖州港吞吐量达到9万吨。', ['湖州港吞吐量']],
  ['湖州市', '到2025年，湖州市茶室达到45家。', ['茶室']],
  ['湖州市', '到2025年，全市茶室达到45家。', ['茶室']],
  ['荆湖市沙市区', '到2025年，沙市区茶室达到45家。', ['茶室']],
  ['荆湖市市中区', '到2025年，市中区茶室达到45家。', ['茶室']],
  ['', '到2025年，我国人均茶园面积达到3平方米。', ['人均茶园面积']],
  ['', '今后五年，全省茶室达到45家。', ['茶室']],
])('a plan of %s: %s', (region, text, expected) =>
  expect(
    extractDocument(`第十四个五年规划纲要\n\n${text}`, { region }).figures.map(({ name }) => name),
  ).toEqual(expected),
);

test.each([
  ['东湖新区：建设主城，到2025年，茶室达到45家。水厂达到9座。', ['东湖新区茶室', '东湖新区水厂']],
  ['柳岸镇要做优农业。2025年茶室达到45家。', ['柳岸镇茶室']],
  ['（一）东湖新区\n\n到2025年，茶室达到45家。', ['东湖新区茶室']],
  [
    '到2025年，城南工业园建成区面积达到6平方公里，茶室达到45家。',
    ['城南工业园建成区面积', '城南工业园茶室'],
  ],
])('what is said of a part of the region has its name: %s', (text, expected) =>
  expect(names(text)).toEqual(expected),
);

test.each([
  ['推动东湖新区扩容，到2025年，生产总值达到300亿元。', 'elsewhere-near'],
  ['“十四五”时期，全县茶叶收入8亿元。', 'year-of-several'],
  ['面临挑战\n\n预计到2025年，老年人口超过12万人。', 'foreseen'],
])('%s waits: %s', (text, reason) =>
  expect(
    extractDocument(`甲县国民经济和社会发展第十四个五年规划纲要\n\n${text}\n`).figures[0]?.reasons,
  ).toContain(reason),
);

test.each([
  ['锚定2035年远景目标，今后五年主要目标是：', 2025],
  ['按照与到2035年基本实现现代化远景目标紧密衔接的要求，今后五年的主要目标是：', 2025],
  ['展望2035年，主要目标是：', 2035],
])('the goals under %s are of %i', (lead, year) => {
  const { figures } = extractDocument(
    `甲县国民经济和社会发展第十四个五年规划纲要\n\n第三章 主要目标\n\n${lead}\n\n——产业兴旺。茶室数量达到120家。\n`,
  );
  expect(figures.map(({ years }) => years?.last)).toEqual([year]);
});

test.each([
  [
    '第一章 砥砺奋进的五年',
    '“十三五”时期是不平凡的五年。茶室数量达到95家。\n\n实际使用外资五年累计超过1亿美元。',
  ],
  ['第一节 顺利实现“十三五”发展目标', '茶室数量达到95家。'],
  ['第一章 精彩开局', '“十三五”规划目标任务总体完成。茶室数量增至95家。'],
])('%s: what follows are results', (heading, text) => {
  const { figures } = extractDocument(
    `甲县国民经济和社会发展第十四个五年规划纲要\n\n${heading}\n\n${text}\n`,
  );
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.map(({ measure }) => measure)).toEqual(figures.map(() => 'actual'));
  expect(figures.every(({ years }) => years === undefined || years.last <= 2020)).toBe(true);
});

test.each([
  ['全省生产总值达到3000亿元。', '生产总值'],
  ['泉港市生产总值达到300亿元。', '泉港市生产总值'],
  ['全国生产总值达到30万亿元。', undefined],
])('a province: %s', (text, name) => {
  const { figures } = extractDocument(
    `甲省国民经济和社会发展第十四个五年规划纲要\n\n三、任务\n\n到2025年，${text}\n`,
  );
  expect(figures[0]?.name).toBe(name);
});

test.each([
  ['到2025年，高新区生产总值达到300亿元。', '生产总值'],
  ['到2025年，开发区科学城集聚科研机构50家。', '开发区科学城科研机构'],
])('a zone in its own plan: %s', (text, name) => {
  const { figures } = extractDocument(
    `甲乙高新技术产业开发区“十四五”发展规划\n\n三、任务\n\n${text}\n`,
  );
  expect(figures[0]?.name).toBe(name);
});

test('the caller may say what region it is', () => {
  expect(names('到2025年，丙丁区生产总值达到300亿元。', '丙丁')).toEqual(['生产总值']);
});
