import { buildCatalog } from '../../../../src/core/catalog/build-catalog';
import type { Catalog } from '../../../../src/core/catalog/catalog';
import type { PlanConflict } from '../../../../src/core/conflict/conflict';
import { findConflicts } from '../../../../src/core/conflict/find-conflicts';
import type { Measure, PrintedFigure } from '../../../../src/core/figure/printed-figure';
import type { Alias, Indicator } from '../../../../src/core/indicator/indicator';
import type { PlanIndicator } from '../../../../src/core/indicator/plan-indicator';
import type { Plan } from '../../../../src/core/plan/plan';

/** A row of a made-up plan: what it is, and what is printed of it. */
export interface Line extends Partial<Pick<Indicator, 'nature' | 'direction' | 'priceBasis'>> {
  readonly name: string;
  readonly unit: string;
  /** Concept, '' for none; the name where left out. */
  readonly concept?: string;
  /** Unit of the concept where it is another than the row's. */
  readonly conceptUnit?: string;
  readonly ordinal?: 13 | 14;
  readonly targetType?: PlanIndicator['targetType'];
  /** `base 902.27; growth 8%; prose target 突破1000; actual@2023 5; actual@2021-2023 15`, in any order. */
  readonly says: string;
}

const REGION = {
  id: '990121',
  code: '990121',
  codeScheme: 'GB/T 2260' as const,
  name: '青山县',
  shortName: '青山',
  level: '',
  parentId: undefined,
};
const SAYS =
  /^(?<prose>prose )?(?<measure>[a-z_]+)(?:@(?:(?<from>\d{4})-)?(?<year>\d{4}))?(?:#(?<status>[PAE]))? (?<text>.*)$/u;

/** The plan of the made-up county: 14 is 2021–2025, 13 the one before. */
export function planOf(ordinal: 13 | 14): Plan {
  const targetYear = ordinal === 14 ? 2025 : 2020;
  return {
    id: `990121-${String(ordinal)}`,
    regionId: REGION.id,
    period: ordinal === 14 ? '十四五' : '十三五',
    baseYear: targetYear - 5,
    targetYear,
    title: `青山县${ordinal === 14 ? '十四五' : '十三五'}规划纲要`,
    documentNo: '',
    adoptedOn: '',
    sourceId: 'paper',
    table: 'printed',
    tablePlace: '专栏1',
    tableLine: 1,
    columns: [],
  };
}

/** A catalogue over lines; 01 is the first of its plan. */
export function catalogOf(lines: readonly Line[], aliases: readonly Alias[] = []): Catalog {
  const counts = { 13: 0, 14: 0 };
  const rows: PlanIndicator[] = [];
  const figures: PrintedFigure[] = [];
  const concepts = new Map<string, Indicator>();
  for (const line of lines) {
    const { ordinal = 14, name, unit, concept = name } = line;
    const at = (counts[ordinal] += 1);
    const code = String(at).padStart(2, '0');
    const plan = planOf(ordinal);
    rows.push({
      planId: plan.id,
      code,
      origin: 'table',
      number: String(at),
      position: at,
      category: '',
      printedName: name,
      parentName: '',
      unit,
      attribute: '',
      indicatorId: concept === '' ? undefined : concept,
      targetType: line.targetType,
    });
    figures.push(...figuresOf(plan, code, line.says));
    const { nature = 'flow', direction = 'up', priceBasis = '', conceptUnit = unit } = line;
    if (concept !== '' && !concepts.has(concept)) {
      const known = { id: concept, name: concept, unit: conceptUnit };
      concepts.set(concept, { ...known, nature, direction, priceBasis });
    }
  }
  return buildCatalog([
    {
      name: 'made-up',
      title: '虚构',
      version: '1.0.0',
      created: '2026-01-31',
      regions: [REGION],
      plans: [planOf(14), planOf(13)],
      indicators: [...concepts.values()],
      aliases,
      planIndicators: rows,
      figures,
      sources: [
        {
          id: 'paper',
          title: '青山县纲要',
          issuer: '',
          documentNo: '',
          date: '',
          file: '',
          sha256: '',
        },
      ],
    },
  ]);
}

function figuresOf(plan: Plan, code: string, says: string): readonly PrintedFigure[] {
  return says
    .split('; ')
    .filter((each) => each !== '')
    .map((each, at) => {
      const read = SAYS.exec(each)?.groups;
      if (read === undefined) throw new Error(each);
      const measure = read['measure'] as Measure;
      const isRate = measure === 'growth' || measure === 'actual_growth';
      const usual = measure === 'base' ? plan.baseYear : plan.targetYear;
      const year = read['year'] === undefined ? undefined : Number(read['year']);
      const kind = read['prose'] === undefined ? ('table' as const) : ('prose' as const);
      const text = kind === 'table' ? `专栏1 第${String(Number(code))}行` : '第二章';
      return {
        id: `${plan.id}-${code}-${String(at)}`,
        planId: plan.id,
        code,
        regionId: undefined,
        indicatorId: undefined,
        measure,
        firstYear: Number(read['from'] ?? year ?? (isRate ? plan.baseYear + 1 : usual)),
        lastYear: year ?? usual,
        text: read['text'] ?? '',
        unit: '',
        status: read['status'] as PrintedFigure['status'],
        place: { sourceId: 'paper', kind, text, line: 10 + at },
      };
    });
}

/** What is found in both plans together, each once. */
export function conflictsIn(catalog: Catalog): readonly PlanConflict[] {
  return [...new Set([...catalog.plans.values()].flatMap((plan) => findConflicts(catalog, plan)))];
}

/** `statements value`, `growth`, `unit dimension` …: enough to tell conflicts apart. */
export function nameOf(conflict: PlanConflict): string {
  if (conflict.kind === 'statements')
    return `statements ${conflict.class}${conflict.isRevised ? ' revised' : ''}`;
  return conflict.kind === 'unit' ? `unit ${conflict.why}` : conflict.kind;
}
