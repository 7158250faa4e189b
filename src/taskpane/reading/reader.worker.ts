import type { Question, Word } from './reader';
import { TASKS } from './tasks';

/* Reads one document beside the pane and says what it found. See reader.ts. */

const say = (word: Word) => globalThis.postMessage(word);

globalThis.onmessage = async ({ data }: MessageEvent<Question>) => {
  try {
    say({ kind: 'answer', answer: await answer(data) });
  } catch (error) {
    say({ kind: 'broken', reason: error instanceof Error ? error.message : String(error) });
  }
};
say({ kind: 'ready' });

function answer(question: Question) {
  const tell = (step: Extract<Word, { kind: 'step' }>['step']) => {
    say({ kind: 'step', step });
    return Promise.resolve();
  };
  switch (question.task) {
    case 'tables':
      return TASKS.tables(question.ask, tell);
    case 'attach':
      return TASKS.attach(question.ask, tell);
    case 'review':
      return TASKS.review(question.ask, tell);
    case 'package':
      return TASKS.package(question.ask, tell);
  }
}
