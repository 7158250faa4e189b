import type { PlanPackage } from '../core/catalog/catalog';
import { readShipped } from './read-shipped';

/** Read once: what is bundled cannot change while the add-in runs. */
let shipped: PlanPackage | undefined;

/**
 * The package that ships with the add-in.
 * @throws Error where the bundle itself is damaged; no input of a user's can cause that
 * @example shippedPackage().plans.length // 7
 */
export function shippedPackage(): PlanPackage {
  if (shipped !== undefined) return shipped;
  const reading = readShipped();
  if (!reading.ok) {
    throw new Error(`The bundled data package is broken: ${JSON.stringify(reading.findings[0])}`);
  }
  shipped = reading.package;
  return shipped;
}
