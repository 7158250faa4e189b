import type { OpenWorkbench } from './workbench';

/** What the engine tells of its drawing, which nothing else asks. */
interface EngineView {
  getVisibleRect(zone: unknown): { x: number; y: number; width: number; height: number };
}

/**
 * Counts what is pressed with the pointer from now on, on the sheet and in the pane; keys are typing.
 *
 * @returns how many it were so far
 */
export async function countPresses(bench: OpenWorkbench): Promise<() => Promise<number>> {
  const both = [bench.page.mainFrame(), bench.pane];
  for (const frame of both) {
    await frame.evaluate(() => {
      const isCounted = document.body.dataset['presses'] !== undefined;
      document.body.dataset['presses'] = '0';
      if (isCounted) return;
      const count = () => {
        document.body.dataset['presses'] = String(Number(document.body.dataset['presses']) + 1);
      };
      document.addEventListener('pointerdown', count, { capture: true });
    });
  }
  return async () => {
    const counts = await Promise.all(
      both.map((frame) => frame.evaluate(() => Number(document.body.dataset['presses']))),
    );
    return counts.reduce((sum, one) => sum + one);
  };
}

/** Presses the selected cell, as the engine draws it on the grid without its headers. */
async function pressSelected(bench: OpenWorkbench): Promise<void> {
  const position = await bench.page.evaluate(() => {
    const { getters } = window.workbench!.host.engine;
    const { x, y, width, height } = (getters as unknown as EngineView).getVisibleRect(
      getters.getSelectedZone(),
    );
    const grid = document.querySelector('.o-grid')!.getBoundingClientRect();
    const own = document.querySelector('.o-grid-overlay')!.getBoundingClientRect();
    return { x: x + width / 2 - own.x + grid.x, y: y + height / 2 - own.y + grid.y };
  });
  await bench.page.locator('.o-grid-overlay').click({ position });
}

/** Types values into the cells from the selected one downwards. */
export async function fillDown(bench: OpenWorkbench, values: readonly string[]): Promise<void> {
  await pressSelected(bench);
  for (const value of values) {
    await bench.page.keyboard.type(value, { delay: 60 });
    await bench.page.keyboard.press('Enter');
  }
}
