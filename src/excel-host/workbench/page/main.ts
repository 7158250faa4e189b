import { registries, type Model } from '@odoo/o-spreadsheet';
import { CHINESE_EXCEL, officeExternal } from '../../client/window-stubs';
import { createHost } from '../../host';
import { savedFile } from '../../xlsx/export-xlsx';
import { connectTools, tell } from './tool-bar';
import './bench';
import { CommandBell, showRibbon } from './ribbon';
import { element } from './element';
import { mountGrid } from './mount-grid';
import { listenForF6, listenForShortcuts, moveFocus } from './listen-for-shortcuts';
import { PANE, moveBorder, openAddin, showPane } from './open-addin';
import { pruneCharts, pruneMenus } from './prune-menus';
import type { AddinCommand, AddinManifest } from './read-manifest';
import { speakChinese } from '../zh/speak-chinese';
import { watchUser } from './watch-user';

/** Puts the page together: host, add-in, grid, pane. The order matters and is told where it does. */
async function start(): Promise<void> {
  const { manifest, functions, shortcuts } = await openAddin();
  speakChinese(); // before the add-in's functions are registered: theirs are described by themselves
  pruneMenus();
  pruneCharts();
  const host = createHost();
  host.registerFunctions(manifest.namespace, functions);
  host.showPane = showPane;
  host.takeFile = () => savedFile(host);
  const bell = new CommandBell(officeExternal(CHINESE_EXCEL, host));
  const run = commandRunner(bell);
  showAddin(manifest, run);
  listenForShortcuts(window, shortcuts, ({ action }) => run({ action, id: action }));
  await mountGrid(element('grid', HTMLElement), host.engine.model as unknown as Model);
  watchUser(host);
  moveBorder(element('splitter', HTMLDivElement), element('pane', HTMLElement));
  connectTools(host, manifest.name);
  listenForF6(window, moveFocus);
  window.workbench = { host, external: bell.external, moveFocus };
  element('pane-frame', HTMLIFrameElement).src = PANE; // needs window.workbench
}

type Invoked = Pick<AddinCommand, 'action' | 'id'>;

function commandRunner(bell: CommandBell): (command: Invoked) => void {
  return ({ action, id }) => {
    if (action === undefined) showPane(true);
    else if (!bell.ring(action, id)) tell('加载项还在启动，请稍后再点');
  };
}

function showAddin(manifest: AddinManifest, run: (command: Invoked) => void): void {
  document.title = `${manifest.name} · 工作台`;
  element('product', HTMLHeadingElement).textContent = manifest.name;
  element('pane-name', HTMLHeadingElement).textContent = manifest.name;
  if (manifest.icon !== undefined) {
    const icon = element('icon', HTMLImageElement);
    icon.src = manifest.icon;
    icon.hidden = false;
  }
  showRibbon(element('ribbon', HTMLElement), manifest.groups, run);
  manifest.cellMenu.forEach((command, index) =>
    registries.cellMenuRegistry.add(command.id, {
      name: command.label,
      sequence: 1000 + index,
      execute: () => run(command),
    }),
  );
  element('pane-close', HTMLButtonElement).addEventListener('click', () => showPane(false));
}

start().catch((error: unknown) =>
  tell(`工作台没有启动：${error instanceof Error ? error.message : String(error)}`, 'danger'),
);
