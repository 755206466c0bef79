// What can go wrong outside, as sentences. Every failure of the network becomes a Refusal here; anything else is a
// fault of the program and passes through.
import { Refusal, say } from '../../tools/sentence/index.ts';

export function tooSlow(host: string, seconds: number): Refusal {
  return new Refusal(
    'too-slow',
    say(
      `Máy chủ ${host} trả lời quá chậm (quá ${seconds} giây).`,
      `The server ${host} is too slow (over ${seconds} seconds).`,
    ),
    503,
  );
}

export function tooBig(host: string, bytes: number): Refusal {
  const megabytes = Math.round((bytes / 1_048_576) * 10) / 10;
  return new Refusal(
    'too-big',
    say(
      `Nội dung từ ${host} lớn hơn giới hạn ${megabytes} MB.`,
      `The content from ${host} is larger than the limit of ${megabytes} MB.`,
    ),
  );
}

export function redirectLoop(host: string): Refusal {
  return new Refusal(
    'redirect-loop',
    say(`Máy chủ ${host} chuyển hướng vòng tròn.`, `The server ${host} redirects in a circle.`),
  );
}

export function tooManyRedirects(host: string, most: number): Refusal {
  return new Refusal(
    'too-many-redirects',
    say(`Máy chủ ${host} chuyển hướng quá ${most} lần.`, `The server ${host} redirects more than ${most} times.`),
  );
}

export function badEncoding(host: string): Refusal {
  return new Refusal(
    'bad-encoding',
    say(`Dữ liệu nén từ ${host} bị hỏng.`, `The compressed data from ${host} is damaged.`),
    503,
  );
}

/** Names for what Node and undici report by code. */
const BY_CODE: Readonly<Record<string, readonly [code: string, vi: string, en: string]>> = {
  ENOTFOUND: ['dns-failed', 'Không tìm thấy máy chủ', 'There is no server named'],
  EAI_AGAIN: ['dns-failed', 'Không tra được tên máy chủ', 'The name could not be looked up:'],
  EAI_NODATA: ['dns-failed', 'Không tìm thấy máy chủ', 'There is no server named'],
  ECONNREFUSED: ['connection-refused', 'Máy chủ từ chối kết nối:', 'The server refuses connections:'],
  ECONNRESET: ['connection-failed', 'Kết nối bị ngắt giữa chừng với', 'The connection was cut by'],
  EPIPE: ['connection-failed', 'Kết nối bị ngắt giữa chừng với', 'The connection was cut by'],
  UND_ERR_SOCKET: ['connection-failed', 'Kết nối bị ngắt giữa chừng với', 'The connection was cut by'],
  EHOSTUNREACH: ['connection-failed', 'Không tới được máy chủ', 'The server cannot be reached:'],
  ENETUNREACH: ['connection-failed', 'Không tới được máy chủ', 'The server cannot be reached:'],
  EADDRNOTAVAIL: ['connection-failed', 'Không tới được máy chủ', 'The server cannot be reached:'],
  EACCES: ['connection-failed', 'Không tới được máy chủ', 'The server cannot be reached:'],
  ETIMEDOUT: ['too-slow', 'Máy chủ trả lời quá chậm:', 'The server is too slow:'],
  UND_ERR_CONNECT_TIMEOUT: ['too-slow', 'Máy chủ trả lời quá chậm:', 'The server is too slow:'],
  UND_ERR_HEADERS_TIMEOUT: ['too-slow', 'Máy chủ trả lời quá chậm:', 'The server is too slow:'],
  UND_ERR_BODY_TIMEOUT: ['too-slow', 'Máy chủ trả lời quá chậm:', 'The server is too slow:'],
  UND_ERR_HEADERS_OVERFLOW: ['bad-answer', 'Trả lời không đúng chuẩn HTTP từ', 'The answer is not proper HTTP, from'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: [
    'connection-failed',
    'Kết nối bị ngắt giữa chừng với',
    'The connection was cut by',
  ],
  EPROTO: ['tls-failed', 'Không lập được kết nối bảo mật với', 'No secure connection could be made with'],
};

/** The Refusal for a failure of the network, or the error itself when it is none. */
export function asRefusal(error: unknown, host: string): unknown {
  for (const one of chain(error)) {
    if (one instanceof Refusal) return one;
    const code = codeOf(one);
    const known = BY_CODE[code];
    if (known !== undefined) return refusal(known, host);
    if (/^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED|HOSTNAME_MISMATCH)/.test(code)) {
      return refusal(
        ['tls-failed', 'Chứng thư bảo mật không hợp lệ ở', 'The security certificate is not valid at'],
        host,
      );
    }
    if (code.startsWith('HPE_') || one.name === 'HTTPParserError')
      return refusal(['bad-answer', 'Trả lời không đúng chuẩn HTTP từ', 'The answer is not proper HTTP, from'], host);
  }
  return error;
}

function refusal([code, vi, en]: readonly [string, string, string], host: string): Refusal {
  return new Refusal(code, say(`${vi} ${host}.`, `${en} ${host}.`), 503);
}

/** The error, what caused it, and the parts of an AggregateError (several addresses tried). */
function chain(error: unknown): Error[] {
  const found: Error[] = [];
  const queue: unknown[] = [error];
  for (let at = 0; at < queue.length && at < 20; at += 1) {
    const one = queue[at];
    if (!(one instanceof Error)) continue;
    found.push(one);
    queue.push(one.cause);
    if (one instanceof AggregateError) queue.push(...(one.errors as unknown[]));
  }
  // A refusal of ours anywhere in the chain says more than the code around it.
  return found.toSorted((a, b) => Number(b instanceof Refusal) - Number(a instanceof Refusal));
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
