import type { ObservationStatus } from '../figure/printed-figure';
import { parseFigure } from '../figure/parse';
import { visibleText } from '../figure/normalise';
import type { FormPlace } from '../form/finding';
import type { RowCells } from '../form/form';
import { partOfYear } from '../form/period-words';
import { normaliseName } from '../name/name';
import type { Region } from '../region/region';
import type { MappedColumns } from './actuals-form';
import type { ObservationColumn } from './entry-columns';
import { readStatus } from './observation';
import { isRemark } from './side-columns';

/** What a remark says of the number of its row, as far as it is understood. */
type RowRemark =
  | { readonly why: 'other-year' | 'other-region' | 'part-year' | 'target' }
  | { readonly why: 'status'; readonly status: ObservationStatus };

/** The words by which a remark speaks of the number itself; what follows ends the clause. */
const IS =
  /^(?:认[为系是]|(?!认[为系是]).)*?(?:(?:数据|数字|[数值])?[为系是]|按(?!照?可比|不变)|(?:暂|现|仍|先)?(?:采用|沿用|使用|借用|参照|套用|用)|取(?!得)|暂?填(?:报|写)?)(?:的是)?/u;
/** About a publication, a comparison or what is counted, not about what the number is. */
const ABOUT_OTHERS =
  /时间|日期|公布|发布|印发|修订|不含|未含|包[含括]|剔除|扣除|比|较|待|尚?未(?!经)|缺/u;
const YEAR =
  /^(?:(\d{4})年?|上一?年|去年|前一?年)度?(?:的|全年|实际|年报|快报|统计|初步|核算|同期|同口径)*(?:底|末)?(?:数据?|值)?(?:代替?|替代|填报|计)?$/u;
const PART =
  /^(?:(?:截[至止]到?)?(?:\d{4}年?)?)(.{2,8}?)(?:的|累计|完成|实际|统计)*(?:数据?|值|[底末止])?$/u;
const UNTIL = /^(?:数据?)?截[至止]到?(?:\d{4}年?)?(?:[1-9]|1[01])月(?:底|末|份|止|数据?|\d+日)?$/u;
const TARGET = /^(?:规划|年度|年初|当年|全年)?(?:目标|计划|考核|任务)(?:目标)?[数值]$/u;
const ABOVE = /^全(国|省|市)(?:平均)?(?:数据?|值|水平|口径数)$/u;

/**
 * Reads what a remark says of the number beside it: of which year, part of the year or region it is, or
 * how settled. Undefined for one that says nothing of that; longer ones are read clause by clause.
 * @param year of the row, and `region` it is of
 * @example readRowRemark('因统计口径调整，暂用2022年数', 2023, region) // { why: 'other-year' }
 * @example readRowRemark('快报数', 2023, region) // { why: 'status', status: 'P' }
 */
export function readRowRemark(text: string, year: number, region: Region): RowRemark | undefined {
  const said = clausesOf(text).flatMap((clause) => readClause(clause, year, region) ?? []);
  return said.find(({ why }) => why !== 'status') ?? said[0];
}

function clausesOf(text: string): readonly string[] {
  return normaliseName(text).split(/[,。.:()]/u);
}

function readClause(clause: string, year: number, region: Region): RowRemark | undefined {
  const plain = clause.replace(/^(?:注|其中)/u, '');
  if (plain === '' || ABOUT_OTHERS.test(plain)) return undefined;
  const about = IS.exec(plain)?.[0] ?? '';
  // 2022年数为快报数 below the table speaks of that year alone.
  if (/\d{4}/u.test(about) && !about.includes(String(year))) return undefined;
  const what = plain.slice(about.length).replace(/^(?:本|该|此)?(?:数据|数字|数)(?=.)/u, '');
  const [of, named] = YEAR.exec(what) ?? [];
  // 2022年 alone may be of anything; the number of a year says so, or is said to be it.
  if (
    of !== undefined &&
    (about !== '' || /[数值据]|^[上去前]/u.test(of)) &&
    named !== String(year)
  ) {
    return { why: 'other-year' };
  }
  if (UNTIL.test(plain) || UNTIL.test(what)) return { why: 'part-year' };
  const part = PART.exec(what)?.[1] ?? '';
  const isPart = part !== '' && partOfYear(part) === part;
  if (isPart && (about !== '' || /[数值据底末止]$/u.test(what))) return { why: 'part-year' };
  if (TARGET.test(what)) return { why: 'target' };
  const above = ABOVE.exec(what)?.[1];
  if (above !== undefined && !isLevel(region, above)) return { why: 'other-region' };
  const status = readStatus(what);
  return status === undefined ? undefined : { why: 'status', status };
}

/** 全市 is the region itself where that is a city; a district of a city is not. */
function isLevel({ level }: Region, whole: string): boolean {
  return whole === '市' ? /^(?!市辖).*市$/u.test(level) : level.includes(whole);
}

type Cells = RowCells<ObservationColumn>;

const MARK =
  '[①-⑳⑴-⒇*＊※†]|[(（[［〔]\\s*(?:[①-⑳*＊※]|注\\s*\\d{0,2})\\s*[)）\\]］〕]|注\\s*\\d{1,2}(?!\\d)';
