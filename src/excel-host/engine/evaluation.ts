import type { EngineModel } from './surface';

interface EvaluationPlugin {
  evaluator: object;
  finalize(): void;
}

const isEvaluation = (plugin: object): plugin is EvaluationPlugin =>
  'evaluator' in plugin && 'finalize' in plugin;

/**
 * The one private hook into the engine: it evaluates when a root command is finished, but a client may write a formula
 * and load its value in the same batch. Running the evaluation plugin's own closing step gives fresh values earlier.
 *
 * @returns a function that brings all values up to date
 * @example evaluationOf(model)() // =1+1 written a moment ago now reads 2
 */
export function evaluationOf(model: EngineModel): () => void {
  const plugin = model.handlers.find(isEvaluation);
  if (!plugin) throw new Error('The spreadsheet engine has no evaluation plugin: was it upgraded?');
  return () => plugin.finalize();
}
