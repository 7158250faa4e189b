import { ApiError } from './api-error';
import { ActionType, type ActionInfo } from './protocol';

const DOING: readonly number[] = [ActionType.method, ActionType.setProperty, ActionType.update];

/**
 * Whether an action does something to the workbook, rather than naming or reading an object.
 *
 * @example isDoing({ ActionType: 4, Name: 'Values', … }) // true
 */
export function isDoing({ ActionType: type, Name }: ActionInfo): boolean {
  return (
    DOING.includes(type) && !/^_(KeepReference|RemoveReference|(Un)?[rR]egister\w+)$/.test(Name)
  );
}

/** A failure that tests order: the n-th action of the next batch that does something is refused, as a host may do. */
export class Fault {
  private remaining = 0;

  arm(action: number): void {
    this.remaining = action;
  }

  /** To be called before each action. */
  check(action: ActionInfo): void {
    if (this.remaining === 0 || !isDoing(action)) return;
    this.remaining -= 1;
    if (this.remaining === 0)
      throw new ApiError('GeneralException', 'There was an internal error.', action.Name, 500);
  }

  /** A batch has ended: what it did not reach is not ordered for a later one. */
  disarm(): void {
    this.remaining = 0;
  }
}
