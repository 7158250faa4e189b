import {
  INITIAL_DATA,
  reduceData,
  type DataEvent,
  type DataState,
  type DataStep,
} from '../../../../src/taskpane/pages/data/data-state';
import { INITIAL_REFRESH } from '../../../../src/taskpane/pages/data/refresh/refresh-state';
import { reducePage } from '../../../../src/taskpane/pane/store';
import { refreshing, upToDate, viewing } from '../../support/states';

const at = (step: DataStep): DataState => ({ ...INITIAL_DATA, step });
const shown = refreshing.data.step;
const idle = { kind: 'idle' } as const;

test.each<readonly [string, DataState, DataEvent, DataState]>([
  [
    'a check begins',
    at(idle),
    { kind: 'step', step: { kind: 'working', text: '正在检查…' } },
    at({ kind: 'working', text: '正在检查…' }),
  ],
  [
    'a check shows what would change',
    at({ kind: 'working', text: '正在检查…' }),
    { kind: 'step', step: shown },
    at(shown),
  ],
  [
    'a later check takes the place of the first',
    at(shown),
    { kind: 'step', step: upToDate.data.step },
    at(upToDate.data.step),
  ],
  ['what was shown is left', at(shown), { kind: 'step', step: idle }, at(idle)],
  [
    'a scope is chosen while something is shown',
    at(shown),
    { kind: 'refresh', event: { kind: 'scope-chosen', scope: 'sheet' } },
    { ...at(shown), refresh: { ...INITIAL_REFRESH, scope: 'sheet' } },
  ],
  [
    'writing fails',
    at({ kind: 'working', text: '正在写入…' }),
    { kind: 'step', step: { kind: 'failed', reason: '请重新预览。' } },
    at({ kind: 'failed', reason: '请重新预览。' }),
  ],
])('%s', (_, before, event, after) => {
  expect(reduceData(before, event)).toEqual(after);
  expect(reducePage({ ...viewing, data: before }, 'data', event)).toEqual({
    ...viewing,
    data: after,
  });
});

test('nothing is shown before anything is done', () => {
  expect(INITIAL_DATA.step).toEqual(idle);
});
