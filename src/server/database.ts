import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Statements are written in code; what users give is only ever a parameter (`$1`). */
export interface Session {
  readonly query: <Row extends object>(
    sql: string,
    values?: readonly unknown[],
  ) => Promise<readonly Row[]>;
}

/** A database that speaks PostgreSQL: a server, or PGlite in a folder of this machine. */
export interface Database extends Session {
  /** All that is done within, or nothing of it. */
  readonly transaction: <Value>(work: (session: Session) => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
}

/** The database cannot be reached, or went while it was asked: what was asked may or may not be done. */
export class DatabaseGone extends Error {}

/**
 * The database's own words for it: connection exceptions, being shut down, starting, read-only, full,
 * and a statement that waited longer than it may.
 */
const GONE_STATE = /^(?:08|57P0|57014|25006|53)/u;
const GONE_CODE = /^(?:ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOST|ENET|ENOTFOUND|EAI_)/u;
const GONE_WORDS = /connection terminated|timeout|not queryable|connection error/iu;

function isGone(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code = '', message = '', errors } = error as Partial<AggregateError> & { code?: string };
  // Every address of a name was tried.
  if (code === '' && errors !== undefined && errors.length > 0) return errors.every(isGone);
  return GONE_STATE.test(code) || GONE_CODE.test(code) || GONE_WORDS.test(message);
}

async function orGone<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (isGone(error)) throw new DatabaseGone('The database is gone.', { cause: error });
    throw error;
  }
}

/** Times as text with their zone: each driver would print them in its own way. */
function toParameters(values: readonly unknown[]): unknown[] {
  return values.map((value) => (value instanceof Date ? value.toISOString() : value));
}

/** As many connections as one service keeps. */
const CONNECTIONS = 20;
/** Milliseconds. */
const CONNECT = 5_000;
const STATEMENT = 20_000;

/**
 * A PostgreSQL server, or another that speaks its protocol. Connections are made when needed, so a
 * server that is gone and comes back is used again.
 * @example await openServer('postgres://plan@db/plan')
 */
async function openServer(address: string): Promise<Database> {
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: address,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT,
    statement_timeout: STATEMENT,
    query_timeout: STATEMENT + CONNECT,
    application_name: 'plan-indicators',
  });
  // A connection that breaks while nobody uses it is no error of anybody's.
  pool.on('error', () => undefined);
  return {
    query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      orGone(async () => (await pool.query<Row>(sql, toParameters(values))).rows),
    transaction: (work) =>
      orGone(async () => {
        const client = await pool.connect();
        // Else a connection that breaks between two statements would end the process.
        const broken = (): void => undefined;
        client.on('error', broken);
        let fault: unknown;
        try {
          await client.query('begin');
          const value = await work({
            query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
              (await client.query<Row>(sql, toParameters(values))).rows,
          });
          await client.query('commit');
          return value;
        } catch (error) {
          fault = error;
          // A server that does not answer would be waited for once more; the connection is given up below.
          if (!isGone(error)) await client.query('rollback').catch(() => undefined);
          throw error;
        } finally {
          client.off('error', broken);
          client.release(isGone(fault));
        }
      }),
    close: () => pool.end(),
  };
}

/**
 * PGlite: the same database inside this process, kept in a folder. One process at a time may use it.
 * @throws Error in Chinese where another process uses the folder
 * @example await openEmbedded('报送数据')
 */
async function openEmbedded(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  const release = lockFolder(folder);
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    const embedded = await PGlite.create({ dataDir: join(folder, 'data') });
    const rowsOf = <Row>({ rows }: { readonly rows: unknown[] }) => rows as Row[];
    return {
      query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
        rowsOf<Row>(await embedded.query(sql, toParameters(values))),
      transaction: (work) =>
        embedded.transaction((inside) =>
          work({
            query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
              rowsOf<Row>(await inside.query(sql, toParameters(values))),
          }),
        ),
      close: async () => {
        await embedded.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Folders that this process uses: its number alone does not tell, within a container it is always the same. */
const used = new Set<string>();

/** The process that uses a folder writes its number there; one that was killed is passed over. */
function lockFolder(folder: string): () => void {
  const path = resolve(folder);
  const file = join(path, 'in-use');
  const take = () => writeFileSync(file, String(process.pid), { flag: 'wx' });
  try {
    take();
  } catch {
    const other = Number(readFileSync(file, 'utf8'));
    if (used.has(path) || (other !== process.pid && isAlive(other))) {
      throw new Error(
        `${folder} 正由另一个进程（${String(other)}）使用；嵌入式数据库一次只能由一个进程用，` +
          '请先停掉它。确实没有在用的，删掉里面的 in-use 再试。',
      );
    }
    rmSync(file, { force: true });
    take();
  }
  used.add(path);
  return () => {
    used.delete(path);
    rmSync(file, { force: true });
  };
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * `file:folder` for PGlite, `postgres://…` for a server.
 * @throws Error in Chinese for another address
 * @example await openDatabase('file:报送数据')
 */
export function openDatabase(address: string): Promise<Database> {
  if (address.startsWith('file:') && address.length > 'file:'.length)
    return openEmbedded(address.slice('file:'.length));
  if (/^postgres(?:ql)?:\/\//u.test(address)) return openServer(address);
  throw new Error(
    '--database 看不懂：请写 file:目录（嵌入式）或 postgres://用户:口令@主机/库（PostgreSQL）。',
  );
}

const MIGRATIONS = join(__dirname, 'migrations');
const MIGRATION_TABLE = `create table if not exists migration (
  name varchar(200) not null, digest varchar(64) not null, primary key (name))`;

/**
 * Brings the tables up to this version: each file of migrations/ that was not run yet, in order, each
 * in a transaction of its own. Two services that start at once wait for each other.
 * @throws Error in Chinese where a file that was run is not the one that is here
 * @example await migrate(database) // 1
 */
export async function migrate(database: Database): Promise<number> {
  await database.query(MIGRATION_TABLE).catch((error: unknown) => {
    // Another service made it in the same moment.
    if ((error as NodeJS.ErrnoException).code !== '23505') throw error;
  });
  const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'));
  let run = 0;
  for (const name of files.sort()) {
    const sql = readFileSync(join(MIGRATIONS, name), 'utf8').replaceAll('\r\n', '\n');
    const digest = createHash('sha256').update(sql).digest('hex');
    run += await database.transaction(async ({ query }) => {
      await query('lock table migration in exclusive mode');
      const [done] = await query<{ digest: string }>(
        'select digest from migration where name = $1',
        [name],
      );
      if (done !== undefined) {
        if (done.digest === digest) return 0;
        throw new Error(
          `数据库里的 ${name} 和这一版的不同；请用建立这个数据库的那一版或更新的版本。`,
        );
      }
      for (const statement of statementsOf(sql)) await query(statement);
      await query('insert into migration (name, digest) values ($1, $2)', [name, digest]);
      return 1;
    });
  }
  const known = await database.query<{ name: string }>('select name from migration');
  const newer = known.find(({ name }) => !files.includes(name));
  if (newer !== undefined)
    throw new Error(`数据库已由更新的版本升级过（${newer.name}）；请更新这里的服务。`);
  return run;
}

/** Statements of a file of ours: none of them has a semicolon within. */
function statementsOf(sql: string): readonly string[] {
  const plain = sql.replaceAll(/^--.*$/gmu, '');
  return plain.split(';').flatMap((each) => (each.trim() === '' ? [] : [each.trim()]));
}
