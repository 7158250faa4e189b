/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparing } from './support/comparison';
import { opened } from './support/conflicts';
import { placeStates } from './support/place-states';
import { reviewStates } from './support/review-states';
import { everyState as planStates } from './support/states';
import { nameOf, openPane } from './support/open-pane';

const CONTROLS = 'button, input, a, summary, [tabindex], [role=option], [role=combobox]';
const NAMED = '[role=radiogroup], [role=region], [role=listbox], [role=alertdialog], [role=group]';
const REFERENCES = ['aria-controls', 'aria-labelledby', 'aria-describedby', 'for'];

const everyState: typeof planStates = {
  ...planStates,
  ...reviewStates,
  ...placeStates,
  'a row in conflict open': opened(),
  comparing,
  'a compared row open': { ...comparing, openKey: '990121-14-14' },
  'all filtered out': { ...comparing, compare: { ...comparing.compare, standing: 'done' } },
};
const names = Object.keys(everyState);

async function show(name: string): Promise<HTMLElement> {
  const state = everyState[name];
  if (state === undefined) throw new Error(`No state ${name}.`);
  return (await openPane(state)).root;
}

/** Enough of an element to find it by. */
const shortened = (element: Element) =>
  `${element.tagName} ${element.className.toString()} ${(element.textContent ?? '').slice(0, 40)}`;

test.each(names)('%s: everything that can be used has a name', async (name) => {
  const root = await show(name);
  const nameless = [...root.querySelectorAll(`${CONTROLS}, ${NAMED}`)].filter(
    (element) => nameOf(element) === '',
  );
  expect(nameless.map(shortened)).toEqual([]);
});

test.each(names)('%s: ids are unique and references lead somewhere', async (name) => {
  const root = await show(name);
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const astray = REFERENCES.flatMap((attribute) =>
    [...root.querySelectorAll(`[${attribute}]`)].filter(
      (element) => !ids.includes(element.getAttribute(attribute) ?? ''),
    ),
  );
  expect(astray.map(shortened)).toEqual([]);
});

test.each(names)('%s: one main, headings in steps, no positive tab order', async (name) => {
  const root = await show(name);
  expect(root.querySelectorAll('main')).toHaveLength(1);
  const levels = [...root.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName[1]));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  const tabbed = [...root.querySelectorAll<HTMLElement>('[tabindex]')];
  expect(tabbed.filter(({ tabIndex }) => tabIndex > 0).map(shortened)).toEqual([]);
});

test.each(names)('%s: no inline style or handler that the page’s policy forbids', async (name) => {
  const root = await show(name);
  const inline = [...root.querySelectorAll('*')].filter((element) =>
    element.getAttributeNames().some((each) => each === 'style' || each.startsWith('on')),
  );
  expect(inline.map(shortened)).toEqual([]);
});

test.each(names)(
  '%s: no button submits unless it says so in a form, pictures are silent',
  async (name) => {
    const root = await show(name);
    const submitting = [...root.querySelectorAll('button')].filter(
      (button) =>
        button.type !== 'button' &&
        (button.getAttribute('type') !== 'submit' || button.form === null),
    );
    const loud = [...root.querySelectorAll('svg')].filter(
      (icon) => icon.getAttribute('aria-hidden') !== 'true',
    );
    expect([...submitting, ...loud].map(shortened)).toEqual([]);
  },
);

test('the style sheets keep a visible focus and know high contrast and reduced motion', () => {
  const folder = join(__dirname, '../../src/taskpane');
  const sheets = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) =>
    file.endsWith('.css'),
  );
  const css = sheets.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  expect(css).toContain(':focus-visible');
  expect(css).toContain('@media (forced-colors: active)');
  expect(css).toContain('@media (prefers-reduced-motion: reduce)');
  // Nothing is fetched from anywhere, and every colour is a token.
  expect(css).not.toMatch(/url\(|@import/);
  const others = sheets.filter((file) => !file.endsWith('tokens.css'));
  const loose = others.filter((file) =>
    /#[0-9a-f]{3,8}\b/i.test(readFileSync(join(folder, file), 'utf8')),
  );
  expect(loose).toEqual([]);
});
