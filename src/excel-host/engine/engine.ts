import { CustomFunctions, type SavedAnswer } from './functions/custom-functions';
import { install } from './install';
import { toExcelFormula } from './quoted-text';
import { library, withoutEngineLog } from './library';
import type { EngineLink, Follower } from './link';
import type {
  Dispatch,
  DispatchResult,
  EngineModel,
  EvaluatedCell,
  FunctionOutput,
  Getters,
} from './surface';

const EMPTY_WORKBOOK = {
  version: 12.5,
  sheets: [{ id: 'sheet-1', name: 'Sheet1', colNumber: 26, rowNumber: 100 }],
};

/** What a custom function answers while its workbook is being loaded. */
const LOADING = { value: '#BUSY!', message: '' } satisfies FunctionOutput;

/** One spreadsheet model with batches that are one undo step each, and custom functions. */
export class Engine {
  readonly model: EngineModel;
  readonly functions: CustomFunctions;
  /** Ranges that must move with their cells; the host sets it. */
  followers: () => Iterable<Follower> = () => [];
  private isFollowing = true;
  private isLoaded = false;
  private readonly evaluation: () => void;
  private body: ((dispatch: Dispatch) => void) | undefined;
  private inner: Dispatch | undefined;
  /** What formulas show while Excel calculates by hand, by the engine's number of their cell. */
  private shown: Map<number, EvaluatedCell> | undefined;

  constructor(data: object = EMPTY_WORKBOOK, answers: readonly SavedAnswer[] = []) {
    install();
    this.functions = new CustomFunctions({
      getters: () => this.getters,
      evaluate: (cellIds) => this.dispatch('EVALUATE_CELLS', cellIds ? { cellIds } : {}),
    });
    this.functions.remember(answers);
    const host: EngineLink = {
      followers: () => (this.isFollowing ? this.followers() : []),
      runBatch: (dispatch) => this.body?.(dispatch),
      cellWritten: (position) => {
        this.forgetShown([this.getters.getCell(position)?.id ?? -1]);
        this.functions.cellWritten(position);
      },
      invoke: (...call) => (this.isLoaded ? this.functions.invoke(...call) : LOADING),
    };
    this.model = withoutEngineLog(() => new library.Model(data, { custom: { host } }));
    this.isLoaded = true;
    // A saved workbook was calculated once while it was loaded, without its custom functions.
    if (data !== EMPTY_WORKBOOK) this.dispatch('EVALUATE_CELLS', {});
    this.evaluation = evaluationOf(this.model);
  }

  get getters(): Getters {
    return this.model.getters;
  }

  /** Sends one command to the model, as part of the running batch if there is one. */
  dispatch(type: string, payload: object = {}): DispatchResult {
    if (this.inner) return this.inner(type, payload);
    return withoutEngineLog(() => this.model.dispatch(type, payload));
  }

  /** Runs `work`; everything it dispatches is one undo step, also when it throws half-way. */
  batch<T>(work: () => T): T {
    if (this.inner) return work();
    let outcome: { value: T } | { error: unknown } | undefined;
    this.body = (dispatch) => {
      this.inner = dispatch;
      try {
        outcome = { value: work() };
      } catch (error) {
        outcome = { error };
      } finally {
        this.inner = undefined;
        this.body = undefined;
      }
    };
    withoutEngineLog(() => this.model.dispatch('BATCH'));
    this.keepShown();
    if (!outcome) throw new Error('The engine refused to run a batch.');
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  }

  /** Runs `work`; ranges that the client holds stay where they are meanwhile. */
  withoutFollowing<T>(work: () => T): T {
    this.isFollowing = false;
    try {
      return work();
    } finally {
      this.isFollowing = true;
    }
  }

  /** Brings values up to date inside a batch; outside one they always are. */
  evaluate(): void {
    if (this.inner) this.evaluation();
  }

  /** Ranges that a client holds over an undo or redo stay where they are; what Excel does with them is unverified. */
  undo(): boolean {
    return this.withoutFollowing(() => this.dispatch('REQUEST_UNDO').isSuccessful);
  }

  redo(): boolean {
    return this.withoutFollowing(() => this.dispatch('REQUEST_REDO').isSuccessful);
  }

  /** What a cell shows; calculated by hand, a formula shows what it did when it was calculated last. */
  cell(sheetId: string, col: number, row: number): EvaluatedCell {
    const position = { sheetId, col, row };
    const id = this.shown && this.getters.getCell(position)?.id;
    const kept = id === undefined ? undefined : this.shown?.get(id);
    return kept ?? this.getters.getEvaluatedCell(position);
  }

  /**
   * Has formulas keep what they show until they are written or {@link forgetShown}, as Excel does that calculates by hand.
   * What a formula spills, what undo brings back, and conditional formats follow at once here; in Excel they do not.
   */
  calculateByHand(isByHand: boolean): void {
    this.shown = isByHand ? new Map() : undefined;
    this.keepShown();
  }

  /** Calculates these formula cells, all when left out. */
  forgetShown(cellIds?: readonly number[]): void {
    if (cellIds === undefined) this.shown?.clear();
    else for (const id of cellIds) this.shown?.delete(id);
  }

  /** A call that is not answered yet is shown when it is, by hand or not. */
  private keepShown(): void {
    const { shown, getters } = this;
    if (shown === undefined || this.inner !== undefined) return;
    for (const { id, isFormula } of getters
      .getSheetIds()
      .flatMap((sheet) => getters.getCells(sheet)))
      if (isFormula && !shown.has(id)) {
        const now = getters.getEvaluatedCell(getters.getCellPosition(id));
        if (now.value !== LOADING.value) shown.set(id, now);
      }
  }

  /** The formula of a cell with its leading `=`; nothing for a constant. */
  formula(sheetId: string, col: number, row: number): string | undefined {
    const { compiledFormula } = this.getters.getCell({ sheetId, col, row }) ?? {};
    return compiledFormula && toExcelFormula(compiledFormula.toFormulaString(this.getters));
  }
}

interface EvaluationPlugin {
  evaluator: object;
  finalize(): void;
}

const isEvaluation = (plugin: object): plugin is EvaluationPlugin =>
  'evaluator' in plugin && 'finalize' in plugin;

/**
 * The one private hook into the engine: it evaluates when a root command is finished, but a client may write a formula
 * and load its value in the same batch. Running the evaluation plugin's own closing step gives fresh values earlier.
 *
 * @returns a function that brings all values up to date
 * @example evaluationOf(model)() // =1+1 written a moment ago now reads 2
 */
function evaluationOf(model: EngineModel): () => void {
  const plugin = model.handlers.find(isEvaluation);
  if (!plugin) throw new Error('The spreadsheet engine has no evaluation plugin: was it upgraded?');
  return () => plugin.finalize();
}
