import type { AddinCommand } from './read-manifest';

/**
 * Shows the add-in's commands as buttons, grouped as its manifest groups them.
 *
 * @param ribbon the empty bar; stays hidden when there is no command
 * @param groups the manifest's groups
 * @param run what a button does
 */
export function showRibbon(
  ribbon: HTMLElement,
  groups: readonly (readonly AddinCommand[])[],
  run: (command: AddinCommand) => void,
): void {
  ribbon.replaceChildren(...groups.map((group) => makeGroup(group, run)));
  ribbon.hidden = groups.length === 0;
}

function makeGroup(
  group: readonly AddinCommand[],
  run: (command: AddinCommand) => void,
): HTMLElement {
  const box = document.createElement('div');
  box.className = 'group';
  box.setAttribute('role', 'group');
  box.append(...group.map((command) => makeButton(command, run)));
  return box;
}

function makeButton(command: AddinCommand, run: (command: AddinCommand) => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.title = command.tip;
  button.dataset['command'] = command.id;
  if (command.icon !== undefined) {
    const icon = document.createElement('img');
    icon.src = command.icon;
    icon.width = 16;
    icon.height = 16;
    icon.alt = '';
    button.append(icon);
  }
  button.append(command.label);
  button.addEventListener('click', () => run(command));
  return button;
}

/** `window.external`, as far as events go. */
interface External {
  RegisterEvent(
    id: number,
    target: unknown,
    handler: Handler,
    done: (status: unknown) => void,
  ): void;
}

type Handler = (id: number, payload: object) => void;

/** The client's number of the event "a ribbon button or menu entry was clicked". */
const COMMAND_INVOKED = 39;

/**
 * Ribbon and menu clicks, sent to the add-in as desktop Excel sends them: through
 * `window.external`, so that its handlers get an event they can complete.
 */
export class CommandBell {
  /** What the pane sees as `window.external`. */
  readonly external: object;
  private handler: Handler | undefined;

  constructor(external: object) {
    const register: External['RegisterEvent'] = (id, target, handler, done) => {
      if (id === COMMAND_INVOKED) this.handler = handler;
      (external as External).RegisterEvent(id, target, handler, done);
    };
    this.external = { ...external, RegisterEvent: register };
  }

  /**
   * Runs a function of the add-in's.
   *
   * @param action its name, as the manifest gives it
   * @param id of the button or entry, which the function finds in `event.source`
   * @returns false when the pane has not started yet
   * @example bell.ring('insertTable', 'Button.Insert') // true
   */
  ring(action: string, id: string): boolean {
    const invocation = [id, action, JSON.stringify({ source: { id } })];
    this.handler?.(COMMAND_INVOKED, { toArray: () => invocation });
    return this.handler !== undefined;
  }
}
