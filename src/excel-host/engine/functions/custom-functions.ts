import { printCell } from '../cell-name';
import type { CellPosition, FunctionInput, FunctionOutput, Getters } from '../surface';
import { callArguments } from './register-function';
import { type FunctionMetadata } from './function-metadata';
import { readResult, toOutput } from './result';

/** What Excel shows until the first result of a call has come. */
const BUSY: FunctionOutput = { value: '#BUSY!', message: '' };

/** What was asked, and what was answered. */
export type SavedAnswer = readonly [key: string, result: FunctionOutput];

interface Model {
  getters(): Getters;
  /** Evaluates these formula cells again, or all of them. */
  evaluate(cellIds?: readonly number[]): void;
}

/**
 * Custom functions are asynchronous, the engine's are not. So a call answers #BUSY! at once and is queued; the queue goes
 * to the client as one message; results are cached; and one evaluation shows all results that have come by then.
 */
export class CustomFunctions {
  /** Sends calls to the client; the host sets it. */
  send: (calls: readonly Call[]) => void = () => undefined;
  private readonly cache = new CallCache();
  private readonly stale = new Set<number>();
  private queue: Call[] = [];
  private ready = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiters: (() => void)[] = [];
  private readonly saved = new Map<string, FunctionOutput>();
  private silent = false;

  constructor(private readonly model: Model) {}

  /**
   * Answers of the workbook's last time: what they answer is not asked again until it is calculated. Excel asks for a
   * formula that is typed anew all the same; here it gets what the workbook has.
   */
  remember(answers: readonly SavedAnswer[]): void {
    for (const [key, result] of answers) this.saved.set(key, result);
  }

  /** All answers that the workbook has by now. */
  answers(): readonly SavedAnswer[] {
    return this.cache.answers();
  }

  /** Whether calls wait for as long as this stays so. */
  set isSilent(silent: boolean) {
    this.silent = silent;
    this.schedule();
  }

  /** Calls made before the client has loaded its functions wait until it says so. */
  setReady(): void {
    this.ready = true;
    this.schedule();
  }

  invoke(
    metadata: FunctionMetadata,
    name: string,
    inputs: readonly FunctionInput[],
    position: CellPosition | undefined,
  ): FunctionOutput {
    const args = callArguments(metadata, inputs);
    if (!args.ok) return args.error;
    const address = this.address(position);
    const place = metadata.options?.requiresAddress ? address : '';
    const key = JSON.stringify([name, args.values, place]);
    const call = this.cache.find(key) ?? this.ask({ key, metadata, args: args.values, address });
    const cellId = position && this.model.getters().getCell(position)?.id;
    if (cellId !== undefined) this.cache.use(call, cellId);
    return call.result ?? BUSY;
  }

  /** Takes the client's results. */
  accept(results: readonly unknown[]): void {
    for (const entry of results) {
      const result = readResult(entry);
      const call = result && this.cache.byNumber(result.id);
      if (!call) continue;
      call.result = toOutput(result);
      for (const cellId of call.waiting) this.stale.add(cellId);
      call.waiting.clear();
    }
    this.schedule();
  }

  cellWritten(position: CellPosition): void {
    const cellId = this.model.getters().getCell(position)?.id;
    if (cellId !== undefined) this.cache.release(cellId);
  }

  /** Forgets the results shown in these formula cells (in all, when left out) and asks again. */
  recalculate(cellIds?: readonly number[]): void {
    this.cache.forget(cellIds);
    const shown = this.cache.shownKeys();
    for (const key of [...this.saved.keys()]) if (!shown.has(key)) this.saved.delete(key);
    if (!cellIds || cellIds.length) this.model.evaluate(cellIds);
  }

  /** Resolves when no call is open and all results are shown. */
  idle(): Promise<void> {
    if (!this.busy) return Promise.resolve();
    this.schedule();
    return new Promise((resolve) => this.waiters.push(resolve));
  }

