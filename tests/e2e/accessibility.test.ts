/* Every page of the pane, light and dark, as axe-core and a ruler see it. */
import { readFileSync } from 'node:fs';
import { inOneWorkbench } from './support/in-workbench';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** What a pointer must be able to hit, in CSS pixels. */
const LEAST = 24;

interface AxeWindow {
  readonly axe: {
    run(
      root: Document,
      options: object,
    ): Promise<{
      violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
    }>;
  };
}

inOneWorkbench('what everybody can use', (bench) => {
  /** Violations of the pane as it is now, one line each. */
  const violations = async (): Promise<readonly string[]> => {
    const pane = bench.pane;
    if (!(await pane.evaluate(() => 'axe' in window))) await pane.evaluate(AXE);
    return pane.evaluate(async () => {
      const { axe } = window as unknown as AxeWindow;
      const { violations: all } = await axe.run(document, {
        rules: { 'target-size': { enabled: true } },
      });
      return all.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id} ${String(target)} ${failureSummary}`),
      );
    });
  };

  /** What can be pressed and is too small; a field that its label makes bigger counts by its label. */
  const small = (): Promise<readonly string[]> =>
    bench.pane.evaluate((least) => {
      const all = document.querySelectorAll<HTMLElement>(
        'button, a[href], input, select, summary, textarea',
      );
      return [...all].flatMap((element) => {
        const label = element instanceof HTMLInputElement ? element.closest('label') : null;
        const { width, height } = (label ?? element).getBoundingClientRect();
        const isSeen = width > 0 && height > 0;
        const isSmall = isSeen && (Math.round(width) < least || Math.round(height) < least);
        const words = (label ?? element).textContent.trim().slice(0, 20);
        return isSmall ? [`${element.className} “${words}” ${width}×${height}`] : [];
      });
    }, LEAST);

  /** What is wrong in the states that a test has gone through. */
  let found: string[] = [];
  beforeEach(() => {
    found = [];
  });
  afterEach(() => expect(found).toEqual([]));

  const checkNow = async (state: string): Promise<void> => {
    for (const scheme of ['light', 'dark'] as const) {
      await bench.page.emulateMedia({ colorScheme: scheme });
      await bench.screenshot(`axe-${state}-${scheme}`);
      found.push(...(await violations()).map((each) => `${state} ${scheme}: ${each}`));
    }
    await bench.page.emulateMedia({ colorScheme: 'light' });
    found.push(...(await small()).map((each) => `${state}: ${each}`));
  };

  test('the first minute: no region, the worked example, the help', async () => {
    await bench.pane.getByText('第一次用？先看一个示例').waitFor();
    await checkNow('first');
    await bench.press('使用说明');
    await checkNow('help');
    await bench.press('插入一个示例');
    await bench.pane.getByText(/^已插入示例：工作表“示例”/).waitFor();
    const cells = await bench.values('A2:H8');
    expect(cells[0]?.slice(0, 2)).toEqual(['地区', '仓山区']);
    for (const row of cells.slice(2)) {
      expect(row.slice(2, 6).map((value) => typeof value)).toEqual(Array(4).fill('number'));
      expect(String(row[6])).toMatch(/^(提前完成|达到序时进度|基本达到序时进度|滞后|已达)/);
    }
    await bench.screenshot('sample');
    await bench.typeInto('E4', '1');
    await bench.goTo('G4');
    await bench.openTab('出处');
    await bench.pane.getByText(/示例!G4/).waitFor();
    await bench.press('编辑公式');
    await checkNow('place-edit');
  });

  test('指标: a plan, an open row, what a search finds', async () => {
    await bench.openTab('指标');
    await bench.choose('仓山');
    await checkNow('plan');
    await bench.pane.locator('[data-row]').first().click();
    await checkNow('plan-row');
    await bench.pane.getByRole('textbox', { name: '查找指标' }).fill('GDP');
    await bench.pane.getByText(/^找到/).first().waitFor();
    await checkNow('plan-search');
    await bench.press('清除查找');
  });

  test.each(['对比表', '中期评估表', '总结评估表', '分地区对比表', '地区并列表', '未报送清单'])(
    '对比: %s',
    async (kind) => {
      await bench.openTab('对比');
      await bench.pane.getByRole('radio', { name: kind, exact: true }).check({ force: true });
      // Tables of several regions are inserted for two at least.
      if (/^分?地区/u.test(kind))
        await bench.pane.getByRole('checkbox', { name: '丰泽区' }).check();
      await checkNow(`compare-${kind}`);
      await bench.press('表的列和样子');
      await checkNow(`compare-${kind}-columns`);
      await bench.press('表的列和样子');
    },
  );

  test('数据 and 导入', async () => {
    await bench.openTab('数据');
    await checkNow('data');
    await bench.openTab('导入');
    await checkNow('import');
    const text = ['规划目标：到2030年，地区生产总值达到150亿元。', '森林覆盖率达到65%。'].join(
      '\n',
    );
    const buffer = Buffer.from(text);
    await bench.pane
      .locator('input[type=file]')
      .setInputFiles({ name: '规划.txt', mimeType: 'text/plain', buffer });
    await bench.button('核对数字').waitFor();
    await checkNow('import-about');
  });
});
