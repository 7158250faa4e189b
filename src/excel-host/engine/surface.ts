import type { ChartGetters, ChartType } from './chart/chart-surface';
import type { ValidationGetters } from './validation-surface';

/** The part of the spreadsheet engine that the host touches: nothing else of it may be used. */
export interface Zone {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface CellPosition {
  sheetId: string;
  col: number;
  row: number;
}

export interface Style {
  align?: string;
  verticalAlign?: string;
  wrapping?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontSize?: number;
  textColor?: string;
  fillColor?: string;
  /** The engine keeps style properties that it does not know: these are the host's own. */
  fontName?: string;
  indent?: number;
  rawFormat?: string;
  spread?: boolean;
}

export interface BorderLine {
  style: string;
  color: string;
}

export type CellBorder = Partial<Record<'top' | 'bottom' | 'left' | 'right', BorderLine>>;

export interface CompiledFormula {
  toFormulaString(getters: Getters): string;
}

export interface Cell {
  id: number;
  content?: string;
  isFormula: boolean;
  compiledFormula?: CompiledFormula;
  format?: string;
  style?: Style;
}

export type CellValue = string | number | boolean | null;

export interface EvaluatedCell {
  type: 'empty' | 'text' | 'number' | 'boolean' | 'error';
  value: CellValue;
  formattedValue: string;
  format?: string;
  message?: string;
  /** The engine's own; {@link Getters.getEvaluatedCell} of the host leaves it out. */
  link?: unknown;
}

export interface SheetRange {
  sheetId: string;
  zone: Zone;
}

export interface RangeChange {
  changeType: 'NONE' | 'REMOVE' | 'MOVE' | 'RESIZE' | 'CHANGE';
  range: SheetRange;
}

export type ApplyChange = (range: SheetRange) => RangeChange;

export interface DispatchResult {
  isSuccessful: boolean;
  reasons: readonly string[];
}

export type Dispatch = (type: string, payload?: object) => DispatchResult;

export interface NamedRange {
  name: string;
  range: SheetRange;
}

export interface ConditionalFormatRecord {
  id: string;
  ranges: string[];
  rule: { type: string; operator?: string; values?: string[]; style?: Style };
  stopIfTrue?: boolean;
}

export interface Getters extends ChartGetters, ValidationGetters {
  getSheetIds(): string[];
  getSheetName(sheetId: string): string;
  tryGetSheetName(sheetId: string): string | undefined;
  tryGetSheet(sheetId: string): object | undefined;
  isSheetVisible(sheetId: string): boolean;
  getActiveSheetId(): string;
  getNextSheetName(base: string): string;
  getSelectedZone(): Zone;
  getActivePosition(): CellPosition;
  getNumberRows(sheetId: string): number;
  getNumberCols(sheetId: string): number;
  getCell(position: CellPosition): Cell | undefined;
  getCells(sheetId: string): Cell[];
  getCellPosition(cellId: number): CellPosition;
  getEvaluatedCell(position: CellPosition): EvaluatedCell;
  getEvaluatedCellsPositions(sheetId: string): CellPosition[];
  getSpreadZone(position: CellPosition): Zone | undefined;
  getArrayFormulaSpreadingOn(position: CellPosition): CellPosition | undefined;
  getTranslatedCellFormula(
    sheetId: string,
    columns: number,
    rows: number,
    formula: CompiledFormula,
  ): string;
  getCellBorder(position: CellPosition): CellBorder | null | undefined;
  getMerges(sheetId: string): Zone[];
  getMergesInZone(sheetId: string, zone: Zone): Zone[];
  isInMerge(position: CellPosition): boolean;
  isMainCellPosition(position: CellPosition): boolean;
  getColSize(sheetId: string, col: number): number;
  getRowSize(sheetId: string, row: number): number;
  /** In pixels; nothing for a row that follows its content. */
  getUserRowSize(sheetId: string, row: number): number | undefined;
  isRowHidden(sheetId: string, row: number): boolean;
  isColHidden(sheetId: string, col: number): boolean;
  getPaneDivisions(sheetId: string): { xSplit: number; ySplit: number };
  getNamedRanges(): NamedRange[];
  getNamedRange(name: string): NamedRange | undefined;
  getRangeFromZone(sheetId: string, zone: Zone): SheetRange;
  getRangeDataFromZone(sheetId: string, zone: Zone): object;
  getConditionalFormats(sheetId: string): ConditionalFormatRecord[];
  getCoreTables(sheetId: string): { id: string; range: SheetRange }[];
  getGridLinesVisibility(sheetId: string): boolean;
  /** Getters of the host's own bookkeeping plugin. */
  getBookEntry(id: string): BookEntry | undefined;
  getBookEntries(kind: string): BookEntry[];
}

/** One fact the host keeps inside the model, so that it moves with rows, is undone and is saved. */
export interface BookEntry {
  id: string;
  kind: string;
  data: unknown;
  range?: SheetRange;
}

export interface EngineModel {
  dispatch: Dispatch;
  getters: Getters;
  /** All plugins; read only by evaluation.ts. */
  handlers: readonly object[];
  selection: { selectZone(anchor: { cell: { col: number; row: number }; zone: Zone }): void };
  exportData(): object;
  on(event: string, owner: object, listener: (payload: unknown) => void): void;
  off(event: string, owner: object): void;
}

export interface History {
  update(...pathAndValue: unknown[]): void;
}

export interface PluginConfig {
  custom: object;
}

export interface Plugin {
  readonly getters: Getters;
  readonly history: History;
  dispatch: Dispatch;
}

export interface PluginClass {
  new (config: PluginConfig): Plugin;
  getters?: readonly string[];
}

export interface FunctionArgument {
  value: CellValue;
  format?: string;
  message?: string;
}

export type FunctionInput = FunctionArgument | FunctionArgument[][] | undefined;
export type FunctionOutput = FunctionArgument | FunctionArgument[][];

/** What a running function finds as `this`: the model's custom config plus where it stands. */
export interface FunctionContext {
  __originCellPosition?: CellPosition;
  getters: Getters;
}

export interface FunctionDescription {
  description: string;
  category: string;
  isExported: boolean;
  args: readonly object[];
  compute(this: FunctionContext, ...inputs: FunctionInput[]): FunctionOutput;
}

export interface Registry<T> {
  replace(key: string, value: T): void;
  remove(key: string): void;
  contains(key: string): boolean;
  get(key: string): T;
}

/** What the engine asks about an address before it makes a link of it: the kinds in order of sequence. */
export interface LinkKind {
  readonly sequence: number;
  match(url: string): boolean;
  /** Nothing: the text is no link. */
  createLink(url: string, label: string): object | undefined;
}

export interface EngineLibrary {
  Model: new (data: object, config: object) => EngineModel;
  CorePlugin: PluginClass;
  UIPlugin: PluginClass;
  coreTypes: Set<string>;
  registries: {
    errorTypes: Set<string>;
    inverseCommandRegistry: Registry<(command: unknown) => unknown[]>;
    corePluginRegistry: Registry<PluginClass>;
    featurePluginRegistry: Registry<PluginClass>;
    coreViewsPluginRegistry: Registry<PluginClass>;
    statefulUIPluginRegistry: Registry<PluginClass>;
    functionRegistry: Registry<FunctionDescription>;
    chartTypeRegistry: Registry<ChartType>;
    urlRegistry: Registry<LinkKind>;
  };
  helpers: {
    isEvaluationError(value: unknown): boolean;
    isNumber(text: string, locale: object): boolean;
    isDateTime(text: string, locale: object): boolean;
    formatValue(value: CellValue, options: { format: string; locale: object }): string;
  };
  DEFAULT_LOCALE: object;
  /** Throws for a formula that cannot be read. */
  parse(formula: string): object;
}
