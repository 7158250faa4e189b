/* The walks of CONTRIBUTING, made in memory: what the compiler then asks for is what the walk says. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EditedSource, type Edit } from './support/compile-edited';

const CONTRIBUTING = readFileSync(path.join(__dirname, '../../CONTRIBUTING.md'), 'utf8');
const FUNCTIONS = 'src/core/function/functions.ts';
const FORMATS = 'src/core/finding/document-finding.ts';
const VERDICTS = 'src/core/progress/verdicts.ts';

interface Walk {
  /** As headed in CONTRIBUTING. */
  readonly section: string;
  readonly edits: readonly Edit[];
  /** Files that no longer compile. */
  readonly asksFor: readonly string[];
}

const WALKS: readonly (readonly [change: string, walk: Walk])[] = [
  [
    'a function that is described',
    {
      section: '一个新函数',
      edits: [{ file: FUNCTIONS, from: '  VERSION,\n}', to: '  VERSION,\n  EDITION: VERSION,\n}' }],
      asksFor: [],
    },
  ],
  [
    'a function without a description',
    {
      section: '一个新函数',
      edits: [{ file: FUNCTIONS, from: '  VERSION,\n}', to: '  VERSION,\n  COMPLETION,\n}' }],
      asksFor: [FUNCTIONS],
    },
  ],
  [
    'an arithmetic that a function answers with',
    {
      section: '一个新函数',
      edits: [
        {
          file: 'src/core/provenance/provenance.ts',
          from: "  'progress' | ",
          to: "  'completion' | 'progress' | ",
        },
      ],
      asksFor: ['src/core/provenance/explain-row.ts', 'src/wording/computed.ts'],
    },
  ],
  [
    'an answer of a new kind',
    {
      section: '一个新函数',
      edits: [
        {
          file: 'src/core/function/plan-function.ts',
          from: '  | AnswerTable;',
          to: "  | AnswerTable\n  | { readonly kind: 'odd' };",
        },
      ],
      asksFor: ['src/wording/answer.ts'],
    },
  ],
  [
    'a column of the comparison',
    {
      section: '一列',
      edits: [
        { file: 'src/core/column/column.ts', from: "  '说明',\n", to: "  '完成率',\n  '说明',\n" },
      ],
      asksFor: ['src/core/column/columns.ts', 'src/workbook/comparison/compared-cells.ts'],
    },
  ],
  [
    'a kind of table',
    {
      section: '一种表',
      edits: [
        {
          file: 'src/workbook/block/block.ts',
          from: "  'plan-table' | 'comparison'",
          to: "  'plan-table' | 'yearbook' | 'comparison'",
        },
      ],
      asksFor: ['src/workbook/kind/kinds.ts'],
    },
  ],
  [
    "a column of a plan's table",
    {
      section: '一列',
      edits: [{ file: 'src/core/plan/plan.ts', from: "  '属性',\n", to: "  '属性',\n  '口径',\n" }],
      asksFor: ['src/core/column/columns.ts', 'src/workbook/comparison/compared-cells.ts'],
    },
  ],
  [
    'a verdict that is described',
    {
      section: '一个判定',
      edits: [
        {
          file: VERDICTS,
          from: '  kept: {',
          to: "  'far-ahead': { word: '大幅超前', tone: 'good', mark: 'tick' },\n  kept: {",
        },
      ],
      asksFor: [],
    },
  ],
  [
    'a mark of a verdict',
    {
      section: '一个判定',
      edits: [{ file: VERDICTS, from: "  | 'tick'\n", to: "  | 'tick'\n  | 'star'\n" }],
      asksFor: ['src/taskpane/pages/compare/compare-list.tsx'],
    },
  ],
  [
    'a page that is described',
    {
      section: '窗格的一页',
      edits: [
        {
          file: 'src/taskpane/page/page.ts',
          from: "'import' | 'place'",
          to: "'import' | 'place' | 'news'",
        },
        {
          file: 'src/taskpane/pane/pages.ts',
          from: '} satisfies Record<PageId, unknown>;',
          to: `  news: page<PlanActions>()({
    label: '新闻',
    initial: INITIAL_PLAN,
    reduce: reducePlan,
    load: () => Promise.resolve(PLAN_PROGRAM),
  }),
} satisfies Record<PageId, unknown>;`,
        },
      ],
      asksFor: [],
    },
  ],
  [
    'a format of documents',
    {
      section: '一种文件格式',
      edits: [
        {
          file: FORMATS,
          from: "  docx: ['.docx'],\n",
          to: "  docx: ['.docx'],\n  rtf: ['.rtf'],\n",
        },
      ],
      asksFor: ['src/wording/document-finding.ts'],
    },
  ],
  [
    'a column of actual values',
    {
      section: '一个表头词、填报表的一列',
      edits: [
        {
          file: 'src/core/observation/entry-columns.ts',
          from: "  '核实',\n",
          to: "  '核实',\n  '口径',\n",
        },
      ],
      asksFor: ['src/taskpane/pages/data/columns.ts', 'src/workbook/form/write-actuals.ts'],
    },
  ],
  [
    'a finding about forms',
    {
      section: '一个表头词、填报表的一列',
      edits: [
        {
          file: 'src/core/form/finding.ts',
          from: "  | { readonly kind: 'rows-missing' }",
          to: "  | { readonly kind: 'rows-missing' | 'rows-odd' }",
        },
      ],
      asksFor: [
        'src/core/form/findings.ts',
        'src/wording/form-finding.ts',
        'src/wording/form-finding/row.ts',
      ],
    },
  ],
  [
    'a kind of figure',
    {
      section: '一种印载的写法',
      edits: [
        {
          file: 'src/core/figure/figure.ts',
          from: 'export type Figure =',
          to: "export interface OddFigure { readonly kind: 'odd' }\nexport type Figure =\n  | OddFigure",
        },
      ],
      asksFor: [
        'src/core/figure/print.ts',
        'src/extract/prose/candidate.ts',
        'src/wording/review-reason.ts',
      ],
    },
  ],
];

/** The part of CONTRIBUTING below a heading. */
function sectionOf(heading: string): string {
  return CONTRIBUTING.split(/^### /mu).find((part) => part.startsWith(`${heading}\n`)) ?? '';
}

describe('CONTRIBUTING', () => {
  const source = new EditedSource();

  test.each(WALKS)(
    '%s: the compiler asks for what the walk names',
    (_, { section, edits, asksFor }) => {
      const last = edits.at(-1);
      if (edits.length > 1) expect(source.complaints(edits.slice(0, -1))).toContain(last?.file);
      expect(source.complaints(edits)).toEqual(asksFor);
      const named = [...edits.map(({ file }) => file), ...asksFor];
      expect(named.filter((file) => !sectionOf(section).includes(`\`${file}\``))).toEqual([]);
    },
    300_000,
  );
});
