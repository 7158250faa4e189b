import type { Plan } from '../../core/plan/plan';
import type { TableCell } from '../../core/figure/table-cell';
import { matchesUnless } from '../../core/text/matches-unless';

/** What a mark means, told of all words that mean it. */
type Meaning = (found: readonly string[], plan: Plan) => string;

/** A mark that needs explaining, and the explanation. */
interface Mark {
  readonly pattern: RegExp;
  /** A word that binds a number explains itself where there is none: 不高于全市平均水平. */
  readonly binds?: true;
  readonly meaning: Meaning;
}

const quoted = (found: readonly string[]): string => found.map((word) => `“${word}”`).join('、');

const dash: Meaning = (found) => `${quoted(found)}为原表所印，表示未设定或无基础数据，不等于0`;
const bracketed: Meaning = (found, plan) =>
  `${[...new Set(found.map((mark) => (mark === '〔' ? '“〔 〕”' : '“[ ]”')))].join('、')}内为${String(plan.baseYear + 1)}—${String(plan.targetYear)}年累计值`;
const inclusive: Meaning = (found) => `${quoted(found)}含该数本身`;
const exclusive: Meaning = (found) => `${quoted(found)}不含该数本身`;

/** Whether a word includes its number (以上) or not (超过) follows the figure grammar of core/figure. */
const MARKS: readonly Mark[] = [
  { pattern: /[[［〔]/gu, meaning: bracketed },
  { pattern: /^\s*[-－‐‑]{1,3}\s*$/gu, meaning: dash },
  { pattern: /^\s*[—–―─]{1,3}\s*$/gu, meaning: dash },
  { pattern: /^\s*[/／]\s*$/gu, meaning: dash },
  { pattern: /[<＜>＞]/gu, meaning: exclusive },
  { pattern: /[≤≥≦≧]/gu, meaning: inclusive },
  {
    pattern: /左右|大约|约|接近|近/gu,
    binds: true,
    meaning: (found) => `${quoted(found)}表示约数`,
  },
  { pattern: /以上|以下|以内|不低于|不少于|不高于|不超过/gu, binds: true, meaning: inclusive },
  { pattern: /超过|突破|超(?!过)|低于|高于|不满/gu, binds: true, meaning: exclusive },
  { pattern: /持平/gu, meaning: (found) => `${quoted(found)}指与基期值相同` },
];

const linesWithNumbers = (text: string): readonly string[] =>
  text.split(/[\n\r\u2028\u2029]/u).filter((line) => /\d/u.test(line));

/**
 * Explains every mark that occurs among the cells, and only those, in one note; a blank cell is a mark
 * too.
 * @param bases those of the cells that stand for the base year: what is in brackets there ends with it
 * @example legend([{ kind: 'text', text: '<4' }], plan) // ['“<”不含该数本身。']
 */
export function legend(
  cells: readonly TableCell[],
  plan: Plan,
  bases: readonly TableCell[] = [],
): readonly string[] {
  const texts = cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
  const found = new Map<Meaning, readonly string[]>();
  for (const { pattern, binds, meaning } of MARKS) {
    const lines = binds === undefined ? texts : texts.flatMap(linesWithNumbers);
    const hits = lines.flatMap((line) =>
      matchesUnless(pattern, line, /不‹(?:超过|低于|高于)›/u).map(([hit]) => hit.trim()),
    );
    if (hits.length > 0) found.set(meaning, [...new Set([...(found.get(meaning) ?? []), ...hits])]);
  }
  const isBracketed = bases.some((cell) => cell.kind === 'text' && /[[［〔]/u.test(cell.text));
  const said = [...found].map(
    ([meaning, words]) =>
      `${meaning(words, plan)}${isBracketed && meaning === bracketed ? `（基期值的截至${String(plan.baseYear)}年）` : ''}`,
  );
  const where = plan.table === 'missing' ? '正文没有写明' : '原表该处为空';
  if (cells.some((cell) => cell.kind === 'blank')) said.push(`空白表示${where}，不等于0`);
  return said.length === 0 ? [] : [`${said.join('；')}。`];
}

/**
 * The notes as they stand below the table: marked 注, and numbered where there are several.
 * @example numberNotes(['甲。', '乙。']) // ['注1：甲。', '注2：乙。']
 */
export function numberNotes(lines: readonly string[]): readonly string[] {
  const several = lines.length > 1;
  return lines.map((line, index) => `注${several ? String(index + 1) : ''}：${line}`);
}

/** The printed figures of a row of a comparison. */
type Printed = Readonly<Record<'base' | 'target' | 'growth', TableCell>>;

/**
 * The printed figures that a table shows: what it does not show needs no explanation below it.
 * @example printedFigures([row], ['目标值']) // [row.target]
 */
export function printedFigures(
  rows: readonly Printed[],
  columns: readonly string[],
): readonly TableCell[] {
  const shown = { 基期值: 'base', 目标值: 'target', 年均增长: 'growth' } as const;
  return rows.flatMap((row) =>
    Object.entries(shown).flatMap(([column, key]) => (columns.includes(column) ? [row[key]] : [])),
  );
}
