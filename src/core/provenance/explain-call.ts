import type { Catalog } from '../catalog/catalog';
import { findRow, type FoundRow } from '../catalog/find-row';
import { findSubject } from '../catalog/find-subject';
import { resolveRegion } from '../catalog/resolve-region';
import { fail, succeed } from '../finding/outcome';
import type { PlanCall, SpillPlace } from './call';
import { explainComputed } from './explain-computed';
import { explainFact } from './explain-fact';
import { explainObserved } from './explain-observed';
import { explainPrinted } from './explain-printed';
import { explainSpilled } from './explain-spilled';
import type { ComputedKind, Explained, GivenActual } from './provenance';
import { readYear } from './read-year';

const PRINTED: Readonly<Record<string, 'base' | 'growth'>> = { BASE: 'base', GROWTH: 'growth' };
const COMPUTED: Readonly<Record<string, ComputedKind>> = {
  PROGRESS: 'progress',
  STATUS: 'status',
  REQUIRED: 'required',
};

/**
 * Where the answer of a PLAN function comes from; undefined for functions that give no single value
 * of a document (SEARCH, VERSION, and names that are none of ours).
 * @param place the cell of a spilled table that is asked about
 * @example explainCall(catalog, { name: 'TARGET', arguments: ['仓山', 'GDP', '2025'], addresses: [] })
 * // { ok: true, value: { kind: 'printed', … } }
 */
export function explainCall(
  catalog: Catalog,
  call: PlanCall,
  place: SpillPlace = { row: 0, column: 0 },
): Explained | undefined {
  const [region = '', second = '', third = '', fourth = '', fifth = ''] = call.arguments;
  const about = (plan: string, yearText: string, explain: Explain): Explained => {
    const year = readYear(yearText);
    if (!year.ok) return year;
    const found = findRow(catalog, { region, indicator: second, plan, year: year.value });
    return found.ok ? explain(found.value, year.value) : found;
  };
  switch (call.name) {
    case 'TARGET':
      return about(fourth, third, (found, year) =>
        succeed(explainPrinted(catalog, found, 'target', year ?? found.plan.targetYear)),
      );
    case 'BASE':
    case 'GROWTH':
      return about(third, '', (found) =>
        succeed(explainPrinted(catalog, found, PRINTED[call.name] ?? 'base')),
      );
    case 'INFO':
      return about(fourth, '', (found) => explainFact(catalog, found, third));
    case 'ACTUAL':
      return explainActual(catalog, region, second, third);
    case 'PATH':
      return about(fourth, third, computed(catalog, 'path', undefined));
    case 'PROGRESS':
    case 'STATUS':
    case 'REQUIRED':
      return about(fifth, third, computed(catalog, COMPUTED[call.name] ?? 'status', given(call)));
    case 'TABLE':
    case 'COMPARE':
      return explainSpilled(catalog, call, place);
    default:
      return undefined;
  }
}

type Explain = (found: FoundRow, year: number | undefined) => Explained;

function computed(catalog: Catalog, asked: ComputedKind, actual: GivenActual | undefined): Explain {
  return (found, year) =>
    year === undefined
      ? fail({ kind: 'argument-missing', argument: '年份' })
      : succeed(explainComputed(catalog, found, { asked, year, given: actual }));
}

/** A value left out is the packages' own. */
function given({ arguments: words, addresses }: PlanCall): GivenActual | undefined {
  const text = words[3] ?? '';
  return text.trim() === '' ? undefined : { text, address: addresses[3] };
}

function explainActual(
  catalog: Catalog,
  regionText: string,
  indicator: string,
  yearText: string,
): Explained {
  const region = resolveRegion(catalog, regionText);
  if (!region.ok) return region;
  const year = readYear(yearText);
  if (!year.ok) return year;
  if (year.value === undefined) return fail({ kind: 'argument-missing', argument: '年份' });
  const subject = findSubject(catalog, region.value, indicator, year.value);
  return subject.ok ? succeed(explainObserved(catalog, subject.value, year.value)) : subject;
}
