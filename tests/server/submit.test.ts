/** @jest-environment ./tests/support/database-environment.cjs */
import type { Service } from '../../src/submission/client';
import type { RowYear } from '../../src/submission/wire';
import { onDatabases } from './support/on-databases';
import {
  CANGSHAN,
  reviewing,
  runService,
  submission,
  type RunningService,
} from './support/running-service';

onDatabases(({ database }) => {
  let service: RunningService;
  let clerk: Service;
  let colleague: Service;
  let city: Service;

  beforeEach(async () => {
    service = await runService(database());
    clerk = await service.as('张三', ['writer', '350104']);
    colleague = await service.as('李四', ['writer', '350104']);
    city = await service.as('王五', ['reviewer', '350100']);
  });
  afterEach(() => service.close());

  const rowOf = async (code: string, who = clerk): Promise<RowYear | undefined> => {
    const read = await who.planYear(CANGSHAN);
    return read.ok ? read.value.rows.find((row) => row.code === code) : undefined;
  };

  test('a value is kept with who, when and from which file', async () => {
    const sent = submission([
      ['01', 'actual', '1040'],
      ['01', 'status', '初步'],
      ['01', 'responsible_unit', '区发展改革局'],
    ]);
    expect(await clerk.submit(sent)).toEqual({
      ok: true,
      value: { key: sent.key, at: '2026-03-01T02:03:04.000Z', rows: [{ code: '01', revision: 1 }] },
    });
    const stamp = { by: '张三', at: '2026-03-01T02:03:04.000Z', file: '年报.xlsx' };
    const kept = { unit: '', revision: 1, isConfirmed: false, contested: [], ...stamp };
    expect(await rowOf('01')).toEqual({
      ...{ code: '01', indicator: '地区生产总值（GDP）', unit: '亿元' },
      ...{ state: 'submitted', revision: 1 },
      values: {
        actual: { text: '1040', ...kept },
        status: { text: '初步', ...kept },
        responsible_unit: { text: '区发展改革局', ...kept },
      },
    });
  });

  test('the same submission sent again does nothing twice and gets the same answer', async () => {
    const sent = submission([['01', 'actual', '1040']]);
    const first = await clerk.submit(sent);
    expect(await Promise.all([clerk.submit(sent), clerk.submit(sent)])).toEqual([first, first]);
    const history = await clerk.history(CANGSHAN, 0);
    expect(history.ok && history.value.events.map(({ seq }) => seq)).toEqual([1]);
  });

  test.each([
    ['other contents', () => clerk, [['01', 'actual', '1050']] as const],
    ['another person', () => colleague, [['01', 'actual', '1040']] as const],
  ])('a key is not used for %s', async (_what, who, values) => {
    const sent = submission([['01', 'actual', '1040']]);
    await clerk.submit(sent);
    expect(await who().submit(submission(values, { key: sent.key }))).toEqual({
      ok: false,
      finding: { kind: 'key-reused' },
    });
  });

  test('two who change one value are both told, and what each wrote is kept', async () => {
    await clerk.submit(submission([['01', 'actual', '1040']]));
    expect(await colleague.submit(submission([['01', 'actual', '1050']]))).toEqual({
      ok: false,
      finding: {
        kind: 'values-conflict',
        values: [
          {
            ...{ code: '01', field: 'actual', yours: { text: '1050', unit: '', base: 0 } },
            theirs: {
              ...{ text: '1040', unit: '', revision: 1, by: '张三', file: '年报.xlsx' },
              at: '2026-03-01T02:03:04.000Z',
            },
          },
        ],
      },
    });
    expect((await rowOf('01'))?.values.actual).toMatchObject({
      text: '1040',
      contested: [{ text: '1050', by: '李四' }],
    });
    // Having seen both, the second one decides.
    expect(await colleague.submit(submission([['01', 'actual', '1050', 1]]))).toMatchObject({
      ok: true,
    });
    expect((await rowOf('01'))?.values.actual).toMatchObject({
      ...{ text: '1050', by: '李四', revision: 2, contested: [] },
      replaced: { text: '1040', by: '张三', revision: 1 },
    });
  });

  test('of many who write one value at once just one is taken', async () => {
    const texts = Array.from({ length: 12 }, (_, at) => String(1030 + at));
    const answers = await Promise.all(
      texts.map((text) => clerk.submit(submission([['01', 'actual', text]]))),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = answers.flatMap((each) => (each.ok ? [] : [each.finding.kind]));
    expect(new Set(refused)).toEqual(new Set(['values-conflict']));
    expect((await rowOf('01'))?.values.actual?.contested).toHaveLength(11);
  });

  test('the same value from two is no conflict', async () => {
    await clerk.submit(submission([['01', 'actual', '1040']]));
    expect(await colleague.submit(submission([['01', 'actual', '1040']]))).toMatchObject({
      ok: true,
      value: { rows: [{ code: '01', revision: 1 }] },
    });
    expect((await rowOf('01'))?.values.actual?.by).toBe('张三');
  });

  test('one value of many that is refused keeps all of them out', async () => {
    await clerk.submit(submission([['01', 'actual', '1040']]));
    await colleague.submit(
      submission([
        ['01', 'actual', '1050'],
        ['04', 'actual', '100'],
      ]),
    );
    expect(await rowOf('04')).toMatchObject({ state: 'missing', revision: 0, values: {} });
  });

  test.each([
    ['words', '01', 'actual', '约一千出头', 'value-unreadable'],
    ['a formula', '01', 'actual', '=1+1', 'value-unreadable'],
    ['a bound', '01', 'actual', '1000以上', 'value-inexact'],
    ['a row that the plan does not have', '99', 'actual', '1', 'code-unknown'],
    ['a status that is none', '01', 'status', '正常', 'status-unknown'],
    ['a yearly target that Excel has broken', '01', 'yearly_target', '#N/A', 'value-unreadable'],
  ] as const)(
    '%s is refused with its place and what to do',
    async (_what, code, field, text, kind) => {
      const values = [['01', 'actual', '1040'] as const, [code, field, text] as const];
      const sent = submission(code === '01' && field === 'actual' ? values.slice(1) : values);
      const answer = await clerk.submit(sent);
      expect(answer).toMatchObject({
        ok: false,
        finding: { kind: 'values-refused', values: [{ code, text, finding: { kind } }] },
      });
      expect((await rowOf('01'))?.revision).toBe(0);
    },
  );

  test('what looks wrong is held, and taken once somebody says that it is right', async () => {
    const sent = submission([['01', 'actual', '10400']]);
    expect(await clerk.submit(sent)).toMatchObject({
      ok: false,
      finding: { kind: 'values-held', values: [{ code: '01', held: { findings: [{}] } }] },
    });
    const entries = sent.entries.map((entry) => ({ ...entry, isConfirmed: true }));
    expect(await clerk.submit({ ...sent, entries })).toMatchObject({ ok: true });
    expect((await rowOf('01'))?.values.actual).toMatchObject({ text: '10400', isConfirmed: true });
  });

  test('a value is held against what was submitted of other years', async () => {
    const sent = submission([['01', 'actual', '2100']]);
    expect(await clerk.submit(sent)).toMatchObject({ finding: { kind: 'values-held' } });
    const before = submission([['01', 'actual', '2000']], { year: 2022 });
    const entries = before.entries.map((entry) => ({ ...entry, isConfirmed: true }));
    expect(await clerk.submit({ ...before, entries })).toMatchObject({ ok: true });
    expect(await clerk.submit(sent)).toMatchObject({ ok: true });
  });

  test.each([
    ["'); drop table row_value; --"],
    ['=HYPERLINK("http://x","y")'],
    ['<script>alert(1)</script>'],
    ['{"__proto__":{"a":1}}'],
    ['$1 %s \\ \u{1F600} 𠮷'],
  ])('%s stays the text that it is', async (text) => {
    expect(await clerk.submit(submission([['01', 'reason', text]]))).toMatchObject({ ok: true });
    const row = await rowOf('01');
    expect(row?.values.reason?.text).toBe(text);
    expect(row?.state).toBe('missing');
  });

  test('a row is returned with a remark, submitted again, and accepted', async () => {
    await clerk.submit(submission([['01', 'actual', '1040']]));
    const rows = [{ code: '01', revision: 1 }];
    expect(await city.review(reviewing('return', rows))).toMatchObject({
      finding: { kind: 'remark-missing' },
    });
    expect(await city.review(reviewing('return', rows, '请写明口径'))).toMatchObject({
      ok: true,
      value: { rows: [{ code: '01', revision: 2 }] },
    });
    expect(await rowOf('01')).toMatchObject({
      state: 'returned',
      review: { by: '王五', remark: '请写明口径' },
    });
    await clerk.submit(submission([['01', 'actual', '1041', 1]]));
    expect(await city.review(reviewing('accept', rows))).toMatchObject({
      finding: { kind: 'rows-changed', rows: [{ code: '01', revision: 3 }] },
    });
    await city.review(reviewing('accept', [{ code: '01', revision: 3 }]));
    expect(await rowOf('01')).toMatchObject({ state: 'accepted', revision: 4 });
    const history = await city.history(CANGSHAN, 0);
    expect(history.ok && history.value.events.map(({ act }) => act.kind)).toEqual([
      ...['written', 'returned', 'written', 'accepted'],
    ]);
  });

  test('there is nothing to accept where nothing was submitted', async () => {
    expect(await city.review(reviewing('accept', [{ code: '01', revision: 0 }]))).toMatchObject({
      finding: { kind: 'rows-empty', codes: ['01'] },
    });
  });

  test('a 年度目标 is accepted before its year has a value, which the row goes on owing', async () => {
    await clerk.submit(submission([['01', 'yearly_target', '1100']]));
    const accepted = await city.review(reviewing('accept', [{ code: '01', revision: 1 }]));
    expect(accepted).toMatchObject({ ok: true });
    expect(await rowOf('01')).toMatchObject({ state: 'missing', review: { by: '王五' } });
    const taken = await city.accepted(2023);
    expect(taken).toMatchObject({
      value: { rows: [{ code: '01', values: { yearly_target: { text: '1100' } } }] },
    });
    await clerk.submit(submission([['01', 'actual', '1040']]));
    const row = await rowOf('01');
    expect([row?.state, row?.review]).toEqual(['submitted', undefined]);
  });

  test('a value that is taken back makes its row 未报送 again', async () => {
    await clerk.submit(submission([['01', 'actual', '1040']]));
    await clerk.submit(submission([['01', 'actual', '', 1]]));
    expect(await rowOf('01')).toMatchObject({
      state: 'missing',
      values: { actual: { text: '', replaced: { text: '1040' } } },
    });
  });
});
