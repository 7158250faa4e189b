import type { PrintedLine } from '../../core/document/print-document';
import type { Json } from './to-json';

/**
 * Gives each line of a result its place in the file: for a web page the line of the file instead of
 * that of its text, for a PDF the page beside the line.
 *
 * @example placeJson({ line: 3 }, printDocument(parts).lines) // { line: 3, page: 2 }
 */
export function placeJson<Value>(value: Value, lines: readonly PrintedLine[]): Value {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part as Json).flatMap(([key, inner]): [string, unknown][] => {
        if (key !== 'line' || typeof inner !== 'number') return [[key, walk(inner)]];
        const place = lines[inner - 1]?.place;
        if (place?.kind === 'line') return [[key, place.line]];
        return place?.kind === 'page'
          ? [
              [key, inner],
              ['page', place.page],
            ]
          : [[key, inner]];
      }),
    );
  };
  return walk(value) as Value;
}
