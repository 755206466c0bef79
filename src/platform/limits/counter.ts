import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { sql } from 'kysely';
import type { Limited, RequestLimits } from '../config/index.ts';
import { asSystem, houseTime, signInSecret } from '../database/index.ts';
import { log } from '../log/index.ts';

export interface RequestCounter {
  /**
   * Counts one request. Null when it may go on, else in how many seconds to try again. `person` is whatever a person
   * carries from request to request (a cookie), or null; `address` is where the request came from, or null.
   */
  count(kind: Limited, person: string | null, address: string | null): number | null;
  /** Tells the database what was counted and takes over what others have counted. Done by itself every second. */
  agree(): Promise<void>;
  stop(): Promise<void>;
}

interface Counted {
  /** What all processes had counted when they last agreed, with our own of then. */
  agreed: number;
  /** Ours since then. */
  since: number;
}

const MINUTE_MS = 60_000;
const AGREE_EVERY_MS = 1_000;
/** Bounds the memory: whoever comes from more places than this within a minute is no single person. */
const MOST_KEYS = 200_000;
/** Bounds one statement. */
const MOST_AT_ONCE = 5_000;

export function createRequestCounter(
  limits: RequestLimits,
  now: () => number = () => houseTime().getTime(),
): RequestCounter {
  let minute = Math.floor(now() / MINUTE_MS);
  let counted = new Map<string, Counted>();
  let told = new Set<string>();
  let agreeing: Promise<void> | null = null;

  const turnMinute = () => {
    const current = Math.floor(now() / MINUTE_MS);
    if (current === minute) return;
    minute = current;
    counted = new Map();
    told = new Set();
  };
  /** Whether the limit is passed with this request. What is refused does not count, or nobody would ever come back in. */
  const passes = (key: string, limit: number): boolean => {
    const found = counted.get(key);
    return found !== undefined && found.agreed + found.since >= limit;
  };
  const add = (key: string) => {
    const found = counted.get(key);
    if (found) found.since++;
    else if (counted.size < MOST_KEYS) counted.set(key, { agreed: 0, since: 1 });
  };

  async function tell(): Promise<void> {
    turnMinute();
    const ofMinute = minute;
    const mine = counted;
    const changed = [...mine].filter(([, one]) => one.since > 0).slice(0, MOST_AT_ONCE);
    if (changed.length === 0) return;
    // Taken off before asking: what is counted meanwhile is told the next time.
    const sent = changed.map(([key, one]) => {
      const { since } = one;
      one.since = 0;
      one.agreed += since;
      return { key, count: since };
    });
    try {
      const { rows } = await asSystem('request limits', async (db) => {
        await sql`delete from request_count where minute < ${ofMinute - 2}`.execute(db);
        // In one order for all, so that two processes never wait for each other crosswise.
        return sql<{ key: string; count: number }>`
          insert into request_count as c (key, minute, count)
          select key, ${ofMinute}, count from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as told(key text, count int)
          order by key
          on conflict (key, minute) do update set count = c.count + excluded.count
          returning key, count`.execute(db);
      });
      for (const { key, count } of rows) {
        const one = mine.get(key);
        if (one) one.agreed = count;
      }
    } catch (error) {
      for (const { key, count } of sent) {
        const one = mine.get(key)!;
        one.agreed -= count;
        one.since += count;
      }
      log.warn({ err: error }, 'requests are counted by this process alone for the moment');
    }
  }

  const agree = () => (agreeing ??= tell().finally(() => (agreeing = null)));
  const timer = setInterval(() => void agree(), AGREE_EVERY_MS);
  timer.unref();

  return {
    count(kind, person, address) {
      turnMinute();
      const keys: [string, number][] = [];
      if (person !== null) keys.push([keyOf(kind, `person ${person}`), limits[kind].person]);
      const place = address === null ? null : placeOf(address);
      if (place !== null) keys.push([keyOf(kind, `address ${place}`), limits[kind].address]);
      if (keys.some(([key, limit]) => passes(key, limit))) {
        if (!told.has(kind)) log.warn({ kind }, 'somebody asks more often than the limit of a minute allows');
        told.add(kind);
        return Math.max(1, Math.ceil(((minute + 1) * MINUTE_MS - now()) / 1_000));
      }
      for (const [key] of keys) add(key);
      return null;
    },
    agree,
    async stop() {
      clearInterval(timer);
      await agree();
    },
  };
}

/** Neither cookies nor addresses stand in the database. */
function keyOf(kind: Limited, who: string): string {
  return createHmac('sha256', signInSecret()).update(`${kind} ${who}`).digest('base64url');
}

/** A network that one customer is given; null for addresses of this machine and for what is no address. */
function placeOf(address: string): string | null {
  if (!ipaddr.isValid(address)) return null;
  const parsed = ipaddr.process(address);
  if (parsed.range() === 'loopback') return null;
  // RFC 6177: one site has at least a /64 to itself.
  return parsed.kind() === 'ipv6' ? parsed.toNormalizedString().split(':').slice(0, 4).join(':') : parsed.toString();
}
