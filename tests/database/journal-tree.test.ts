// The journal as evidence: places, checkpoints, proofs, and what happens to somebody with all rights on the database.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform } from '../../src/platform/context/index.ts';
import { asSystem } from '../../src/platform/database/index.ts';
import {
  checkpointNow,
  exportJournal,
  givePlaces,
  openJournalKey,
  proveEntry,
  rotateJournalKey,
  useJournalSigner,
  verifyJournal,
  type JournalSigner,
} from '../../src/platform/journal/index.ts';
import { verifierKeyText } from '../../src/tools/transparency-log/index.ts';
import { SYSTEM, useTestDatabase } from '../support/database.ts';
import { Tamperer } from '../support/tamperer.ts';

const database = useTestDatabase();
const run = promisify(execFile);
/** Many more in the full run of trust. */
const TAMPERINGS = Number(process.env['CAUNOI_TAMPERINGS'] ?? 120);

let folder = '';
let signer: JournalSigner;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-journal-'));
  signer = await openJournalKey(join(folder, 'key.json'), 'mau.example/nhat-ky');
  useJournalSigner(signer);
});
afterAll(async () => {
  useJournalSigner(null);
  await rm(folder, { recursive: true, force: true });
});

async function write(count: number, at = 0): Promise<void> {
  for (let n = 0; n < count; n++) {
    await perform(
      SYSTEM,
      async (ctx) => {
        await ctx.journal({
          what: 'thing.changed',
          objectKind: 'thing',
          objectId: String(at + n),
          data: { name: `Mục thứ ${at + n} (mẫu)`, nested: { b: [1.5, null], a: 'Hòa' } },
          after: { n },
          reason: n % 3 === 0 ? 'lý do (mẫu)' : null,
        });
      },
      null,
    );
  }
}

async function exported(): Promise<string> {
  const lines: string[] = [];
  await exportJournal(async (line) => {
    lines.push(line);
  });
  const path = join(folder, `export-${Math.random()}.ndjson`);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

/** Runs the offline verifier as a stranger would. */
async function offline(...args: string[]): Promise<{ code: number; said: string }> {
  return run(process.execPath, ['verifier/verify.mjs', ...args]).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
  );
}

/** Transactions of other tests on this server hold places back while they last. */
async function placed(count: number): Promise<number> {
  let given = await givePlaces();
  for (let tries = 0; given < count && tries < 200; tries++) {
    await setTimeout(50);
    given += await givePlaces();
  }
  return given;
}

const keyArgs = () => ['--key', verifierKeyText(signer.current)];

describe('places', () => {
  it('are given once, to entries whose transactions are over, in one order', async () => {
    await write(5);
    const late = new pg.Client(database.ownerAddress);
    await late.connect();
    await late.query('begin');
    await late.query('select pg_current_xact_id()');
    await write(4, 5);
    // The four came after a transaction that is still open: they wait for it.
    expect(await placed(5)).toBe(5);
    const given = await Promise.all([givePlaces(), givePlaces()]);
    expect(given).toEqual([0, 0]);
    await late.query('commit');
    await late.end();
    expect(await placed(4)).toBe(4);
    const { rows } = await database.owner.query<{ position: number; entry_id: number }>(
      'select position, entry_id from journal_leaf order by position',
    );
    expect(rows.map((row) => Number(row.position))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(rows.map((row) => row.entry_id)).toEqual(rows.map((row) => row.entry_id).toSorted((a, b) => a - b));
  });

  it('are given to what a restored house brings, whose transaction numbers belong to another server', async () => {
    await database.owner.query(`update journal_place set xact = '999999999999'`);
    await write(3, 9);
    expect(await placed(3)).toBe(3);
    await write(1, 12);
    expect(await placed(1)).toBe(1);
  });

  it('may not be changed by the program', async () => {
    await expect(
      asSystem('test', (db) => db.updateTable('journal_leaf').set({ position: 99 }).execute()),
    ).rejects.toThrow(/permission denied/);
    await expect(asSystem('test', (db) => db.deleteFrom('journal_checkpoint').execute())).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('checkpoints and proofs', () => {
  it('are signed, once per size, and verified with and without the program', async () => {
    const first = await checkpointNow(new Date());
    expect(await checkpointNow(new Date())).toEqual(first);
    await write(10, 20);
    expect(await placed(10)).toBe(10);
    const second = await checkpointNow(new Date());
    expect(second!.size).toBe(first!.size + 10);
    expect((await verifyJournal(signer.keys)).fault).toBeNull();
    const path = await exported();
    await writeFile(join(folder, 'first.txt'), first!.text);
    const answer = await offline(path, ...keyArgs(), '--checkpoint', join(folder, 'first.txt'));
    expect(answer.said).toContain(`whole: ${second!.size} entries`);
    expect(answer.code).toBe(0);
  });

  it('prove one entry to a stranger, and no altered one', async () => {
    const { rows } = await database.owner.query<{ id: number }>(
      'select id from journal_entry order by id limit 1 offset 4',
    );
    const proof = (await asSystem('test', (db) => proveEntry(db, Number(rows[0]!.id))))!;
    const path = join(folder, 'proof.json');
    await writeFile(path, JSON.stringify(proof));
    expect(await offline(path, ...keyArgs())).toMatchObject({ code: 0 });
    await writeFile(path, JSON.stringify({ ...proof, leaf: { ...proof.leaf, what: 'thing.removed' } }));
    const answer = await offline(path, ...keyArgs());
    expect(answer).toMatchObject({ code: 1 });
    expect(answer.said).toContain('not in the signed journal');
    expect(await offline(path)).toMatchObject({ code: 2 });
  });

  it('go on under a new key, which the former one hands on', async () => {
    const next = await rotateJournalKey(join(folder, 'key.json'));
    useJournalSigner(next);
    await write(2, 40);
    expect(await placed(2)).toBe(2);
    const made = await checkpointNow(new Date());
    expect(made!.text.match(/^— /gm)).toHaveLength(2);
    expect((await verifyJournal(signer.keys)).fault).toBeNull();
    expect((await verifyJournal(next.keys)).fault).toBeNull();
    signer = next;
  });
});

describe('somebody with all rights on the database', () => {
  it(`is found out each of ${TAMPERINGS} times, and where`, async () => {
    await write(12, 60);
    expect(await placed(12)).toBe(12);
    const kept = await checkpointNow(new Date());
    await writeFile(join(folder, 'kept.txt'), kept!.text);
    const tamperer = await Tamperer.begin(database.owner);
    const missed: string[] = [];
    for (let n = 0; n < TAMPERINGS; n++) {
      const done = await tamperer.tamper();
      const { fault } = await verifyJournal(signer.keys);
      if (!fault || (done.exactly && fault.position !== done.position))
        missed.push(`${n} ${done.what} ${fault?.position}`);
      // The offline verifier starts a process each time: one in ten.
      if (n % 10 === 0 && done.inExport) {
        const answer = await offline(await exported(), ...keyArgs(), '--checkpoint', join(folder, 'kept.txt'));
        if (answer.code !== 1) missed.push(`${n} offline ${done.what}: ${answer.said}`);
      }
      await tamperer.undo();
    }
    expect(missed).toEqual([]);
    expect((await verifyJournal(signer.keys)).fault).toBeNull();
  }, 3_600_000);
});
