/** Texts of a formula as Excel writes them: a quotation mark in them is doubled. Sheet names are skipped. */
const TEXT = /'(?:[^']|'')*'|"((?:[^"]|"")*)"/g;

/** A text with quotation marks as the engine gets it. */
const JOINED = /\("[^"]*"(?:&CHAR\(34\)&"[^"]*")+\)/g;
const MARK = '"&CHAR(34)&"';

/**
 * A formula as the engine reads it, which knows no doubled quotation marks: a text that has some is
 * joined of pieces, which means the same.
 *
 * @example toEngineFormula('=LEN("a""b")') // '=LEN(("a"&CHAR(34)&"b"))'
 */
export function toEngineFormula(formula: string): string {
  const known = outsideTexts(formula, '#REF!', '#REF');
  if (!known.includes('""')) return known;
  return known.replace(TEXT, (all, text: string | undefined) =>
    text?.includes('""') === true ? `("${text.replaceAll('""', MARK)}")` : all,
  );
}

/** The engine has its own word for a reference that is gone. */
function outsideTexts(formula: string, word: string, other: string): string {
  if (!formula.includes(word)) return formula;
  const parts = new RegExp(`${TEXT.source}|${word}`, 'g');
  return formula.replace(parts, (part) => (part === word ? other : part));
}

/**
 * The same formula as Excel shows it.
 *
 * @example toExcelFormula('=LEN(("a"&CHAR(34)&"b"))') // '=LEN("a""b")'
 */
export function toExcelFormula(formula: string): string {
  const shown = outsideTexts(formula, '#REF', '#REF!');
  return shown.replace(JOINED, (all) => all.slice(1, -1).replaceAll(MARK, '""'));
}
