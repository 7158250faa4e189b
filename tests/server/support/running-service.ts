import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { shippedPackage } from '../../../src/datapackage/shipped';
import { grant, issueToken } from '../../../src/server/accounts';
import type { Database } from '../../../src/server/database';
import { createService, type ServiceOptions } from '../../../src/server/service';
import { serviceAt, type Service } from '../../../src/submission/client';
import type { Role } from '../../../src/submission/field';
import type { Review, Submission, SubmissionEntry } from '../../../src/submission/wire';

/** The plans of the shipped package: 仓山 (350104) and 晋安 (350111) below 福州 (350100), 丰泽 elsewhere. */
const catalog = buildCatalog([shippedPackage()]);

/** 仓山's plan of 十四五 in 2023. */
export const CANGSHAN = { regionId: '350104', planId: '350104-14', year: 2023 } as const;

/** A service that listens on this machine. */
export interface RunningService {
  readonly base: string;
  /** As somebody who has these roles, by a token of her own. */
  readonly as: (name: string, ...grants: readonly (readonly [Role, string])[]) => Promise<Service>;
  readonly log: readonly string[];
  readonly close: () => Promise<void>;
}

const NOW = new Date('2026-03-01T02:03:04.000Z');

export async function runService(
  database: Database,
  more: Partial<ServiceOptions> = {},
): Promise<RunningService> {
  const log: string[] = [];
  const app = await createService({
    ...{
      database,
      catalog: () => catalog,
      root: '/',
      trust: undefined,
      tls: undefined,
      site: undefined,
    },
    ...{ perMinute: 100_000, now: () => NOW, log: (line: string) => void log.push(line) },
    ...more,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const base = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}/`;
  return {
    base,
    as: async (name, ...grants) => {
      const token = await tokenOf(database, name, ...grants);
      return serviceAt({ base, token: () => token, ask: fetch });
    },
    log,
    close: () => app.close(),
  };
}

/** A token of somebody with these roles. */
export async function tokenOf(
  database: Database,
  name: string,
  ...grants: readonly (readonly [Role, string])[]
): Promise<string> {
  for (const [role, regionId] of grants) await grant(database, name, { role, regionId });
  return (await issueToken(database, name, { now: NOW, days: 365 })).token;
}

type Value = readonly [code: string, field: SubmissionEntry['field'], text: string, base?: number];

/** A submission for 仓山's 2023 with a key of its own. */
export function submission(values: readonly Value[], more: Partial<Submission> = {}): Submission {
  return {
    ...{ key: randomUUID(), ...CANGSHAN, file: '年报.xlsx' },
    entries: values.map(([code, field, text, base = 0]) => ({
      ...{ code, field, text, unit: '', base, isConfirmed: false },
    })),
    ...more,
  };
}

/** A review of rows of 仓山's 2023 with a key of its own. */
export function reviewing(verdict: Review['verdict'], rows: Review['rows'], remark = ''): Review {
  return { key: randomUUID(), ...CANGSHAN, verdict, remark, rows };
}

/** What an answer is, in one word: `ok`, or the kind of its refusal. */
export async function said(response: Response): Promise<string> {
  const body = (await response.json()) as { finding?: { kind: string }; message?: string };
  if (response.ok) return 'ok';
  expect(body.message).toMatch(/[。；]/u);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  return `${String(response.status)} ${body.finding?.kind ?? ''}`;
}
