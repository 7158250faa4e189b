import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { answerForSite, readSite } from '../../src/cli/site/serve-site';
import { findBrowser } from '../e2e/support/find-browser';
import type { Goal } from './goal';

/** An office PC is about so many times slower than a developer's. */
const SLOWER = 4;
/** Milliseconds of the official template with React under the same slowing (production, 4abbd86): paint and use. */
const TEMPLATE = 1450;
const ROUNDS = 3;
/** So long nothing has to hold the page before it counts as ready. */
const QUIET = 5_000;
const OFFICE_JS = path.join(__dirname, '../../node_modules/@microsoft/office-js/dist');

/**
 * When the pane that was built into a folder first shows something, and when it answers at once, in
 * Chromium with its processor slowed down, from a server on this machine; nothing where there is no browser.
 */
export async function benchFirstView(folder: string): Promise<readonly Goal[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return [];
  const server = createServer(answerForSite(readSite(folder)));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const views: View[] = [];
    for (let round = 0; round < ROUNDS; round += 1)
      views.push(await openOnce(browser, `http://localhost:${String(port)}/taskpane.html`));
    const least = (of: (view: View) => number) => Math.min(...views.map(of));
    const goal = (what: string, figure: number): Goal => ({
      ...{ what: `the pane ${what}, ${String(SLOWER)} × slowed`, unit: '毫秒' },
      ...{ figure, goal: TEMPLATE },
    });
    return [
      goal(
        'first shows something',
        least(({ painted }) => painted),
      ),
      goal(
        'answers at once',
        least(({ ready }) => ready),
      ),
      {
        ...goal(
          'is held at most at once',
          least(({ longest }) => longest),
        ),
        goal: 50 * SLOWER,
      },
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

/** Milliseconds since the page was asked for; of the longest task its length. */
interface View {
  readonly painted: number;
  readonly ready: number;
  readonly longest: number;
}

async function openOnce(browser: Browser, url: string): Promise<View> {
  const page = await browser.newPage({ viewport: { width: 350, height: 700 } });
  try {
    await page.route('**/office-js/**', (route) => {
      const file = new URL(route.request().url()).pathname.replace('/office-js/', '');
      return route.fulfill({
        body: readFileSync(path.join(OFFICE_JS, file)),
        contentType: 'text/javascript',
      });
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(url);
    await page.waitForTimeout(QUIET);
    return await page.evaluate(
      () =>
        new Promise<View>((resolve) => {
          const painted =
            performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
          const observer = new PerformanceObserver((list) => {
            const tasks = list.getEntries();
            const ends = tasks.map(({ startTime, duration }) => startTime + duration);
            const longest = Math.max(0, ...tasks.map(({ duration }) => duration));
            resolve({ painted, ready: Math.max(painted, ...ends), longest });
          });
          observer.observe({ type: 'longtask', buffered: true });
        }),
    );
  } finally {
    await page.close();
  }
}
