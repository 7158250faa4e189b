/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../../../src/excel-host/workbench/page/read-manifest';

const read = (path: string) =>
  readManifest(
    new DOMParser().parseFromString(
      readFileSync(join(__dirname, '../../..', path), 'utf8'),
      'application/xml',
    ),
    '/addin/',
  );

test('name, icon, namespace and commands come from the manifest', () => {
  const icon = '/addin/assets/icon.png';
  const stamp = { label: '盖章', tip: '在选中的单元格写入“盖章”', icon, action: 'stamp' };
  expect(read('tests/support/demo-addin/manifest.xml')).toEqual({
    name: '示例加载项',
    icon,
    namespace: 'DEMO',
    groups: [
      [
        { id: 'Demo.Pane', label: '窗格', tip: '打开任务窗格', icon, action: undefined },
        { id: 'Demo.Stamp', ...stamp },
      ],
    ],
    cellMenu: [{ id: 'Demo.CellStamp', ...stamp }],
    shortcuts: '/addin/shortcuts.json',
  });
});

test("every command of the product's manifest has a label, a tip and an icon that exists", () => {
  const { groups, cellMenu, namespace } = read('manifest.xml');
  const commands = [...groups.flat(), ...cellMenu];
  expect(namespace).toBe('PLAN');
  expect(commands.length).toBeGreaterThan(0);
  for (const { label, tip, icon } of commands) {
    expect(label).toMatch(/\p{Script=Han}/u);
    expect(tip).toMatch(/\p{Script=Han}/u);
    const file = icon?.replace('/addin/', '') ?? 'missing';
    expect(readFileSync(join(__dirname, '../../..', file)).length).toBeGreaterThan(0);
  }
});

test('a manifest without commands has none', () => {
  const bare = new DOMParser().parseFromString('<OfficeApp/>', 'application/xml');
  expect(readManifest(bare, '/a/')).toEqual({
    name: '加载项',
    icon: undefined,
    namespace: '',
    groups: [],
    cellMenu: [],
    shortcuts: undefined,
  });
});
