/** A ratio, what it shall not exceed, and whether it does. */
export interface Goal {
  readonly what: string;
  readonly ratio: number;
  readonly goal: number;
}

const ROUNDS = 3;

/** Microseconds of computing, the best of a few rounds: other work on the machine counts little. */
export function best<Made>(make: () => Made, work: (made: Made) => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const made = make();
    const start = process.cpuUsage();
    work(made);
    return process.cpuUsage(start).user;
  });
  return Math.min(...times);
}
