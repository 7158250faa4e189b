import { createReader, type ReadingStep, type Word } from '../../../src/taskpane/reading/reader';

/** A worker that says these words, each once the one before was heard; `refused` cannot be fetched. */
function workerOf(words: readonly Word[] | 'refused') {
  const state = { isEnded: false, asked: 0 };
  const worker = {
    onmessage: undefined as unknown as (event: { readonly data: Word }) => void,
    onerror: undefined as unknown as (event: object) => void,
    terminate: () => {
      state.isEnded = true;
    },
    postMessage: () => {
      state.asked += 1;
      if (words === 'refused') return;
      for (const data of words) queueMicrotask(() => worker.onmessage({ data }));
    },
  };
  queueMicrotask(() =>
    words === 'refused'
      ? worker.onerror({ preventDefault: () => undefined })
      : worker.onmessage({ data: { kind: 'ready' } }),
  );
  return { state, worker: worker as unknown as Worker };
}

const file = {
  name: '年报.html',
  bytes: new TextEncoder().encode('<table><tr><td>指标<td>2024年<tr><td>企业数<td>60</table>'),
};
const empty = { name: '空.docx', bytes: new Uint8Array([0x50, 0x4b, 0x05, 0x06]) };

async function read(start: (() => Worker) | undefined, asked = file, signal?: AbortSignal) {
  const steps: ReadingStep[] = [];
  const tell = (step: ReadingStep) => steps.push(step);
  const never = new AbortController().signal;
  const answer = await createReader(start).read('tables', asked, tell, signal ?? never);
  return { steps, answer };
}

const ANSWER: Word = {
  kind: 'answer',
  answer: { ok: false, finding: { kind: 'document-empty', file: 'x' } },
};
const PAGE = { kind: 'page', number: 2, count: 9 } as const;

test('what a worker says is heard, its answer taken, the worker ended', async () => {
  const { worker, state } = workerOf([{ kind: 'step', step: PAGE }, ANSWER]);
  const { steps, answer } = await read(() => worker);
  expect([steps, answer]).toEqual([[{ step: PAGE, isHeld: false }], ANSWER.answer]);
  expect(state).toEqual({ isEnded: true, asked: 1 });
});

test.each<[string, (() => Worker) | undefined]>([
  ['there is none', undefined],
  ['it cannot be fetched', () => workerOf('refused').worker],
  [
    'it is forbidden',
    () => {
      throw new Error('SecurityError');
    },
  ],
])('without a worker, since %s, it is read here, and everything waits', async (_, start) => {
  const { steps, answer } = await read(start);
  expect(answer).toMatchObject({ ok: true, value: [{ name: '' }] });
  expect(steps).toEqual([{ step: { kind: 'opening' }, isHeld: true }]);
});

test('findings are the same on either way', async () => {
  const finding = { kind: 'document-foreign', file: '空.docx', format: 'zip' };
  expect((await read(undefined, empty)).answer).toEqual({ ok: false, finding });
});

test('a worker that breaks says why', async () => {
  const { worker, state } = workerOf([{ kind: 'broken', reason: 'out of memory' }]);
  await expect(read(() => worker)).rejects.toThrow('out of memory');
  expect(state.isEnded).toBe(true);
});

test.each([
  ['beside the pane', () => workerOf([])],
  ['here', () => undefined],
])('given up, reading %s ends without an answer', async (_, make) => {
  const control = new AbortController();
  const made = make();
  const reading = read(made && (() => made.worker), file, control.signal);
  control.abort();
  expect((await reading).answer).toBeUndefined();
  expect(made?.state.isEnded ?? true).toBe(true);
  expect((await read(undefined, file, control.signal)).answer).toBeUndefined();
});
