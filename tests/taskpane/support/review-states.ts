import { TextDecoder, TextEncoder } from 'node:util';
import { startReview } from '../../../src/review/start-review';
import { EVERYTHING } from '../../../src/review/filter/review-filter';
import type { Review } from '../../../src/review/review';
import {
  reduceImport,
  INITIAL_IMPORT,
  type ImportState,
} from '../../../src/taskpane/pages/import/import-state';
import type { PaneState } from '../../../src/taskpane/pane/pane-state';
import { fileOf, PLAN_TEXT } from '../../review/made-plan';
import { catalog } from './catalog';
import { viewing } from './states';

// The page of the test has neither; every browser does.
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** The made-up plan under review, as the pane holds it. */
export const guessed: Review = startReview(fileOf(PLAN_TEXT), catalog);
export const settled: Review = { ...guessed, about: { ...guessed.about, guessed: [] } };

const importing = (state: Partial<ImportState>): PaneState => ({
  ...viewing,
  view: 'import',
  import: { ...INITIAL_IMPORT, ...state },
});

const [first] = settled.items;

/** The list, all candidates shown, the cursor on the first. */
export const listing: PaneState = importing({
  review: settled,
  stage: 'list',
  filter: EVERYTHING,
  cursor: first?.id,
});

const pack = {
  files: [{ path: 'plans.csv', bytes: new TextEncoder().encode('plan_id\n') }],
  name: 'x-15',
  title: '云台区“十五五”规划',
  regionId: 'LOCAL:云台区',
  planId: 'LOCAL:云台区-15',
  facts: ['指标表 5 行；共 15 个数字。'],
  remarks: [{ tone: 'warning', sentence: '指标表里有 1 格没有采纳。' }],
  isSound: true,
} as const;

/** Every state of 导入 that a user meets, by what it shows. */
export const reviewStates: Readonly<Record<string, PaneState>> = {
  'import at rest': importing({}),
  'import being read': importing({ working: '正在读取…' }),
  'import failed': importing({ problem: '这是扫描件，请换一个文件。' }),
  'work left behind': importing({ left: { name: '规划.docx', count: 12 } }),
  'plan to be confirmed': importing({
    review: guessed,
    stage: 'about',
    notes: ['第3行的表缺失。'],
  }),
  'no table found': importing({
    review: startReview(fileOf('云台区“十五五”规划\n\n到2030年，企业达到120家。'), catalog),
    stage: 'about',
    storage: 'work-only',
  }),
  listing,
  'list of what waits': importing({ review: settled, stage: 'list', cursor: 'p99' }),
  'nothing waits': importing({
    review: { ...settled, items: [] },
    stage: 'list',
    storage: 'refused',
  }),
  correcting: importing({
    review: settled,
    stage: 'list',
    filter: EVERYTHING,
    cursor: 'p156',
    editing: { problem: '请填写年份。' },
  }),
  'giving up asked': importing({ review: settled, stage: 'list', asking: true }),
  packed: reducePacked(true),
  'packed without figures': reducePacked(false),
  'kept with the workbook': importing({ review: settled, stage: 'done', pack }),
};

function reducePacked(isSound: boolean): PaneState {
  const before = { ...INITIAL_IMPORT, review: settled };
  const event = { kind: 'packed', pack: { ...pack, isSound } } as const;
  return importing(reduceImport(before, event));
}
