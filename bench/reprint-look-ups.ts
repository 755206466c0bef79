// Whether a new clipping repeats one of those held, asked of the database among up to a million.
import type pg from 'pg';
import { addOutlet } from '../src/modules/evidence/index.ts';
import { perform, type Context } from '../src/platform/context/index.ts';
import { registeredTasks } from '../src/platform/jobs/index.ts';
import { addDays } from '../src/tools/calendar/index.ts';
import { insertClippings, withoutFingerprintIndexes, type HeldClipping } from './held-clippings.ts';
import { inventorOf, rewritten } from './invented-texts.ts';
import { median, ms, times, type Measured, type Measurement } from './measure.ts';
import { NOW, personOf, PROGRAM, registerBody } from './signed-programmes.ts';
import { inTemporaryHouse, type TemporaryHouse } from './temporary-house.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const AIM_MS = 20;
/** Whole clippings with texts; of all others only the fingerprint is there, which is what a look-up goes through. */
const WHOLE = 5_000;
const NEW = 100;
/** Of a text of 350 syllables. */
const NUMBERS = 43;

/** Fingerprints of texts that share nothing but set phrases: few phrases are met often and most of them seldom. */
async function addFingerprints(client: pg.Client, count: number): Promise<void> {
  await client.query(
    `insert into clipping_fingerprint (hash, clipping_id)
     select distinct case when random() < 0.1 then hashint4((random() ^ 2 * 20000)::int)
         else (random() * 4294967295 - 2147483648)::bigint::int end, text.id
     from (select gen_random_uuid() as id from generate_series(1, $1)) as text, generate_series(1, ${NUMBERS})`,
    [count],
  );
}

async function timesOf(ids: readonly string[], work: (id: string) => Promise<void>): Promise<number[]> {
  const taken: number[] = [];
  for (const id of ids) {
    const begun = performance.now();
    await work(id);
    taken.push(performance.now() - begun);
  }
  return taken;
}

const p95 = (taken: readonly number[]): number => taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.95)]!;

function bareChange(objectId: string): Promise<void> {
  return perform(
    PROGRAM,
    async (ctx: Context) => {
      await ctx.db.updateTable('clipping').set({ section: 'đo' }).where('id', '=', objectId).execute();
      await ctx.journal({ what: 'bench.touched', objectKind: 'clipping', objectId, data: {} });
    },
    null,
  );
}

async function measure({ filling }: TemporaryHouse): Promise<Measured[]> {
  const task = registeredTasks().find(({ name }) => name === 'evidence.relate')!;
  // Without programmes: what is measured is the look-up, with the reading, the writing and the journal around it.
  const organisationId = await registerBody('Báo Tra Cứu', 'press');
  const { outletId } = await perform(personOf(organisationId), addOutlet, {
    name: 'Báo Tra Cứu điện tử (mẫu)',
    kind: 'online' as const,
  });
  const inventor = inventorOf('reprint-look-ups');
  const clippingOf = (text: string, at: number): HeldClipping => ({
    title: text.slice(0, 70),
    text,
    outletId,
    organisationId,
    publishedAt: new Date(`${addDays(NOW, -1 - (at % 900))}T08:00:00+07:00`),
  });
  const held = Array.from({ length: WHOLE }, (_, at) => clippingOf(inventor.text(350), at));
  await insertClippings(filling, held, true);
  const rows: Measured[] = [];
  let before = WHOLE;
  let first: number | null = null;
  for (const size of SIZES) {
    await withoutFingerprintIndexes(filling, () => addFingerprints(filling, size - before));
    before = size;
    for (const table of ['clipping', 'clipping_fingerprint']) await filling.query(`vacuum analyze ${table}`);
    const ids = await insertClippings(
      filling,
      Array.from({ length: NEW }, (_, at) =>
        clippingOf(
          at % 6 === 0 ? rewritten(inventor.chance.pick(held).text, 12, inventor.chance) : inventor.text(350),
          0,
        ),
      ),
      false,
    );
    const bare = median(await timesOf(ids, bareChange));
    const taken = await timesOf(ids, (objectId) => task.run(task.payload.parse({ objectId })));
    const { rows: found } = await filling.query<{ count: number }>(
      'select count(*)::int as count from clipping where id = any($1) and original_id is not null',
      [ids],
    );
    if (found[0]!.count !== Math.ceil(NEW / 6))
      throw new Error(`${found[0]!.count} of ${Math.ceil(NEW / 6)} reprints were found among ${size}`);
    const p50 = median(taken);
    first ??= p50;
    rows.push({
      what: `${size.toLocaleString('en')} texts held`,
      figure: `p50 ${ms(p50)}, p95 ${ms(p95(taken))}${p50 === first ? '' : `, p50 grew ${times(p50 / first)}`}`,
      against: `bare journalled change ${ms(bare)}; aim p95 ${AIM_MS} ms`,
      ratio: `${times(p95(taken) / AIM_MS)} the aim`,
    });
    console.log(JSON.stringify(rows.at(-1)), new Date().toISOString());
  }
  return rows;
}

export const reprintLookUps: Measurement = {
  name: 'reprint-look-ups',
  about: `A new clipping is compared with those held, in the database, with everything around it (transaction, reading, putting it behind its original, journal). One in six repeats a text held with one syllable in twelve changed; the run fails when one of them is not found. ${WHOLE.toLocaleString('en')} of those held have texts, the others only their fingerprints of ${NUMBERS} numbers.`,
  run: () => inTemporaryHouse(measure),
};
