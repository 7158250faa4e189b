/** A rule that the engine keeps for cells. */
export interface ValidationRecord {
  criterion: { type: string; values: string[]; displayStyle?: 'arrow' };
  isBlocking?: boolean;
  ranges: { zone: { left: number; top: number; right: number; bottom: number } }[];
}

/** The part of the engine that has to do with what cells may hold. */
export interface ValidationGetters {
  getDataValidationRules(sheetId: string): ValidationRecord[];
}
