/** @jest-environment ./tests/support/database-environment.cjs */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, type Database } from '../../src/server/database';
import { moveDatabase } from '../../src/server/move-database';
import { TABLES } from '../../src/server/tables';
import { serviceAt } from '../../src/submission/client';
import { onPostgres } from './support/on-databases';
import { CANGSHAN, reviewing, runService, submission, tokenOf } from './support/running-service';

onPostgres(({ database }) => {
  let folder: string;
  let bureau: Database;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plan-move-'));
    bureau = await openDatabase(`file:${folder}`);
    await migrate(bureau);
  });
  afterAll(async () => {
    await bureau.close();
    rmSync(folder, { recursive: true });
  });
  const rowsOf = async ({ query }: Database) =>
    Promise.all(
      Object.entries(TABLES).map(([table, key]) =>
        query(
          `select * from ${table} order by ${key.map((each) => `${each}::text collate "C"`).join(', ')}`,
        ),
      ),
    );

  test('every table but that of migrations is known by its key', async () => {
    const keys = await database().query<{ name: string; key: string }>(
      `select t.table_name as name, string_agg(k.column_name, ',' order by k.ordinal_position) as key
       from information_schema.table_constraints t join information_schema.key_column_usage k
         on k.constraint_name = t.constraint_name and k.table_schema = t.table_schema
       where t.constraint_type = 'PRIMARY KEY' and t.table_schema = current_schema()
         and t.table_name <> 'migration' group by t.table_name`,
    );
    expect(Object.fromEntries(keys.map(({ name, key }) => [name, key.split(',')]))).toEqual(TABLES);
  });

  test('a folder goes into a server whole: each value once, its history, rights and tokens', async () => {
    const before = await runService(bureau);
    const token = await tokenOf(bureau, '张三', ['writer', '350104']);
    const clerk = serviceAt({ base: before.base, token: () => token, ask: fetch });
    const colleague = await before.as('李四', ['writer', '350104']);
    const city = await before.as('王五', ['reviewer', '350100']);
    await clerk.submit(
      submission([
        ['01', 'actual', '1040'],
        ['01', 'reason', "'; drop table \u{1F600}"],
      ]),
    );
    await colleague.submit(submission([['01', 'actual', '1050']]));
    await city.review(reviewing('return', [{ code: '01', revision: 1 }], '请写明口径'));
    await clerk.submit(submission([['01', 'actual', '1041', 1]]));
    // More than is carried at once.
    for (let turn = 0; turn < 30; turn += 1)
      await clerk.submit(
        submission(
          Array.from({ length: 20 }, (_, at) => {
            const code = String(at + 1).padStart(2, '0');
            const base = turn === 0 ? 0 : turn + (code === '01' ? 3 : 0);
            return [code, 'responsible_unit', `第${String(turn)}次`, base] as const;
          }),
        ),
      );
    const year = await clerk.planYear(CANGSHAN);
    const history = await clerk.history(CANGSHAN, 0);
    await before.close();

    const counts = await moveDatabase(bureau, database());
    expect(counts).toMatchObject({ history: 605, row_value: 22, grant_of: 3, token: 3 });
    expect(await rowsOf(database())).toEqual(await rowsOf(bureau));

    const after = await runService(database());
    const again = serviceAt({ base: after.base, token: () => token, ask: fetch });
    expect(await again.planYear(CANGSHAN)).toEqual(year);
    expect(await again.history(CANGSHAN, 0)).toEqual(history);
    expect(await again.submit(submission([['04', 'actual', '100']]))).toMatchObject({ ok: true });
    await after.close();
    await expect(moveDatabase(bureau, database())).rejects.toMatchObject({
      fault: { kind: 'not-empty', table: 'region_order' },
    });
  });

  test('what arrives otherwise than it was sent leaves nothing behind', async () => {
    const altering: Database = {
      ...database(),
      transaction: (work) =>
        database().transaction(({ query }) =>
          work({
            query: (sql, values) =>
              query(
                sql,
                values?.map((each) => (each === '第29次' ? '第29' : each)),
              ),
          }),
        ),
    };
    await expect(moveDatabase(bureau, altering)).rejects.toMatchObject({
      fault: { kind: 'different', table: 'row_value' },
    });
    expect((await rowsOf(database())).flat()).toEqual([]);
  });
});
