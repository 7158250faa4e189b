import type { Host } from '../../../src/excel-host/host';
import { choicesIn, keepChoices } from '../../../src/workbook/setting/choices';
import { readKept } from '../../../src/workbook/setting/kept';
import { openHost } from '../../support/host';

const choice = (key: string, text: string) => ({ key, figureId: `${key}-${text}`, text });
const [one, another] = [choice('A-14-04|target|2025', '88'), choice('A-14-10|base|2020', '59家')];

let host: Host;
beforeEach(async () => {
  host = await openHost();
});

const keep = (
  ...args: Parameters<typeof keepChoices> extends [unknown, ...infer Rest] ? Rest : never
) => Excel.run((context) => keepChoices(context, ...args));
const read = () =>
  Excel.run(async (context) => {
    const book = await readKept(context);
    return book.ok ? choicesIn(book.value) : book;
  });

test('a workbook without choices has none', async () => {
  expect(await read()).toEqual({ ok: true, value: [] });
});

test('what is decided is read again, the last word counts', async () => {
  await keep([one.key], [choice(one.key, '94')]);
  await keep([another.key], [another]);
  expect(await keep([one.key], [one])).toEqual({ ok: true, value: [another, one] });
  expect(await read()).toEqual({ ok: true, value: [another, one] });
});

test('a decision that is undone is gone, the others stay', async () => {
  await keep([one.key, another.key], [one, another]);
  expect(await keep([one.key], [])).toEqual({ ok: true, value: [another] });
});

test.each([
  ['a text', 'x'],
  ['something else in the list', [null]],
  ['a choice without its figure', [{ key: one.key, text: '88' }]],
])('%s under the key decides nothing, and makes way for a decision', async (_, value) => {
  host.settings.set('PLAN.choices', value);
  expect(await read()).toEqual({
    ok: false,
    finding: { kind: 'setting-unreadable', key: 'PLAN.choices' },
  });
  expect(await keep([one.key], [one])).toEqual({ ok: true, value: [one] });
});
