import type { Catalog } from '../../../core/catalog/catalog';
import { placeWithin } from '../../../core/catalog/describe-place';
import type { FoundRow } from '../../../core/catalog/find-row';
import { rowKey, rowName } from '../../../core/indicator/plan-indicator';
import { conflictsAbout, isDoubt } from '../../../core/conflict/find-conflicts';
import type { Plan } from '../../../core/plan/plan';
import type {
  ComputedProvenance,
  FactProvenance,
  GivenActual,
  ObservedProvenance,
  PrintedProvenance,
  Provenance,
  SourcedFigure,
} from '../../../core/provenance/provenance';
import { sayAsked, sayComputed, sayElapsed } from '../../../wording/computed';
import { sayConflict } from '../../../wording/conflict';
import { sayInfoValue } from '../../../wording/info-value';
import { sayLookupFinding } from '../../../wording/lookup-finding';
import { sayOtherScope } from '../../../wording/other-scope';
import { inTitleMarks } from '../../../wording/phrases';
import {
  sayDocument,
  sayMeasure,
  sayMeasureName,
  sayNotPrinted,
  sayPrintedText,
  sayStanding,
  sayStatus,
} from '../../../wording/place-words';
import { CHOSEN_TEXT } from './place-messages';
import type { PlaceFact, PlaceSection, StatementView } from './place-state';

/**
 * An explanation ready to be shown.
 * @example explainSection(catalog, provenance).arithmetic // ['判定“达到序时进度”：实际63.2，基期60，…']
 */
export function explainSection(catalog: Catalog, provenance: Provenance): PlaceSection {
  switch (provenance.kind) {
    case 'printed':
      return printed(catalog, provenance);
    case 'computed':
      return computed(provenance);
    case 'observed':
      return observed(provenance);
    case 'fact':
      return fact(provenance);
    case 'table':
      return words(provenance.plan);
  }
}

const NOTHING: PlaceSection = {
  kind: 'words',
  title: '',
  about: '',
  facts: [],
  statements: [],
  others: [],
  arithmetic: [],
  checks: [],
  remarks: [],
  visit: undefined,
};

/** Words of ours about a whole plan: a title, a note, a header. */
export function words(plan: Plan, remark = ''): PlaceSection {
  const { tablePlace: text, tableLine: line, tableSpot: spot } = plan;
  return {
    ...NOTHING,
    title: inTitleMarks(plan.title),
    about: '整张表',
    facts: [
      { name: '文号', value: plan.documentNo },
      { name: '位置', value: placeWithin({ text, line, spot }) },
    ].filter(({ value }) => value !== ''),
    remarks: remark === '' ? [] : [remark],
  };
}

function ofRow({ region, plan, row }: FoundRow, what: string) {
  return {
    ...NOTHING,
    title: rowName(row),
    about: `${region.name}“${plan.period}”规划 · ${what}`,
    visit: { planId: plan.id, key: rowKey(row) },
  };
}

const unitFact = ({ row }: FoundRow): readonly PlaceFact[] =>
  row.unit === '' ? [] : [{ name: '单位', value: row.unit }];

function printed(catalog: Catalog, provenance: PrintedProvenance): PlaceSection {
  const { found, measure, statement, isPrinted, isChosen, others, finding } = provenance;
  const name = rowName(found.row);
  const what = statement === undefined ? sayMeasureName(measure) : sayMeasure(statement.figure);
  return {
    ...ofRow(found, what),
    kind: 'printed',
    facts: unitFact(found),
    statements: statement === undefined ? [] : [viewStatement(statement, name)],
    others: others.map((each) => viewStatement(each, name)),
    remarks:
      finding !== undefined
        ? [sayLookupFinding(finding)]
        : statement === undefined
          ? [sayNotPrinted(measure, isPrinted)]
          : isChosen
            ? [CHOSEN_TEXT]
            : [],
    checks:
      statement === undefined
        ? []
        : conflictsAbout(catalog, found.row, statement.figure).map((each) => ({
            sentence: sayConflict(catalog, each),
            isDoubt: isDoubt(each),
          })),
  };
}

