import { sheetsOf } from '../core/document/part';
import { spotsOf } from '../core/document/spot';
import { printDocument } from '../core/document/print-document';
import type { DocumentContent } from '../document/content';
import { extractDocument } from '../extract/document/read';
import { sayDocumentFinding } from '../wording/document-finding';
import { sayDocumentNote } from '../wording/document-note';
import { sayExtractFinding } from '../wording/extract-finding';
import { runCommand, type ExitCode } from './arguments/run-command';
import { EXTRACT_HELP, readExtract, type ExtractRequest } from './extract/read-arguments';
import { readDocumentFile } from './extract/read-file';
import { placeJson, toJson, type Json } from './extract/to-json';

void runCommand(async () => {
  const request = readExtract(process.argv.slice(2));
  if (request === 'help') {
    process.stdout.write(EXTRACT_HELP);
    return 0;
  }
  return extract(request);
});

async function extract(request: ExtractRequest): Promise<ExitCode> {
  const read = await readDocumentFile(request.file);
  if (!read.ok) {
    const message = sayDocumentFinding(read.finding);
    return refuse({ ...read.finding, message });
  }
  const json = readContent(read.value, request);
  const notes = read.value.notes.map((note) => ({ ...note, message: sayDocumentNote(note) }));
  const findings = json['findings'] as readonly Json[];
  const refusal = findings.find((finding) => finding['kind'] === 'not-text');
  if (refusal !== undefined) return refuse(refusal);
  const sort = findings.filter((finding) => finding['kind'] === 'not-a-plan');
  for (const { message } of sort) process.stderr.write(`${String(message)}\n`);
  const others = findings.filter((finding) => !sort.includes(finding));
  print({ ...json, findings: [...sort, ...notes, ...others] });
  return 0;
}

function readContent(content: DocumentContent, { region, period }: ExtractRequest): Json {
  const json = toJson(extractDocument(content, { region, period }), spotsOf(content));
  if (content.kind === 'text' || sheetsOf(content.parts).length > 0) return json;
  return placeJson(json, printDocument(content.parts).lines);
}

/** What could not be read is told twice: as data, and as a sentence for a person. */
function refuse(finding: Json): ExitCode {
  print({ tables: [], figures: [], findings: [finding] });
  const { message } = finding;
  process.stderr.write(
    `${typeof message === 'string' ? message : sayExtractFinding({ kind: 'not-text' })}\n`,
  );
  return 1;
}

function print(json: Json): void {
  process.stdout.write(`${JSON.stringify(json, null, 1)}\n`);
}
