import type { Service } from '../../../src/submission/client';
import type { ClientFinding } from '../../../src/submission/finding';
import type {
  CurrentValue,
  Me,
  PlanYear,
  RowYear,
  Submission,
  SubmissionAnswer,
} from '../../../src/submission/wire';
import { fail, succeed } from '../../../src/core/finding/outcome';
import type { Queued, Submissions } from '../../../src/taskpane/page/submissions';

/** A service in memory, of one plan, for tests of the pane; how the real one decides is tested with it. */
export interface MadeService {
  readonly service: Service;
  /** Rows as they stand. */
  readonly rows: () => readonly RowYear[];
  /** Submissions that arrived, each time that one did. */
  readonly arrived: readonly Submission[];
  /** From now on: as given, or without an answer although the submission was taken. */
  readonly become: (how: ClientFinding | 'well' | 'silent') => void;
  /** Somebody else writes a value. */
  readonly write: (by: string, code: string, text: string) => void;
  readonly me: (me: Me | ClientFinding) => void;
}

const AT = '2026-03-01T02:03:00Z';

export const COUNTY: Me = {
  name: '张三',
  via: 'token',
  grants: [{ role: 'writer', regionId: '990121' }],
};

export const CITY: Me = {
  name: '李四',
  via: 'token',
  grants: [{ role: 'reviewer', regionId: '990121' }],
};

export function madeService(codes: readonly (readonly [string, string, string])[]): MadeService {
  let who: Me | ClientFinding = COUNTY;
  let how: ClientFinding | 'well' | 'silent' = 'well';
  let revision = 0;
  const arrived: Submission[] = [];
  const answers = new Map<string, SubmissionAnswer>();
  let rows = codes.map(([code, indicator, unit]): RowYear => {
    return { code, indicator, unit, state: 'missing', revision: 0, review: undefined, values: {} };
  });
  const gone = () => (typeof how === 'string' ? undefined : fail(how));
  const name = () => ('kind' in who ? '' : who.name);
  const put = (code: string, change: (row: RowYear) => Partial<RowYear>) => {
    rows = rows.map((row) => (row.code === code ? { ...row, ...change(row) } : row));
  };
  const valueOf = (
    by: string,
    text: string,
    unit: string,
    before?: CurrentValue,
  ): CurrentValue => ({
    ...{ by, at: AT, file: '年报.xlsx', text, unit, revision: (revision += 1) },
    ...{ isConfirmed: false, replaced: before, contested: [] },
  });
  const planYear = (): PlanYear => ({
    ...{ regionId: '990121', region: '青山县', planId: '990121-14', period: '十四五', year: 2023 },
    rows,
    may: 'kind' in who ? [] : who.grants.map(({ role }) => role),
  });
  const service: Service = {
    health: () => Promise.resolve(succeed({ database: 'up' })),
    me: () => Promise.resolve(gone() ?? ('kind' in who ? fail(who) : succeed(who))),
    accepted: (year) => Promise.resolve(succeed({ year, rows: [], waiting: 0 })),
    planYear: () => Promise.resolve(gone() ?? succeed(planYear())),
    overview: (year) => {
      const count = (state: RowYear['state']) => rows.filter((row) => row.state === state).length;
      const counts = {
        ...{ missing: count('missing'), submitted: count('submitted') },
        ...{ returned: count('returned'), accepted: count('accepted') },
      };
      const { regionId, region, planId, period, may } = planYear();
      const plan = { regionId, region, planId, period, may };
      const standing = { ...plan, parentId: undefined, counts, last: undefined };
      return Promise.resolve(gone() ?? succeed({ year, plans: [standing] }));
    },
    history: () => Promise.resolve(succeed({ events: [], next: undefined })),
    submit: (submission) => {
      const refused = gone();
      if (refused !== undefined) return Promise.resolve(refused);
      arrived.push(submission);
      const known = answers.get(submission.key);
      if (known !== undefined) return Promise.resolve(succeed(known));
      const conflicts = submission.entries.flatMap(({ code, field, text, unit, base }) => {
        const now = rows.find((row) => row.code === code)?.values[field];
        if (now === undefined || now.revision === base) return [];
        return [{ code, field, yours: { text, unit, base }, theirs: now }];
      });
      if (conflicts.length > 0)
        return Promise.resolve(fail({ kind: 'values-conflict', values: conflicts } as const));
      for (const { code, field, text, unit } of submission.entries)
        put(code, ({ values }) => ({
          values: { ...values, [field]: valueOf(name(), text, unit, values[field]) },
          ...{ state: 'submitted', revision, review: undefined },
        }));
      const answer = { key: submission.key, at: AT, rows: [] };
      answers.set(submission.key, answer);
      return Promise.resolve(
        how === 'silent'
          ? fail({ kind: 'service-unreachable', why: 'network' } as const)
          : succeed(answer),
      );
    },
    review: ({ key, verdict, remark, rows: asked }) => {
      for (const { code } of asked)
        put(code, () => ({
          state: verdict === 'accept' ? 'accepted' : 'returned',
          revision: (revision += 1),
          review: { by: name(), at: AT, remark },
        }));
      return Promise.resolve(gone() ?? succeed({ key, at: AT, rows: [] }));
    },
  };
  return {
    service,
    rows: () => rows,
    arrived,
    become: (next) => {
      how = next;
    },
    write: (by, code, text) =>
      put(code, ({ values }) => ({
        values: { ...values, actual: valueOf(by, text, '', values.actual) },
        ...{ state: 'submitted', revision },
      })),
    me: (next) => {
      who = next;
    },
  };
}

/** A browser that keeps a token and a queue: both outlive a pane. */
export function madeSubmissions(made: MadeService): Submissions & { readonly kept: Queued[] } {
  const kept: Queued[] = [];
  let token = '';
  let keys = 0;
  return {
    service: made.service,
    token: {
      read: () => token,
      write: (word) => {
        token = word;
      },
    },
    kept,
    queue: {
      list: () => Promise.resolve([...kept]),
      put: (queued) => {
        const at = kept.findIndex(({ submission }) => submission.key === queued.submission.key);
        kept.splice(at < 0 ? kept.length : at, at < 0 ? 0 : 1, queued);
        return Promise.resolve();
      },
      drop: (key) => {
        const at = kept.findIndex(({ submission }) => submission.key === key);
        if (at >= 0) kept.splice(at, 1);
        return Promise.resolve();
      },
    },
    newKey: () => `00000000-0000-4000-8000-${String((keys += 1)).padStart(12, '0')}`,
    onReturn: () => () => undefined,
  };
}
