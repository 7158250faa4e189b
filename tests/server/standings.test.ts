/** @jest-environment ./tests/support/database-environment.cjs */
import type { Service } from '../../src/submission/client';
import { onDatabases } from './support/on-databases';
import { reviewing, runService, submission, type RunningService } from './support/running-service';

onDatabases(({ database }) => {
  let service: RunningService;
  let clerk: Service;
  let city: Service;

  beforeEach(async () => {
    service = await runService(database());
    clerk = await service.as('张三', ['writer', '350104']);
    city = await service.as('王五', ['reviewer', '350100']);
  });
  afterEach(() => service.close());

  test('the city sees who has and who has not', async () => {
    await clerk.submit(submission([['01', 'actual', '1040']]));
    const seen = await city.overview(2023);
    expect(seen.ok && seen.value.plans).toMatchObject([
      {
        ...{ region: '仓山区', parentId: '350100', may: ['reader', 'reviewer'] },
        counts: { submitted: 1, returned: 0, accepted: 0, missing: 19 },
        last: { by: '张三', at: '2026-03-01T02:03:04.000Z' },
      },
      { region: '晋安区', counts: { submitted: 0 } },
    ]);
    const { plans = [] } = seen.ok ? seen.value : {};
    expect(await city.overview(2023)).toEqual(seen);
    await city.review(reviewing('accept', [{ code: '01', revision: 1 }]));
    const after = await city.overview(2023);
    expect(after.ok && after.value.plans[0]?.counts).toEqual({
      ...plans[0]?.counts,
      ...{ submitted: 0, accepted: 1 },
    });
  });

  test('what one may see is never answered to another from what was kept', async () => {
    await clerk.submit(submission([['01', 'reason', '项目推迟']]));
    const wide = await city.overview(2023);
    const narrow = await clerk.overview(2023);
    expect([wide, narrow].map((seen) => seen.ok && seen.value.plans.length)).toEqual([2, 1]);
  });
});
