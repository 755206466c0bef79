// Loaded into a program from outside (`node --import`) by the trials, never by the program itself: counts the steps that it
// takes and kills it at the one that the trial wants. A step is a question to the database (and the end of a commit), a file
// put into its place, and a moment within the writing of a PDF.
// While the file named by TRIAL_STEPS exists, steps are counted; it holds the number of the last one, or 0 for none, and a
// word of its own for each counting.
import { appendFileSync, existsSync, readFileSync, promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread, Worker } from 'node:worker_threads';
import pg from 'pg';

/** Looks of the program that belong to no deed. */
const BESIDE =
  /get_job|known_crontabs|worker_presence|listen "|health check|machine_alarm|^select 1$|reset_locked|_private_jobs set locked/i;
const WITHIN_PDF_MS = 40;

const file = process.env['TRIAL_STEPS'];
if (file === undefined) throw new Error('TRIAL_STEPS is not set');
let taken = 0;
let counting = '';

function step(name: string): void {
  if (!existsSync(file!)) return;
  const [last, word = ''] = readFileSync(file!, 'utf8').split(' ');
  if (word !== counting) taken = 0;
  counting = word;
  taken++;
  appendFileSync(`${file}.log`, `${taken} ${name.replaceAll(/\s+/g, ' ').slice(0, 120)}\n`);
  if (taken === Number(last)) process.kill(process.pid, 'SIGKILL');
}

function textOf(question: unknown): string {
  if (typeof question === 'string') return question;
  const { text } = question as { text?: unknown };
  return typeof text === 'string' ? text : '';
}

type Ask = (this: pg.Client, ...args: unknown[]) => unknown;

function countQuestions(): void {
  const client = pg.Client.prototype as unknown as { query: Ask };
  const ask = client.query;
  client.query = function (...args) {
    const text = textOf(args[0]);
    const counts = text !== '' && !BESIDE.test(text);
    if (counts) step(text);
    const answer = ask.apply(this, args);
    if (!counts || !/^\s*commit/i.test(text) || !(answer instanceof Promise)) return answer;
    return answer.then((value: unknown) => {
      step('committed');
      return value;
    });
  };
}

function countFiles(): void {
  const rename = promises.rename;
  promises.rename = async (from, to) => {
    step(`file before it is in its place: ${String(to)}`);
    await rename(from, to);
    step(`file in its place: ${String(to)}`);
  };
  syncBuiltinESMExports();
}

function countPapers(): void {
  const post = Worker.prototype.postMessage as (this: Worker, ...args: unknown[]) => void;
  Worker.prototype.postMessage = function (this: Worker, ...args: unknown[]) {
    const { job } = (args[0] ?? {}) as { job?: { format?: string } };
    if (job?.format === 'pdf') setTimeout(() => step('a PDF is being written'), WITHIN_PDF_MS);
    post.apply(this, args);
  } as typeof Worker.prototype.postMessage;
}

if (isMainThread) {
  countQuestions();
  countFiles();
  countPapers();
}
