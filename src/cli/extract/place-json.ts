import type { TextContent } from '../../document/content';
import type { Json } from './to-json';

/**
 * Gives each line of a result its place in the file: for a web page the line of the file instead of
 * that of its text, for a PDF the page beside the line.
 *
 * @example placeJson({ line: 3 }, { unit: 'page', at: [1, 1, 2] }) // { line: 3, page: 2 }
 */
export function placeJson<Value>(value: Value, places: TextContent['places']): Value {
  if (places === undefined) return value;
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part as Json).flatMap(([key, inner]): [string, unknown][] => {
        if (key !== 'line' || typeof inner !== 'number') return [[key, walk(inner)]];
        const place = places.at[inner - 1] ?? inner;
        return places.unit === 'line'
          ? [[key, place]]
          : [
              [key, inner],
              ['page', place],
            ];
      }),
    );
  };
  return walk(value) as Value;
}
