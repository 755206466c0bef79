// The metrics on a port of their own, so that no proxy of the public pages can lead to them.
import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { newestRuns } from '../backup/index.ts';
import { appPool, asSystem, signInPool, sql, type DatabaseAddress, houseTime } from '../database/index.ts';
import { figure, METRICS } from '../metrics/index.ts';
import { queueFigures } from './queue-figures.ts';

export interface MetricsSettings {
  readonly host: string;
  readonly port: number;
  /** Asked for as `Authorization: Bearer …`; null: whoever reaches the port. */
  readonly token: string | null;
}

export interface MetricsServer {
  readonly port: number;
  stop(): Promise<void>;
}

const one = (value: number) => new Map([['', value]]);

function addFigures(jobs: DatabaseAddress): void {
  figure('caunoi_database_connections', 'Connections of this process', 'state', async () => {
    const [app, signIn] = [appPool(), signInPool()];
    return new Map([
      ['open', app.totalCount],
      ['idle', app.idleCount],
      ['waiting', app.waitingCount],
      ['sign_in_open', signIn.totalCount],
      ['sign_in_waiting', signIn.waitingCount],
    ]);
  });
  figure('caunoi_jobs', 'Jobs of the queue by state', 'state', async () => {
    const { ready, running, later, givenUp, failing, oldestSeconds } = await queueFigures(jobs);
    return new Map(
      Object.entries({ ready, running, later, given_up: givenUp, failing, oldest_ready_seconds: oldestSeconds }),
    );
  });
  figure('caunoi_backup_age_seconds', 'Since the last good backup; missing when there is none', null, () =>
    asSystem('metrics', async (db) => {
      const [newest] = await newestRuns(db, 1, true);
      return newest ? one((houseTime().getTime() - newest.startedAt.getTime()) / 1000) : new Map<string, number>();
    }),
  );
}

/** Paths: `/metrics`; `/suc-khoe`: 200 when this process reaches its database, 503 when not. */
export async function startMetrics(settings: MetricsSettings, jobs: DatabaseAddress): Promise<MetricsServer> {
  addFigures(jobs);
  const server = createServer((request, response) => {
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    if (request.url === '/suc-khoe') {
      asSystem('health check', (db) => sql`select 1`.execute(db)).then(
        () => answer(200, 'application/json', '{"status":"ok"}'),
        () => answer(503, 'application/json', '{"status":"database-away"}'),
      );
      return;
    }
    if (request.url !== '/metrics') answer(404, 'text/plain', 'not here\n');
    else if (!mayRead(settings.token, request.headers.authorization)) answer(401, 'text/plain', 'a token is needed\n');
    else {
      METRICS.metrics().then(
        (text) => answer(200, METRICS.contentType, text),
        // Half of the figures would look like all of them.
        () => answer(503, 'text/plain', 'the database cannot be asked\n'),
      );
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound ? bound.port : settings.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function mayRead(token: string | null, given: string | undefined): boolean {
  if (token === null) return true;
  const [wanted, got] = [Buffer.from(`Bearer ${token}`), Buffer.from(given ?? '')];
  return wanted.length === got.length && timingSafeEqual(wanted, got);
}
