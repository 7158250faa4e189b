/** @jest-environment ./tests/support/database-environment.cjs */
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { readSubmitted } from '../../../src/cli/report/read-submitted';
import { readActualsFile } from '../../../src/cli/report/read-actuals';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { onPostgres } from '../../server/support/on-databases';
import {
  reviewing,
  runService,
  submission,
  tokenOf,
  type RunningService,
} from '../../server/support/running-service';

const packages = [shippedPackage()];
const catalog = buildCatalog(packages);

onPostgres(({ database, server }) => {
  let service: RunningService;
  beforeEach(async () => {
    service = await runService(database());
    const clerk = await service.as('张三', ['writer', '350104']);
    const city = await service.as('王五', ['reviewer', '350100']);
    await clerk.submit(
      submission([
        ['01', 'actual', '1040'],
        ['01', 'yearly_target', '1100'],
        ['01', 'reason', '=1+1'],
        ['04', 'actual', '100'],
      ]),
    );
    await clerk.submit(submission([['01', 'actual', '1000']], { year: 2022 }));
    await city.review(reviewing('accept', [{ code: '01', revision: 1 }]));
    await city.review({ ...reviewing('accept', [{ code: '01', revision: 1 }]), year: 2022 });
  });
  afterEach(() => service.close());
  const at = async (name: string, regionId: string) => ({
    service: service.base,
    token: await tokenOf(database(), name, ['reader', regionId]),
  });

  test('a user of the database who may only read has what was accepted', async () => {
    const { query } = database();
    await query('create role looks login');
    await query('grant select on all tables in schema public to looks');
    const address = server()?.address.replace('plan@', 'looks@') ?? '';
    const read = await readSubmitted({ database: address }, catalog, 2023);
    const asked = { region: '' };
    const { contents, summary } = await readActualsFile(
      ...([read.file, packages, asked, read.beside] as const),
    );
    expect({ summary, sentences: read.sentences }).toEqual({
      summary: '采用 2 行',
      sentences: ['提醒：另有 1 行已报送未采用或已退回，没有算在内。'],
    });
    const stated = contents.flatMap(({ figures }) => figures);
    expect(stated.map(({ lastYear, text }) => [lastYear, text])).toEqual([
      ...[
        [2022, '1000'],
        [2023, '1040'],
        [2023, '1100'],
      ],
    ]);
    const full = buildCatalog([...packages, ...contents]);
    expect(full.versions.get('350104-14-01')).toMatchObject([
      { text: '1100', lastYear: 2023, version: { kind: 'yearly' } },
    ]);
    await query('drop owned by looks');
    await query('drop role looks');
  });

  test('over the service each has what she may look at', async () => {
    const own = await readSubmitted(await at('赵六', '350104'), catalog, 2023);
    const text = new TextDecoder().decode(own.file.bytes);
    expect(text).toContain('1040');
    expect(text).not.toContain('=1+1');
    const none = await readSubmitted(await at('钱七', '350111'), catalog, 2023);
    expect(new TextDecoder().decode(none.file.bytes)).not.toContain('1040');
    expect(none).toMatchObject({ beside: { targets: [], units: [] }, sentences: [] });
    await expect(
      readSubmitted({ service: service.base, token: 'plan_x' }, catalog, 2023),
    ).rejects.toThrow('令牌');
  });
});
