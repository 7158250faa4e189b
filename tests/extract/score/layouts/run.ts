import { extractDocument } from '../../../../src/extract/document/read';
import { LAYOUTS } from './layouts';
import { PLANS } from './plans';
import { addScores, scoreLayout } from './score-layout';

/**
 * Prints how the made-up plans are read in each layout.
 *
 * `npx tsx tests/extract/score/layouts/run.ts [--misses]`
 */
function run(): void {
  const all = Object.entries(LAYOUTS).map(([name, layout]) => {
    const score = addScores(
      PLANS.map((plan) => scoreLayout(plan, layout(plan), extractDocument(layout(plan)))),
    );
    say(name, score);
    return score;
  });
  say('all', addScores(all));
}

function say(
  name: string,
  { cells, right, silent, waiting, rows }: ReturnType<typeof addScores>,
): void {
  const share = ((right / cells) * 100).toFixed(1);
  process.stdout.write(
    `${name.padEnd(52)} ${share.padStart(5)}% of ${String(cells)}  silent ${String(silent.length)}  waiting ${String(waiting)}/${String(rows)}\n`,
  );
  if (process.argv.includes('--misses'))
    for (const miss of silent) process.stdout.write(`    ${miss}\n`);
}

run();
