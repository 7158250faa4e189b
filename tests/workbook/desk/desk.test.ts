import { createDesk, type Notice } from '../../../src/workbook/desk/desk';

const problem = (sentence: string): Notice => ({ tone: 'problem', sentence });

test('what was told before anyone listened is heard once, by the first', () => {
  const desk = createDesk();
  desk.tell(problem('甲'));
  desk.tell(problem('乙'));
  const first = jest.fn();
  const second = jest.fn();
  desk.hear(first);
  desk.hear(second);
  expect(first.mock.calls).toEqual([[problem('甲')], [problem('乙')]]);
  expect(second).not.toHaveBeenCalled();
});

test('all who listen hear what is told, until they stop', () => {
  const desk = createDesk();
  const listener = jest.fn();
  const stop = desk.hear(listener);
  desk.tell(problem('甲'));
  stop();
  desk.tell(problem('乙'));
  expect(listener.mock.calls).toEqual([[problem('甲')]]);
});

test('the last choice counts', () => {
  const desk = createDesk();
  expect(desk.choice()).toBeUndefined();
  desk.choose({ planId: '990121-13', mode: 'values' });
  desk.choose({ planId: '990121-14', mode: 'formulas' });
  expect(desk.choice()).toEqual({ planId: '990121-14', mode: 'formulas' });
});
