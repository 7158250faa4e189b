import { sayReadingStep } from '../../../wording/document-step';
import { shareOf, type ReadingStep } from '../../reading/reader';
import type { TaskName, Tasks } from '../../reading/tasks';
import type { DataHost } from './data-state';

/**
 * Has something read beside the pane, and shows how far it has come; undefined where the user turned to
 * something else meanwhile.
 * @param file what is read, and how many bytes it has
 * @example (await readBeside(host, 'tables', { name: '年报.xlsx', bytes }, { name: '年报.xlsx', size: 5000 }))?.ok // true
 */
export async function readBeside<Name extends TaskName>(
  host: DataHost,
  task: Name,
  ask: Tasks[Name]['ask'],
  { name, size }: { readonly name: string; readonly size: number },
): Promise<Tasks[Name]['answer'] | undefined> {
  const control = new AbortController();
  let shown = host.read().step;
  const tell = (step: ReadingStep) => {
    if (host.read().step !== shown) return control.abort();
    const text = sayReadingStep(step, name, size);
    host.send({ kind: 'step', step: { kind: 'working', text, share: shareOf(step) ?? 0 } });
    shown = host.read().step;
  };
  const answer = await host.services.reader.read(task, ask, tell, control.signal);
  return host.read().step === shown ? answer : undefined;
}
