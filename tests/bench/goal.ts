/** What was measured, what it shall not exceed; a ratio, milliseconds, or kilobytes as they are sent. */
export interface Goal {
  readonly what: string;
  readonly unit: '倍' | '毫秒' | 'kB';
  readonly figure: number;
  readonly goal: number;
}

const ROUNDS = 3;
/** Microseconds: a clock of computing does not count less exactly. */
const LEAST = 20_000;
const MOST_TIMES = 1000;

/**
 * Microseconds of computing, the best of a few rounds: other work on the machine counts little. What is
 * short is done several times, each on something made anew.
 */
export function best<Made>(make: () => Made, work: (made: Made) => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    let [used, done] = [0, 0];
    do {
      const made = make();
      const start = process.cpuUsage();
      work(made);
      used += process.cpuUsage(start).user;
      done += 1;
    } while (used < LEAST && done < MOST_TIMES);
    return used / done;
  });
  return Math.min(...times);
}
