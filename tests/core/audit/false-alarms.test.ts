import { catalog, readRows } from './support/judge';
import { plausible } from './support/plausible';
import { seeded } from './support/random';

test('of right values of all shipped plans and a made-up one less than 2 % are held', () => {
  let all = 0;
  let alarms = 0;
  for (let seed = 1; seed <= 8; seed += 1) {
    const random = seeded(seed);
    for (const plan of catalog.plans.keys()) {
      const { observations, held } = readRows(plausible(catalog, random, [plan]));
      all += observations.length + held.length;
      alarms += held.length;
    }
  }
  expect(all).toBeGreaterThan(5_000);
  expect(alarms / all).toBeLessThan(0.02);
});
