import TestRunner, { type Test, type TestEvents } from 'jest-runner';
import type { TestWatcher } from 'jest-watcher';
import { running, type Placed } from './mutation';

type Options = Parameters<TestRunner['runTests']>[2];

/** What the code as it is does in a test file. */
interface Clean {
  readonly test: Test;
  readonly reached: ReadonlySet<number>;
  readonly milliseconds: number;
}

/**
 * Jest's runner, which runs the test files once over the code as it is and notes which mutants each of
 * them passes, then for each mutant those files that pass it, its own folder's and the fastest first, until one fails.
 */
export default class MutantRunner extends TestRunner {
  override async runTests(tests: Test[], watcher: TestWatcher, options: Options): Promise<void> {
    const mutation = running();
    mutation.active = undefined;
    const clean: Clean[] = [];
    for (const test of tests) {
      mutation.reached.clear();
      const start = performance.now();
      if (await this.fails(test, watcher, options))
        throw new Error(`${test.path} fails without any mutant.`);
      clean.push({
        test,
        reached: new Set(mutation.reached),
        milliseconds: performance.now() - start,
      });
    }
    clean.sort((one, other) => one.milliseconds - other.milliseconds);
    for (const mutant of mutation.chosen) {
      const passing = inOrderFor(
        mutant,
        clean.filter(({ reached }) => reached.has(mutant.id)),
      );
      const killer = await this.killerOf(mutant, passing, watcher, options);
      mutation.tell({ mutant, killer, tests: passing.length });
    }
  }

  private async killerOf(
    mutant: Placed,
    passing: readonly Clean[],
    watcher: TestWatcher,
    options: Options,
  ): Promise<string | undefined> {
    const mutation = running();
    mutation.active = mutant.id;
    for (const { test } of passing) {
      mutation.hits = 0;
      if (await this.fails(test, watcher, options)) return test.path;
    }
    return undefined;
  }

  private async fails(test: Test, watcher: TestWatcher, options: Options): Promise<boolean> {
    let failed = false;
    const runner = new TestRunner(this._globalConfig, this._context);
    runner.on('test-file-success', ([, result]: TestEvents['test-file-success']) => {
      failed ||= result.numFailingTests > 0 || result.testExecError !== undefined;
    });
    runner.on('test-file-failure', () => {
      failed = true;
    });
    await runner.runTests([test], watcher, { ...options, serial: true });
    return failed;
  }
}

/** The tests of the mutant's own folder first: they are the likeliest to notice. */
function inOrderFor({ file }: Placed, passing: readonly Clean[]): readonly Clean[] {
  const own = `/${file.split('/').slice(1, -1).join('/')}/`;
  const isOwn = ({ test }: Clean): boolean => test.path.includes(own);
  return [...passing.filter(isOwn), ...passing.filter((each) => !isOwn(each))];
}
