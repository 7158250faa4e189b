import type { Box, Rule } from './glyph';

/** A table drawn with lines: where its columns and rows part, and which cells are one. */
export interface Frame extends Box {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** For each row and column the number of the cell that covers that place. */
  readonly cells: readonly (readonly number[])[];
}

/** Pairs of lines that are looked at; a page with more is no text. */
const MOST_PAIRS = 2_000_000;
const MOST_PLACES = 60_000;

/**
 * Finds the tables of a page by their lines. One that is open at the sides is closed; a box around
 * text is none, and neither are lines that do not meet.
 *
 * @example findFrames(readRules(drawing, OPS, view))[0]?.xs.length // columns + 1
 */
export function findFrames(rules: readonly Rule[]): readonly Frame[] {
  const merged = mergeRules(rules);
  const level = merged.filter((rule) => !rule.vertical);
  const upright = merged.filter((rule) => rule.vertical);
  if (level.length * upright.length > MOST_PAIRS) return [];
  return components(level, upright).flatMap(([rows, columns]) => {
    const frame = toFrame(rows, columns);
    return frame === undefined ? [] : [frame];
  });
}

/** Lines that meet, directly or over others. */
function components(
  level: readonly Rule[],
  upright: readonly Rule[],
): readonly (readonly [Rule[], Rule[]])[] {
  const parents = new Map<Rule, Rule>();
  const root = (rule: Rule): Rule => {
    let at = rule;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up;
    if (at !== rule) parents.set(rule, at);
    return at;
  };
  for (const row of level) {
    for (const column of upright) {
      if (!meet(row, column)) continue;
      const [one, other] = [root(row), root(column)];
      if (one !== other) parents.set(one, other);
    }
  }
  const groups = new Map<Rule, [Rule[], Rule[]]>();
  for (const rule of [...level, ...upright]) {
    const key = root(rule);
    const group = groups.get(key) ?? [[], []];
    group[rule.vertical ? 1 : 0].push(rule);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function meet(row: Rule, column: Rule): boolean {
  const across = column.at >= row.from - NEAR && column.at <= row.to + NEAR;
  return across && row.at >= column.from - NEAR && row.at <= column.to + NEAR;
}

function toFrame(level: readonly Rule[], upright: readonly Rule[]): Frame | undefined {
  if (level.length < 2 || upright.length === 0) return undefined;
  const xs = cluster([
    ...upright.map((rule) => rule.at),
    ...level.flatMap((rule) => [rule.from, rule.to]),
  ]);
  const ys = cluster([
    ...level.map((rule) => rule.at),
    ...upright.flatMap((rule) => [rule.from, rule.to]),
  ]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows > MOST_PLACES) return undefined;
  const parents = Array.from({ length: columns * rows }, (_, place) => place);
  const root = (place: number): number => {
    let at = place;
    while (parents[at] !== at) at = parents[at] ?? at;
    parents[place] = at;
    return at;
  };
  const unite = (one: number, other: number): void => {
    parents[root(one)] = root(other);
  };
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      if (column > 0 && !parted(upright, xs[column], between(ys, row))) unite(place, place - 1);
      if (row > 0 && !parted(level, ys[row], between(xs, column))) unite(place, place - columns);
    }
  }
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => root(row * columns + column)),
  );
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return { xs, ys, cells, left, right, top, bottom };
}

/** Whether a line stands at a place and reaches over the middle of a row or column. */
function parted(rules: readonly Rule[], at = 0, middle: number): boolean {
  return rules.some(
    (rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= middle && rule.to >= middle,
  );
}

function between(places: readonly number[], index: number): number {
  return ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2;
}

/** Places that are near each other are one; borders are at least a character apart. */
function cluster(places: readonly number[]): readonly number[] {
  const sorted = [...places].sort((one, other) => one - other);
  const groups: number[][] = [];
  for (const place of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && place - (group[0] ?? 0) <= NEAR * 1.3) group.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => group.reduce((sum, place) => sum + place, 0) / group.length);
}

/** Borders of neighbouring cells may be drawn one beside the other, or end a little too early. */
const NEAR = 3.5;

/**
 * Puts pieces of the same line together: a border is often drawn cell by cell.
 *
 * @example mergeRules([{ vertical: false, at: 10, from: 0, to: 50 }, { vertical: false, at: 10.4, from: 50, to: 90 }]).length // 1
 */
function mergeRules(rules: readonly Rule[]): readonly Rule[] {
  const merged: Rule[] = [];
  for (const vertical of [false, true]) {
    const own = rules
      .filter((rule) => rule.vertical === vertical)
      .sort((one, other) => one.at - other.at);
    let first = 0;
    while (first < own.length) {
      const start = own[first]?.at ?? 0;
      let last = first;
      while (last + 1 < own.length && (own[last + 1]?.at ?? 0) - start <= NEAR) last += 1;
      merged.push(...joined(own.slice(first, last + 1)));
      first = last + 1;
    }
  }
  return merged;
}

/** Rules of one line, those that touch put together. */
function joined(rules: readonly Rule[]): readonly Rule[] {
  const at = rules.reduce((sum, rule) => sum + rule.at, 0) / rules.length;
  const result: Rule[] = [];
  for (const rule of [...rules].sort((one, other) => one.from - other.from)) {
    const last = result.at(-1);
    if (last !== undefined && rule.from <= last.to + NEAR) {
      result.splice(-1, 1, { ...last, to: Math.max(last.to, rule.to) });
    } else result.push({ ...rule, at });
  }
  return result;
}
