import type { Context } from 'hono';
import { asSystem, sql } from '../platform/database/index.ts';

/** 200 as long as this process answers at all; whoever starts processes anew asks this. */
export function alive(c: Context): Response {
  return c.json({ status: 'alive' });
}

/** 200 when this process answers and reaches its database, 503 when it does not reach it. For load balancers. */
export async function health(c: Context): Promise<Response> {
  try {
    await asSystem('health check', (db) => sql`select 1`.execute(db));
    return c.json({ status: 'ok' });
  } catch (error) {
    return c.json({ status: 'database-away', detail: (error as { code?: string }).code ?? 'unreachable' }, 503);
  }
}
