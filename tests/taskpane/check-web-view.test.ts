import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';
import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';

const file = path.resolve(__dirname, '../../src/taskpane/check-web-view.js');
const script = readFileSync(file, 'utf8');

/** The pane's page as a web view of this kind shows it. */
async function show(userAgent: string, spoil: string): Promise<string> {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => {
    throw error;
  });
  const page = `<head><script>structuredClone = function () {};${spoil}</script><script>${script}</script></head><body><div id="pane"></div></body>`;
  const { window } = new JSDOM(page, {
    runScripts: 'dangerously',
    resources: new ResourceLoader({ userAgent }),
    virtualConsole,
  });
  await new Promise((loaded) => window.addEventListener('load', loaded));
  return window.document.getElementById('pane')?.textContent ?? '';
}

const NEW = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Edg/130.0';
const OLD_CHROMIUM = 'Object.hasOwn = undefined;';
const OLD_SAFARI = 'Array.prototype.findLast = undefined;';

test('it is ECMAScript 5: the oldest web view reads it', () => {
  const languageOptions = { ecmaVersion: 5, sourceType: 'script' } as const;
  expect(new Linter().verify(script, { languageOptions })).toEqual([]);
});

test('a web view of today shows nothing of it', async () => {
  expect(await show(NEW, '')).toBe('');
});

test.each([
  [
    'Edge Legacy',
    'Mozilla/5.0 (Windows NT 10.0) Chrome/70.0 Safari/537.36 Edge/18.19',
    OLD_CHROMIUM,
    '请安装 Microsoft Edge WebView2 运行时',
  ],
  [
    'a Mac with Safari 15.3',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15',
    OLD_SAFARI,
    '请把 macOS 更新到 12.3',
  ],
  ['an old Chromium', NEW.replaceAll('130', '86'), OLD_CHROMIUM, '更新到 98 或更高'],
])('%s is told what it needs', async (_, agent, spoil, cure) => {
  const said = await show(agent, spoil);
  expect(said).toContain('规划指标没有启动');
  expect(said).toContain(cure);
});
