import { shelf } from '../../src/datapackage/shelf';
import { answerCell } from '../../src/functions/cells';
import { openHost } from '../support/host';

beforeAll(() => shelf.put([]));

/** What a cell of an Excel with these requirement sets is given. */
async function cardIn(
  excelapi: string,
  customfunctionsruntime: string,
  given: readonly unknown[] = ['仓山', 'GDP', 2025],
): Promise<unknown> {
  await openHost({ personality: { requirements: { excelapi, customfunctionsruntime } } });
  return answerCell('CARD', given);
}

test.each([
  ['Excel 2021 (LTSC)', '1.14', '1.3', false],
  ['Excel 2024 (LTSC)', '1.17', '1.3', false],
  ['functions answer no data types yet', '1.20', '1.3', false],
  ['numbers have no properties yet', '1.18', '1.4', false],
  ['both', '1.19', '1.4', true],
  ['later', '1.21', '1.5', true],
])('PLAN.CARD where %s (ExcelApi %s, functions %s): card %j', async (_, api, runtime, isCard) => {
  const answer = await cardIn(api, runtime);
  expect(isCard ? (answer as Excel.DoubleCellValue).basicValue : answer).toBe(1500);
  expect(typeof answer).toBe(isCard ? 'object' : 'number');
});

test('the card tells what there is to know of the number, in texts that formulas can take', async () => {
  expect(await cardIn('1.19', '1.4')).toMatchObject({
    ...{ type: 'Double', basicType: 'Double', basicValue: 1500 },
    properties: {
      名称: { type: 'String', basicType: 'String', basicValue: '地区生产总值（GDP）' },
      单位: { basicValue: '亿元' },
      属性: { basicValue: '预期性' },
      原文: { basicValue: '1500' },
      出处: { basicValue: expect.stringContaining('仓山区') as string },
      数据版本: { basicValue: expect.stringContaining('fuzhou-quanzhou-plans') as string },
    },
  });
});

test('other functions stay plain there', async () => {
  await openHost({
    personality: { requirements: { excelapi: '1.21', customfunctionsruntime: '1.5' } },
  });
  expect(await answerCell('TARGET', ['仓山', 'GDP', 2025])).toBe(1500);
});

test('where there is no number, the card is the error of PLAN.TARGET', async () => {
  const given = ['仓山', 'GDP', 2023];
  const error = await cardIn('1.19', '1.4', given).catch((reason: unknown) => reason);
  const plain = await answerCell('TARGET', given).catch((reason: unknown) => reason);
  expect(error).toEqual(plain);
  expect(error).toHaveProperty('message', expect.stringContaining('PLAN.PATH'));
});