  /** Whether calls are open or results wait to be shown. */
  get busy(): boolean {
    return this.timer !== undefined || this.stale.size > 0 || (this.cache.open && !this.silent);
  }

  private ask(call: Pick<Call, 'key' | 'metadata' | 'args' | 'address'>): Call {
    const asked = this.cache.add(call);
    asked.result = this.saved.get(call.key);
    if (asked.result !== undefined) return asked;
    this.queue.push(asked);
    this.schedule();
    return asked;
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.tick();
    }, 0);
  }

  private tick(): void {
    if (this.ready && !this.silent && this.queue.length) {
      const calls = this.queue;
      this.queue = [];
      this.send(calls);
    }
    if (this.stale.size) {
      const cellIds = [...this.stale].filter((cellId) => this.exists(cellId));
      this.stale.clear();
      if (cellIds.length) this.model.evaluate(cellIds);
    }
    if (!this.busy) for (const resolve of this.waiters.splice(0)) resolve();
  }

  private exists(cellId: number): boolean {
    try {
      return this.model.getters().getCellPosition(cellId) !== undefined;
    } catch {
      // The engine throws for a cell that was deleted while its call was open.
      return false;
    }
  }

  private address(position: CellPosition | undefined): string {
    if (!position) return '';
    const sheet = this.model.getters().getSheetName(position.sheetId);
    return `${sheet}!${printCell(position.col, position.row)}`;
  }
}

/** One distinct call: same function, same arguments (and, where the function asks for it, same address). */
interface Call {
  key: string;
  id: number;
  metadata: FunctionMetadata;
  args: readonly unknown[];
  address: string;
  /** Formula cells that wait for the result. */
  waiting: Set<number>;
  result?: FunctionOutput;
}

/** Every call that was made, by what was asked, by its number on the wire, and by the formula cells that asked. */
class CallCache {
  private readonly byKey = new Map<string, Call>();
  private readonly byId = new Map<number, Call>();
  private readonly keysOfCell = new Map<number, Set<string>>();
  private nextId = 1;

  find(key: string): Call | undefined {
    return this.byKey.get(key);
  }

  shownKeys(): ReadonlySet<string> {
    return new Set([...this.keysOfCell.values()].flatMap((keys) => [...keys]));
  }

  answers(): readonly SavedAnswer[] {
    return [...this.byKey.values()].flatMap(({ key, result }): SavedAnswer[] =>
      result === undefined ? [] : [[key, result]],
    );
  }

  byNumber(id: number): Call | undefined {
    return this.byId.get(id);
  }

  add(call: Pick<Call, 'key' | 'metadata' | 'args' | 'address'>): Call {
    const added = { ...call, id: this.nextId++, waiting: new Set<number>() };
    this.byKey.set(added.key, added);
    this.byId.set(added.id, added);
    return added;
  }

  /** Remembers that this cell shows this call. */
  use(call: Call, cellId: number): void {
    if (call.result === undefined) call.waiting.add(cellId);
    const keys = this.keysOfCell.get(cellId) ?? new Set();
    this.keysOfCell.set(cellId, keys.add(call.key));
  }

  /** The cell has new content: its old calls are no longer its own. */
  release(cellId: number): void {
    this.keysOfCell.delete(cellId);
  }

  /**
   * Forgets the finished calls of these cells (of all, when left out), so that they are made again, and
   * those that no cell shows any more: another cell may ask the same again.
   */
  forget(cellIds: Iterable<number> = [...this.keysOfCell.keys()]): void {
    const asked = new Set<string>();
    for (const cellId of cellIds) {
      for (const key of this.keysOfCell.get(cellId) ?? []) asked.add(key);
      this.keysOfCell.delete(cellId);
    }
    const shown = this.shownKeys();
    for (const { key, id, result } of [...this.byKey.values()]) {
      if (result === undefined || (shown.has(key) && !asked.has(key))) continue;
      this.byKey.delete(key);
      this.byId.delete(id);
    }
  }

  get open(): boolean {
    for (const call of this.byKey.values()) if (call.result === undefined) return true;
    return false;
  }
}
