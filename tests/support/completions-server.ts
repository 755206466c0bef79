// An OpenAI-compatible endpoint on 127.0.0.1 for tests: speaks the real protocol and answers as the test wishes.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Completion {
  readonly model: string;
  readonly stream?: boolean;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
}

export interface SeenRequest {
  readonly path: string;
  readonly key: string | null;
  readonly body: Completion;
}

/** What the model "says", or the whole answer by hand. */
export type Behaviour =
  | { readonly says: unknown; readonly finish?: 'stop' | 'length'; readonly withoutSchema?: boolean }
  | ((request: SeenRequest, response: ServerResponse) => void);

export interface CompletionsServer {
  /** The base, as an administrator enters it. */
  readonly address: string;
  readonly seen: SeenRequest[];
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

export async function completionsServer(key: string | null): Promise<CompletionsServer> {
  const seen: SeenRequest[] = [];
  let behaviour: Behaviour = { says: {} };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const given = request.headers.authorization?.replace(/^Bearer /, '') ?? null;
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') {
      return error(response, 404, 'Unknown request URL', 'invalid_request_error');
    }
    const body = JSON.parse(text) as Completion;
    const one: SeenRequest = { path: request.url, key: given, body };
    seen.push(one);
    if (given !== key)
      return error(response, 401, `Incorrect API key provided: ${given ?? 'none'}.`, 'invalid_api_key');
    if (typeof behaviour === 'function') return behaviour(one, response);
    if (behaviour.withoutSchema && body.response_format) {
      return error(response, 400, 'Unrecognized request argument supplied: response_format', 'invalid_request_error');
    }
    completion(response, body.model, behaviour.says, behaviour.finish);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((reason: unknown) => response.destroy(reason as Error));
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/v1`,
    seen,
    behave(wished) {
      behaviour = wished;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export function completion(response: ServerResponse, model: string, says: unknown, finish = 'stop'): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(
    JSON.stringify({
      id: 'chatcmpl-mau',
      object: 'chat.completion',
      created: 1_767_225_600,
      model,
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: typeof says === 'string' ? says : JSON.stringify(says) },
          logprobs: null,
          finish_reason: finish,
        },
      ],
      usage: { prompt_tokens: 900, completion_tokens: 300, total_tokens: 1200 },
    }),
  );
}

export function error(response: ServerResponse, status: number, message: string, type: string): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ error: { message, type, param: null, code: null } }));
}
