import { findBrowser } from './find-browser';

/**
 * A group of tests that need a browser. Without one the group is replaced by a skipped test whose
 * name says so, and by a block on the error stream: never by silence.
 *
 * @param name what is tested
 * @param tests receives the browser's path
 */
export function inBrowser(name: string, tests: (executablePath: string) => void): void {
  const executablePath = findBrowser();
  if (executablePath !== undefined) {
    describe(name, () => tests(executablePath));
    return;
  }
  process.stderr.write(
    [
      '',
      '==================================================================',
      `  浏览器测试没有运行：${name}`,
      '  没有找到 Chromium、Chrome 或 Edge。请安装其中之一，',
      '  或用环境变量 CHROME_PATH 指出浏览器程序，再运行 npm test。',
      '==================================================================',
      '',
    ].join('\n'),
  );
  describe(name, () => test.skip('没有运行：没有找到 Chromium、Chrome 或 Edge', () => undefined));
}
