import type { CopyFinding, FormulaPlace } from '../../core/finding/copy-finding';
import { needsPlan } from '../../core/function/plan-call';
import { decodeEntities } from '../../core/text/entities';
import { readAttribute, readTags } from '../markup/read-tags';
import { localName } from './edit-text';
import { usedNames } from './plan-names';

type Left = Extract<CopyFinding, { readonly kind: 'copy-elsewhere' }>['places'][number];

/** Elements that hold what people wrote, or what a cell shows: words, never formulas. */
const WORDS = new Set(
  't v text lpstr author title subject creator keywords description category lastModifiedBy lastPrinted oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter'.split(
    ' ',
  ),
);
/** Elements whose text is a formula, where a name of the user's can stand. */
const FORMULAS = new Set(
  'f formula formula1 formula2 definedName calculatedColumnFormula totalsRowFormula FmlaMacro FmlaLink FmlaRange FmlaGroup'.split(
    ' ',
  ),
);
const FORMULA_ATTRIBUTE =
  /\s(?:fmla|refersTo|macro|textlink|formula)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * What of a part still needs the add-in: the proof that nothing does where the list is empty. Words
 * that people wrote are none of it.
 * @param gone names that are not in the copy any more
 * @param title what readers call the part: its sheet's name, else its path
 */
export function findLeft(
  xml: string,
  path: string,
  title: string,
  gone: ReadonlySet<string>,
): readonly Left[] {
  const left: Left[] = [];
  let [element, rule, where] = ['', '', ''];
  const add = (formula: string): void => {
    const place = placeOf(path, element, rule);
    left.push({ place, where: where === '' ? title : `${title}!${where}`, formula });
  };
  for (const piece of readTags(xml)) {
    if (piece.kind === 'close') {
      element = '';
      continue;
    }
    if (piece.kind === 'text' || piece.kind === 'data') {
      if (WORDS.has(element)) continue;
      const formula = piece.kind === 'text' ? decodeEntities(piece.text) : piece.text;
      const isLeft =
        needsPlan(formula) || (FORMULAS.has(element) && usedNames(formula, gone).length > 0);
      if (isLeft) add(formula);
      continue;
    }
    const { attributes } = piece;
    element = localName(piece.name);
    if (element === 'cfRule' || element === 'dataValidation' || element === 'c') rule = element;
    where = placeIn(attributes, element) ?? where;
    for (const [, one, other] of attributes.matchAll(FORMULA_ATTRIBUTE)) {
      const formula = decodeEntities(one ?? other ?? '');
      if (needsPlan(formula) || usedNames(formula, gone).length > 0) add(formula);
    }
    if (/_xldudf_PLAN_/i.test(attributes)) add(attributes.trim());
  }
  return left;
}

function placeIn(attributes: string, element: string): string | undefined {
  if (element === 'c') return readAttribute(attributes, 'r');
  if (element === 'definedName') return decodeEntities(readAttribute(attributes, 'name') ?? '');
  return readAttribute(attributes, 'sqref');
}

function placeOf(path: string, element: string, rule: string): FormulaPlace {
  if (path.startsWith('xl/charts/')) return 'chart';
  if (path.startsWith('xl/macrosheets/')) return 'macro-sheet';
  if (element === 'definedName') return 'name';
  if (rule === 'cfRule') return 'conditional-format';
  return rule === 'dataValidation' ? 'data-validation' : 'part';
}
