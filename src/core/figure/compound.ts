import { readClause } from './clause';
import type { Clause, CompoundFigure, CumulativeFigure, NumberFigure } from './figure';
import { readRemark, readStretch, type Remark } from './remark';
import { splitUnless } from '../text/matches-unless';

/** A comma between two digits parts thousands or is a slip; it never ends a clause. */
const NO_CLAUSE_END = /\d‹,›\d/;
const REMARKED = /^(?<main>[^()]+)\((?<remark>[^()]+)\)(?<more>(?:\([^()]+\))?)$/;

/**
 * Reads several clauses, or one with a remark: `655（力争800）` is a number with a stretch value,
 * `38.22亿，比重20.8%` is compound. Every clause has to be read, else the whole is a statement.
 *
 * @param text the cell, normalised
 * @example readCompound('655(力争800)') // { kind: 'number', value: 655, …, stretch: 800 }
 */
export function readCompound(
  text: string,
): NumberFigure | CumulativeFigure | CompoundFigure | undefined {
  let clauses: readonly Clause[] = [];
  for (const part of splitUnless(/[,;]/g, text, NO_CLAUSE_END)) {
    const next = addPart(clauses, part);
    if (next === undefined) return undefined;
    clauses = next;
  }
  const [only] = clauses;
  if (clauses.length === 1 && only?.of === '' && only.figure.kind !== 'change') return only.figure;
  const own = clauses.filter((clause) => clause.of === '').map((clause) => clause.figure.kind);
  if (clauses.length === own.length && own.length < 2) return undefined;
  return new Set(own).size === own.length ? { kind: 'compound', clauses } : undefined;
}

function addPart(clauses: readonly Clause[], part: string): readonly Clause[] | undefined {
  const last = clauses.at(-1);
  const stretch = readStretch(part);
  if (last !== undefined && stretch !== undefined)
    return replaceLast(clauses, applyRemark(last, stretch));
  const clause = readClause(part);
  if (clause !== undefined) return [...clauses, clause];
  const bracket = part.indexOf('[');
  if (bracket > 0) {
    const before = addPart(clauses, part.slice(0, bracket));
    return before && addPart(before, part.slice(bracket));
  }
  const remarked = REMARKED.exec(part)?.groups;
  if (remarked === undefined) return undefined;
  const { main = '', remark = '', more = '' } = remarked;
  return addRemarks(
    clauses,
    main,
    [remark, more.slice(1, -1)].filter((text) => text !== ''),
  );
}

function addRemarks(
  clauses: readonly Clause[],
  main: string,
  remarks: readonly string[],
): readonly Clause[] | undefined {
  let clause = readClause(main);
  const others: Clause[] = [];
  for (const text of remarks) {
    const remark = readRemark(text);
    const other = remark === undefined ? readClause(text) : undefined;
    if (remark !== undefined && clause !== undefined) clause = applyRemark(clause, remark);
    else if (other !== undefined && other.of !== '') others.push(other);
    else return undefined;
  }
  return clause && [...clauses, clause, ...others];
}

function replaceLast(
  clauses: readonly Clause[],
  clause: Clause | undefined,
): readonly Clause[] | undefined {
  return clause && [...clauses.slice(0, -1), clause];
}

/** Undefined where the remark does not fit what it stands behind, e.g. a second 力争. */
function applyRemark({ of, figure }: Clause, remark: Remark): Clause | undefined {
  if (remark.kind === 'of') return of === '' ? { of: remark.of, figure } : undefined;
  if (figure.kind !== 'number') return undefined;
  if (remark.kind === 'sum') {
    const { value, op, decimals, unit } = figure;
    const bare = figure.stretch === undefined && figure.note === undefined;
    return bare ? { of, figure: { kind: 'cumulative', value, op, decimals, unit } } : undefined;
  }
  if (remark.kind === 'note') {
    return figure.note === undefined ? { of, figure: { ...figure, note: remark.note } } : undefined;
  }
  if (remark.kind === 'unit') {
    return figure.unit === '' ? { of, figure: { ...figure, unit: remark.unit } } : undefined;
  }
  const unitFits = remark.unit === '' || remark.unit === figure.unit;
  if (figure.stretch !== undefined || !unitFits) return undefined;
  return { of, figure: { ...figure, stretch: remark.value } };
}
