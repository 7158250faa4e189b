import {
  INITIAL_DATA,
  reduceData,
  type DataEvent,
  type DataState,
} from '../../../../src/taskpane/pages/data/data-state';
import { reduce } from '../../../../src/taskpane/pane/reduce';
import { refreshing, upToDate, viewing } from '../../support/states';

const kept = [{ name: 'a', title: '实际值表', refusal: '' }];
const shown = refreshing.data.step;
const idle = { kind: 'idle' } as const;

test.each<readonly [string, DataState, DataEvent, DataState]>([
  [
    'a check begins',
    { step: idle, kept },
    { kind: 'data-step', step: { kind: 'working', text: '正在检查…' } },
    { step: { kind: 'working', text: '正在检查…' }, kept },
  ],
  [
    'a check shows what would change',
    { step: { kind: 'working', text: '正在检查…' }, kept },
    { kind: 'data-step', step: shown },
    { step: shown, kept },
  ],
  [
    'a later check takes the place of the first',
    { step: shown, kept },
    { kind: 'data-step', step: upToDate.data.step },
    { step: upToDate.data.step, kept },
  ],
  [
    'what was shown is left',
    { step: shown, kept },
    { kind: 'data-step', step: idle },
    { step: idle, kept },
  ],
  [
    'what is kept is read while something is shown',
    { step: shown, kept: undefined },
    { kind: 'data-kept', kept },
    { step: shown, kept },
  ],
  [
    'writing fails',
    { step: { kind: 'working', text: '正在写入…' }, kept },
    { kind: 'data-step', step: { kind: 'failed', reason: '请重新预览。' } },
    { step: { kind: 'failed', reason: '请重新预览。' }, kept },
  ],
])('%s', (_, before, event, after) => {
  expect(reduceData(before, event)).toEqual(after);
  expect(reduce({ ...viewing, data: before }, event)).toEqual({ ...viewing, data: after });
});

test('nothing is shown before anything is done', () => {
  expect(INITIAL_DATA.step).toEqual(idle);
});
