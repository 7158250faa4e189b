/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import { shippedPackage } from '../../../../src/datapackage/shipped';
import { searching, viewing } from '../../support/states';
import { find, nameOf, openPane, textOf } from '../../support/open-pane';

// jsdom lacks what every browser has.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const shipped = {
  ...viewing,
  catalog: { kind: 'ready', catalog: buildCatalog([shippedPackage()]) } as const,
};
const cangshan = { ...shipped, regionId: '350104', planId: '350104-14' };
const jinan = { ...shipped, regionId: '350111', planId: '350111-14' };
const heads = () => [...document.querySelectorAll('.group h2')].map(textOf);

test('what stands only in prose is listed behind the table, under a heading of its own', async () => {
  await openPane(cangshan);
  expect(heads()).toEqual([
    '经济发展5 项',
    '创新驱动4 项',
    '民生福祉6 项',
    '绿色生态5 项',
    '正文另列，不在指标表中21 项',
  ]);
  expect(textOf(find(document, '.caption'))).toContain('20 项');
  expect(nameOf(find(document, '[data-row="350104-14-P02"]'))).toBe(
    '高新技术企业家 文本第164行2020年基期值 未写2025年目标值 突破 600 家年均增长 未写',
  );
});

test('where the table is missing, that is said first and the prose is listed', async () => {
  await openPane(jinan);
  expect(textOf(find(document, '.blank'))).toContain('指标表缺失');
  expect(heads()).toEqual(['正文所列25 项']);
  expect(document.querySelector('.caption')).toBeNull();
});

test('the list that stands in for a missing table can be inserted, and is named so', async () => {
  await openPane(jinan);
  expect(find(document, 'button', '插入正文所列指标')).toHaveProperty('disabled', false);
});

test('a search shows rows of prose with the others', async () => {
  await openPane(searching(cangshan, '高新技术企业', 'all'));
  const keys = [...document.querySelectorAll<HTMLElement>('[data-row]')].map(
    ({ dataset }) => dataset['row'],
  );
  expect(keys).toEqual(
    expect.arrayContaining([
      '350104-14-P02',
      '350111-14-P02',
      '350503-14-P02',
      'LOCAL:QZKFQ-14-10',
    ]),
  );
});
