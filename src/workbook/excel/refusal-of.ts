import { readHostError, type HostError } from './host-error';

/**
 * How Excel refused what was sent; undefined when it did it all.
 * @example await refusalOf(context.sync()) // undefined
 */
export async function refusalOf(sent: Promise<void>): Promise<HostError | undefined> {
  try {
    await sent;
    return undefined;
  } catch (error) {
    return readHostError(error);
  }
}
