// Files of all published programmes, made while they are sent: nothing is held but a helping of programmes.
import { consult, type Who } from '../../platform/context/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import type { RecordFilter } from './input.ts';
import { publicProgramme, type PublicProgramme } from './public-programme.ts';
import { recordsAfter } from './record-queries.ts';
import type { RecordLine } from './view.ts';

const PUBLIC: Who = { kind: 'public' };
const HELPING = 20;
/** Such files at once in one process: each asks a dozen statements of each programme. */
const AT_ONCE = 2;
let running = 0;

/** Throws Refusal `files-busy` (503) when so many are being made already. */
export async function* allProgrammes(
  filter: RecordFilter,
): AsyncGenerator<{ readonly found: PublicProgramme; readonly changedAt: string }> {
  for (let after: string | null = null; ;) {
    const from: string | null = after;
    const helping: RecordLine[] = await consult(PUBLIC, (ctx) => recordsAfter(ctx, filter, from, HELPING));
    for (const { slug, changedAt } of helping) {
      // Withdrawn since: it is left out.
      const found = await consult(PUBLIC, (ctx) => publicProgramme(ctx, slug));
      if (found) yield { found, changedAt };
    }
    if (helping.length < HELPING) return;
    after = helping.at(-1)!.id;
  }
}

/** The texts as a body that is made as fast as it is read, one file of `AT_ONCE` in this process. */
export function wholeFile(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  if (running >= AT_ONCE)
    throw new Refusal(
      'files-busy',
      say(
        'Đang có người khác tải toàn bộ dữ liệu. Hãy thử lại sau vài phút.',
        'Others are downloading all data at present. Try again in a few minutes.',
      ),
      503,
    );
  running += 1;
  let open = true;
  const close = () => {
    if (open) running -= 1;
    open = false;
  };
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { value, done } = await texts.next();
        if (done) {
          close();
          controller.close();
        } else controller.enqueue(encoder.encode(value));
      } catch (error) {
        close();
        controller.error(error);
      }
    },
    async cancel() {
      close();
      await texts.return(undefined);
    },
  });
}
