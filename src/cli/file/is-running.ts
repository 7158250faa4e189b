/**
 * Whether another process is still at work.
 *
 * @param pid its number; what is none is no process, and neither is this one
 * @example isRunning(process.pid) // false
 */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0); // signal 0 only asks
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
