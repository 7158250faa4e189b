import type { FunctionMetadata } from './functions/function-metadata';
import type {
  ApplyChange,
  CellPosition,
  Dispatch,
  FunctionInput,
  FunctionOutput,
  Getters,
} from './surface';

/** Something that stands on cells and must move with them. */
export interface Follower {
  follow(applyChange: ApplyChange, getters: Getters): void;
}

/**
 * What the engine's plugins and functions may ask of the host that owns the model. The engine's registries are shared by
 * all models of a realm, so everything that belongs to one host is reached through its model's `custom.host`.
 */
export interface EngineLink {
  /** Live ranges of the client. */
  followers(): Iterable<Follower>;
  /** The body of the batch that is being dispatched. */
  runBatch(dispatch: Dispatch): void;
  /** A cell's content is about to be replaced. */
  cellWritten(position: CellPosition): void;
  /** A custom function is evaluated in a cell. */
  invoke(
    metadata: FunctionMetadata,
    name: string,
    inputs: readonly FunctionInput[],
    position: CellPosition | undefined,
  ): FunctionOutput;
}

/** The model's `custom` configuration. */
export interface EngineCustom {
  host: EngineLink;
}
