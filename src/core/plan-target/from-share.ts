import type { Clause, Figure } from '../figure/figure';
import { inUnit } from '../figure/in-unit';
import { normaliseName } from '../name/name';
import { wayOf, type Base, type LevelTarget } from './target';
import type { TargetSource } from './target-source';

/** 占地区生产总值比重, 占GDP的比例 */
const OF_GDP =
  /占(?:全[区县市]|本[区县市])?(?:地区生产总值|国内生产总值|生产总值|gdp)的?(?:比重|比例|比率|份额)?/u;

/**
 * The share of GDP that a clause of a target cell states beside the row's own amount, or in its place.
 * @example shareClause(parseFigure('约35亿元，占地区生产总值比重达到20%'))?.figure.value // 20
 */
export function shareClause(figure: Figure | undefined): Clause | undefined {
  if (figure?.kind !== 'compound') return undefined;
  return figure.clauses.find(
    ({ of, figure: part }) =>
      OF_GDP.test(normaliseName(of)) &&
      part.kind === 'number' &&
      inUnit(1, '%', part.unit) !== undefined,
  );
}

/**
 * A share that a target cell states beside the row's own amount without a word of which whole it is
 * one, so that nobody can judge it.
 * @example unjudgedShare(parseFigure('80亿元，占比15%'))?.of // '占比'
 */
export function unjudgedShare(figure: Figure): Clause | undefined {
  if (figure.kind !== 'compound' || figure.clauses.length < 2) return undefined;
  const judged = shareClause(figure);
  return figure.clauses.find((clause) => /占|比重|份额/u.test(clause.of) && clause !== judged);
}

/**
 * The target of a row's share of GDP, in 个百分点; undefined where its cell states none, or where the
 * row is itself counted in %.
 * @example fromShare({ ...source, target: undefined }, undefined) // undefined
 */
export function fromShare(source: TargetSource, base: Base | undefined): LevelTarget | undefined {
  const clause = shareClause(source.target);
  const { unit, direction, gdpBase, type } = source;
  if (clause === undefined || type === 'task' || inUnit(1, '%', unit) !== undefined)
    return undefined;
  const { value, op } = clause.figure;
  const share =
    base === undefined || gdpBase === undefined || gdpBase <= 0
      ? undefined
      : (100 * base.value) / gdpBase;
  return {
    type: 'share',
    measure: 'target',
    of: 'gdp',
    base: share === undefined ? undefined : { value: share, from: 'divided' },
    value,
    op,
    // What the row is to have more of is to weigh more.
    way: wayOf(op, direction, share, value),
    path: 'linear',
  };
}
