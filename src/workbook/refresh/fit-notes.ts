/** Stands between notes that share a line. */
const JOINER = '　';

/**
 * Fits the notes of today into the lines a block has, so that no row moves and as few lines as can
 * be change: a note that is still valid keeps its line, new ones take the lines of those that are
 * not, and what is over joins the last of these. The numbers follow the lines.
 * @param isThere whether each line can be written to; the user may have deleted or reworded it
 * @example fitNotes(['注1：甲。', '注2：乙。'], ['注1：丙。', '注2：乙。'], [true, true]) // ['注1：丙。', '注2：乙。']
 */
export function fitNotes(
  lines: readonly string[],
  notes: readonly string[],
  isThere: readonly boolean[],
): readonly string[] {
  const waiting = new Map(notes.map((note) => [bodyOf(note), note]));
  const slots = lines.map((line) => piecesOf(line, waiting));
  const kept = new Set(slots.flat());
  const rest = notes.map(bodyOf).filter((body) => !kept.has(body));
  const free = slots.flatMap((pieces, at) => (pieces.length === 0 && isThere[at] ? [at] : []));
  const lastSlot = free.at(-1) ?? isThere.lastIndexOf(true);
  rest.forEach((body, at) => slots[free[at] ?? lastSlot]?.push(body));
  return number(slots, (body) => isNumbered(waiting.get(body) ?? ''));
}

const MARK = /^注\d*：/u;

const isNumbered = (note: string): boolean => MARK.test(note);

/** A note without its number: `甲。`. */
const bodyOf = (note: string): string => note.replace(MARK, '');

/** The notes of a line that are still valid, without their numbers. */
function piecesOf(line: string, valid: ReadonlyMap<string, string>): string[] {
  const whole = bodyOf(line);
  const pieces = valid.has(whole) ? [whole] : line.split(JOINER).map(bodyOf);
  return pieces.filter((piece) => valid.has(piece));
}

function number(
  slots: readonly (readonly string[])[],
  isCounted: (body: string) => boolean,
): readonly string[] {
  const several = slots.flat().filter(isCounted).length > 1;
  let count = 0;
  const mark = (body: string): string => {
    if (!isCounted(body)) return body;
    count += 1;
    return `注${several ? String(count) : ''}：${body}`;
  };
  return slots.map((pieces) => pieces.map(mark).join(JOINER));
}
