import { openedAt } from '../../core/catalog/describe-place';
import { CONFIDENCES, type DecisionState } from '../../core/finding/review-finding';
import { readFormFile, writeFormFile } from '../../datapackage/form/read-form-file';
import { contextOf } from '../../review/context/context-of';
import { accept, correct, reject } from '../../review/decision/decide';
import { readCorrection, toCorrection } from '../../review/decision/read-correction';
import {
  accountOf,
  confidenceOf,
  doubtsOf,
  standingOf,
  statementOf,
} from '../../review/decision/standing';
import { EVERYTHING, MEASURES, type ReviewFilter } from '../../review/filter/review-filter';
import type { ReviewItem } from '../../review/item/review-item';
import type { Review } from '../../review/review';
import { sayFormFinding } from '../../wording/form-finding';
import { sayMeasureName } from '../../wording/place-words';
import { DECISION_WORDS, KIND_WORDS } from '../../wording/review-account';
import { sayDecisionFinding } from '../../wording/review-finding';
import { sayConfidence, saySavingEffect, sayWaiting } from '../../wording/review-reason';
import { UsageError } from '../arguments/read-options';

/** Columns of the list of decisions: a file format. What may be corrected stands in the first five. */
const COLUMNS = [
  '指标',
  '是什么',
  '年份',
  '原文',
  '单位',
  '决定',
  '现在',
  '为什么',
  '把握',
  '来处',
  '现在保存',
  '位置',
  '上下文',
  '编号',
] as const;
type Column = (typeof COLUMNS)[number];

const MAX_BYTES = 50_000_000;

/**
 * Every candidate of a review as a CSV file that a person goes through in Excel: what it says, why it
 * waits, the sentence with the figure marked, and a column for the decision.
 * @example writeFiles([{ path: '核对.csv', bytes: writeDecisions(review) }], false)
 */
export function writeDecisions(review: Review): Uint8Array {
  const { effects } = accountOf(review);
  const rows = review.items.map((item) => {
    const standing = standingOf(review, item);
    const cells: Readonly<Record<Column, string>> = {
      ...editable(review, item),
      决定: '',
      现在: DECISION_WORDS[standing],
      为什么: standing === 'open' ? sayWaiting(doubtsOf(item)) : '',
      把握: sayConfidence(confidenceOf(item)),
      来处: `${KIND_WORDS[item.kind]}${item.version === undefined ? '' : '（调整后）'}`,
      现在保存: saySavingEffect(effects.get(item.id) ?? 'not-written'),
      位置: [...item.section.slice(-1), openedAt(item)].join(' '),
      上下文: contextOf(review, item)
        .map(({ text, isMarked }) => (isMarked ? `【${text}】` : text))
        .join(item.kind === 'table' ? ' | ' : ''),
      编号: item.id,
    };
    return COLUMNS.map((column) => cells[column]);
  });
  return writeFormFile([COLUMNS, ...rows]);
}

type Editable = Readonly<Record<'指标' | '是什么' | '年份' | '原文' | '单位', string>>;

function editable(review: Review, item: ReviewItem): Editable {
  const said = statementOf(review, item);
  const { name, years, text, unit } = toCorrection(said);
  return { 指标: name, 是什么: sayMeasureName(said.measure), 年份: years, 原文: text, 单位: unit };
}

/** A review after the decisions of a list, and what of the list could not be followed. */
interface Decided {
  readonly review: Review;
  readonly problems: readonly string[];
  /** Lines with a decision. */
  readonly count: number;
}

/**
 * Follows a list of decisions that a person has filled in. A line that cannot be followed is told with
 * its row; the caller then writes nothing.
 * @throws UsageError for a file that is no such list
 * @example readDecisions(review, bytes, '核对.csv').problems // ['核对.csv 第 5 行：…']
 */
