import { Engine } from './engine/engine';
import type { SavedAnswer } from './engine/functions/custom-functions';
import { registerFunction } from './engine/functions/register-function';
import { type FunctionMetadata } from './engine/functions/function-metadata';
import { withoutEngineLog } from './engine/library';
import { RangePlace } from './model/range/range-place';
import { EventBoard } from './model/event/event-board';
import { CellReader } from './model/range/cell-reader';
import { PartStore } from './model/custom-xml/custom-xml-part';
import { SettingStore } from './model/setting/setting';
import {
  AddinInternalService,
  AppRuntimeService,
  CustomFunctionsContainer,
  CustomFunctionsService,
} from './model/workbook/services';
import { Workbook } from './model/workbook/workbook';
import {
  Fault,
  purposeOf,
  recordOf,
  refusal,
  type BatchRecord,
  type Refusal,
} from './wire/batch-log';
import { Bridge } from './wire/bridge';
import { Dispatcher } from './wire/dispatcher';
import { apiNotFound, type RequestBody, type ResponseBody } from './wire/protocol';
import { References } from './wire/object-paths';

interface HostOptions {
  /** A workbook that `save()` gave. */
  workbook?: object;
  /**
   * What `answers()` of the host gave that saved the workbook: as Excel on a computer does, nothing is calculated on
   * opening. Without them every function of the workbook is asked, as Excel on the web does.
   */
  answers?: readonly SavedAnswer[];
}

/** One local Excel: client ⇄ bridge → dispatcher → Excel objects → model. */
export class Host {
  readonly engine: Engine;
  readonly bridge: Bridge;
  readonly workbook: Workbook;
  readonly settings = new SettingStore();
  readonly parts = new PartStore();
  /** Every `context.sync()` that reached the workbook, in order. */
  readonly batches: BatchRecord[] = [];
  /** Shows or hides the task pane when the add-in asks for it; a page sets it. */
  showPane: (visible: boolean) => void = () => undefined;
  /** Shows a workbook that the add-in has made, an .xlsx; a host without it refuses to. */
  openWorkbook: ((bytes: Uint8Array) => void) | undefined;
  /** What Excel would save now, for the client's `getFileAsync`; set by whoever starts the client. */
  takeFile: () => Promise<Uint8Array> = () => Promise.reject(new Error('No client is running.'));
  /** Tells the add-in that somebody else has changed its settings; set by the client while it listens. */
  tellSettings: (() => void) | undefined;
  private readonly references = new References();
  private readonly events: EventBoard;
  private readonly dispatcher: Dispatcher;
  private readonly fault = new Fault();
  private meanwhile: { left: number; readonly act: () => void } | undefined;
  private working = false;
  private waiting = 0;

  constructor({ workbook, answers }: HostOptions = {}) {
    this.bridge = new Bridge((body) => this.answer(body));
    this.events = new EventBoard((...event) => this.later(() => this.bridge.sendEvent(...event)));
    this.engine = workbook ? new Engine(workbook, answers) : new Engine();
    this.engine.followers = () =>
      [...this.references.objects()].filter((object) => object instanceof RangePlace);
    this.workbook = new Workbook(this.engine, this.events, this.settings, this.parts, (bytes) => {
      if (this.openWorkbook === undefined) throw apiNotFound('Application.createWorkbook');
      this.openWorkbook(bytes);
    });
    const roots = {
      global: this.workbook,
      services: this.services(),
      references: this.references,
    };
    this.dispatcher = new Dispatcher(roots, this.events);
  }

  /** Members that the client asked for and the host does not have, as `Type.member`. */
  get missing(): readonly string[] {
    return [...this.dispatcher.missing].sort();
  }

  /** Whether a batch of the client is running: what changes the model otherwise is the user. */
  get isWorking(): boolean {
    return this.working;
  }

  /** Makes functions of a metadata file known; before a formula with them is written. */
  registerFunctions(namespace: string, metadata: readonly FunctionMetadata[]): void {
    for (const each of metadata) registerFunction(namespace, each);
  }

  /** The user types into a cell. */
  type(sheet: string, address: string, text: string): void {
    const range = this.workbook.Worksheets.GetItem(sheet).GetRange(address);
    this.work(() => {
      range.Values = [[text]];
    });
    this.events.flush();
  }

