/** Radicals that fonts name in place of the characters they look like and NFKC leaves alone. */
const RADICALS: ReadonlyMap<string, string> = new Map(
  '⺠民⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'
    .match(/../gu)
    ?.map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
const RADICAL = /[\u2e80-\u2fd5\uf900-\ufaff]/g;
/** Places that fonts fill as they like: what is there cannot be known. */
const UNKNOWN = /[\u0000-\u0008\u000e-\u001f\ufffd\ue000-\uf8ff]/g;

/**
 * Characters of a PDF as they are typed: many programs write ⼈ (the radical) for 人.
 *
 * @example plainCharacters('⼈⺠') // '人民'
 */
export function plainCharacters(text: string): string {
  return text.replace(
    RADICAL,
    (character) => RADICALS.get(character) ?? character.normalize('NFKC'),
  );
}

/**
 * How many characters of a text a font does not tell.
 *
 * @example countUnknown('\ue001年') // 1
 */
export function countUnknown(text: string): number {
  return text.match(UNKNOWN)?.length ?? 0;
}
