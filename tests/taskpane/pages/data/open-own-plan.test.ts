import JSZip from 'jszip';
import { keptIn, peek } from '../../../support/host';
import { connectPane, until, type ConnectedPane } from '../../support/workbook';

let pane: ConnectedPane;
beforeEach(async () => {
  pane = await connectPane();
});

const saying = (words: string) => expect.stringContaining(words) as string;
const step = () => pane.store.read().data.step;
const settled = async () => {
  await until(pane.store, ({ data }) => data.step.kind !== 'working');
  return step();
};
const fileOf = (bytes: Uint8Array, name: string) => ({
  name,
  arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
});
const TEMPLATE = '地区,云山新区\n规划期,十五五\n指标,单位,目标值\n云量,朵,100\n';
const template = () => fileOf(new TextEncoder().encode(TEMPLATE), '云山.csv');

test('a filled-in template is previewed, accepted, kept and put in force', async () => {
  pane.act.data.checkPackage([template()]);
  expect(await settled()).toMatchObject({
    kind: 'preview',
    preview: {
      title: '云山新区“十五五”规划',
      facts: expect.arrayContaining([saying('1 个规划，1 行指标，1 个数字')]) as string[],
      remarks: [{ tone: 'warning', sentence: saying('将作为新的地区加入') }],
    },
  });
  expect(keptIn(pane.host, 'PLAN.packages')).toBeUndefined();
  pane.act.data.accept();
  await settled();
  expect(pane.put.at(-1)?.map(({ name }) => name)).toEqual(['云山新区-15']);
});

test('a template with a mistake offers nothing and says where', async () => {
  const wrong = TEMPLATE.replace('云量', '12');
  pane.act.data.checkPackage([fileOf(new TextEncoder().encode(wrong), '云山.csv')]);
  expect(await settled()).toMatchObject({
    kind: 'preview',
    preview: { offer: undefined, remarks: [{ tone: 'error', sentence: saying('第 4 行') }, {}] },
  });
});

test('a zip is opened like the files in it', async () => {
  const zip = new JSZip();
  zip.file('夹/云山.csv', TEMPLATE);
  pane.act.data.checkPackage([fileOf(await zip.generateAsync({ type: 'uint8array' }), '云山.zip')]);
  expect(await settled()).toMatchObject({
    kind: 'preview',
    preview: { title: saying('云山新区') },
  });
});

test('what is no zip is refused in words', async () => {
  pane.act.data.checkPackage([fileOf(new TextEncoder().encode('PK nonsense'), '坏.zip')]);
  expect(await settled()).toMatchObject({ kind: 'failed', reason: saying('坏.zip') });
});

test('the template sheet is inserted for the region in view, filled in and read back', async () => {
  pane.act.data.readTemplate();
  expect(await settled()).toMatchObject({ kind: 'failed', reason: saying('请先插入') });
  pane.act.data.insertTemplate();
  expect(await settled()).toMatchObject({ kind: 'done', sentence: saying('规划模板') });
  pane.act.data.readTemplate();
  expect(await settled()).toMatchObject({
    kind: 'preview',
    preview: { offer: undefined, remarks: [{ sentence: saying('第 4 行“规划期”后面是空的') }] },
  });
  expect(peek(pane.host, 'B2', 'Values', '规划模板')).toEqual([['青山县']]);
  pane.host.type('规划模板', 'B2', '云山新区');
  pane.host.type('规划模板', 'B3', '');
  pane.host.type('规划模板', 'B4', '十五五');
  pane.host.type('规划模板', 'D10', '云量');
  pane.host.type('规划模板', 'H10', '100');
  pane.act.data.readTemplate();
  expect(await settled()).toMatchObject({
    kind: 'preview',
    preview: { title: saying('云山新区') },
  });
  pane.act.data.insertTemplate();
  expect(await settled()).toMatchObject({ kind: 'template-there' });
  pane.act.data.anotherTemplate();
  expect(await settled()).toMatchObject({ kind: 'done', sentence: saying('规划模板2') });
});
