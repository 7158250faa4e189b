import { readFile } from 'node:fs/promises';
import { decodeText } from '../datapackage/file/decode-text';
import { extractDocument } from '../extract/document/read';
import { sayExtractFinding } from '../wording/extract-finding';
import { runCommand, type ExitCode } from './arguments/run-command';
import { EXTRACT_HELP, readExtract, type ExtractRequest } from './extract/read-arguments';
import { toJson } from './extract/to-json';

void runCommand(async () => {
  const request = readExtract(process.argv.slice(2));
  if (request === 'help') {
    process.stdout.write(EXTRACT_HELP);
    return 0;
  }
  return extract(request);
});

async function extract({ file, region, period }: ExtractRequest): Promise<ExitCode> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`读不了 ${file}：${reason}`);
  });
  const extraction = extractDocument(textOf(file, bytes), { region, period });
  process.stdout.write(`${JSON.stringify(toJson(extraction), null, 1)}\n`);
  const unreadable = extraction.findings.find((finding) => finding.kind === 'not-text');
  if (unreadable === undefined) return 0;
  process.stderr.write(`${file}：${sayExtractFinding(unreadable)}\n`);
  return 1;
}

/** A text with a few broken bytes is read all the same; what is broken shows in the text. */
function textOf(file: string, bytes: Uint8Array): string {
  return decodeText(file, bytes).text ?? new TextDecoder('utf-8').decode(bytes);
}
