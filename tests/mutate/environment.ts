import { TestEnvironment } from 'jest-environment-node';
import { running } from './mutation';

/** A loop that a mutant never lets end is stopped after this many passes; no test needs a tenth. */
const MOST_HITS = 3_000_000;

/** Jest's Node environment, with the switch that the instrumented sources ask. */
export default class MutantEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const mutation = running();
    Object.assign(this.global, {
      isMutant: (id: number): boolean => {
        if (mutation.active === undefined) mutation.reached.add(id);
        if (id !== mutation.active) return false;
        mutation.hits += 1;
        if (mutation.hits > MOST_HITS) throw new Error('The mutant does not end.');
        return true;
      },
    });
  }
}
