import { library } from '../library';
import type { EngineCustom } from '../link';
import type { FunctionContext } from '../surface';
import type { FunctionMetadata } from './function-metadata';

/** Names of all custom functions registered in this realm: the engine's function table belongs to all its models. */
const registered = new Set<string>();

/**
 * Makes `NAMESPACE.NAME` known to the engine. Must happen before a formula that uses it is written, because the engine
 * compiles unknown names to #NAME?.
 *
 * @example registerFunction('PLAN', { id: 'TARGET', name: 'TARGET', parameters: [{ name: 'region' }] })
 */
export function registerFunction(namespace: string, metadata: FunctionMetadata): void {
  const name = `${namespace}.${metadata.name}`.toUpperCase();
  registered.add(name);
  library.registries.functionRegistry.replace(name, {
    description: metadata.description ?? name,
    category: namespace,
    isExported: true,
    args: (metadata.parameters ?? []).map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? parameter.name,
      type: ['ANY', 'RANGE'],
      acceptMatrix: true,
      acceptErrors: false,
      ...(parameter.optional ? { optional: true } : {}),
      ...(parameter.repeating ? { repeating: true } : {}),
    })),
    compute(this: FunctionContext & Partial<EngineCustom>, ...inputs) {
      // The evaluation context carries the model's custom config, so each model calls its own host.
      if (!this.host) return { value: '#NAME?' };
      return this.host.invoke(metadata, name, inputs, this.__originCellPosition);
    },
  });
}

/**
 * Whether a name, in capitals and with its namespace, is a custom function.
 *
 * @example isCustomFunction('PLAN.TARGET') // true
 */
export function isCustomFunction(name: string): boolean {
  return registered.has(name);
}
