// The journal as evidence: adding an entry, giving places, proving one entry, verifying everything, against what the
// database needs for the bare rows.
import { performance } from 'node:perf_hooks';
import { perform } from '../src/platform/context/index.ts';
import { asSystem } from '../src/platform/database/index.ts';
import { checkpointNow, givePlaces, openJournalKey, proveEntry, verifyJournal } from '../src/platform/journal/index.ts';
import { hashOfLeaf, leafOf } from '../src/platform/journal/leaf.ts';
import { journalKeyPath } from '../src/start/boot.ts';
import { median, ms, times, type Measured, type Measurement } from './measure.ts';
import { inTemporaryHouse, type TemporaryHouse } from './temporary-house.ts';

const BATCH = 20_000;

/** Entries as the program writes them, put in at once. */
async function fill({ filling }: TemporaryHouse, from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, to - start) }, (_, n) => ({
      at: new Date(),
      account_id: null,
      organisation_id: null,
      programme_id: null,
      what: 'thing.changed',
      object_kind: 'thing',
      object_id: String(start + n),
      data: { name: `Chương trình phối hợp (mẫu) ${start + n}`, from: 'in_force', to: 'ended' },
      before_hash: null,
      after_hash: null,
      reason: null,
    }));
    await filling.query(
      `insert into journal_entry (at, what, object_kind, object_id, data, leaf_hash)
       select at, 'thing.changed', 'thing', object_id, data, leaf_hash
       from unnest($1::timestamptz[], $2::text[], $3::jsonb[], $4::bytea[]) as w (at, object_id, data, leaf_hash)`,
      [
        rows.map((row) => row.at),
        rows.map((row) => row.object_id),
        rows.map((row) => JSON.stringify(row.data)),
        rows.map((row) => hashOfLeaf(leafOf(row))),
      ],
    );
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function p95(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.95)]!;
}

const append = () =>
  perform(
    { kind: 'system', reason: 'bench' },
    async (ctx) => {
      await ctx.journal({ what: 'thing.changed', objectKind: 'thing', objectId: 'x', data: { name: 'mẫu' } });
    },
    null,
  );

async function measureAt(opened: TemporaryHouse, size: number): Promise<Measured[]> {
  const { house, filling } = opened;
  const placing = await timed(givePlaces);
  await checkpointNow(new Date());
  const { keys } = await openJournalKey(journalKeyPath(house.config, house.dataDir), 'bench');
  const verifying = await timed(async () => {
    const verdict = await verifyJournal(keys);
    if (verdict.fault) throw new Error(verdict.fault.why.en);
  });
  const bare = await timed(() => filling.query('select count(*), sum(length(e::text)) from journal_entry e'));
  const appends: number[] = [];
  const empties: number[] = [];
  const proofs: number[] = [];
  for (let n = 0; n < 200; n++) {
    appends.push(await timed(append));
    empties.push(
      await timed(() => asSystem('bench', async (db) => db.selectFrom('installation').selectAll().execute())),
    );
    const entry = 1 + Math.floor(Math.random() * size);
    proofs.push(await timed(() => asSystem('bench', (db) => proveEntry(db, entry))));
  }
  const label = size.toLocaleString('en');
  return [
    {
      what: `${label} entries: verify all`,
      figure: ms(verifying),
      against: `the database reading the bare rows ${ms(bare)}`,
      ratio: `${times(verifying / bare)} the time`,
    },
    {
      what: `${label} entries: give all their places`,
      figure: ms(placing),
      against: 'limit: none',
      ratio: `${Math.round(size / (placing / 1000)).toLocaleString('en')}/s`,
    },
    {
      what: `${label} entries: add one`,
      figure: `p50 ${ms(median(appends))}, p95 ${ms(p95(appends))}`,
      against: `a transaction that reads one row p50 ${ms(median(empties))}; limit p95 3 ms`,
      ratio: `${times(median(appends) / median(empties))} the time`,
    },
    {
      what: `${label} entries: prove one`,
      figure: `p50 ${ms(median(proofs))}, p95 ${ms(p95(proofs))}`,
      against: 'limit 50 ms',
      ratio: times(p95(proofs) / 50),
    },
  ];
}

export const journal: Measurement = {
  name: 'journal',
  about:
    'The journal as evidence (Merkle tree, signed checkpoints). Verifying grows with the entries; adding and proving should hardly grow.',
  run: () =>
    inTemporaryHouse(async (opened) => {
      const rows: Measured[] = [];
      let held = 0;
      for (const size of [10_000, 100_000, 1_000_000]) {
        await fill(opened, held, size);
        held = size;
        rows.push(...(await measureAt(opened, size)));
      }
      return rows;
    }),
};
