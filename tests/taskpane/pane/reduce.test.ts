import {
  INITIAL_STATE,
  type PaneEvent,
  type PaneState,
} from '../../../src/taskpane/pane/pane-state';
import { reduce, reducePage } from '../../../src/taskpane/pane/store';
import { buildCatalog } from '../../../src/core/catalog/build-catalog';
import { fixturePackage } from '../../support/fixture-package';
import { catalog } from '../support/catalog';
import { loadEveryPage } from '../support/every-page';
import { asking, fresh, searching, viewing } from '../support/states';

beforeAll(loadEveryPage);

const area = { address: 'Sheet1!C3:L37', rows: 35, columns: 10, occupied: 2, obstacle: undefined };
const open: PaneState = { ...viewing, openKey: '990121-14-01' };
const writing: PaneState = { ...viewing, insertion: { kind: 'writing' } };
const done: PaneState = { ...viewing, insertion: { kind: 'done', sentence: '已插入。' } };
const moving: PaneState = { ...viewing, insertion: { kind: 'moving' } };
const withoutQingshan = buildCatalog([fixturePackage({ plans: [], planIndicators: [] })]);

type Line = readonly [
  title: string,
  before: PaneState,
  event: PaneEvent,
  after: Partial<PaneState>,
];

test.each<Line>([
  [
    'packages are asked for again',
    fresh,
    { kind: 'catalog-asked' },
    { catalog: { kind: 'loading' } },
  ],
  [
    'packages cannot be read',
    INITIAL_STATE,
    { kind: 'catalog-failed', reason: '损坏' },
    { catalog: { kind: 'failed', reason: '损坏' } },
  ],
  [
    'packages arrive',
    INITIAL_STATE,
    { kind: 'catalog-ready', catalog },
    { catalog: { kind: 'ready', catalog } },
  ],
  [
    'other packages keep the plan in view where they have it',
    viewing,
    { kind: 'catalog-ready', catalog },
    { regionId: '990121', planId: '990121-14' },
  ],
  [
    'other packages without the plan leave its region',
    viewing,
    { kind: 'catalog-ready', catalog: withoutQingshan },
    {
      catalog: { kind: 'ready', catalog: withoutQingshan },
      regionId: '990121',
      planId: undefined,
    },
  ],
  [
    'other packages without the region leave nothing',
    { ...viewing, regionId: 'gone', planId: '990121-14' },
    { kind: 'catalog-ready', catalog },
    { regionId: undefined, planId: undefined },
  ],
  ['a workbook is there', INITIAL_STATE, { kind: 'connected' }, { connected: true }],
  [
    'another region closes the open row',
    open,
    { kind: 'region-chosen', regionId: '990122', planId: '990122-14' },
    { regionId: '990122', planId: '990122-14', openKey: undefined },
  ],
  [
    'another plan drops the question about cells',
    asking,
    { kind: 'plan-chosen', planId: '990121-13' },
    { planId: '990121-13', insertion: { kind: 'idle' } },
  ],
  [
    'another plan does not forget that something is being written',
    writing,
    { kind: 'plan-chosen', planId: '990121-13' },
    { planId: '990121-13', insertion: { kind: 'writing' } },
  ],
  [
    'a row is opened by name, whatever was open',
    open,
    { kind: 'row-opened', key: '990121-14-02' },
    { openKey: '990121-14-02' },
  ],
  [
    'a row opens',
    viewing,
    { kind: 'row-toggled', key: '990121-14-01' },
    { openKey: '990121-14-01' },
  ],
  [
    'an open row closes',
    open,
    { kind: 'row-toggled', key: '990121-14-01' },
    { openKey: undefined },
  ],
  [
    'another row takes over',
    open,
    { kind: 'row-toggled', key: '990121-14-02' },
    { openKey: '990121-14-02' },
  ],
  [
    'a found row is shown in its own plan',
    searching(viewing, 'GDP'),
    { kind: 'row-visited', regionId: '990121', planId: '990121-13', key: '990121-13-01' },
    { planId: '990121-13', openKey: '990121-13-01', plan: viewing.plan },
  ],
  [
    'another mode drops an old success',
    done,
    { kind: 'mode-chosen', mode: 'formulas' },
    { mode: 'formulas', insertion: { kind: 'idle' } },
  ],
  [
    'a moved selection drops the question: it was about other cells',
    asking,
    { kind: 'selection-moved' },
    { insertion: { kind: 'idle' } },
  ],
  [
    'a moved selection answers the hint to move',
    moving,
    { kind: 'selection-moved' },
    { insertion: { kind: 'idle' } },
  ],
  [
    'a moved selection leaves the news of a success',
    done,
    { kind: 'selection-moved' },
    { insertion: done.insertion },
  ],
  [
    'a new survey keeps the last area in sight',
    viewing,
    { kind: 'area-asked' },
    {
      area: {
        kind: 'surveying',
        last: viewing.area.kind === 'known' ? viewing.area.area : undefined,
      },
    },
  ],
  ['the area is known', viewing, { kind: 'area-known', area }, { area: { kind: 'known', area } }],
  [
    'the area cannot be read',
    viewing,
    { kind: 'area-unreachable', reason: '请结束编辑。' },
    { area: { kind: 'unreachable', reason: '请结束编辑。' } },
  ],
  [
    'there is no table to place',
    viewing,
    { kind: 'area-forgotten' },
    { area: { kind: 'unknown' } },
  ],
  ['writing begins', asking, { kind: 'insertion-started' }, { insertion: { kind: 'writing' } }],
  [
    'the user wants another place',
    asking,
    { kind: 'insertion-moved' },
    { insertion: { kind: 'moving' } },
  ],
  [
    'writing succeeds',
    writing,
    { kind: 'insertion-done', sentence: '已插入。' },
    { insertion: { kind: 'done', sentence: '已插入。' } },
  ],
  [
    'writing fails',
    writing,
    { kind: 'insertion-failed', reason: '受保护。' },
    { insertion: { kind: 'failed', reason: '受保护。' } },
  ],
  ['a message is closed', done, { kind: 'insertion-closed' }, { insertion: { kind: 'idle' } }],
  [
    'the latest problem stands first',
    { ...viewing, problems: ['旧'] },
    { kind: 'problem-told', sentence: '新' },
    { problems: ['新', '旧'] },
  ],
  [
    'problems are closed',
    { ...viewing, problems: ['旧'] },
    { kind: 'problems-closed' },
    { problems: [] },
  ],
  ['help opens', viewing, { kind: 'help-opened' }, { helpOpen: true }],
  ['help closes', { ...viewing, helpOpen: true }, { kind: 'help-closed' }, { helpOpen: false }],
  [
    'help gives way to a page',
    { ...viewing, helpOpen: true },
    { kind: 'view-chosen', view: 'data' },
    { view: 'data', helpOpen: false },
  ],
])('%s', (_, before, event, after) => {
  const frozen = structuredClone(before.insertion);
  expect(reduce(before, event)).toEqual({ ...before, ...after });
  expect(before.insertion).toEqual(frozen);
});

test('a question about cells carries what it is about', () => {
  const occupied = {
    subject: { kind: 'table' },
    address: 'Sheet1!A1',
    cells: [],
    changed: true,
  } as const;
  expect(reduce(writing, { kind: 'insertion-blocked', occupied }).insertion).toEqual({
    kind: 'occupied',
    ...occupied,
  });
});

test('a page whose choices decide what is inserted drops the question, another one does not', () => {
  const compared = reducePage(asking, 'compare', { kind: 'year-chosen', year: 2023 });
  expect(compared).toEqual({
    ...asking,
    insertion: { kind: 'idle' },
    compare: { ...asking.compare, year: 2023 },
  });
  const searched = reducePage(asking, 'plan', { kind: 'query-typed', query: 'GDP' });
  expect(searched).toEqual(searching(asking, 'GDP'));
});
