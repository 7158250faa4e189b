import { FIELD, isAttribute, kindOfCell } from '../cell-kind';
import type { Token } from '../text/token';
import { readTrait } from '../text/trait';
import { middleOf, type RawLine } from './put';

/** How far from the middle of the names that of a category must be. */
const ASIDE = 6;
/** Where between the edges of a table its middle may be: blanks are no measure of a page. */
const [FROM, TO] = [0.2, 0.75];

/**
 * Lines of one word over the middle of all columns, or from their left edge on, are categories: the first
 * row stands below one, there are more, and they speak of fields.
 *
 * @returns the lines, with those that are categories marked
 * @example withGroups(body).filter(({ isGroup }) => isGroup).length // 4
 */
export function withGroups(body: readonly RawLine[]): readonly RawLine[] {
  const rows = body.filter(({ number }) => number !== undefined);
  const first = body.findIndex(({ number }) => number !== undefined);
  const isMarked = ({ tokens }: RawLine) => tokens.some((token) => readTrait(token).group);
  if (body.some(isMarked)) return body;
  const lone = body.filter(
    ({ number, tokens: [token, ...others] }) =>
      number === undefined && token !== undefined && others.length === 0 && isTitleWord(token),
  );
  const isOver = ({ page, tokens: [token] }: RawLine): 'middle' | 'left' | undefined => {
    const own = rows.filter((row) => row.page === page);
    const names = own.flatMap(({ tokens, at }) => tokens[at + 1] ?? []);
    if (token === undefined || own.length === 0) return undefined;
    const left = median(own.map(({ tokens }) => tokens[0]?.from ?? 0));
    const right = median(own.map(({ tokens }) => tokens.at(-1)?.to ?? 0));
    if (token.from <= Math.min(left + 1, median(names.map(({ from }) => from)) - 2)) return 'left';
    const share = (middleOf(token) - left) / (right - left);
    const isAside = Math.abs(middleOf(token) - median(names.map(middleOf))) > ASIDE;
    return share > FROM && share < TO && isAside ? 'middle' : undefined;
  };
  const groups = (['middle', 'left'] as const)
    .map((way) => together(lone.filter((line) => isOver(line) === way)))
    .find((way) => {
      const texts = way.map(({ tokens }) => tokens[0]?.cell.text ?? '');
      const fields = texts.filter((text) => FIELD.test(text)).length;
      const isFew = way.length > 1 && way.length * 2 <= rows.length;
      const isFirst = way.some((line) => body.indexOf(line) < first);
      return isFew && isFirst && fields * 2 > texts.length;
    });
  return groups === undefined
    ? body
    : body.map((line) => ({ ...line, isGroup: groups.includes(line) }));
}

/** What stands in the middle of a page where the names of fields do; other words at the very same place. */
function together(lines: readonly RawLine[]): readonly RawLine[] {
  const isField = ({ tokens: [token] }: RawLine) => FIELD.test(token?.cell.text ?? '');
  return lines.filter((line) => {
    const [token] = line.tokens;
    const fields = lines.filter((other) => isField(other) && other.page === line.page);
    const places = fields.flatMap(({ tokens: [other] }) => (other ? [middleOf(other)] : []));
    const off = Math.abs((token ? middleOf(token) : 0) - median(places));
    const isWord = (token?.cell.text.length ?? 0) >= 4;
    return isField(line) ? off <= FAR : isWord && off <= TOGETHER;
  });
}

const TOGETHER = 2;
const FAR = 10;

function isTitleWord({ cell: { text } }: Token): boolean {
  return (
    /^\p{Script=Han}[\p{Script=Han}、“”（）()\d]{1,14}$/u.test(text) &&
    kindOfCell(text) === 'text' &&
    !isAttribute(text)
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;
}
