import type { Plan } from '../../core/plan/plan';
import type { TableCell } from '../../core/figure/table-cell';

/** What a mark means, told of all words that mean it. */
type Meaning = (found: readonly string[], plan: Plan) => string;

/** A mark that needs explaining, and the explanation. */
interface Mark {
  readonly pattern: RegExp;
  readonly meaning: Meaning;
}

const quoted = (found: readonly string[]): string => found.map((word) => `“${word}”`).join('、');

/** A word that binds a number explains itself where there is none: 不高于全市平均水平. */
const words = (pattern: RegExp): RegExp =>
  new RegExp(`(?<=\\d.*)(?:${pattern.source})|(?:${pattern.source})(?=.*\\d)`, 'u');

const dash: Meaning = (found) => `${quoted(found)}为原表所印，表示未设定或无基础数据，不等于0`;
const inclusive: Meaning = (found) => `${quoted(found)}含该数本身`;
const exclusive: Meaning = (found) => `${quoted(found)}不含该数本身`;

/** Whether a word includes its number (以上) or not (超过) follows the figure grammar of core/figure. */
const MARKS: readonly Mark[] = [
  {
    pattern: /[[［〔]/u,
    meaning: (found, plan) =>
      `${[...new Set(found.map((mark) => (mark === '〔' ? '“〔 〕”' : '“[ ]”')))].join('、')}内为${String(plan.baseYear + 1)}—${String(plan.targetYear)}年累计值`,
  },
  { pattern: /^\s*[-－‐‑]{1,3}\s*$/u, meaning: dash },
  { pattern: /^\s*[—–―─]{1,3}\s*$/u, meaning: dash },
  { pattern: /^\s*[/／]\s*$/u, meaning: dash },
  { pattern: /[<＜>＞]/u, meaning: exclusive },
  { pattern: /[≤≥≦≧]/u, meaning: inclusive },
  {
    pattern: words(/左右|大约|约|接近|近/u),
    meaning: (found) => `${quoted(found)}表示约数`,
  },
  { pattern: words(/以上|以下|以内|不低于|不少于|不高于|不超过/u), meaning: inclusive },
  { pattern: words(/(?<!不)超过|突破|超(?!过)|(?<!不)低于|(?<!不)高于|不满/u), meaning: exclusive },
  { pattern: /持平/u, meaning: (found) => `${quoted(found)}指与基期值相同` },
];

/**
 * Explains every mark that occurs among the cells, and only those, in one note; a blank cell is a mark
 * too.
 * @example legend([{ kind: 'text', text: '<4' }], plan) // ['“<”不含该数本身。']
 */
export function legend(cells: readonly TableCell[], plan: Plan): readonly string[] {
  const texts = cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
  const found = new Map<Meaning, readonly string[]>();
  for (const { pattern, meaning } of MARKS) {
    const all = new RegExp(pattern, `${pattern.flags}g`);
    const hits = texts.flatMap((text) => (text.match(all) ?? []).map((hit) => hit.trim()));
    if (hits.length > 0) found.set(meaning, [...new Set([...(found.get(meaning) ?? []), ...hits])]);
  }
  const said = [...found].map(([meaning, words]) => meaning(words, plan));
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
