// The DevTools protocol over the browser's own pipe (file descriptors 3 and 4, messages end in a zero byte): no port is opened.
// https://chromedevtools.github.io/devtools-protocol/
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

export interface DevTools {
  /** Rejects with the browser's own words when it refuses, and when it ends. */
  ask<S extends z.ZodType>(method: string, params: object, answer: S, session?: string): Promise<z.infer<S>>;
  /** Resolves with the next event of that name. */
  event(method: string): Promise<void>;
}

interface Waiting {
  readonly done: (result: unknown) => void;
  readonly fail: (error: Error) => void;
}

export function devToolsOver(writable: Writable, readable: Readable): DevTools {
  const answers = new Map<number, Waiting>();
  const events = new Map<string, Waiting[]>();
  let last = 0;
  let ended: Error | null = null;
  let parts: Buffer[] = [];

  const take = (text: string): void => {
    const { id, method, result, error } = message.parse(JSON.parse(text));
    if (id !== undefined) {
      const waiting = answers.get(id);
      answers.delete(id);
      if (error) waiting?.fail(new Error(`the browser refused: ${error.message}`));
      else waiting?.done(result);
    } else if (method !== undefined) {
      for (const waiting of events.get(method) ?? []) waiting.done(undefined);
      events.delete(method);
    }
  };
  const end = (error: Error): void => {
    ended ??= error;
    for (const waiting of [...answers.values(), ...[...events.values()].flat()]) waiting.fail(error);
    answers.clear();
    events.clear();
  };
  readable.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, from)) {
      const text = Buffer.concat([...parts, chunk.subarray(from, at)]).toString('utf8');
      parts = [];
      from = at + 1;
      try {
        take(text);
      } catch (error) {
        end(error instanceof Error ? error : new Error(String(error)));
      }
    }
    parts.push(chunk.subarray(from));
  });
  for (const stream of [readable, writable]) {
    stream.on('error', end);
    stream.on('close', () => end(new Error('the browser has ended')));
  }
  const waitFor = (file: (waiting: Waiting) => void): Promise<unknown> =>
    new Promise((done, fail) => (ended ? fail(ended) : file({ done, fail })));

  return {
    async ask(method, params, answer, session) {
      const id = ++last;
      const result = waitFor((waiting) => answers.set(id, waiting));
      if (!ended) {
        const asked = { id, method, params, ...(session === undefined ? {} : { sessionId: session }) };
        writable.write(`${JSON.stringify(asked)}\0`);
      }
      return answer.parse(await result);
    },
    async event(method) {
      await waitFor((waiting) => events.set(method, [...(events.get(method) ?? []), waiting]));
    },
  };
}
