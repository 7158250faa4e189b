import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Me } from '../submission/wire';
import { accountOfPerson, accountOfToken } from './accounts';
import type { Database } from './database';
import { Refused } from './refused';

/** The bureau's own sign-in before the service: which header names the person, and who may say so. */
export interface ProxyTrust {
  /** In small letters. */
  readonly header: string;
  readonly addresses: BlockList;
}

/**
 * Addresses of the bureau's own proxies.
 * @param addresses `10.1.2.3` or `10.1.2.0/24`
 * @throws Error in Chinese for what is no address
 * @example trustOf('X-Remote-User', ['127.0.0.1']).header // 'x-remote-user'
 */
export function trustOf(header: string, addresses: readonly string[]): ProxyTrust {
  const list = new BlockList();
  for (const text of addresses) {
    const [address = '', bits] = text.trim().split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const size = bits === undefined ? most : Number(bits);
    if (version === 0 || !/^\d{0,3}$/u.test(bits ?? '') || size < 1 || size > most)
      throw new Error(`--proxy ${text} 不是地址；请写 10.1.2.3 或 10.1.2.0/24 这样的。`);
    list.addSubnet(address, size, version === 4 ? 'ipv4' : 'ipv6');
  }
  return { header: header.toLowerCase(), addresses: list };
}

/** A request as far as it says who sends it. */
export interface Sender {
  readonly headers: IncomingHttpHeaders;
  /** The address at the other end of the connection; what a header says of it counts nothing. */
  readonly address: string;
}

const LONGEST = 200;

/**
 * The person that a trusted proxy names; undefined where nothing is said.
 * @throws Refused `proxy-untrusted` where it is said from elsewhere; `malformed` where it is no name
 */
export function personOf(trust: ProxyTrust | undefined, sender: Sender): string | undefined {
  const stated = trust === undefined ? undefined : sender.headers[trust.header];
  if (trust === undefined || stated === undefined || stated === '') return undefined;
  if (!isTrusted(trust, sender.address)) throw new Refused({ kind: 'proxy-untrusted' });
  // HTTP knows bytes; what browsers and proxies mean by them is UTF-8.
  const name = Buffer.from(String(stated), 'latin1').toString('utf8').trim();
  // A second header of the same name would be joined on with a comma: whose is it?
  if (name.length > LONGEST || !/^[\p{L}\p{N}][\p{L}\p{N}\p{M}.@_\\ ·-]*$/u.test(name))
    throw new Refused({ kind: 'malformed', at: `/headers/${trust.header}` });
  return name;
}

function isTrusted({ addresses }: ProxyTrust, address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/u, '');
  const version = isIP(plain);
  return version !== 0 && addresses.check(plain, version === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Who sends a request: the person whom the bureau's proxy names, else the account of the token.
 * @throws Refused where it is nobody who is known
 * @example (await signIn(database, undefined, sender, new Date())).name // '张三'
 */
export async function signIn(
  database: Database,
  trust: ProxyTrust | undefined,
  sender: Sender,
  now: Date,
): Promise<Me> {
  const person = personOf(trust, sender);
  const token = /^Bearer ([\w-]{1,200})$/u.exec(sender.headers.authorization ?? '')?.[1];
  const found =
    person !== undefined
      ? await accountOfPerson(database, person)
      : token !== undefined
        ? await accountOfToken(database, token, now)
        : ({ ok: false, finding: 'missing' } as const);
  if (!found.ok) throw new Refused({ kind: 'not-signed-in', why: found.finding });
  return found.value;
}
