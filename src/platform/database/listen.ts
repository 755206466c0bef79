// LISTEN on one dedicated connection that comes back by itself after the server was away.
import pg from 'pg';
import { log } from '../log/index.ts';
import type { DatabaseAddress } from './connection.ts';
import { KEEP_ALIVE } from './silence.ts';

const BEAT_MS = 15_000;
const PATIENCE_MS = 10_000;

export interface Listener {
  stop(): Promise<void>;
}

/**
 * Calls `onMessage` for each notification and `onGap` whenever notifications may have been missed (first connection and
 * each reconnection).
 */
export function listen(
  address: DatabaseAddress,
  channel: string,
  onMessage: (payload: string) => void,
  onGap: () => void,
): Listener {
  let stopped = false;
  let client: pg.Client | null = null;
  let wait: NodeJS.Timeout | null = null;
  let beat: NodeJS.Timeout | undefined;

  /** Whoever only listens does not notice that nobody speaks any more. */
  async function ask(opened: pg.Client): Promise<void> {
    const silent = setTimeout(() => {
      log.warn({ channel }, 'the listening connection fell silent');
      // With a question under way this cuts the connection at once.
      void opened.end();
    }, PATIENCE_MS);
    try {
      await opened.query('select 1');
    } catch (error) {
      log.warn({ err: error, channel }, 'the listening connection does not answer');
    } finally {
      clearTimeout(silent);
    }
  }

  function again(): void {
    client = null;
    clearInterval(beat);
    if (!stopped && !wait) {
      wait = setTimeout(() => {
        wait = null;
        void open();
      }, 500);
    }
  }

  async function open(): Promise<void> {
    const opened = new pg.Client({
      ...address,
      ...KEEP_ALIVE,
      application_name: 'caunoi-listen',
      connectionTimeoutMillis: 10_000,
    });
    opened.on('error', (error) => {
      log.warn({ err: error, channel }, 'the listening connection was lost');
    });
    opened.on('end', again);
    opened.on('notification', (message) => onMessage(message.payload ?? ''));
    try {
      await opened.connect();
      await opened.query(`listen ${pg.escapeIdentifier(channel)}`);
      client = opened;
      onGap();
      if (stopped) await opened.end();
      else beat = setInterval(() => void ask(opened), BEAT_MS).unref();
    } catch (error) {
      log.warn({ err: error, channel }, 'could not listen; trying again');
      again();
    }
  }

  void open();
  return {
    async stop() {
      stopped = true;
      if (wait) clearTimeout(wait);
      clearInterval(beat);
      await client?.end();
    },
  };
}
