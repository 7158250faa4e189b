import { HostObject, type Shape } from '../../wire/host-object';

/** Takes the results that the client's custom-function runtime sends. */
export class CustomFunctionsService extends HostObject {
  readonly shape: Shape = { type: 'CustomFunctions' };

  constructor(
    private readonly accept: (results: readonly unknown[]) => void,
    private readonly ready: () => void,
  ) {
    super();
  }

  SetInvocationArrayResults(results: unknown): void {
    if (Array.isArray(results)) this.accept(results);
  }

  /** The runtime's word that functions can be called now. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.ready();
  }

  /** Feature numbers of the runtime: 2 and 4 let it send results more often than twice a second. */
  _GetEnabledFeatures(): number[] {
    return [2, 4];
  }
}

/** Where the runtime looks for the custom functions of the workbook. */
export class CustomFunctionsContainer extends HostObject {
  readonly shape: Shape = { type: 'CustomFunctionsContainer', objects: ['CustomFunctions'] };

  constructor(readonly CustomFunctions: CustomFunctionsService) {
    super();
  }
}

/** The client reports here that ribbon actions can be run. */
export class AddinInternalService extends HostObject {
  readonly shape: Shape = { type: 'AddinInternalService' };

  NotifyActionHandlerReady(): void {}
}

/** Where `Office.addin.showAsTaskpane()` and `hide()` arrive. */
export class AppRuntimeService extends HostObject {
  readonly shape: Shape = { type: 'AppRuntimeService' };
  private state = 'Visible';

  constructor(private readonly showPane: (visible: boolean) => void) {
    super();
  }

  GetAppRuntimeState(): string {
    return this.state;
  }

  SetAppRuntimeState(state: unknown): void {
    this.state = String(state);
    this.showPane(this.state === 'Visible');
  }
}
