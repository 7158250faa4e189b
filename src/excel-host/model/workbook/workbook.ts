import type { Engine } from '../../engine/engine';
import { invalidArgument } from '../../wire/protocol';
import { HostObject, type Shape } from '../../wire/host-object';
import { areaOf, cellArea, type Place } from '../area/area';
import type { EventBoard } from '../event/event-board';
import { ExcelObject } from '../excel-object';
import { type Book } from '../book';
import { CustomXmlPartCollection, type PartStore } from '../custom-xml/custom-xml-part';
import { NamedItemCollection } from '../name/named-item';
import { Range } from '../range/range';
import { SettingCollection, type SettingStore } from '../setting/setting';
import { Worksheet } from '../worksheet/worksheet';
import { WorksheetCollection } from '../worksheet/worksheet-collection';

/** `Excel.Workbook`: the object that every path of the client begins with. */
export class Workbook extends HostObject implements Book {
  readonly shape: Shape = {
    type: 'Workbook',
    scalars: ['Name', 'ReadOnly'],
    objects: ['Worksheets', 'Names', 'Settings', 'CustomXmlParts', 'Application'],
  };

  readonly Name = 'Book1.xlsx';
  readonly ReadOnly = false;
  readonly Worksheets = new WorksheetCollection(this);
  readonly Names = new NamedItemCollection(this);
  readonly Application: Application = new Application(this, (bytes) => this.open(bytes));
  readonly Settings: SettingCollection;
  readonly CustomXmlParts: CustomXmlPartCollection;

  constructor(
    readonly engine: Engine,
    readonly events: EventBoard,
    settings: SettingStore,
    parts: PartStore,
    /** Shows another workbook in a window of its own. */
    readonly open: (bytes: Uint8Array) => void,
  ) {
    super();
    this.Settings = new SettingCollection(this, settings);
    this.CustomXmlParts = new CustomXmlPartCollection(this, parts);
  }

  GetSelectedRange(): Range {
    const { getters } = this.engine;
    return new Range(this, getters.getActiveSheetId(), areaOf(getters.getSelectedZone()));
  }

  GetActiveCell(): Range {
    const { sheetId, row, col } = this.engine.getters.getActivePosition();
    return new Range(this, sheetId, cellArea(row, col));
  }

  worksheet(sheetId: string): Worksheet {
    return new Worksheet(this, sheetId);
  }

  copySheet(...asked: Parameters<WorksheetCollection['copy']>): Worksheet {
    return this.Worksheets.copy(...asked);
  }

  sheetId(nameOrId: string): string | undefined {
    const { getters } = this.engine;
    const wanted = nameOrId.toLowerCase();
    return getters
      .getSheetIds()
      .find((id) => id === nameOrId || getters.getSheetName(id).toLowerCase() === wanted);
  }

  named(name: string, sheetId: string): Place | undefined {
    const found = this.worksheet(sheetId).Names.find(name);
    const range = found?.GetRangeOrNullObject();
    return range ? { sheetId: range.sheetId, area: range.area } : undefined;
  }
}

/** `Excel.Application`. */
class Application extends ExcelObject {
  readonly shape: Shape = {
    type: 'Application',
    scalars: ['CalculationMode', 'CalculationState'],
  };

  private mode = 'Automatic';

  get CalculationMode(): string {
    return this.mode;
  }

  set CalculationMode(mode: unknown) {
    if (!['Automatic', 'AutomaticExceptTables', 'Manual'].includes(String(mode)))
      throw invalidArgument('Application.calculationMode');
    this.mode = String(mode);
    this.book.engine.calculateByHand(mode === 'Manual');
  }

  get CalculationState(): string {
    return 'Done';
  }

  constructor(
    book: Book,
    private readonly open: (bytes: Uint8Array) => void,
  ) {
    super(book);
  }

  CreateWorkbook(base64: unknown): WorkbookCreated {
    const text = atob(typeof base64 === 'string' ? base64 : '');
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    return new WorkbookCreated(this.book, () => this.open(bytes));
  }

  /** Recalculate computes what is dirty, which is nothing unless calculated by hand; Full and FullRebuild call every custom function again. */
  Calculate(type: unknown): void {
    this.book.engine.forgetShown();
    if (type !== 'Recalculate') this.book.engine.functions.recalculate();
  }
}

/** `Excel.WorkbookCreated`: made, and not yet shown. */
class WorkbookCreated extends ExcelObject {
  readonly shape: Shape = { type: 'WorkbookCreated' };

  constructor(
    book: Book,
    private readonly show: () => void,
  ) {
    super(book);
  }

  Open(): void {
    this.show();
  }
}
