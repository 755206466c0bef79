// robots.txt, RFC 9309: asked once a day per site, followed for our own name. No file means yes; a server that fails
// means no, until it answers again.
import robotsParser, { type Robot } from 'robots-parser';
import { decodeText } from '../../tools/charset/index.ts';
import { Refusal, YES, no, type Answer } from '../../tools/sentence/index.ts';
import type { Outside } from './outside.ts';

export interface Robots {
  /** May this address be fetched by us? `delayMs` is the pause that the site asks for, at most 60 s. */
  allows(address: string): Promise<{ answer: Answer; delayMs: number | null }>;
  /** The sitemaps that the site names. */
  sitemaps(address: string): Promise<readonly string[]>;
}

export interface RobotsOptions {
  readonly outside: Pick<Outside, 'fetch'>;
  /** The product token, e.g. "CauNoi". */
  readonly agent: string;
  readonly now?: () => number;
}

type Rules = { readonly robot: Robot } | { readonly free: true } | { readonly unreachable: true };

const DAY_MS = 86_400_000;
const RETRY_MS = 600_000;
/** RFC 9309 §2.5: at least 500 KiB are read; more is not. */
const MOST_BYTES = 512 * 1024;
const MOST_SITES = 5_000;

export function createRobots({ outside, agent, now = () => performance.now() }: RobotsOptions): Robots {
  const known = new Map<string, { until: number; rules: Promise<Rules> }>();

  function rulesFor(address: string): Promise<Rules> {
    const { origin } = new URL(address);
    const cached = known.get(origin);
    if (cached !== undefined && cached.until > now()) return cached.rules;
    const entry = { until: now() + DAY_MS, rules: load(outside, origin) };
    known.delete(origin);
    known.set(origin, entry);
    const oldest = known.keys().next().value;
    if (known.size > MOST_SITES && oldest !== undefined) known.delete(oldest);
    entry.rules.then(
      (rules) => {
        if ('unreachable' in rules) entry.until = now() + RETRY_MS;
      },
      // The error reaches whoever asked; here it only means that nothing may stay cached.
      () => known.delete(origin),
    );
    return entry.rules;
  }

  return {
    async allows(address) {
      const rules = await rulesFor(address);
      if ('free' in rules) return { answer: YES, delayMs: null };
      if ('unreachable' in rules) {
        const answer = no(
          'robots-unreachable',
          'Chưa kết nối được với trang (không đọc được robots.txt) nên chưa tải. Hãy xem địa chỉ có gõ đúng không, hoặc thử lại sau ít phút.',
          'The site cannot be reached (its robots.txt cannot be read), so nothing is fetched yet. See whether the address is typed correctly, or try again in some minutes.',
        );
        return { answer, delayMs: null };
      }
      const seconds = rules.robot.getCrawlDelay(agent);
      const delayMs = seconds === undefined || Number.isNaN(seconds) ? null : Math.min(60, Math.max(0, seconds)) * 1000;
      if (rules.robot.isDisallowed(address, agent) !== true) return { answer: YES, delayMs };
      const answer = no(
        'robots-disallowed',
        'Trang này không cho phép tải tự động (robots.txt).',
        'This site does not allow automatic fetching (robots.txt).',
      );
      return { answer, delayMs };
    },
    async sitemaps(address) {
      const rules = await rulesFor(address);
      return 'robot' in rules ? rules.robot.getSitemaps() : [];
    },
  };
}

async function load(outside: Pick<Outside, 'fetch'>, origin: string): Promise<Rules> {
  const address = `${origin}/robots.txt`;
  try {
    const { status, body, headers } = await outside.fetch(address, {
      maxBytes: MOST_BYTES,
      timeoutMs: 15_000,
      accept: 'text/plain',
    });
    if (status >= 200 && status < 300)
      return { robot: robotsParser(address, decodeText(body, headers['content-type']).text) };
    return status >= 400 && status < 500 ? { free: true } : { unreachable: true };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A forbidden machine stays forbidden by its own reason, also for the page itself.
    if (error.status === 400) throw error;
    // A file above the limit or a circle of redirects is no file (RFC 9309 §2.3.1.2).
    if (/^(?:too-big|redirect-loop|too-many-redirects)$/.test(error.code)) return { free: true };
    return { unreachable: true };
  }
}
