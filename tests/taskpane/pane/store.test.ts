import { INITIAL_STATE } from '../../../src/taskpane/pane/pane-state';
import { createStore } from '../../../src/taskpane/pane/store';

test('a store tells its listeners of every change, until they stop', () => {
  const store = createStore(INITIAL_STATE);
  const seen: boolean[] = [];
  const stop = store.subscribe(() => seen.push(store.read().connected));
  store.send({ kind: 'connected' });
  stop();
  store.send({ kind: 'help-opened' });
  expect(seen).toEqual([true]);
});

test('a listener may stop while it is told', () => {
  const store = createStore(INITIAL_STATE);
  const seen: string[] = [];
  const stop = store.subscribe(() => {
    seen.push('first');
    stop();
  });
  store.subscribe(() => seen.push('second'));
  store.send({ kind: 'help-opened' });
  store.send({ kind: 'help-closed' });
  expect(seen).toEqual(['first', 'second', 'second']);
});
