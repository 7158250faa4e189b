/** Where it is kept that a sheet is protected: the engine's own lock would stop whole batches. */
export const protectedSheet = (sheetId: string): string => `protection:${sheetId}`;
