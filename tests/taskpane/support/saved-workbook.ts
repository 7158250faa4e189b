/* What a refresh changes in the saved workbooks, and what 出处 says of their cells. */
const BASE = '2020年基期值 5 专栏1 第5行（文本第25行）';
const TARGET = '2025年目标值 7 专栏1 第5行（文本第25行）';
const ACTUAL = '2023年实际值 5.9（张） 填报第2行';
const RESTS_ON = [BASE, TARGET, ACTUAL];

/** What 出处 says of a cell of that workbook: its kind, and the statements it is or rests on. */
export const PLACES: readonly (readonly [
  address: string,
  kind: string,
  rests: readonly string[],
])[] = [
  ['印发稿!B8', 'words', [TARGET]],
  ['印发稿!D8', 'printed', [BASE]],
  ['印发稿!E8', 'printed', [TARGET]],
  ['印发稿!F8', 'printed', []],
  ['送审!D8', 'printed', [BASE]],
  ['送审!E8', 'printed', [TARGET]],
  ['公式表!D8', 'printed', [BASE]],
  ['公式表!E8', 'printed', [TARGET]],
  ['公式表!E4', 'printed', ['2025年目标值 210亿元 正文：第二章 主要目标（文本第88行）']],
  ...['对比', '对比公式'].flatMap((sheet) => [
    [`${sheet}!D8`, 'printed', [BASE]] as const,
    [`${sheet}!E8`, 'printed', [TARGET]] as const,
    [`${sheet}!G8`, 'filled', [ACTUAL]] as const,
    [`${sheet}!H8`, 'computed', RESTS_ON] as const,
    [`${sheet}!I8`, 'computed', []] as const,
    [`${sheet}!J8`, 'computed', RESTS_ON] as const,
    [`${sheet}!K8`, 'computed', RESTS_ON] as const,
    [`${sheet}!L8`, 'computed', RESTS_ON] as const,
    [`${sheet}!M8`, 'words', [TARGET]] as const,
    [`${sheet}!N8`, 'words', [TARGET]] as const,
  ]),
  ['函数!A1', 'printed', [TARGET]],
  ['函数!A4', 'printed', ['2020年基期值 140.5 专栏1 第1行（文本第21行）']],
  ['函数!A10', 'filled', ['2023年实际值 61.7（%） 填报第3行']],
  ['函数!A16', 'computed', RESTS_ON],
  ['函数!A25', 'printed', ['2025年目标值 [5.5] 专栏1 第2行（文本第22行）']],
  ['函数!D39', 'printed', ['2020年基期值 1.1 专栏1 第2行（文本第22行）']],
];

/** In 公式 mode of 0.1 actual values were numbers, and the formulas beside them knew which. */
const relinked = (more: string) =>
  [4, 5, 6, 7, 8, 9]
    .flatMap((row) =>
      // Targets in words became numbers, and so does one that is known anew.
      [...(row < 7 ? 'E' : row === 8 ? more : ''), ...'GHJKLM'].map(
        (column) => `${column}${String(row)}`,
      ),
    )
    .join(' ');
const LINKED =
  '这张公式表是早先的写法，实际值是写死的数；刷新后实际值也成为公式，随实际值更新，您改填过的格子不动。';

/**
 * Cells that have changed since 0.1: targets in words are numbers, no line says where the units are, and
 * words: 按现价 behind 今后年均需增长, the notes, and what the sources are.
 */
export const REWORDED = {
  b1: 'E4 G4 E5 E6 A2 A10 A11 A12 A13 A14 A15',
  b1Cells: 'E4 G4 E5 E6 E8 A2 A10 A11 A12 A13 A14 A15',
  b2Cells: 'E4 G4 E5 E6 E8 A2 A10 A11 A12 A13 A14 A15',
  b3: 'E4 E5 E6 A2 A11 A12 A13 A14 A15 A16',
  b3Cells: 'E4 E5 E6 E8 A2 A11 A12 A13 A14 A15 A16',
  b4: 'E4 L4 E5 E6 L6 A2 A11 A13 A14 A15 A16 A17 A18 A19 A20 A21 A22'.split(' '),
  b4Cells: 'E4 L4 E5 E6 L6 E8 H8 J8 K8 L8 A2 A10 A11 A13 A14 A15 A16 A17 A18 A19 A20 A21 A22',
  b5First: `${relinked('')} A2 A11 A13 A14 A15 A16 A17 A18 A19 A20 A21 A22 A23`,
  b5Cells: `${relinked('E')} A2 A10 A11 A13 A14 A15 A16 A17 A18 A19 A20 A21 A22 A23`,
  b5Remark: LINKED,
  /** Until it was read as it stands the sheet was read back and kept. */
  kept: [['actuals-sheet', '']],
  count: 4,
  places: (all: typeof PLACES) => all,
};
export const AS_NOW = {
  b1: 'E4',
  b1Cells: 'E4 E8',
  b2Cells: 'C4 E4 C5 E5 C6 E6 C7 C8 E8 C9',
  b3: '',
  b3Cells: 'E8',
  b4: [],
  b4Cells: 'E8 H8 I8 A10 A12',
  b5First: '',
  b5Cells: 'E8 A10 A12',
  b5Remark: '',
  kept: [],
  count: 2,
  /** 时间进度, 尚需, 说明 and 出处 are columns that one asks for. */
  places: (all: typeof PLACES) =>
    all.flatMap((line) => {
      const [address, ...rest] = line;
      const [sheet = '', cell = ''] = address.split('!');
      if (!sheet.startsWith('对比')) return [line];
      if (/^[IKLMN]/u.test(cell)) return [];
      return [[`${sheet}!${cell.replace('J', 'I')}`, ...rest] as const];
    }),
};
