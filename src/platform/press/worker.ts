// The inside of the press: takes an order, writes the file, hands it back. Runs in its own thread.
import { parentPort } from 'node:worker_threads';
import { toDocx, toHtml, toPdfWithPages, toXlsx } from '../../tools/papers/index.ts';
import { Refusal } from '../../tools/sentence/index.ts';
import { paperTypeface } from '../typeface/index.ts';
import type { Delivery, Order, Printed, PrintJob } from './jobs.ts';

const port = parentPort;
if (port === null) throw new Error('worker.ts runs only as a worker thread');

port.on('message', (order: Order) => {
  void deliver(order).then((delivery) => port.postMessage(delivery));
});

async function deliver({ id, job }: Order): Promise<Delivery> {
  try {
    return { id, ...(await written(job)) };
  } catch (error) {
    if (error instanceof Refusal) {
      return { id, refusal: { code: error.code, sentence: error.sentence, status: error.status } };
    }
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function written(job: PrintJob): Promise<Printed> {
  switch (job.format) {
    case 'docx':
      return { bytes: await toDocx(job.paper), pages: null };
    case 'pdf':
      return toPdfWithPages(job.paper, { standard: 'ua-1', typeface: paperTypeface() });
    case 'html':
      return { bytes: new TextEncoder().encode(toHtml(job.paper)), pages: null };
    case 'xlsx':
      return { bytes: await toXlsx(job.sheets, job.code), pages: null };
  }
}