export function readDecisions(review: Review, bytes: Uint8Array, file: string): Decided {
  const named = ({ rows }: { readonly rows: readonly (readonly string[])[] }) =>
    (rows[0] ?? []).filter((cell) => COLUMNS.some((column) => column === cell.trim())).length;
  const read = readFormFile(bytes, { file, maxBytes: MAX_BYTES, named });
  if (!read.ok) throw new UsageError(sayFormFinding(read.finding, 'actuals'));
  const { rows, firstRow } = read.value.grid;
  const [header = [], ...lines] = rows;
  const places = new Map(header.map((cell, at) => [cell.trim(), at]));
  const lacking = (['编号', '决定', '原文', '年份', '指标', '单位', '是什么'] as const).filter(
    (column) => !places.has(column),
  );
  if (lacking.length > 0) {
    throw new UsageError(
      `${file} 缺少列 ${lacking.join('、')}；请用 --decisions 写出的那个文件，不要改列名。`,
    );
  }
  const items = new Map(review.items.map((item) => [item.id, item]));
  const problems: string[] = [];
  let [after, count] = [review, 0];
  lines.forEach((cells, at) => {
    const cell = (column: Column) => cells[places.get(column) ?? -1]?.trim() ?? '';
    if (cells.every((each) => each.trim() === '')) return;
    const tell = (problem: string) =>
      problems.push(`${file} 第 ${String(at + 1 + firstRow)} 行：${problem}`);
    const item = items.get(cell('编号'));
    if (item === undefined) {
      tell('这个编号在文件里没有；请确认是同一份文件、同一个 --table，否则重新写一份清单。');
      return;
    }
    const decided = decide(after, item, editable(review, item), cell);
    if (typeof decided === 'string') {
      tell(decided);
      return;
    }
    if (decided !== after) count += 1;
    after = decided;
  });
  return { review: after, problems, count };
}

/** The review after one line, or why it cannot be followed. */
function decide(
  review: Review,
  item: ReviewItem,
  before: Editable,
  cell: (column: Column) => string,
): Review | string {
  const columns = Object.keys(before) as (keyof Editable)[];
  const changed = columns.filter((column) => cell(column) !== before[column].trim());
  const decision = cell('决定');
  const { accepted, rejected, corrected } = DECISION_WORDS;
  if (decision !== corrected && decision !== rejected && changed.length > 0) {
    return `${changed.join('、')}与读到的不同（${changed.map((column) => `“${before[column]}”`).join('、')}），决定却是“${decision}”；要改请写“${corrected}”，没有要改请照抄读到的。`;
  }
  switch (decision) {
    case '':
    case DECISION_WORDS.open:
      return review;
    case rejected:
      return reject(review, item);
    case accepted: {
      const done = accept(review, item);
      return done.ok
        ? done.value
        : `${sayDecisionFinding(done.finding)}填好后决定写“${corrected}”。`;
    }
    case corrected: {
      const measure = MEASURES.find((each) => sayMeasureName(each) === cell('是什么'));
      if (measure === undefined) {
        return `看不懂是什么“${cell('是什么')}”；请写 ${MEASURES.map((each) => sayMeasureName(each)).join('、')}。`;
      }
      // A name that another line has corrected for the whole row stays.
      const now = editable(review, item);
      const said = (column: keyof Editable) =>
        changed.includes(column) ? cell(column) : now[column];
      const read = readCorrection(
        {
          ...toCorrection(statementOf(review, item)),
          name: said('指标'),
          text: said('原文'),
          unit: said('单位'),
          years: said('年份'),
          measure,
        },
        item.kind,
      );
      return read.ok ? correct(review, item, read.value) : sayDecisionFinding(read.finding);
    }
    default:
      return `看不懂决定“${decision}”；请写 ${accepted}、${corrected}、${rejected}，或空着。`;
  }
}

const WORDS: readonly (readonly [word: string, filter: Partial<ReviewFilter>])[] = [
  ...(['table', 'prose'] as const).map((kind) => [KIND_WORDS[kind], { kind }] as const),
  ...MEASURES.map((measure) => [sayMeasureName(measure), { measure }] as const),
  ...CONFIDENCES.map((confidence) => [sayConfidence(confidence), { confidence }] as const),
];

/**
 * Which of the candidates that wait are meant by the words of the pane's own filters.
 * @throws UsageError for another word, naming those there are
 * @example readFilter('表,目标值') // { standing: 'open', kind: 'table', measure: 'target', confidence: 'all' }
 */
export function readFilter(text: string): ReviewFilter {
  const open: DecisionState = 'open';
  return text
    .split(/[,，、+\s]+/u)
    .filter((word) => word !== '')
    .reduce<ReviewFilter>(
      (filter, word) => {
        const known = WORDS.find(([each]) => each === word);
        if (known === undefined) {
          throw new UsageError(
            `不认识“${word}”；请写 ${WORDS.map(([each]) => each).join('、')}，几个条件用逗号分开。`,
          );
        }
        return { ...filter, ...known[1] };
      },
      { ...EVERYTHING, standing: open },
    );
}
