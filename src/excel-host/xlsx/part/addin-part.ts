import type { SettingStore } from '../../model/setting/setting-store';
import { RELATIONSHIPS, type Part } from '../package';
import { tag } from '../xml';

const OFFICE = 'http://schemas.microsoft.com/office';
const CONTENT = 'application/vnd.ms-office';

/** An add-in as its manifest names it. */
export interface AddinReference {
  readonly id: string;
  readonly version: string;
}

/**
 * The parts in which a file keeps an add-in's settings ([MS-OWEXML]): Excel gives them to the add-in
 * of that id when the file is opened. The pane stays closed. An organisation's catalogue is named
 * first, a sideloaded add-in as the alternative.
 *
 * @example addinPart({ id: '6f0c…', version: '0.1.0.0' }, host.settings).path // 'xl/webextensions/taskpanes.xml'
 */
export function addinPart({ id, version }: AddinReference, settings: SettingStore): Part {
  const reference = (store: string, storeType: string): string =>
    tag('we:reference', { id, version, store, storeType });
  const properties = settings
    .keys()
    .map((name) => tag('we:property', { name, value: inOneLine(settings.get(name)) }));
  const extension: Part = {
    path: 'xl/webextensions/webextension1.xml',
    contentType: `${CONTENT}.webextension+xml`,
    relation: `${OFFICE}/2011/relationships/webextension`,
    xml: tag(
      'we:webextension',
      { 'xmlns:we': `${OFFICE}/webextensions/webextension/2010/11`, id: `{${id}}` },
      reference('EXCatalog', 'EXCatalog'),
      tag('we:alternateReferences', {}, reference('developer', 'Registry')),
      tag('we:properties', {}, ...properties),
      tag('we:bindings'),
      tag('we:snapshot', { 'xmlns:r': RELATIONSHIPS }),
    ),
  };
  const pane = tag(
    'wetp:taskpane',
    { dockstate: 'right', visibility: false, width: 350, row: 1 },
    tag('wetp:webextensionref', { 'xmlns:r': RELATIONSHIPS, 'r:id': 'rId1' }),
  );
  return {
    path: 'xl/webextensions/taskpanes.xml',
    contentType: `${CONTENT}.webextensiontaskpanes+xml`,
    relation: `${OFFICE}/2011/relationships/webextensiontaskpanes`,
    xml: tag('wetp:taskpanes', { 'xmlns:wetp': `${OFFICE}/webextensions/taskpanes/2010/11` }, pane),
    parts: [extension],
  };
}

/** JSON escapes line ends within texts itself: an attribute would lose them. */
function inOneLine(value: unknown): string {
  return JSON.stringify(value);
}
