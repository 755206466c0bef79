// Asking the endpoint: the protocol, its failures in words, and which of them are worth a second try. Runs outside of any
// transaction. Neither the key nor anything the server says of itself leaves this file.
import { judgeService, postJson, type JsonAnswer } from '../../../platform/outside/index.ts';
import { seal, unseal } from '../../../platform/sealing/index.ts';
import { chatRequest, readAnswer, type HelperAnswer } from '../../../tools/reading-helper/index.ts';
import { Refusal, say } from '../../../tools/sentence/index.ts';

export interface Endpoint {
  /** As the administrator gave it: the base (`https://…/v1`) or the whole address of chat completions. */
  readonly address: string;
  readonly model: string;
  readonly key: string | null;
  readonly ownNetwork: boolean;
  readonly timeoutMs: number;
}

export type Asked =
  | { readonly ok: true; readonly answer: HelperAnswer; readonly milliseconds: number }
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      readonly isWorthRetry: boolean;
      /** Seconds that the server asks to wait. */
      readonly retryAfter: number | null;
      readonly milliseconds: number;
    };

const USER_AGENT = 'CauNoi/0.1';
/** Longer than any reading of any agreement. */
const MOST_BYTES = 4 * 1024 * 1024;
/** What servers answer to a `response_format` that they do not know. */
const NOT_UNDERSTOOD = new Set([400, 415, 422, 501]);
/** A second try changes nothing: the settings or the text have to change. */
const FINAL = new Set([
  'key-refused',
  'no-such-model',
  'text-refused',
  'request-refused',
  'redirect-refused',
  'private-address',
  'needs-https',
  'bad-address',
  'bad-scheme',
  'bad-port',
  'credentials-in-address',
  'too-big',
]);

/** Throws Refusal for an address that could never be asked. */
export function completionsAddress(address: string, ownNetwork: boolean): URL {
  const url = judgeService(address, ownNetwork);
  const path = url.pathname.replace(/\/+$/, '');
  if (!path.endsWith('/chat/completions')) url.pathname = `${path}/chat/completions`;
  return url;
}

const purposeOf = (origin: string): string => `reading-helper ${origin}`;

/** The key as bytes for the table, bound to the machine it is for. */
export function sealKey(key: string, origin: string): Buffer {
  return seal(purposeOf(origin), key);
}

/** Throws Refusal `key-unreadable`: another house sealed it (a restored backup) or it is for another machine. */
export function openKey(sealed: Uint8Array | null, origin: string): string | null {
  if (sealed === null) return null;
  const key = unseal(purposeOf(origin), sealed);
  if (key !== null) return key;
  throw new Refusal(
    'key-unreadable',
    say(
      'Không mở được khóa truy cập đã lưu (thường do khôi phục sang máy khác). Quản trị hệ thống cần nhập lại khóa.',
      'The kept key cannot be opened (usually after a restore onto another machine). The administrator must enter it again.',
    ),
  );
}

/** Never throws a Refusal: what the world answers is a result. */
export async function askEndpoint(endpoint: Endpoint, text: string): Promise<Asked> {
  const begin = performance.now();
  let retryAfter: number | null = null;
  try {
    const url = completionsAddress(endpoint.address, endpoint.ownNetwork).href;
    const post = (withSchema: boolean) =>
      postJson(url, {
        body: chatRequest(endpoint.model, text, withSchema),
        bearer: endpoint.key,
        ownNetwork: endpoint.ownNetwork,
        timeoutMs: Math.max(1, endpoint.timeoutMs - (performance.now() - begin)),
        maxBytes: MOST_BYTES,
        userAgent: USER_AGENT,
      });
    let said = await post(true);
    if (NOT_UNDERSTOOD.has(said.status)) said = await post(false);
    retryAfter = said.retryAfter;
    refuseFailure(said, url);
    // A server that repeats the key must not bring it before people.
    const body = endpoint.key ? said.text.replaceAll(endpoint.key, '…') : said.text;
    return { ok: true, answer: readAnswer(body), milliseconds: performance.now() - begin };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      ok: false,
      refusal: error,
      isWorthRetry: !FINAL.has(error.code),
      retryAfter,
      milliseconds: performance.now() - begin,
    };
  }
}

function refuseFailure({ status }: JsonAnswer, url: string): void {
  if (status >= 200 && status < 300) return;
  const { host } = new URL(url);
  if (status === 401 || status === 403) {
    throw new Refusal(
      'key-refused',
      say(
        `Máy chủ ${host} không nhận khóa truy cập (mã ${status}). Quản trị hệ thống cần kiểm tra khóa.`,
        `The server ${host} refuses the key (${status}). The administrator must check it.`,
      ),
    );
  }
  if (status === 404 || status === 405) {
    throw new Refusal(
      'no-such-model',
      say(
        `Máy chủ ${host} không có địa chỉ hoặc mô hình này (mã ${status}).`,
        `The server ${host} has no such address or model (${status}).`,
      ),
    );
  }
  if (status === 413) {
    throw new Refusal(
      'text-refused',
      say(`Văn bản quá dài đối với máy chủ ${host}.`, `The text is too long for the server ${host}.`),
    );
  }
  if (status === 429) {
    throw new Refusal(
      'rate-limited',
      say(
        `Máy chủ ${host} báo đã hết lượt hỏi trong lúc này (mã 429).`,
        `The server ${host} says that it is asked too often (429).`,
      ),
      503,
    );
  }
  if (status >= 500) {
    throw new Refusal(
      'server-error',
      say(`Máy chủ ${host} báo lỗi của chính nó (mã ${status}).`, `The server ${host} reports a fault (${status}).`),
      503,
    );
  }
  throw new Refusal(
    'request-refused',
    say(
      `Máy chủ ${host} không nhận yêu cầu (mã ${status}).`,
      `The server ${host} does not take the request (${status}).`,
    ),
  );
}
