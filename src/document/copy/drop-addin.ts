import { elementsOf } from './edit-text';
import type { PackageParts } from './package-parts';

const PANES = /^xl\/webextensions\/taskpanes\d*\.xml$/i;
const EXTENSION = /^xl\/webextensions\/webextension\d*\.xml$/i;
/** Settings of ours, or the functions that Excel lists with the add-in they come from. */
const OURS = /name\s*=\s*["']PLAN\.|_xldudf_PLAN_/i;
/**
 * What a workbook keeps for us is in XML parts of these namespaces, see `src/workbook/setting/kept-part.ts`
 * and `src/workbook/block/memory.ts`.
 */
const KEPT = /\sxmlns(?::[\w.-]+)?\s*=\s*["']urn:plan-indicators:(?:kept|block:[^"']*)["']/;
const CUSTOM_XML = /^customXml\/[^/]+\.xml$/i;

/**
 * Takes the add-in out of a package: the part with its settings and the reference that has Excel ask
 * the reader to trust it, its pane, and what the workbook keeps for it. Other add-ins stay.
 * @param id of our manifest, where it is known: a workbook may refer to us and keep nothing
 */
export function dropAddin(parts: PackageParts, id?: string): void {
  const isOurs = (text: string): boolean =>
    OURS.test(text) || (id !== undefined && text.toLowerCase().includes(id.toLowerCase()));
  const ours = parts.names.filter((name) => EXTENSION.test(name) && isOurs(parts.text(name) ?? ''));
  for (const panes of parts.names.filter((name) => PANES.test(name))) {
    const xml = parts.text(panes) ?? '';
    const links = new Set(
      parts
        .relations(panes)
        .filter(({ target }) => ours.includes(target))
        .map((link) => link.id),
    );
    const all = [...elementsOf(xml, ['taskpane'])];
    const dropped = all.filter(({ inner }) =>
      [...elementsOf(inner, ['webextensionref'])].some(({ attributes }) =>
        links.has(/[\w.]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? ''),
      ),
    );
    if (dropped.length === 0) continue;
    if (dropped.length === all.length) parts.drop([panes]);
    else
      parts.edit(
        panes,
        dropped.map(({ from, to }) => ({ from, to, text: '' })),
      );
  }
  const kept = parts.names.filter(
    (name) => CUSTOM_XML.test(name) && KEPT.test(parts.text(name) ?? ''),
  );
  parts.drop([...ours, ...kept]);
}
