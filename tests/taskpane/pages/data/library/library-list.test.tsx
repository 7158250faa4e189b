/** @jest-environment jsdom */
import { act } from 'preact/test-utils';
import { click, find, openPane, textOf } from '../../../support/open-pane';
import { viewing } from '../../../support/states';
import { until } from '../../../support/workbook';

const original = {
  ...{ sha256: 'a'.repeat(64), name: '云山规划.pdf', size: 2_340_000 },
  savedOn: '2026-03-01',
};

async function listing(library: readonly [] | undefined) {
  const pane = await openPane({ ...viewing, view: 'data' });
  const documents = library === undefined ? [] : [original];
  await act(() => pane.store.send({ kind: 'library-listed', library, documents }));
  return pane;
}

test('an original is listed with size and day, and removed once that is confirmed', async () => {
  const { root, services, store } = await listing([]);
  await services.library.documents.save(original, new Uint8Array(1));
  const section = find(root, 'section[aria-labelledby="data-library"]');
  expect(textOf(find(section, '.kept__item'))).toContain('原文件；2.3 MB；2026-03-01 存入');
  find(section, 'button', '导出资料库');
  await click(find(section, 'button', '从资料库移除 云山规划.pdf'));
  expect(textOf(root)).toContain('移除原文件“云山规划.pdf”？以后看出处要再附一次');
  expect(await services.library.documents.list()).toEqual([original]);
  await click(find(root, 'button', '从资料库移除'));
  await until(store, ({ documents }) => documents.length === 0);
  expect(await services.library.documents.list()).toEqual([]);
});

test('where the browser forbids storage nothing is offered', async () => {
  const { root } = await listing(undefined);
  const section = find(root, 'section[aria-labelledby="data-library"]');
  expect(textOf(section)).toContain('浏览器不允许保存');
  expect(section.querySelector('button')).toBeNull();
});
