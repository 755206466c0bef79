// One registry for the process. docs/OPERATIONS.md explains each figure.
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export const METRICS = new Registry();

const registers = [METRICS];

/** Seconds from request to finished answer, by pattern of the route. */
export const requestSeconds = new Histogram({
  name: 'caunoi_http_request_seconds',
  help: 'Answers by pattern of the route, method and status',
  labelNames: ['route', 'method', 'status'] as const,
  buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10],
  registers,
});

export const publicPages = new Counter({
  name: 'caunoi_public_pages_total',
  help: 'Public pages by where they came from: kept, made, stale (database away)',
  labelNames: ['from'] as const,
  registers,
});

export const sandboxKills = new Counter({
  name: 'caunoi_sandbox_kills_total',
  help: 'Readers of hostile input that were stopped for their time or memory',
  registers,
});

export const outsideFetches = new Counter({
  name: 'caunoi_outside_fetches_total',
  help: 'Fetches from other machines by outcome: 2xx … 5xx or the code of the refusal',
  labelNames: ['outcome'] as const,
  registers,
});

export const fileStoreTrouble = new Counter({
  name: 'caunoi_file_store_trouble_total',
  help: 'Answers of the S3-compatible store of files that were not what was asked for, by deed and kind; also those tried again',
  labelNames: ['deed', 'outcome'] as const,
  registers,
});

export const journalAppendSeconds = new Histogram({
  name: 'caunoi_journal_append_seconds',
  help: 'Writing one journal entry within its transaction',
  buckets: [0.0005, 0.001, 0.002, 0.003, 0.005, 0.01, 0.05, 0.25, 1],
  registers,
});

export const slowStatements = new Counter({
  name: 'caunoi_slow_statements_total',
  help: 'Database statements that took longer than SLOW_STATEMENT_MS',
  registers,
});

export const jobSeconds = new Histogram({
  name: 'caunoi_job_seconds',
  help: 'Background jobs by task and outcome',
  labelNames: ['task', 'outcome'] as const,
  buckets: [0.01, 0.05, 0.2, 1, 5, 30, 120, 600],
  registers,
});

/** A figure that is asked for when somebody reads the metrics: value by label, or one value under ''. */
export function figure(
  name: string,
  help: string,
  label: string | null,
  ask: () => Promise<ReadonlyMap<string, number>>,
): void {
  if (METRICS.getSingleMetric(name)) return;
  const gauge: Gauge = new Gauge({
    name,
    help,
    labelNames: label === null ? [] : [label],
    registers: [],
    async collect() {
      if (label === null) this.remove();
      else this.reset();
      for (const [key, value] of await ask()) {
        if (label === null) this.set(value);
        else this.set({ [label]: key }, value);
      }
    },
  });
  METRICS.registerMetric(gauge);
}
