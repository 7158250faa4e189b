import { extractDocument } from '../../../src/extract/document/read';

test.each([['乡镇'], ['乡镇（街道）'], ['县（市、区）'], ['责任单位']])(
  'goals broken down by %s are no indicators of the plan',
  (head) => {
    const { tables } = extractDocument(
      [
        '表2 粮食产量分解（万吨）',
        `${head}\t2026年\t2028年\t2030年目标`,
        '甲部\t10\t11\t12',
        '乙部\t8\t9\t10',
      ].join('\n'),
    );
    expect(tables.map(({ kind }) => kind)).toEqual(['other']);
  },
);
