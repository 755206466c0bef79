// The inside of the press: takes an order, writes the file, hands it back. Runs in its own thread.
import { parentPort } from 'node:worker_threads';
import { toDocx, toHtml, toPdf, toXlsx } from '../../tools/papers/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';
import { paperTypeface } from '../typeface/index.ts';
import type { Delivery, Order, PrintJob } from './jobs.ts';

const port = parentPort;
if (port === null) throw new Error('worker.ts runs only as a worker thread');

port.on('message', (order: Order) => {
  void deliver(order).then((delivery) => port.postMessage(delivery));
});

async function deliver({ id, job }: Order): Promise<Delivery> {
  try {
    return { id, bytes: await written(job) };
  } catch (error) {
    if (error instanceof Refusal) {
      return { id, refusal: { code: error.code, sentence: error.sentence, status: error.status } };
    }
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function written(job: PrintJob): Promise<Uint8Array> {
  switch (job.format) {
    case 'docx':
      return toDocx(job.paper);
    case 'pdf':
      return toPdf(job.paper, { standard: 'ua-1', typeface: paperTypeface() });
    case 'html':
      return new TextEncoder().encode(toHtml(job.paper));
    case 'xlsx':
      return toXlsx(job.sheets);
  }
}
