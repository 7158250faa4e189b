import { findFunction } from './functions';

/**
 * How Excel spells our functions where it does not know them as ours: `_xldudf_PLAN_TARGET` when the
 * workbook was calculated without the add-in, `_xludf.`, `_xlfn.` and `_xll.` in files other programs
 * saved, and a link to another file in front: `[1]!PLAN.TARGET`, `Other.xla!_xldudf_PLAN_TARGET`,
 * `'C:\\甲\\指标.xlam'!PLAN.TARGET`, what is left of one that is gone (`#REF!`).
 */
const PREFIX = '(?:_xlfn\\.|_xlws\\.|_xludf\\.|_xll\\.|_xldudf_)';
/** Excel puts a name with other characters in quotes; some programs forget to. */
const FILE =
  "(?:[A-Za-z]:)?(?:\\[[^\\[\\]']+\\])?[\\p{L}\\p{N}_.~\\\\（）《》、·—]+(?: +[\\p{L}\\p{N}_.~\\\\（）《》、·—]+)*";
const LINK = `(?:'(?:[^']|'')*'|${FILE}|\\[[^\\[\\]']+\\]|#REF)!`;
const CALL = new RegExp(`(?:${LINK})?${PREFIX}*PLAN[._]([A-Z]+)(?=\\()`, 'giu');
/** A name that begins earlier is another one, and what is before a link belongs to it. */
const WITHIN = /[\p{L}\p{N}_.!'\]#\\:）]$/u;
const OWN = /(^|[^\w.])PLAN\.(?=[A-Z]+\()/gi;

/** Excel's limit of a formula: what is longer is none, and not worth the time that looking would take. */
const LONGEST = 8192;

const QUOTED_TEXT = /("(?:[^"]|"")*")/;

/** Edits a formula outside its quoted texts; quoted file and sheet names belong to the code here. */
function mapOutsideTexts(formula: string, edit: (code: string) => string): string {
  return formula
    .split(QUOTED_TEXT)
    .map((part, index) => (index % 2 === 1 ? part : edit(part)))
    .join('');
}

/**
 * A formula with our functions under their own names, whatever made of them; every other formula
 * comes back as it is. So does one that is not whole afterwards: a name that is no function of ours,
 * a link that nobody understands.
 * @example repairCalls('=_xldudf_PLAN_TARGET("甲","GDP")') // '=PLAN.TARGET("甲","GDP")'
 * @example repairCalls('=Other.xla!_xldudf_PLAN_BASE(A1)*2') // '=PLAN.BASE(A1)*2'
 */
export function repairCalls(formula: string): string {
  if (formula.length > LONGEST) return formula;
  return mapOutsideTexts(formula, (code) =>
    code.replace(CALL, (found: string, name: string, at: number) => {
      const isOurs = findFunction(name.toUpperCase()) !== undefined;
      const isFollowing = WITHIN.test(code.slice(0, at));
      return isOurs && !isFollowing && !/^PLAN\./iu.test(found) ? `PLAN.${name}` : found;
    }),
  );
}

/**
 * Whether a formula calls one of our functions, in whatever spelling. Names in quoted texts are none.
 * @example callsPlan('=ROUND(PLAN.TARGET("甲","GDP"),1)') // true
 * @example callsPlan('="PLAN.TARGET("') // false
 */
export function callsPlan(formula: string): boolean {
  return hideCalls(repairCalls(formula)) !== repairCalls(formula);
}

/** Any name of our namespace: a newer version's functions too, called or handed on by name. */
const OF_OURS = /(?:^|[^\p{L}\p{N}_.\\])(?:_xl(?:fn|ws|udf|l)\.)*PLAN\.\p{L}[\p{L}\p{N}_.]*\s*\(/iu;

const TEXTS = /"(?:[^"]|"")*"/g;

/**
 * Whether a formula needs the add-in at all, be it for a function this version does not know. Unlike
 * `callsPlan` it also holds for a file's own spelling without a call, `MAP(A1:A3,_xldudf_PLAN_BASE)`.
 * @example needsPlan('=_xldudf_PLAN_CARD("甲")') // true
 * @example needsPlan('="PLAN.TARGET("') // false
 */
export function needsPlan(formula: string): boolean {
  // An apostrophe is a sheet's quote here and an escape there (`表[甲'#]`): both readings count.
  const readings = [mapCode(formula, (code) => code, "''"), formula.replace(TEXTS, '""')];
  return (
    callsPlan(formula) ||
    /_xldudf_PLAN_/i.test(formula) ||
    readings.some((code) => OF_OURS.test(code))
  );
}

/** Stands for `PLAN.` in remembered formulas: a frozen workbook holds no trace of a function of ours. */
const HIDDEN = '§';

/**
 * A formula as it is remembered while frozen.
 * @example hideCalls('=PLAN.BASE("甲","GDP")') // '=§BASE("甲","GDP")'
 */
export function hideCalls(formula: string): string {
  return mapCode(formula, (code) => code.replace(OWN, `$1${HIDDEN}`));
}

/**
 * A remembered formula as it was.
 * @example showCalls('=§BASE("甲","GDP")') // '=PLAN.BASE("甲","GDP")'
 */
export function showCalls(formula: string): string {
  return mapCode(formula, (code) => code.replaceAll(HIDDEN, 'PLAN.'));
}

/** Text in quotes and sheet names in quotes: what stands in them is never code. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/**
 * Edits a formula outside its quoted texts and quoted sheet names, which stay as they are, or are all
 * replaced by one word.
 * @example mapCode('=A1&"A1"', (code) => code.toLowerCase()) // '=a1&"A1"'
 */
export function mapCode(formula: string, edit: (code: string) => string, quoted?: string): string {
  return formula
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? (quoted ?? part) : edit(part)))
    .join('');
}
