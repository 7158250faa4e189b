import type { Catalog } from '../../../core/catalog/catalog';
import type { FoundRow } from '../../../core/catalog/find-row';
import { normaliseName } from '../../../core/name/name';
import { explainCall } from '../../../core/function/functions';
import { explainColumn } from '../../../core/provenance/explain-column';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { PLAN_COLUMNS } from '../../../core/plan/plan';
import type { CellMeaning, CellSubject } from '../../../workbook/provenance/cell-subject';
import {
  COPIED_TEXT,
  headingText,
  mixedText,
  noPlaceText,
  OWN_CELL_TEXT,
  PLACE_MESSAGES,
  planGoneText,
  spilledText,
  unclearText,
} from './place-messages';
import { explainBlockCell } from './explain-block-cell';
import { explainSection, words } from './explain-section';
import type { PlaceSection, PlaceView } from './place-view';

type Explained = Pick<PlaceView, 'sections' | 'advice'>;
type Of<Kind extends CellMeaning['kind']> = Extract<CellMeaning, { readonly kind: Kind }>;

/**
 * What the pane shows of the active cell, from what it is and from the packages in force.
 * @example readPlace(catalog, subject).sections[0]?.statements[0]?.standing // '专栏2 第1行（文本第217行）'
 */
export function readPlace(catalog: Catalog, subject: CellSubject): PlaceView {
  const { address, shown, formula, meaning } = subject;
  return { address, shown, formula, ...explain(catalog, meaning) };
}

function explain(catalog: Catalog, meaning: CellMeaning): Explained {
  switch (meaning.kind) {
    case 'block-cell': {
      const found = rowOf(catalog, meaning.key);
      if (found === undefined) return say(planGoneText(meaning.key));
      return { sections: [explainBlockCell(catalog, found, meaning)], advice: '' };
    }
    case 'block-words': {
      const plan = catalog.plans.get(meaning.descriptor.query.planId);
      const { column } = meaning;
      const remark = column === undefined ? '' : headingText(column);
      return plan === undefined
        ? say(planGoneText(meaning.descriptor.query.planId))
        : { sections: [words(plan, remark)], advice: '' };
    }
    case 'block-other':
      return say(OWN_CELL_TEXT);
    case 'calls':
      return explainCalls(catalog, meaning);
    case 'entry':
      return say(meaning.isBlank ? PLACE_MESSAGES.blankEntry : PLACE_MESSAGES.entry);
    case 'keyed':
      return explainKeyed(catalog, meaning);
    case 'none':
      if (meaning.isBlank) return say(PLACE_MESSAGES.blankCell);
      return say(PLACE_MESSAGES.noneOfOurs + (meaning.isFrozen ? PLACE_MESSAGES.frozen : ''));
  }
}

const say = (advice: string): Explained => ({ sections: [], advice });

function rowOf(catalog: Catalog, key: string): FoundRow | undefined {
  const row = catalog.rowsByCode.get(normaliseName(key));
  const plan = catalog.plans.get(row?.planId ?? '');
  const region = catalog.regions.get(plan?.regionId ?? '');
  return row && plan && region && { region, plan, row };
}

function explainCalls(catalog: Catalog, { calls, isPlain, anchor, place }: Of<'calls'>): Explained {
  const sections: PlaceSection[] = [];
  const advice: string[] = anchor === undefined ? [] : [spilledText(anchor)];
  if (!isPlain) advice.push(mixedText(calls.length));
  for (const each of calls) {
    if (each.kind === 'unclear') {
      advice.push(unclearText(each.name, each.unknown));
      continue;
    }
    const explained = explainCall(catalog, each.call, place);
    if (explained === undefined) advice.push(noPlaceText(each.call.name));
    else if (explained.ok) sections.push(explainSection(catalog, explained.value));
    else advice.push(sayLookupFinding(explained.finding));
  }
  return { sections, advice: advice.join('') };
}

function explainKeyed(catalog: Catalog, { key, heading }: Of<'keyed'>): Explained {
  const found = rowOf(catalog, key);
  if (found === undefined) return say(planGoneText(key));
  const plain = heading.replace(/^\d{4}年/u, '').replace(/（.*$/u, '');
  const column = PLAN_COLUMNS.find((each) => each === plain) ?? '指标';
  const explained = explainColumn(catalog, found, column, undefined);
  return explained.ok
    ? { sections: [explainSection(catalog, explained.value)], advice: COPIED_TEXT }
    : say(sayLookupFinding(explained.finding));
}