  /** The user selects cells. */
  select(sheet: string, address: string): void {
    const range = this.workbook.Worksheets.GetItem(sheet).GetRange(address);
    this.work(() => range.Select());
    this.events.flush();
  }

  /** The sentence that belongs to the error in a cell; empty where there is none. */
  message(sheet: string, address: string): string {
    const { sheetId, area } = this.workbook.Worksheets.GetItem(sheet).GetRange(address);
    const position = { sheetId, col: area.column, row: area.row };
    return new CellReader(this.workbook).message(position);
  }

  /** The n-th action (from 1) of the next batch that does something is refused. */
  rejectAt(action: number, kind: Refusal = 'internal'): void {
    this.fault.arm(action, kind, 'doing');
  }

  /** The n-th object (from 1) that the next batch adds to a collection (a name, a setting, a mark …) is refused. */
  rejectAddingAt(object: number, kind: Refusal = 'internal'): void {
    this.fault.arm(object, kind, 'adding');
  }

  /** The user is typing into a cell: until he is done every request is refused. */
  editing = false;

  /** The user does something while the n-th request (from 1) that works on the workbook is on its way to it. */
  whileOnTheWay(request: number, act: () => void): void {
    this.meanwhile = { left: request, act };
  }

  /** Milliseconds that Excel lets each request wait, as it does on the web. */
  set latency(milliseconds: number) {
    this.bridge.latency = milliseconds;
  }

  /** Custom functions are not asked: what calls them shows #BUSY! for as long as this stays so. */
  set isBusy(busy: boolean) {
    this.engine.functions.isSilent = busy;
  }

  undo(): boolean {
    return this.engine.undo();
  }

  redo(): boolean {
    return this.engine.redo();
  }

  /** Resolves when all requests are answered, all events told, and all results of custom functions shown. */
  async idle(): Promise<void> {
    do {
      await this.engine.functions.idle();
      await new Promise((resolve) => setTimeout(resolve, 0));
    } while (this.waiting > 0 || this.bridge.waiting > 0 || this.engine.functions.busy);
  }

  /** The workbook as data that `createHost` takes again. */
  save(): object {
    return withoutEngineLog(() => this.engine.model.exportData());
  }

  /** What custom functions have answered by now, for another host that opens what this one saves. */
  answers(): readonly SavedAnswer[] {
    return this.engine.functions.answers();
  }

  private services() {
    const { functions } = this.engine;
    functions.send = (calls) =>
      this.bridge.sendCalls(
        calls.map(({ id, metadata, args, address }) => [id, metadata.id, args, address, 0, null]),
      );
    const service = new CustomFunctionsService(
      (results) => functions.accept(results),
      () => functions.setReady(),
    );
    return {
      'Microsoft.ExcelServices.CustomFunctionsContainer': new CustomFunctionsContainer(service),
      'Microsoft.ExcelServices.CustomFunctions': service,
      'Microsoft.InternalService.AddinInternalService': new AddinInternalService(),
      'Microsoft.AppRuntime.AppRuntimeService': new AppRuntimeService((visible) =>
        this.showPane(visible),
      ),
    };
  }

  private answer(body: RequestBody): ResponseBody {
    if (purposeOf(body) !== 'work') return this.dispatcher.process(body);
    if (this.meanwhile !== undefined && (this.meanwhile.left -= 1) === 0) this.meanwhile.act();
    const response = this.work(() =>
      this.dispatcher.process(body, (action) => {
        if (this.editing) throw refusal('cell-edit', action.Name);
        this.fault.check(action, body);
      }),
    );
    const record = recordOf(body, response);
    this.fault.disarm(body);
    this.batches.push(record);
    this.later(() => this.events.flush());
    return response;
  }

  private work<T>(body: () => T): T {
    this.working = true;
    try {
      return this.engine.batch(body);
    } finally {
      this.working = false;
    }
  }

  /** Events come after the answer to the batch that caused them. */
  private later(task: () => void): void {
    this.waiting += 1;
    setTimeout(() => {
      this.waiting -= 1;
      task();
    }, 0);
  }
}

/**
 * A local Excel with an empty workbook of one sheet, `Sheet1`, or with a saved one.
 *
 * @example const host = createHost(); await loadClient(host, { realm: 'this' });
 */
export function createHost(options: HostOptions = {}): Host {
  return new Host(options);
}
