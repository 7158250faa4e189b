import type { Catalog } from '../catalog/catalog';
import type { Plan } from '../plan/plan';

/** Says what disagrees among a plan's figures, one line each; `src/wording` does. */
export type ConflictNotes = (catalog: Catalog, plan: Plan) => readonly string[];
