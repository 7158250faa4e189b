import type { ServiceFinding } from '../submission/finding';

/** Why a request is not done; thrown on the way and answered at the edge. */
export class Refused extends Error {
  constructor(readonly finding: ServiceFinding) {
    super(finding.kind);
  }
}

/** @example refuse({ kind: 'remark-missing' }).finding.kind // 'remark-missing' */
export function refuse(finding: ServiceFinding): Refused {
  return new Refused(finding);
}

const STATUS: Readonly<Record<ServiceFinding['kind'], number>> = {
  'not-signed-in': 401,
  'proxy-untrusted': 403,
  'not-allowed': 403,
  malformed: 400,
  'route-unknown': 404,
  'plan-unknown': 404,
  'body-too-large': 413,
  'too-many-requests': 429,
  'values-refused': 422,
  'values-held': 422,
  'values-conflict': 409,
  'rows-changed': 409,
  'rows-empty': 422,
  'remark-missing': 422,
  'key-reused': 409,
  'database-gone': 503,
  unexpected: 500,
};

/** @example statusOf({ kind: 'key-reused' }) // 409 */
export function statusOf({ kind }: ServiceFinding): number {
  return STATUS[kind];
}
