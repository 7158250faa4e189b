import type { RankedBy } from '../../core/comparison/comparison';
import type { Column } from '../../core/column/column';
import type { TableCell } from '../../core/figure/table-cell';

/**
 * 一种表. A file format: workbooks remember their tables' kinds by these names. `KINDS` says of each
 * what it is.
 */
export type TableKind =
  'plan-table' | 'comparison' | 'mid-term' | 'final' | 'by-region' | 'side-by-side' | 'unreported';

/** 数值 writes what is printed; 公式 writes PLAN.* formulas where a function gives the same. */
export type BlockMode = 'values' | 'formulas';

/** How region and year stand in a block's formulas: as words, or as the cells of its head. */
export interface HeadWords {
  /** `"仓山区"` or `$A$2`. */
  readonly region: string;
  /** `2023` or `$D$2`; '' in a plan's own table. */
  readonly year: string;
  /** The same as a title says it before 年: people type 2023年 into the cell, too. */
  readonly yearWords: string;
  /** Whether they are cells, so that everything has to follow them. */
  readonly isLive: boolean;
  /** Conditions that the head still says what the block was composed for. */
  readonly isSame: string;
  readonly isSameRegion: string;
}

/** The cell of a row in another column; undefined where the table has no such column, or has it no more. */
export type CellOf = (column: Column) => string | undefined;

/**
 * A formula over its block's head and other cells of its row, made when it is known where the block
 * stands; undefined where the content is written instead.
 */
export type RowFormula = (cellOf: CellOf, head: HeadWords) => string | undefined;

/** What the head of a block says that its formulas can follow. */
export interface BlockHead {
  /** As it stands in the cell and in the block's words. */
  readonly region: string;
  readonly name: string;
  /** Of a comparison alone. */
  readonly year: number | undefined;
  /** What may be chosen there. */
  readonly regions: readonly string[];
  readonly years: readonly number[];
}

/** One cell of the body. `formula` is what 公式 mode writes instead, undefined where it writes the same. */
export interface BlockCell {
  readonly content: TableCell;
  readonly formula: string | RowFormula | undefined;
  /** Number formats where a number is not shown as printed. */
  readonly numberFormats?: Readonly<Record<BlockMode, string>>;
}

export interface BlockColumn {
  readonly column: Column;
  /** What the header shows: `2025年目标值`. */
  readonly heading: string;
  /** Widest the column may grow, in half squares, before its text wraps. */
  readonly widest: number;
}

/** A fill for every cell of a column that shows a word, also after it has changed. */
export interface BlockMark {
  readonly column: Column;
  readonly word: string;
  /** #RRGGBB; light enough to be read, and told from the others, in black and white. */
  readonly fill: string;
  readonly isBold: boolean;
}

/** 版式: how a table is to look, as its user chose. */
export interface TableLook {
  /** 三线表, or lines around every cell. */
  readonly rules: 'three-line' | 'full';
  /** 表号 as it stands before the title: `表1`; '' for none. */
  readonly number: string;
  /** Whether the notes say at length how it was computed and what disagrees. */
  readonly notes: 'short' | 'long';
}

export const USUAL_LOOK: TableLook = { rules: 'three-line', number: '', notes: 'short' };

/** What its user chose of a table. */
export interface TableChoice {
  /** Which columns, in which order; undefined for the usual ones. */
  readonly columns?: readonly string[] | undefined;
  /** Whether the usual ones are there beside the chosen: tables of earlier versions had all. */
  readonly plusUsual?: boolean;
  readonly look?: TableLook | undefined;
  /** The region as its user wrote it into the table's head. */
  readonly region?: string | undefined;
}

/**
 * The columns that are wanted of a table.
 * @example wantedColumns({}, ['指标', '目标值']) // ['指标', '目标值']
 */
export function wantedColumns(
  { columns, plusUsual = false }: TableChoice,
  usual: readonly string[],
): readonly string[] {
  return columns === undefined ? usual : plusUsual ? [...columns, ...usual] : columns;
}

/** What a table of actual values was asked for. */
export interface ComparedWith {
  readonly year: number;
  readonly scheduleMargin: number;
  readonly growthMargin: number;
  /** 时间进度, which the usual columns do not show. */
  readonly elapsed?: number;
  /** Base year and target year; tables of earlier versions do not say. */
  readonly span?: readonly [number, number];
  /** 编码 of the rows that it is about; absent where it is about all of the plan's. */
  readonly rows?: readonly string[];
  /** Plans of other regions beside the first. */
  readonly beside?: readonly string[];
  /** 编码 of the first plan's indicators by which regions are ranked; absent for all of `rows`. */
  readonly indicators?: readonly string[];
  readonly rankedBy?: RankedBy;
}

/** One plan indicator as a row of the sheet. */
export interface BlockRow {
  /** 编码, the row's identity for every later refresh. */
  readonly key: string;
  /** One for each column. */
  readonly cells: readonly BlockCell[];
  /** Lines that its formulas may come to need, whatever they show today. */
  readonly leastLines?: number;
  /** Whether it is computed from what the user typed over its actual value. */
  readonly followsTyped?: boolean;
}

/** What a block shows, whence it comes and nothing about where it stands. */
export interface Block {
  readonly kind: TableKind;
  readonly planId: string;
  readonly regionId: string;
  readonly packageName: string;
  readonly packageVersion: string;
  readonly head: BlockHead;
  readonly title: string;
  /** '' where the plan prints no unit at all. */
  readonly unitLine: string;
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly BlockRow[];
  /** The legend of the marks that occur, one line each. */
  readonly notes: readonly string[];
  /** 资料来源 */
  readonly sourceLine: string;
  /** Undefined for a plan's own table. */
  readonly comparison?: ComparedWith;
  /** Where it follows a head that came to say another region: its 编码 by those that the block had. */
  readonly counterparts?: ReadonlyMap<string, string> | undefined;
  /** And its columns, where they are of regions or years side by side. */
  readonly renamed?: ReadonlyMap<Column, Column> | undefined;
  /** Columns that such a table has of the plan that it is about now, and the block does not have. */
  readonly lacking?: readonly Column[];
  /** The note that tells 指标完成率, which 公式 mode counts anew. */
  readonly completion?: string | undefined;
  readonly marks?: readonly BlockMark[];
  /** Columns whose word is seen once, at the head of its rows; 类别 where nothing is said. */
  readonly groups?: readonly Column[];
  readonly look: TableLook;
  /** Columns that the user chose; undefined where he left it at the usual ones. */
  readonly chosen: readonly string[] | undefined;
}

/** Rows above the body: title, unit line, header. */
export const HEAD_ROWS = 3;

/**
 * Rows and columns the block takes on a sheet.
 * @example blockSize(block) // { rows: 27, columns: 10 }
 */
export function blockSize(block: Block): { readonly rows: number; readonly columns: number } {
  return {
    rows: HEAD_ROWS + block.rows.length + block.notes.length + 1,
    columns: block.columns.length,
  };
}
