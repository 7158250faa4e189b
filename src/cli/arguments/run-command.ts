import { UsageError } from './read-options';

/** How a command ended: 0 done, 1 could not be done, 2 unusable arguments. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs a command and turns what goes wrong into a sentence on the error stream and an exit code,
 * so that standard output holds results only.
 *
 * @param command does the work and returns the exit code
 */
export async function runCommand(command: () => Promise<ExitCode>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}
