import { postBytes, type PostBytes } from './post-bytes.ts';

export interface PostJson extends Omit<PostBytes, 'body' | 'contentType' | 'accept' | 'mayBePlain'> {
  readonly body: unknown;
}

export interface JsonAnswer {
  readonly status: number;
  /** The body as UTF-8; whether it is JSON is for the caller to find out. */
  readonly text: string;
  /** Seconds that the service asks to wait (429, 503); null when it does not say. */
  readonly retryAfter: number | null;
}

/** Refusals as of `postBytes`. No refusal repeats anything that was sent. */
export async function postJson(address: string, { body, ...options }: PostJson): Promise<JsonAnswer> {
  const answer = await postBytes(address, {
    ...options,
    body: JSON.stringify(body),
    contentType: 'application/json',
    accept: 'application/json',
  });
  return { status: answer.status, text: new TextDecoder().decode(answer.body), retryAfter: answer.retryAfter };
}
