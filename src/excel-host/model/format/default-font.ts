/** The font and size in points of a cell that was given none: those of a Chinese Excel. */
export const DEFAULT_FONT = '等线';
export const DEFAULT_SIZE = 11;