function computed(provenance: ComputedProvenance): PlaceSection {
  const { found, asked, year, given, finding } = provenance;
  const name = rowName(found.row);
  const { otherScope } = found.row;
  const elapsed = sayElapsed(provenance);
  const isTime = asked === 'elapsed';
  const inputs = isTime
    ? []
    : [...provenance.baseStatements, ...provenance.printed, ...provenance.actuals];
  return {
    ...ofRow(found, sayAsked(asked, year)),
    kind: 'computed',
    facts: isTime
      ? []
      : [...unitFact(found), ...givenFact(given), ...givenFact(provenance.givenGrowth, '增速')],
    statements: inputs.map((each) => viewStatement(each, name)),
    arithmetic: [
      ...sayComputed(provenance),
      ...(isTime || asked === 'path' || asked === 'base' || elapsed === ''
        ? []
        : [`时间进度${elapsed}`]),
    ],
    remarks: finding === undefined ? [] : [sayLookupFinding(finding)],
    checks:
      otherScope === undefined || isTime
        ? []
        : [{ sentence: `${sayOtherScope(otherScope)}。`, isDoubt: true }],
  };
}

function givenFact(given: GivenActual | undefined, name = '实际值'): readonly PlaceFact[] {
  if (given === undefined || given.text.trim() === '') return [];
  const from = given.address === undefined ? '写在公式里' : `取自 ${given.address}`;
  return [{ name, value: `${given.text}（${from}）` }];
}

function observed(provenance: ObservedProvenance): PlaceSection {
  const { subject, year, statements, given } = provenance;
  const name = rowName(subject.named);
  const { row } = subject;
  const isFilled = given !== undefined || statements.at(-1)?.figure.place.kind === 'entry';
  const remarks =
    statements.length === 0 && given === undefined
      ? [`没有收录${String(year)}年的实际值；“无数据”不是 0。`]
      : [];
  return {
    ...NOTHING,
    kind: isFilled ? 'filled' : 'printed',
    title: name,
    about: `${subject.region.name} · ${String(year)}年实际值`,
    facts: [
      ...(subject.named.unit === '' ? [] : [{ name: '单位', value: subject.named.unit }]),
      ...givenFact(given),
    ],
    statements: [...statements].reverse().map((each) => viewStatement(each, name)),
    remarks,
    visit: row && { planId: row.planId, key: rowKey(row) },
  };
}

function fact({ found, field, value, statement }: FactProvenance): PlaceSection {
  const said = String(sayInfoValue(value));
  return {
    ...ofRow(found, field),
    kind: 'words',
    facts: [{ name: field, value: said === '' ? '（规划没有印）' : said }],
    statements: statement === undefined ? [] : [viewStatement(statement, rowName(found.row))],
  };
}

/**
 * A statement ready to be shown.
 * @param name of its row, which helps to find it in the text of its document
 * @example viewStatement(statement, '地区生产总值（GDP）').standing // '专栏2 第1行（文本第217行）'
 */
function viewStatement(statement: SourcedFigure, name: string): StatementView {
  const { figure, source, documentNo } = statement;
  const { line, kind, sourceId } = figure.place;
  return {
    id: [figure.planId, figure.code, figure.measure, figure.lastYear, figure.id].join('-'),
    role: sayMeasure(figure),
    text: sayPrintedText(figure),
    document: sayDocument(statement),
    documentNo,
    standing: sayStanding(statement),
    status: sayStatus(figure),
    isEntry: kind === 'entry',
    sourceId,
    sha256: (source?.sha256 ?? '').replace(/^sha256:/u, '').toLowerCase(),
    sought: { text: figure.text, line, name },
  };
}
