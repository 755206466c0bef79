// What this module needs of the world outside, opened once per process by start/ (and by tests).
import {
  createOutside,
  createPace,
  createRobots,
  type Fetched,
  type FetchOptions,
  type Loopback,
} from '../../platform/outside/index.ts';
import type { PictureOrder } from '../../platform/page-picture/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { allowLoopbackSources, isLoopback } from './fetchable.ts';
import { forgetProfiles } from './work/programme-profiles.ts';

export interface EvidenceSettings {
  /** Tests and the example outlet only. */
  readonly allowLoopback: Loopback;
  /** Where people can read who we are; part of what we call ourselves when fetching. */
  readonly publicAddress: string;
  /** Pause between two requests to one host; 1,000 ms unless told. */
  readonly pauseMs?: number;
  /** Program of a browser that makes pictures of confirmed pages; none when left out. */
  readonly browser?: PictureBrowser | null;
}

export type PictureBrowser = Pick<PictureOrder, 'browser' | 'environment'>;

interface World {
  readonly outside: ReturnType<typeof createOutside>;
  readonly robots: ReturnType<typeof createRobots>;
  readonly pace: ReturnType<typeof createPace>;
  readonly userAgent: string;
  readonly publicAddress: string;
  readonly allowLoopback: Loopback;
  readonly browser: PictureBrowser | null;
}

let opened: World | null = null;

/** Also decides whether loopback addresses may be named. Opening again closes nothing: call `closeEvidence` first. */
export function openEvidence(settings: EvidenceSettings): void {
  if (opened) throw new Error('evidence is opened twice');
  const userAgent = `CauNoi/0.1 (+${settings.publicAddress})`;
  const outside = createOutside({ allowLoopback: settings.allowLoopback, userAgent });
  allowLoopbackSources(settings.allowLoopback);
  opened = {
    outside,
    robots: createRobots({ outside, agent: 'CauNoi' }),
    pace: createPace(settings.pauseMs ?? 1_000),
    userAgent,
    publicAddress: settings.publicAddress,
    allowLoopback: settings.allowLoopback,
    browser: settings.browser ?? null,
  };
}

export async function closeEvidence(): Promise<void> {
  const world = opened;
  opened = null;
  allowLoopbackSources(false);
  forgetProfiles();
  await world?.outside.close();
}

export function world(): World {
  if (!opened) throw new Error('evidence is not opened; start/ calls openEvidence first');
  return opened;
}

/** Asks robots.txt, waits for the host's turn, fetches. Throws Refusal, `robots-disallowed` among others. */
export async function fetchPolitely(address: string, options: FetchOptions): Promise<Fetched> {
  const { outside, robots, pace } = world();
  const { answer, delayMs } = await robots.allows(address);
  if (!answer.yes) throw new Refusal(answer.code, answer.why, answer.code === 'robots-disallowed' ? 403 : 503);
  // This machine's own example outlet and the tests' need no rest.
  const rest = delayMs ?? (isLoopback(new URL(address).hostname) ? 0 : undefined);
  const fetched = await pace.run(new URL(address).host, () => outside.fetch(address, options), rest);
  if (new URL(fetched.finalUrl).origin !== new URL(address).origin) {
    const moved = await robots.allows(fetched.finalUrl);
    if (!moved.answer.yes) throw new Refusal(moved.answer.code, moved.answer.why, 403);
  }
  return fetched;
}

/** A status that is no success; carries the server's wish for the next try. */
export class StatusRefusal extends Refusal {
  readonly answered: number;
  readonly retryAfter: string | null;

  constructor(fetched: Fetched) {
    const { status } = fetched;
    const [vi, en] = STATUS_WORDS[status] ?? ['máy chủ báo lỗi', 'the server reports an error'];
    super(
      `status-${status}`,
      say(`Máy chủ trả lời ${status}: ${vi}.`, `The server answers ${status}: ${en}.`),
      status >= 500 || status === 429 ? 503 : 422,
    );
    this.answered = status;
    this.retryAfter = fetched.headers['retry-after'] ?? null;
  }
}

const STATUS_WORDS: Readonly<Record<number, readonly [string, string]>> = {
  401: ['trang đòi đăng nhập', 'the page asks for a sign-in'],
  403: ['trang không cho phép tải', 'the page may not be fetched'],
  404: ['không có trang này', 'there is no such page'],
  410: ['trang đã bị gỡ', 'the page was taken away'],
  429: ['máy chủ đề nghị hỏi thưa hơn', 'the server asks for fewer requests'],
  451: ['trang bị hạn chế theo pháp luật', 'the page is restricted by law'],
  503: ['máy chủ đang bận', 'the server is busy'],
};

export function statusRefusal(fetched: Fetched): StatusRefusal {
  return new StatusRefusal(fetched);
}
