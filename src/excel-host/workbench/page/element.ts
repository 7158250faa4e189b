/**
 * An element of the page, by its id.
 *
 * @param id its id in index.html
 * @param kind the class it must have
 * @throws Error when the page has no such element
 * @example element('pane', HTMLElement).hidden // false
 */
export function element<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`#${id} is missing from index.html`);
  return found;
}
