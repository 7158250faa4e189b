/** @jest-environment ./tests/support/database-environment.cjs */
import { buildCatalog } from '../../src/core/catalog/build-catalog';
import { readObservations } from '../../src/datapackage/form/read-observations';
import { shippedPackage } from '../../src/datapackage/shipped';
import { exportYear, missingRows } from '../../src/server/export-year';
import { onPostgres } from './support/on-databases';
import { reviewing, runService, submission } from './support/running-service';

const catalog = buildCatalog([shippedPackage()]);

onPostgres(({ database }) => {
  test('accepted values are written as a file that is read back as they are', async () => {
    const service = await runService(database());
    const clerk = await service.as('张三', ['writer', '350104']);
    const city = await service.as('王五', ['reviewer', '350100']);
    await clerk.submit(
      submission([
        ['01', 'actual', '1040'],
        ['01', 'actual_growth', '6.5'],
        ['01', 'status', '初步'],
        ['01', 'reason', '=HYPERLINK("x")'],
        ['01', 'yearly_target', '1100'],
        ['04', 'actual', '100'],
      ]),
    );
    await city.review(reviewing('accept', [{ code: '01', revision: 1 }]));
    await service.close();
    const { csv, accepted, waiting } = await exportYear(database(), catalog, 2023);
    expect({ accepted, waiting }).toEqual({ accepted: 1, waiting: 1 });
    expect(new TextDecoder().decode(csv)).toContain(`"'=HYPERLINK(""x"")"`);
    const read = readObservations(csv, catalog);
    const stated = [...read.observations, ...read.held.map(({ observation }) => observation)];
    // The year's own target has no place in a form of actual values, and the reading says so.
    expect(read.findings).toEqual([
      { kind: 'columns-not-actual', why: 'target', headers: ['年度目标'] },
    ]);
    expect(stated).toMatchObject([
      {
        ...{ regionId: '350104', indicatorId: 'gdp', year: 2023, measure: 'actual' },
        text: '1040',
        status: 'P',
      },
      { indicatorId: 'gdp', year: 2023, measure: 'actual_growth', text: '6.5' },
    ]);
    expect((await missingRows(database(), catalog, 2023)).rows).toHaveLength(89);
  });
});
