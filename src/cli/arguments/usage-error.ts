/** Unusable arguments: the command prints the sentence on the error stream and exits with 2. */
export class UsageError extends Error {}
