// LISTEN on one dedicated connection that comes back by itself after the server was away.
import pg from 'pg';
import { log } from '../log/index.ts';
import type { DatabaseAddress } from './connection.ts';

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

  function again(): void {
    client = null;
    if (!stopped && !wait) {
      wait = setTimeout(() => {
        wait = null;
        void open();
      }, 500);
    }
  }

  async function open(): Promise<void> {
    const opened = new pg.Client({ ...address, application_name: 'caunoi-listen', keepAlive: true });
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
      await client?.end();
    },
  };
}
