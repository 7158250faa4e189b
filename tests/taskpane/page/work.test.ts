import { coalesce } from '../../../src/taskpane/page/work';

/** Work whose end the test decides. */
function controlled() {
  const ends: (() => void)[] = [];
  const starts: number[] = [];
  const work = () =>
    new Promise<void>((resolve) => {
      starts.push(starts.length + 1);
      ends.push(resolve);
    });
  return { work, starts, end: () => ends.shift()?.() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('asked again and again while it runs, it runs once more', async () => {
  const { work, starts, end } = controlled();
  const run = coalesce(work);
  const all = [run(), run(), run(), run()];
  expect(starts).toEqual([1]);
  end();
  await settle();
  expect(starts).toEqual([1, 2]);
  end();
  await Promise.all(all);
  expect(starts).toEqual([1, 2]);
});

test('asked after its end, it starts afresh', async () => {
  const { work, starts, end } = controlled();
  const run = coalesce(work);
  const first = run();
  end();
  await first;
  const second = run();
  end();
  await second;
  expect(starts).toEqual([1, 2]);
});

test('work that fails does not block the next', async () => {
  const outcomes = [() => Promise.reject(new Error('once')), () => Promise.resolve()];
  const run = coalesce(() => outcomes.shift()?.() ?? Promise.resolve());
  await expect(run()).rejects.toThrow('once');
  await expect(run()).resolves.toBeUndefined();
});
