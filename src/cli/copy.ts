import { basename } from 'node:path';
import { fail } from '../core/finding/outcome';
import { makeCopy } from '../document/copy/make-copy';
import { LIMITS } from '../document/limits';
import { sayCopyFinding, sayCopySummary } from '../wording/copy';
import { readAddinReference } from './addin/open-addin';
import { COPY_HELP, readCopy, type CopyRequest } from './arguments/read-copy';
import { runCommand, type ExitCode } from './arguments/run-command';
import { readBytes } from './extract/read-file';
import { writeFiles } from './file/write-files';

void runCommand(async () => {
  const request = readCopy(process.argv.slice(2));
  if (request === 'help') {
    process.stdout.write(COPY_HELP);
    return 0;
  }
  return copy(request);
});

const tooLarge = (file: string, found: number) =>
  fail({ kind: 'document-too-large', file, found, limit: LIMITS.bytes } as const);

async function copy({ file, out, asShown, force }: CopyRequest): Promise<ExitCode> {
  const name = basename(file);
  const bytes = await readBytes(file);
  const made =
    typeof bytes === 'number'
      ? tooLarge(name, bytes)
      : makeCopy({ name, bytes }, { asShown, addinId: readAddinReference().id });
  if (!made.ok) throw new Error(sayCopyFinding(made.finding));
  writeFiles([{ path: out, bytes: made.value.bytes }], force);
  process.stdout.write([`文件：${out}`, ...sayCopySummary(made.value.summary), ''].join('\n'));
  return 0;
}
