import type { RequestListener } from 'node:http';
import { listRegions } from '../../core/catalog/resolve-plan';
import { grant, issueToken } from '../../server/accounts';
import { migrate, openDatabase } from '../../server/database';
import { createService } from '../../server/service';
import { readCatalog } from './read-catalog';

/** The service for one person who tries both sides of it, behind the workbench. */
interface Trial {
  readonly answer: RequestListener;
  /** Whom to be: each with a token. */
  readonly people: readonly {
    readonly name: string;
    readonly does: string;
    readonly token: string;
  }[];
  readonly close: () => Promise<void>;
}

/** Somebody who tries it out works fast, and alone. */
const PER_MINUTE = 6_000;
const DAYS = 30;

/**
 * Starts the service of a workbench: one who submits for the first region that has a plan, and one who
 * reviews all of them.
 * @param address where submissions are kept, `file:folder`
 * @param root path below which the add-in stands
 * @throws Error in Chinese where the database cannot be used
 */
export async function startTrial(
  address: string,
  root: string,
  library: string | undefined,
): Promise<Trial> {
  const catalog = await readCatalog(library, []);
  const database = await openDatabase(address);
  try {
    await migrate(database);
    const now = () => new Date();
    const app = await createService({
      ...{ database, catalog: () => catalog, now, root },
      ...{ trust: undefined, tls: undefined, site: undefined },
      perMinute: PER_MINUTE,
      log: (line) => void process.stderr.write(`${line}\n`),
    });
    await app.ready();
    const regions = listRegions(catalog);
    const [first] = regions;
    if (first === undefined) throw new Error('没有任何规划，不能试报送。');
    await grant(database, '张三', { role: 'writer', regionId: first.id });
    for (const { id } of regions) await grant(database, '李四', { role: 'reviewer', regionId: id });
    const people = [
      { name: '张三', does: `${first.name}报送` },
      { name: '李四', does: '审阅全部地区' },
    ];
    return {
      answer: (request, response) => app.routing(request, response),
      people: await Promise.all(
        people.map(async (person) => {
          const { token } = await issueToken(database, person.name, { now: now(), days: DAYS });
          return { ...person, token };
        }),
      ),
      close: async () => {
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
