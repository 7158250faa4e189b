import { extractDocument } from '../../../src/extract/document/read';

type Row = readonly [over: string, name: string];

/** 指标 over two columns, the first one merged over its rows. */
function read(rows: readonly Row[]) {
  const cells = rows.map(([over, name], at) => {
    const first = rows.findIndex((each) => each[0] === over);
    const span = rows.filter((each) => each[0] === over).length;
    const head = first === at ? `<td rowspan="${String(span)}">${over}</td>` : '';
    const names = over === name ? `<td colspan="2">${name}</td>` : `${head}<td>${name}</td>`;
    return `<tr>${names}<td>元</td><td>${String(at + 1)}0</td><td>${String(at + 1)}2</td></tr>`;
  });
  const { tables } = extractDocument(
    `专栏1 “十五五”主要指标\n<table><tr><td colspan="2">指标</td><td>单位</td><td>2025年</td><td>2030年</td></tr>${cells.join('')}</table>\n`,
  );
  return tables[0]?.rows.map(({ category, parent, name }) => [category, parent, name].join('|'));
}

test('what stands before every name is its category', () => {
  const rows: readonly Row[] = [
    ['一、经济', '1.税收'],
    ['一、经济', '2.投资'],
    ['二、民生', '3.收入'],
    ['二、民生', '4.就业'],
  ];
  expect(read(rows)).toEqual(['经济||税收', '经济||投资', '民生||收入', '民生||就业']);
});

test('what stands before some names is what they are parts of', () => {
  const rows: readonly Row[] = [
    ['税收', '税收'],
    ['居民收入', '城镇居民'],
    ['居民收入', '农村居民'],
    ['就业', '就业'],
  ];
  expect(read(rows)).toEqual(['||税收', '|居民收入|城镇居民', '|居民收入|农村居民', '||就业']);
});
