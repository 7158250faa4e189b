import { displayWidth } from '../../../../src/core/text/display-width';
import type { MadePlan, MadeRow } from './plans';

/** A way to set the table of a plan as text. */
type Layout = (plan: MadePlan) => string;

const YEARS = ['2025年', '2030年目标'] as const;

function header({ units, growths }: MadePlan, number = true): string[] {
  return [
    '类别',
    ...(number ? ['序号'] : []),
    '指标',
    ...(units ? ['单位'] : []),
    ...YEARS,
    ...(growths ? ['年均增长'] : []),
    '属性',
  ];
}

/** The cells of each row; a category is printed once, a parent before the first of its parts. */
function cells(plan: MadePlan, number = true): string[][] {
  let category = '';
  let parent = '';
  return plan.rows.map((row) => {
    const isFirst = row.category !== category;
    const opens = row.parent !== '' && row.parent !== parent;
    const isPart = row.parent !== '' && !opens;
    category = row.category;
    parent = row.parent;
    const mark = number ? '' : `${row.number}.`;
    return [
      isFirst ? row.category : '',
      ...(number ? [isPart ? '' : row.number] : []),
      `${isPart ? '' : mark}${opens ? `${row.parent}\u0000` : ''}${nameOf(plan, row)}`,
      ...(plan.units ? [row.unit] : []),
      row.base,
      row.target,
      ...(plan.growths ? [row.growth] : []),
      row.attribute,
    ];
  });
}

/** Without a column of their own units stand behind the names. */
export function nameOf({ units }: MadePlan, { name, unit }: MadeRow): string {
  return units ? name : `${name}（${unit}）`;
}

/** Cells that are printed, a parent as one of its own. */
function printed(row: readonly string[]): string[] {
  return row.flatMap((cell) => cell.split('\u0000')).filter((cell) => cell !== '');
}

function rowsOf(plan: MadePlan, number = true): string[][] {
  return cells(plan, number).map(printed);
}

function document(plan: MadePlan, table: string): string {
  const place = plan.title.slice(0, 3);
  return `${place}国民经济和社会发展第十五个五年规划纲要\n\n第二章 发展目标\n\n专栏1 ${plan.title}\n\n${table}\n\n第三章 主要任务\n\n坚持稳中求进工作总基调。\n`;
}

/** Breaks a long cell in the middle, as a narrow column does. */
function broken(cell: string, width: number): string[] {
  const parts: string[] = [];
  for (let at = 0; at < cell.length; at += width) parts.push(cell.slice(at, at + width));
  return parts;
}

function aligned(plan: MadePlan): string {
  const rows = [
    header(plan),
    ...cells(plan).map((row) => row.map((cell) => cell.split('\u0000').at(-1) ?? '')),
  ];
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths?.[column] ?? 0) - displayWidth(cell) + 3))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

/** Names of more than 14 characters over two lines, each part in a line of its own. */
function wrapped(plan: MadePlan): string {
  const lines = rowsOf(plan).map((row) =>
    row
      .flatMap((cell) =>
        cell.length > 14 ? ['\n', broken(cell, 12).join('\n'), '\n'] : [cell, ' '],
      )
      .join('')
      .replace(/ ?\n+ ?/g, '\n')
      .trim(),
  );
  return [header(plan).join(' '), ...lines].join('\n');
}

function pages(lines: readonly string[], head: string): string {
  const middle = Math.ceil(lines.length / 2);
  return [head, ...lines.slice(0, middle), '— 12 —', '', '续表', head, ...lines.slice(middle)].join(
    '\n',
  );
}

/** 7左右 as 7 左右, （3项） as （3 项）, 2025年 as 2025 年. */
function spaced(text: string): string {
  return text
    .replace(/(?<=\d)(?=左右|以上|项|年)/g, ' ')
    .replace(/(?<=\d)(?=岁)/g, ' ')
    .replace(/指标(?= )/, '指 标')
    .replace(/属性$/m, '属 性');
}

/** A category in a line of its own, in front of its rows. */
function categoryLines(plan: MadePlan, join: string): string {
  const head = header(plan).slice(1);
  const lines = cells(plan).flatMap(([category = '', ...row], index) => {
    const own =
      category === ''
        ? []
        : [
            `${'一二三四五六'.charAt(new Set(plan.rows.slice(0, index + 1).map((one) => one.category)).size - 1)}、${category}`,
          ];
    return [...own, printed(row).join(join)];
  });
  return [head.join(join), ...lines].join('\n');
}

