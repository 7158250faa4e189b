import { isRequestBody, type RequestBody, type ResponseBody } from './protocol';

/** Categories and types of messages that the host sends on its own. */
const EVENT = { category: 65536 } as const;
const CUSTOM_FUNCTION = { category: 1, call: 1000 } as const;

interface Entry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  id: string;
  message: string;
}

const parseMaybe = (body: unknown): unknown =>
  typeof body === 'string' ? (JSON.parse(body) as unknown) : body;

function readRequest(text: string): { id: unknown; body: RequestBody } {
  const { id, message } = JSON.parse(text) as { id: unknown; message?: { body?: unknown } };
  const body = parseMaybe(message?.body);
  if (!isRequestBody(body)) throw new Error('The client sent a message that is not a request.');
  return { id, body };
}

/**
 * The object that the client looks for as `_richApiNativeBridge`: it sends text through `sendMessageToHost` and hears
 * through `onMessageFromHost`, which it sets itself. Answers come later than the call, as from a real host.
 */
export class Bridge {
  onMessageFromHost: ((text: string) => void) | null = null;
  /** Requests that are not answered yet. */
  waiting = 0;
  /** Milliseconds before a request is taken up. */
  latency = 0;

  constructor(private readonly answer: (body: RequestBody) => ResponseBody) {}

  readonly sendMessageToHost = (text: string): void => {
    const { id, body } = readRequest(text);
    this.waiting += 1;
    setTimeout(() => {
      this.waiting -= 1;
      const response = this.answer(body);
      this.post({ id, type: 2, message: { statusCode: 200, headers: {}, body: response } });
    }, this.latency);
  };

  /** One event: its number, the object's id and what the handler is told. */
  sendEvent(number: number, target: string, payload: object): void {
    this.send([this.entry(EVENT.category, number, target, payload)]);
  }

  /** Calls of custom functions, one entry each. */
  sendCalls(calls: readonly (readonly unknown[])[]): void {
    const { category, call } = CUSTOM_FUNCTION;
    this.send(calls.map((payload) => this.entry(category, call, '', payload)));
  }

  private entry(category: number, type: number, target: string, payload: object): Entry {
    const message = JSON.stringify(payload);
    return { messageCategory: category, messageType: type, targetId: target, id: '', message };
  }

  private send(entries: readonly Entry[]): void {
    this.post({ type: 3, message: { entries } });
  }

  private post(message: object): void {
    this.onMessageFromHost?.(JSON.stringify(message));
  }
}
