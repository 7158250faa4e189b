import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, type Database } from '../../../src/server/database';
import { TABLES } from '../../../src/server/tables';
import { findPostgres, ownPostgres, type OwnPostgres } from './postgres';

/** A database that is emptied before each test. */
interface TestDatabase {
  readonly database: () => Database;
  /** The server behind it; undefined for the embedded one. */
  readonly server: () => OwnPostgres | undefined;
}

function describeOn(
  name: string,
  tests: (on: TestDatabase) => void,
  start: () => Promise<{ address: string; server?: OwnPostgres; remove: () => Promise<void> }>,
): void {
  describe(name, () => {
    let database: Database;
    let started: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      started = await start();
      database = await openDatabase(started.address);
      await migrate(database);
    });
    beforeEach(async () => {
      for (const table of Object.keys(TABLES)) await database.query(`delete from ${table}`);
    });
    afterAll(async () => {
      await database.close();
      await started.remove();
    });
    tests({ database: () => database, server: () => started.server });
  });
}

/** The same tests on the embedded database and on a real PostgreSQL server. */
export function onDatabases(tests: (on: TestDatabase) => void): void {
  describeOn('embedded', tests, () => {
    const folder = mkdtempSync(join(tmpdir(), 'plan-embedded-'));
    const remove = () => Promise.resolve(rmSync(folder, { recursive: true, force: true }));
    return Promise.resolve({ address: `file:${folder}`, remove });
  });
  onPostgres(tests);
}

/** Tests on a real PostgreSQL server alone. Without one they are skipped, and say so. */
export function onPostgres(tests: (on: TestDatabase) => void): void {
  const programs = findPostgres();
  if (programs !== undefined) {
    describeOn('PostgreSQL', tests, async () => {
      const server = await ownPostgres(programs);
      return { address: server.address, server, remove: server.remove };
    });
    return;
  }
  process.stderr.write(
    [
      '',
      '==================================================================',
      '  报送服务没有在 PostgreSQL 上测试：没有找到 initdb。',
      '  请安装 PostgreSQL（Debian：apt install postgresql）再运行 npm test。',
      '==================================================================',
      '',
    ].join('\n'),
  );
  if (process.env['CI'] === 'true')
    test('PostgreSQL is there', () => expect(programs).toBeDefined());
  else describe('PostgreSQL', () => test.skip('没有运行：没有找到 initdb', () => undefined));
}
