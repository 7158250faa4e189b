import { writeFileSync } from 'node:fs';
import { migrate, openDatabase, type Database } from '../../server/database';
import { moveDatabase, NotMoved } from '../../server/move-database';
import {
  grant,
  issueToken,
  listGrants,
  listTokens,
  revokeToken,
  withdraw,
} from '../../server/accounts';
import { exportYear, missingRows } from '../../server/export-year';
import { roleWord } from '../../wording/service-finding';
import { ROLES } from '../../submission/field';
import type { DatabaseRequest } from '../arguments/read-serve';
import type { ExitCode } from '../arguments/run-command';
import { readCatalog } from './read-catalog';

/**
 * Does what is asked of the database alone, while no service need be running.
 * @param print writes a line of the answer
 */
export async function manage(
  database: Database,
  request: DatabaseRequest,
  print: (line: string) => void,
): Promise<ExitCode> {
  const now = new Date();
  switch (request.action) {
    case 'issue': {
      const { id, token, expires } = await issueToken(database, request.account, {
        now,
        days: request.days,
      });
      print(`令牌（只显示这一次，请交给${request.account}本人）：${token}`);
      print(`编号 ${id}，${day(expires)} 过期。`);
      return 0;
    }
    case 'tokens':
      for (const each of await listTokens(database)) {
        const state =
          each.revoked !== undefined
            ? `${day(each.revoked)} 已停用`
            : `${day(each.expires)} ${each.expires <= now ? '已过期' : '过期'}`;
        print(`${each.id}\t${each.account}\t${day(each.issued)} 发\t${state}`);
      }
      return 0;
    case 'revoke':
      if (!(await revokeToken(database, request.token, now))) {
        print(`没有编号为 ${request.token} 的令牌；用 token list 看有哪些。`);
        return 1;
      }
      print(`编号 ${request.token} 的令牌已停用。`);
      return 0;
    case 'grants':
      for (const { account, role, regionId } of await listGrants(database)) {
        const known = ROLES.find((each) => each === role);
        print(`${account}\t${known === undefined ? role : roleWord(known)}\t${regionId}`);
      }
      return 0;
    case 'grant': {
      const { account, role, region: regionId } = request;
      await grant(database, account, { role, regionId });
      print(`${account} 现在有地区 ${regionId} 的${roleWord(role)}权限。`);
      return 0;
    }
    case 'withdraw': {
      const { account, role, region: regionId } = request;
      const had = await withdraw(database, account, { role, regionId });
      print(
        `${account} ${had ? '不再有' : '本来就没有'}地区 ${regionId} 的${roleWord(role)}权限。`,
      );
      return had ? 0 : 1;
    }
    case 'move':
      return move(request.from, database, print);
    case 'missing': {
      const catalog = await readCatalog(request.library, request.packages);
      const { plans, rows } = await missingRows(database, catalog, request.year);
      for (const { region, code, indicator, state } of rows)
        print(`${region}\t${code}\t${indicator}\t${state}`);
      print(
        `${String(request.year)} 年：${String(plans)} 个规划，${String(rows.length)} 个指标还没有报送或退回待改。`,
      );
      return 0;
    }
    case 'export': {
      const catalog = await readCatalog(request.library, request.packages);
      const { csv, accepted, waiting } = await exportYear(database, catalog, request.year);
      writeFileSync(request.out, csv);
      print(
        `已写 ${request.out}：${String(accepted)} 行已采用。` +
          (waiting === 0 ? '' : `另有 ${String(waiting)} 行已报送未采用或已退回，没有写入。`),
      );
      return 0;
    }
  }
}

async function move(
  address: string,
  to: Database,
  print: (line: string) => void,
): Promise<ExitCode> {
  const from = await openDatabase(address);
  try {
    await migrate(from);
    const counts = await moveDatabase(from, to);
    const { row_value: values, history, grant_of: grants, token: tokens } = counts;
    print(
      `已搬：${String(values)} 个值，${String(history)} 条历史，${String(grants)} 项授权，${String(tokens)} 个令牌；` +
        '逐行核对过。原来的库没有动，请从现在起只用新的。',
    );
    return 0;
  } catch (error) {
    if (!(error instanceof NotMoved)) throw error;
    print(
      error.fault.kind === 'not-empty'
        ? '没有搬：--database 的库里已经有数据（或者就是原来的那个库）。请换一个新建的空库。'
        : `没有搬：${error.fault.table} 搬过去以后和原来的不一样，新库已恢复成空的。请把这句话告诉提供者。`,
    );
    return 1;
  } finally {
    await from.close();
  }
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
