import { render } from 'preact';
import { act } from 'preact/test-utils';
import { bindPane } from '../../../src/taskpane/pane/bind-pane';
import type { Services } from '../../../src/taskpane/page/services';
import type { PaneState } from '../../../src/taskpane/pane/pane-state';
import { createReader } from '../../../src/taskpane/reading/reader';
import { createStore, type Store } from '../../../src/taskpane/pane/store';
import { Pane } from '../../../src/taskpane/pane/pane';
import { createDesk } from '../../../src/workbook/desk/desk';
import { catalog } from './catalog';
import { loadEveryPage } from './every-page';
import { emptyLibrary, emptySite } from './library';
import { reviewServices, SURROUNDINGS } from './review-services';

/** A pane in the page of the test, without a workbook behind it. */
export interface OpenPane {
  readonly root: HTMLElement;
  readonly store: Store;
  readonly services: Services;
}

/** Renders the real pane with its real actions, starting from a state. */
export async function openPane(state: PaneState): Promise<OpenPane> {
  const words: string[] = [];
  const services: Services = {
    catalog: () => Promise.resolve(catalog),
    onCatalog: () => () => undefined,
    fill: () => Promise.resolve(false),
    readSounds: () => Promise.resolve(),
    sheetActuals: () => undefined,
    put: () => undefined,
    choose: () => undefined,
    visibility: { isVisible: () => true, onChange: () => () => undefined },
    keepsUndo: () => true,
    surroundings: () => SURROUNDINGS,
    run: () => Promise.reject(new Error('There is no workbook in this test.')),
    now: () => '2026-03-01T08:00:00.000Z',
    columns: { read: () => undefined, write: () => undefined },
    memory: { read: () => words.at(-1), write: (word) => words.push(word) },
    region: { read: () => undefined, write: () => undefined },
    divisions: () => Promise.resolve([]),
    library: emptyLibrary(),
    site: emptySite(),
    submissions: () => Promise.resolve(undefined),
    tables: { read: () => undefined, write: () => undefined },
    sample: { read: () => undefined, write: () => undefined },
    margins: { read: () => undefined, write: () => undefined },
    desk: createDesk(),
    review: reviewServices(),
    reader: createReader(undefined),
  };
  await loadEveryPage();
  const store = createStore(state);
  const root = document.createElement('div');
  root.id = 'pane';
  document.body.replaceChildren(root);
  await act(() => render(<Pane store={store} act={bindPane(services, store)} />, root));
  return { root, store, services };
}

/** The one element that a user would name so; fails where there is none or more than one. */
export function find(root: ParentNode, selector: string, name?: string | RegExp): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => name === undefined || matches(nameOf(element), name),
  );
  const [first, second] = all;
  if (first === undefined || second !== undefined)
    throw new Error(`${all.length} elements match ${selector} ${String(name ?? '')}`);
  return first;
}

/** Accessible name, as far as this pane uses the rules: aria-label, label elements, content. */
export function nameOf(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy !== null) return textOf(document.getElementById(labelledBy));
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  if (element instanceof HTMLInputElement)
    return [...(element.labels ?? [])].map(textOf).join(' ').trim();
  return textOf(element);
}

/** Text that a screen reader gets: without what is hidden from it. */
export function textOf(element: Element | null): string {
  if (element === null) return '';
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"], [hidden]')) hidden.remove();
  return (copy.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === 'string' ? text === name : name.test(text);
}

export async function click(element: HTMLElement): Promise<void> {
  await act(() => {
    // A press moves the focus before it clicks, unless the element says otherwise.
    const pressed = element.dispatchEvent(
      new MouseEvent('mousedown', { bubbles: true, cancelable: true }),
    );
    if (pressed) element.focus();
    element.click();
  });
}

export async function type(field: HTMLElement, text: string): Promise<void> {
  await act(() => {
    field.focus();
    (field as HTMLInputElement).value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Presses a key where the focus is, or on a given element; returns whether it was used up. */
export async function press(key: string, options: KeyboardEventInit = {}): Promise<boolean> {
  let used = false;
  await act(() => {
    const event = new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      cancelable: true,
      ...options,
    });
    used = !(document.activeElement ?? document.body).dispatchEvent(event);
  });
  return used;
}

export function focused(): HTMLElement {
  return document.activeElement as HTMLElement;
}
