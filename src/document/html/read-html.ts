import type { PrintedLine } from '../table/print-grid';
import { printBlocks } from './print-blocks';
import { readBlocks } from './read-blocks';

/**
 * A web page as lines of text: a paragraph a line, headings as in markdown, tables with tabs between
 * their cells. Scripts are text that is left out; nothing is run.
 *
 * @param verbatim see readBlocks
 * @example readHtml('<p>到2025年</p><script>x</script>')[0]?.text // '到2025年'
 */
export function readHtml(html: string, verbatim = false): readonly PrintedLine[] {
  return printBlocks(readBlocks(html, verbatim));
}

/** Whether a text is a web page, whatever its file is called; a text with a table in HTML is none. */
export function isWebPage(text: string): boolean {
  return /^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
    text.slice(0, 2_000),
  );
}
