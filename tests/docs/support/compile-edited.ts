import path from 'node:path';
import ts from 'typescript';

/** An edit of a file of src, as a person would make it: `from` stands in it just once. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const ROOT = path.join(__dirname, '../../..');

/** Compiles src as it is on disk, and then again with edits that are never written. */
export class EditedSource {
  private readonly options: ts.CompilerOptions;
  private readonly files: readonly string[];
  private readonly edited = new Map<string, string>();
  private readonly parsed = new Map<string, ts.SourceFile>();
  private program: ts.SemanticDiagnosticsBuilderProgram | undefined;

  constructor() {
    const config = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (name) =>
      ts.sys.readFile(name),
    );
    const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
    this.options = { ...options, noEmit: true, incremental: false };
    // What the host knows of Excel no walk touches; the commands take in what they need of it.
    const walked = /[\\/]src[\\/](?!excel-host[\\/])/u;
    this.files = fileNames.filter((name) =>
      walked.test(path.relative(ROOT, name).replace(/^/u, path.sep)),
    );
  }

  /** Files of src, relative to the project, that do not compile with these edits; sorted. */
  complaints(edits: readonly Edit[]): readonly string[] {
    this.edited.clear();
    for (const { file, from, to } of edits) {
      const name = path.join(ROOT, file);
      const text = this.edited.get(name) ?? ts.sys.readFile(name) ?? '';
      if (text.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
      this.edited.set(
        name,
        text.replace(from, () => to),
      );
    }
    const host = ts.createCompilerHost(this.options);
    host.getSourceFile = (name) => this.read(name);
    this.program = ts.createSemanticDiagnosticsBuilderProgram(
      this.files,
      this.options,
      host,
      this.program,
    );
    const complained = this.program.getSemanticDiagnostics().flatMap(({ file }) => file ?? []);
    return [...new Set(complained.map(({ fileName }) => path.relative(ROOT, fileName)))].sort();
  }

  /** An unchanged file is parsed once; `version` is how the compiler sees that one has changed. */
  private read(name: string): ts.SourceFile | undefined {
    const text = this.edited.get(path.normalize(name));
    const known = this.parsed.get(name);
    if (text === undefined && known !== undefined) return known;
    const source = text ?? ts.sys.readFile(name);
    if (source === undefined) return undefined;
    const kind = name.endsWith('x') ? ts.ScriptKind.TSX : undefined;
    const file = ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true, kind);
    Object.assign(file, { version: text === undefined ? 'on disk' : text });
    if (text === undefined) this.parsed.set(name, file);
    return file;
  }
}
