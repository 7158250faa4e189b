import { library } from './library';
import type { EngineCustom, EngineLink } from './link';
import type { CellPosition, Plugin, PluginConfig } from './surface';

/**
 * Whatever is dispatched while one root command is being handled becomes one revision, that is one undo step. So a batch
 * of the client is run inside the handler of the root command `BATCH`.
 */
export class Batch extends library.UIPlugin implements Plugin {
  private readonly link: EngineLink;

  constructor(config: PluginConfig) {
    super(config);
    this.link = (config.custom as EngineCustom).host;
  }

  beforeHandle(command: { type: string }): void {
    if (command.type === 'UPDATE_CELL' && 'content' in command)
      this.link.cellWritten(command as unknown as CellPosition);
  }

  handle(command: { type: string }): void {
    if (command.type === 'BATCH') this.link.runBatch(this.dispatch);
  }
}
