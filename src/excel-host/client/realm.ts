import vm from 'node:vm';

type Timer = ReturnType<typeof setTimeout>;

/** Timers of this length only guard against what does not come; a finished process need not wait for them. */
const GUARD_MS = 1000;

/** setTimeout, except that a guard does not keep the process alive: office.js leaves some of 5 and 10 s behind. */
function timerFor(plain: typeof setTimeout) {
  return (task: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): Timer => {
    const timer = plain(task, delay, ...args);
    // A browser-like test environment numbers its timers; those need no release.
    if (delay >= GUARD_MS && typeof timer === 'object') timer.unref();
    return timer;
  };
}

/** A place where scripts run with globals of their own. */
export interface Realm {
  readonly globals: Record<string, unknown>;
  /** Runs the text of a script. */
  run(text: string, name: string): void;
  /** To be called when everything is loaded. */
  settle(): void;
}

type Globals = Record<string, unknown>;

/**
 * Names that a client left in a realm. office.js can be loaded once only into a realm, so what it made is taken away before
 * the next one; the realm outlives the loader, hence the state here.
 */
const leftBehind = new WeakMap<object, readonly string[]>();

function clean(globals: Globals): void {
  for (const name of leftBehind.get(globals) ?? []) Reflect.deleteProperty(globals, name);
  leftBehind.delete(globals);
}

/**
 * The caller's own realm: `Excel`, `Office` and `CustomFunctions` become its globals, as a unit test wants them, in place
 * of those of a client that was loaded before. By indirect eval, because a test runner's realm is not Node's main one, and
 * `vm.runInThisContext` would miss it.
 *
 * @example thisRealm().run('var answer = 42', 'answer.js')
 */
export function thisRealm(): Realm {
  // Called through another name, eval runs in the global scope.
  const evaluate = globalThis.eval;
  const globals = globalThis as unknown as Globals;
  clean(globals);
  const before = new Set(Object.getOwnPropertyNames(globals));
  const plain = globalThis.setTimeout;
  globals.setTimeout = timerFor(plain);
  return {
    globals,
    run: (text, name) => void evaluate(`${text}\n//# sourceURL=${name}`),
    settle: () => {
      globals.setTimeout = plain;
      const names = Object.getOwnPropertyNames(globals).filter((name) => !before.has(name));
      leftBehind.set(globals, names);
    },
  };
}

/**
 * A new realm with nothing but what a shared runtime without a page has; a built add-in runs here.
 *
 * @example const realm = ownRealm(); realm.run('var answer = 42', 'answer.js'); realm.globals.answer // 42
 */
export function ownRealm(): Realm {
  const globals: Record<string, unknown> = {
    console: globalThis.console,
    performance,
    setTimeout: timerFor(setTimeout),
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    URL,
    TextEncoder,
    TextDecoder,
    structuredClone,
    atob,
    btoa,
  };
  vm.createContext(globals);
  return {
    globals,
    run: (text, name) => void vm.runInContext(text, globals, { filename: name }),
    settle: () => undefined,
  };
}
