import type { Context } from '../context/index.ts';

export const DELIVERY_TASK = 'mail.deliver';
/** One after the other over all workers, so that the server's pace is kept. */
export const DELIVERY_JOB = { key: DELIVERY_TASK, queue: 'mail' } as const;

/** Has what waits sent, at once or at that time. */
export function enqueueDelivery(ctx: Pick<Context, 'enqueue'>, runAt?: Date): Promise<void> {
  return ctx.enqueue(DELIVERY_TASK, {}, { ...DELIVERY_JOB, ...(runAt ? { runAt } : {}) });
}
