import { createHash } from 'node:crypto';
import ts from 'typescript';
import { instrument } from './find-mutants';
import { running } from './mutation';

/** Jest's transformer of the sources under test: plain translation, with every mutant behind a switch. */
export default {
  getCacheKey(text: string, path: string): string {
    const first = running().files.get(path)?.first ?? 0;
    return createHash('sha256').update(`4 ${first} ${path}\n${text}`).digest('hex');
  },
  process(text: string, path: string): { readonly code: string } {
    const { first, mutants } = running().files.get(path) ?? { first: 0, mutants: [] };
    const { outputText } = ts.transpileModule(instrument(text, mutants, first), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
      fileName: path,
    });
    return { code: outputText };
  },
};
