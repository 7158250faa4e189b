import { createHash, randomBytes } from 'node:crypto';
import { fail, succeed, type Outcome } from '../core/finding/outcome';
import { keptWith } from '../core/kept/kept';
import { ROLES, type Role } from '../submission/field';
import type { SignInFault } from '../submission/finding';
import type { Me } from '../submission/wire';
import type { Database } from './database';

/** One role of an account, in a region. */
type Grant = Me['grants'][number];

/** A token as it is listed: never the token itself. */
interface TokenFacts {
  readonly id: string;
  readonly account: string;
  readonly issued: Date;
  readonly expires: Date;
  readonly revoked: Date | undefined;
}

/** So that a text is told for a token of ours wherever it turns up. */
const PREFIX = 'plan_';

/** A token is 256 random bits: there is nothing to guess, so one pass of SHA-256 hides it well enough. */
function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Makes a token; it is shown once and not kept.
 * @example await issueToken(database, '张三', { now, days: 365 }) // { id: '4f1c…', token: 'plan_…' }
 */
export async function issueToken(
  { query }: Database,
  account: string,
  { now, days }: { readonly now: Date; readonly days: number },
): Promise<{ readonly id: string; readonly token: string; readonly expires: Date }> {
  const token = `${PREFIX}${randomBytes(32).toString('base64url')}`;
  const id = randomBytes(4).toString('hex');
  const expires = new Date(now.getTime() + days * 86_400_000);
  await query(
    'insert into token (token_id, digest, account, issued_at, expires_at) values ($1, $2, $3, $4, $5)',
    [id, digestOf(token), account, now, expires],
  );
  return { id, token, expires };
}

/** @example (await listTokens(database))[0]?.account // '张三' */
export async function listTokens({ query }: Database): Promise<readonly TokenFacts[]> {
  const rows = await query<{
    token_id: string;
    account: string;
    issued_at: Date;
    expires_at: Date;
    revoked_at: Date | null;
  }>('select token_id, account, issued_at, expires_at, revoked_at from token order by issued_at');
  return rows.map((row) => ({
    ...{ id: row.token_id, account: row.account },
    ...{ issued: row.issued_at, expires: row.expires_at, revoked: row.revoked_at ?? undefined },
  }));
}

/**
 * Whether there was such a token, which holds no longer from now on.
 * @example await revokeToken(database, '4f1c2a90', now) // true
 */
export async function revokeToken({ query }: Database, id: string, now: Date): Promise<boolean> {
  const rows = await query(
    'update token set revoked_at = coalesce(revoked_at, $2) where token_id = $1 returning token_id',
    [id, now],
  );
  return rows.length > 0;
}

/** Gives an account a role in a region; given twice it is given once. */
export async function grant(
  database: Database,
  account: string,
  { role, regionId }: Grant,
): Promise<void> {
  await database.transaction(async ({ query }) => {
    const key = [account, role, regionId];
    await query('delete from grant_of where account = $1 and role = $2 and region_id = $3', key);
    await query('insert into grant_of (account, role, region_id) values ($1, $2, $3)', key);
  });
}

/** Whether the account had the role, which it has no longer. */
export async function withdraw(
  { query }: Database,
  account: string,
  { role, regionId }: Grant,
): Promise<boolean> {
  const gone = await query(
    'delete from grant_of where account = $1 and role = $2 and region_id = $3 returning account',
    [account, role, regionId],
  );
  return gone.length > 0;
}

/** What an account may do, all of it by region; rows of an account that may nothing have no role. */
function toGrants(
  rows: readonly { readonly role: string | null; readonly region_id: string | null }[],
): readonly Grant[] {
  return rows.flatMap(({ role, region_id: regionId }) => {
    const known = ROLES.find((each) => each === role);
    return known === undefined || regionId === null ? [] : [{ role: known, regionId }];
  });
}

/** @example (await listGrants(database))[0] // { account: '张三', role: 'writer', regionId: '350104' } */
export async function listGrants({
  query,
}: Database): Promise<readonly { account: string; role: string; regionId: string }[]> {
  return query(
    'select account, role, region_id as "regionId" from grant_of order by account, region_id, role',
  );
}

/**
 * Who a token is of, and what that account may do; a token that holds no longer says why.
 * @example await accountOfToken(database, 'plan_…', now) // { ok: true, value: { name: '张三', … } }
 */
export async function accountOfToken(
  database: Database,
  token: string,
  now: Date,
): Promise<Outcome<Me, SignInFault>> {
  const rows = await database.query<{
    account: string;
    expires_at: Date;
    revoked_at: Date | null;
    role: string | null;
    region_id: string | null;
  }>(
    `select t.account, t.expires_at, t.revoked_at, g.role, g.region_id
     from token t left join grant_of g on g.account = t.account
     where t.digest = $1 order by g.region_id, g.role`,
    [digestOf(token)],
  );
  const [found] = rows;
  if (found === undefined) return fail('unknown');
  if (found.revoked_at !== null) return fail('revoked');
  if (found.expires_at <= now) return fail('expired');
  return succeed({ name: found.account, via: 'token', grants: toGrants(rows) });
}

/**
 * The account of a person whom the bureau's own sign-in has named.
 * @example await accountOfPerson(database, '张三') // { ok: true, value: { name: '张三', via: 'proxy', … } }
 */
export async function accountOfPerson(
  database: Database,
  name: string,
): Promise<Outcome<Me, SignInFault>> {
  const rows = await database.query<{ role: string; region_id: string }>(
    'select role, region_id from grant_of where account = $1 order by region_id, role',
    [name],
  );
  const grants = toGrants(rows);
  return grants.length === 0 ? fail('no-account') : succeed({ name, via: 'proxy', grants });
}

/** The regions above a region, itself first. A circle ends where it closes. */
function upwards(regionId: string, parentOf: (id: string) => string | undefined): string[] {
  const all: string[] = [];
  let id: string | undefined = regionId;
  while (id !== undefined && !all.includes(id)) {
    all.push(id);
    id = parentOf(id);
  }
  return all;
}

/** An overview asks for the same grants once a plan. */
const heldBy = keptWith(
  (grants: readonly Grant[]): ReadonlySet<string> =>
    new Set(grants.map(({ role, regionId }) => `${role}\n${regionId}`)),
);

/**
 * What somebody may do in a region: 报送 in that region alone, 查看 and 审阅 there and below it; who
 * may write or review may look.
 * @example rolesIn([{ role: 'reviewer', regionId: '350100' }], '350104', parentOf) // ['reader', 'reviewer']
 */
export function rolesIn(
  grants: readonly Grant[],
  regionId: string,
  parentOf: (id: string) => string | undefined,
): readonly Role[] {
  const held = heldBy(grants);
  const above = upwards(regionId, parentOf);
  const has = (role: Role): boolean =>
    (role === 'writer' ? [regionId] : above).some((id) => held.has(`${role}\n${id}`));
  const roles = ROLES.filter(has);
  return roles.length > 0 && !roles.includes('reader') ? ['reader', ...roles] : roles;
}