/** 规划目标 stands over 2030年 and 年均增长, which a page prints below all other words. */
function twoLevels(plan: MadePlan, join: string): string {
  const head = header(plan).filter((word) => word !== '年均增长');
  const upper = head.map((word) => (word === '2030年目标' && plan.growths ? '规划目标' : word));
  const lower = plan.growths ? [['2030年', '年均增长/累计']] : [];
  return [upper, ...lower, ...rowsOf(plan)].map((row) => row.join(join)).join('\n');
}

/** A page of narrow columns, copied: 指标类 / 别 序号 …, 经济发 / 展, 预期 / 性. */
function narrow(plan: MadePlan): string {
  const [, ...words] = header(plan);
  const head = `指标类\n别 ${words.join(' ').replace('属性', '指标\n属性')}`;
  const lines = rowsOf(plan).map((row, index) => {
    const opens = cells(plan)[index]?.[0] !== '';
    const rest = (opens ? row.slice(1) : row).join(' ').replace(/性$/, '\n性');
    return opens ? `${broken(row[0] ?? '', 3).join('\n')}\n${rest}` : rest;
  });
  return [head, ...lines].join('\n');
}

/** The ways in which one and the same table comes to a text. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'one row a line, single blanks': (plan) =>
    document(plan, [header(plan), ...rowsOf(plan)].map((row) => row.join(' ')).join('\n')),
  'one row a line, four blanks': (plan) =>
    document(plan, [header(plan), ...rowsOf(plan)].map((row) => row.join('    ')).join('\n')),
  'columns under each other': (plan) => document(plan, aligned(plan)),
  tabs: (plan) =>
    document(
      plan,
      [
        header(plan),
        ...cells(plan).map((row) => row.map((cell) => cell.split('\u0000').at(-1) ?? '')),
      ]
        .map((row) => row.join('\t'))
        .join('\n'),
    ),
  'one cell a line': (plan) => document(plan, [header(plan), ...rowsOf(plan)].flat().join('\n')),
  'one cell a line, empty lines between rows': (plan) =>
    document(plan, [header(plan), ...rowsOf(plan)].map((row) => row.join('\n')).join('\n\n')),
  'one cell a line, empty lines between all': (plan) =>
    document(plan, [header(plan), ...rowsOf(plan)].flat().join('\n\n')),
  'one cell a line, names and goals broken': (plan) =>
    document(
      plan,
      [
        header(plan),
        ...rowsOf(plan).map((row) =>
          row.flatMap((cell) => (cell.length > 5 ? broken(cell, 9) : [cell])),
        ),
      ]
        .flat()
        .join('\n'),
    ),
  'one cell a line, numbers before names': (plan) =>
    document(plan, [header(plan, false), ...rowsOf(plan, false)].flat().join('\n')),
  'long names broken over lines': (plan) => document(plan, wrapped(plan)),
  'two pages, the header again': (plan) =>
    document(
      plan,
      pages(
        rowsOf(plan).map((row) => row.join(' ')),
        header(plan).join(' '),
      ),
    ),
  'one cell a line over two pages': (plan) =>
    document(
      plan,
      pages(
        rowsOf(plan).map((row) => row.join('\n')),
        header(plan).join('\n'),
      ),
    ),
  'blanks within words': (plan) =>
    document(plan, spaced([header(plan), ...rowsOf(plan)].map((row) => row.join(' ')).join('\n'))),
  'categories in lines of their own': (plan) => document(plan, categoryLines(plan, ' ')),
  'categories in lines of their own, one cell a line': (plan) =>
    document(plan, categoryLines(plan, '\n')),
  'empty and unset cells lost': (plan) =>
    document(
      plan,
      [header(plan), ...rowsOf(plan).map((row) => row.filter((cell) => cell !== '—'))]
        .map((row) => row.join(' '))
        .join('\n'),
    ),
  'empty and unset cells lost, one cell a line': (plan) =>
    document(
      plan,
      [header(plan), ...rowsOf(plan).map((row) => row.filter((cell) => cell !== '—'))]
        .flat()
        .join('\n'),
    ),
  'header words over two lines': (plan) =>
    document(
      plan,
      [
        header(plan).flatMap((word) => (word.startsWith('2030') ? ['2030年', '目标'] : [word])),
        ...rowsOf(plan),
      ]
        .flat()
        .join('\n'),
    ),
  'header of two levels, the lower one last': (plan) => document(plan, twoLevels(plan, ' ')),
  'header of two levels, the lower one last, one cell a line': (plan) =>
    document(plan, twoLevels(plan, '\n')),
  'narrow columns, their words broken': (plan) => document(plan, narrow(plan)),
};
