import type { DocumentStep } from '../../core/finding/document-finding';
import type { TaskName, Tasks } from './tasks';

/** What a worker is sent, once. */
export type Question = {
  readonly [Name in TaskName]: { readonly task: Name; readonly ask: Tasks[Name]['ask'] };
}[TaskName];

/** What a worker says: that it is there, how far it has come, and at last the answer or what broke. */
export type Word =
  | { readonly kind: 'ready' }
  | { readonly kind: 'step'; readonly step: DocumentStep }
  | { readonly kind: 'answer'; readonly answer: Tasks[TaskName]['answer'] }
  | { readonly kind: 'broken'; readonly reason: string };

/** How far the reading has come. */
export interface ReadingStep {
  readonly step: DocumentStep;
  /** Everything else waits for it: there is no worker. */
  readonly isHeld: boolean;
}

/**
 * How much of a document a step has come through; undefined where nobody knows.
 * @example shareOf({ step: { kind: 'page', number: 150, count: 300 }, isHeld: false }) // 0.5
 */
export function shareOf({ step }: ReadingStep): number | undefined {
  return 'count' in step ? step.number / step.count : undefined;
}

/** Reads documents beside the pane, so that formulas and the pane itself go on answering. */
export interface Reader {
  /**
   * The answer to a task; undefined where it was given up.
   * @throws what broke, where nothing is known of it
   */
  readonly read: <Name extends TaskName>(
    task: Name,
    ask: Tasks[Name]['ask'],
    tell: (step: ReadingStep) => void,
    signal: AbortSignal,
  ) => Promise<Tasks[Name]['answer'] | undefined>;
}

/**
 * A reader that starts a worker for each task and ends it with the task, given up or not. Where no worker
 * can be started (an old web view, a forbidden or missing script) it reads on the same thread, with
 * pauses in which the page draws.
 * @param start a new worker; undefined where there is no such thing
 * @example createReader(undefined).read('tables', file, tell, new AbortController().signal)
 */
export function createReader(start: (() => Worker) | undefined): Reader {
  return {
    read: (task, ask, tell, signal) => {
      // The question of a task is answered with that task's answer, whichever way it takes.
      type Answer = Tasks[typeof task]['answer'] | undefined;
      const given = new Promise<undefined>((resolve) => {
        if (signal.aborted) resolve(undefined);
        signal.addEventListener('abort', () => resolve(undefined));
      });
      const work = async (): Promise<Answer> => {
        if (signal.aborted) return undefined;
        const worker = start === undefined ? undefined : await startWorker(start, signal);
        if (signal.aborted) return undefined;
        if (worker === undefined) return readHere(task, ask, tell, signal);
        return readBeside(worker, { task, ask } as Question, tell);
      };
      return Promise.race([given, work()]);
    },
  };
}

/** A worker that has said it is there, until nobody waits for it; undefined where it cannot be started. */
function startWorker(start: () => Worker, signal: AbortSignal): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    try {
      const worker = start();
      signal.addEventListener('abort', () => worker.terminate());
      worker.onmessage = () => resolve(worker);
      worker.onerror = (event) => {
        // Nothing for the page to complain of: it is read without.
        event.preventDefault();
        resolve(undefined);
      };
    } catch {
      resolve(undefined);
    }
  });
}

function readBeside(
  worker: Worker,
  question: Question,
  tell: (step: ReadingStep) => void,
): Promise<Tasks[TaskName]['answer']> {
  const answer = new Promise<Tasks[TaskName]['answer']>((resolve, reject) => {
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    };
    worker.onmessage = ({ data }: MessageEvent<Word>) => {
      switch (data.kind) {
        case 'ready':
          return;
        case 'step':
          tell({ step: data.step, isHeld: false });
          return;
        case 'answer':
          resolve(data.answer);
          return;
        case 'broken':
          reject(new Error(data.reason));
          return;
      }
    };
    worker.postMessage(question);
  });
  return answer.finally(() => worker.terminate());
}

async function readHere<Name extends TaskName>(
  task: Name,
  ask: Tasks[Name]['ask'],
  tell: (step: ReadingStep) => void,
  signal: AbortSignal,
): Promise<Tasks[Name]['answer']> {
  // Where there is a worker, which is nearly everywhere, the pane does without the readers.
  const { TASKS } = await import(/* webpackChunkName: "read-here" */ './tasks');
  return TASKS[task](ask, async (step) => {
    // What was given up is not worth going on with.
    signal.throwIfAborted();
    tell({ step, isHeld: true });
    await new Promise((resolve) => setTimeout(resolve));
  });
}