/** Marks of notes below the table, behind a number or its unit: 1130.5①, 861*, 861注1 and 861[注]. */
const VALUE_MARKS = new RegExp(`(\\d[^\\d]{0,4}?)\\s*((?:${MARK})+)$`, 'u');
/** The same behind a name. */
const NAME_MARKS = new RegExp(`(\\p{L}[)）]??)\\s*((?:${MARK})+)$`, 'u');
/** A note below a table, with the mark that leads to it. */
const NOTE = new RegExp(`^((?:${MARK}))\\s*[:：、.．]?\\s*(?=\\D)(.+)$`, 'u');
/** 801（预计，年报未出）, 801 注：预计, 801p and 801初步. */
const IN_CELL =
  /^([^(（注]*\d[^(（注]*?)\s*(?:[(（]([^()（）]+)[)）]|注\s*[:：]\s*(.+)|([pＰｐ]|初步|快报|预计?)数?)$/iu;
/** 900亿元，同比增长5.2% and 900（下降3.1%）: the year's value and, behind it, its growth. */
const WITH_GROWTH =
  /^(?<value>.*\d[^\d，,；;、。(（]*(?:[(（][^()（）\d]*[)）])?)(?:[，,；;、。]\s*|\s+|[(（])(?<growth>(?:(?:同比|比上年|较上年)(?:同期)?)?(?:按?(?:可比|不变)价格?(?:计算)?[，,]?)?(?:实际)?(?:增长|增速为?|下降|上升|增|降)\s*[-+－＋]?[\d.]+\s*[%％])[)）]?$/u;

/**
 * The cells of a row without what stands behind the number of its value: marks of notes, and a remark
 * that says how settled it is, in more words than a status.
 * @example withoutMarks(read).text('实际值') // '1130.5' of 1130.5①
 */
export function withoutMarks(read: Cells): Cells {
  return {
    ...read,
    text: (column) => {
      const text = read.text(column);
      if (column !== '实际值' && column !== '增速') return text;
      const plain = text.replace(VALUE_MARKS, '$1');
      const [, bare, bracket, , word] = IN_CELL.exec(plain) ?? [];
      if (bare === undefined) return plain;
      const figure = parseFigure(plain);
      // 1500（预计） is read with its status; of 530(P) the letter would be taken for a unit.
      const isRead =
        figure.kind !== 'statement' && !(figure.kind === 'number' && readStatus(figure.unit));
      const isStatus = clausesOf(bracket ?? word ?? plain).some((each) => readStatus(each));
      return isStatus && !isRead ? bare : plain;
    },
  };
}

/**
 * The cells of a row with the growth that stands behind its value in the same cell in the place of the
 * column for growth. Where that column says something itself, the cell is left whole.
 * @example growthApart(read).text('增速') // '同比增长5.2%' of 900亿元，同比增长5.2%
 */
export function growthApart(read: Cells): Cells {
  const { value, growth } = WITH_GROWTH.exec(read.text('实际值'))?.groups ?? {};
  if (value === undefined || growth === undefined || read.text('增速') !== '') return read;
  const stated: Partial<Record<ObservationColumn, string>> = {
    实际值: value,
    增速: growth.replace(/^.*?(?=增|下降|上升|降)(?:增速为?)?/u, ''),
  };
  return { ...read, text: (column) => stated[column] ?? read.text(column) };
}

/**
 * The mark of a note that stands behind the number of a row; '' for none.
 * @example markBehind('60.6②') // '②'
 */
export function markBehind(text: string): string {
  return VALUE_MARKS.exec(text)?.[2]?.trim() ?? '';
}

/** Lines below a table that are looked at for notes. */
const MOST_NOTES = 30;

/**
 * The notes below a table by the mark that leads to each.
 * @example notesBelow([…, ['①为快报数', '']]).get('①') // '为快报数'
 */
export function notesBelow(rows: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return new Map(
    rows.slice(-MOST_NOTES).flatMap((row) => {
      const [only = '', another] = row.map(visibleText).filter((cell) => cell !== '');
      const [, mark, text] = another === undefined ? (NOTE.exec(only) ?? []) : [];
      return mark === undefined || text === undefined ? [] : [[bareMark(mark), text] as const];
    }),
  );
}

/** 〔注1〕 and 注1 lead to the same note. */
function bareMark(mark: string): string {
  return mark.replace(/[\s()（）[\]［］〔〕]/gu, '');
}

/**
 * What the remarks of a row say of its number: those of a column for them, the bracket behind the
 * number, and the note below the table that a mark leads to. Undefined where they say nothing of it.
 * @param read the cells as they stand
 * @param notes see `notesBelow`
 * @example rowRemark(read, columns, notes, 2023, region) // { why: 'other-year', row: 2, column: '备注', … }
 */
export function rowRemark(
  read: Cells,
  { others, labels }: MappedColumns,
  notes: ReadonlyMap<string, string>,
  year: number,
  region: Region,
): (FormPlace & RowRemark & { readonly text: string }) | undefined {
  const noted = (column: ObservationColumn, marks: RegExp) => {
    const text = read.text(column);
    const note = notes.get(bareMark(marks.exec(text)?.[2] ?? ''));
    return {
      ...read.place(column),
      text: note === undefined ? text : `${text}（${note}）`,
      remark: note,
    };
  };
  const inCell = IN_CELL.exec(read.text('实际值'));
  const remarks = [
    {
      ...read.place('实际值'),
      text: read.text('实际值'),
      remark: inCell?.[2] ?? inCell?.[3] ?? inCell?.[4],
    },
    noted('实际值', VALUE_MARKS),
    noted('指标', NAME_MARKS),
    ...others.flatMap((at) => {
      const column = labels[at] ?? '';
      const text = read.at(at);
      return isRemark(column) ? [{ row: read.row, column, text, remark: text }] : [];
    }),
  ];
  for (const { remark, ...place } of remarks) {
    const said = remark === undefined ? undefined : readRowRemark(remark, year, region);
    if (said !== undefined) return { ...place, ...said };
  }
  return undefined;
}
