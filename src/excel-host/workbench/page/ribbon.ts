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
