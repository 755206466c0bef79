// The disk is full: first where the files lie, then the database's own, each a small file system of the trial's own that is
// filled to the last byte. Changes are refused with a sentence, reading goes on, and all heals by itself. Needs root.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeHouse, PRESS } from './house.ts';
import { halfStates } from './invariants.ts';
import type { Finding, Part, PartOptions } from './part.ts';
import { freePort, isAlive, ownerOf, startProgram, stopProgram, untilServing, type Program } from './program.ts';
import { visitor, type Outcome, type Visitor } from './visitor.ts';

const PROMISED_MS = 30_000;
const PATIENCE_MS = 300_000;
/** Pages of the desk that are read while there is no room, each several times. */
const PAGES = [
  '/lam-viec/chuong-trinh',
  '/lam-viec',
  '/lam-viec/van-ban',
  '/lam-viec/bao-cao',
  '/lam-viec/toan-canh',
  '/lam-viec/tim?tu=ch%C6%B0%C6%A1ng',
];
const LOOKS = 30;
const NO_ROOM = /hết chỗ lưu/;
const AWAY = /tạm thời không tới được/;

interface SmallDisk {
  readonly folder: string;
  fill(): Promise<void>;
  free(): void;
  remove(): void;
}

function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'caunoi-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', folder]);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    async fill() {
      for (let piece = 1; ; piece++) {
        const { bavail, bsize } = await statfs(folder);
        if (bavail === 0) return;
        await writeFile(`${ballast}-${piece}`, Buffer.alloc(Math.min(bavail * bsize, 64 * 2 ** 20), 1)).catch(
          (error: NodeJS.ErrnoException) => {
            // The program took some of it meanwhile.
            if (error.code !== 'ENOSPC') throw error;
          },
        );
      }
    },
    free() {
      execFileSync('sh', ['-c', `rm -f ${ballast}-*`]);
    },
    remove() {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Full = (name: string, say: (line: string) => void) => Promise<Finding[]>;
/** Changes until one is refused; gives what became of that one. */
type Change = (officer: Visitor, editor: Visitor, dataDir: string) => Promise<Outcome>;

async function run({ n, say, only }: PartOptions): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [name, full] of [
    ['the disk of the files', filesFull],
    ['the disk of everything', (name, say) => allFull(name, say, untilRefused)],
    ['the disk of everything and the log of changes', (name, say) => allFull(name, say, untilNoLog)],
  ] as const satisfies readonly (readonly [string, Full])[]) {
    if (only !== undefined && !name.includes(only)) continue;
    for (let round = 0; round < n; round++) {
      findings.push(...(await full(name, say)));
      for (const { figure, value } of findings.slice(-4)) say(`${figure}: ${value}`);
    }
  }
  return findings;
}

const bringText = (who: Visitor, name: string): Promise<Outcome> => {
  const form = new FormData();
  for (const [field, value] of Object.entries({ broughtAs: 'upload', name, evenIfNot: 'on' })) form.set(field, value);
  // Larger than what may be left over in a block.
  const text = `CHƯƠNG TRÌNH PHỐI HỢP (mẫu)\n${name}\n${'1. Báo đăng mỗi quý 02 tin, bài (mẫu).\n'.repeat(4000)}`;
  form.set('file', new Blob([text], { type: 'text/plain' }), 'van-ban.txt');
  return who.send('/lam-viec/van-ban/moi', form);
};

/** Without a file: only the database is written to. */
const recordProgramme = (who: Visitor, title: string): Promise<Outcome> =>
  who.send('/lam-viec/chuong-trinh/moi', {
    title,
    kind: 'programme',
    termFrom: '2026-01-01',
    termTo: '2027-12-31',
    signedOn: '2025-12-20',
    cadence: 'quarter',
    state: 'negotiating',
    partner: PRESS,
  });

async function filesFull(name: string, say: (line: string) => void): Promise<Finding[]> {
  const disk = smallDisk(64);
  const house = await makeHouse(1);
  // The files of this house lie on the small disk.
  execFileSync('sh', [
    '-c',
    `mkdir -p ${disk.folder}/files && rm -rf ${house.dataDir}/files && ln -s ${disk.folder}/files ${house.dataDir}/files`,
  ]);
  const program = startProgram({ dataDir: house.dataDir, port: await freePort() });
  try {
    return await trouble(say, name, program, disk, house.officers[0]!, house.editors[0]!, house.dataDir, (_, who) =>
      bringText(who, `Văn bản khi đầy ${Date.now()}`),
    );
  } finally {
    await stopProgram(program);
    await house.remove();
    disk.remove();
  }
}

/** Until the database has no page left to write on; what fits into pages that are there is rightly taken. */
const untilRefused: Change = async (who) => {
  let outcome: Outcome = { kind: 'unknown', status: null, text: 'never tried' };
  for (let at = 0; at < 400; at++) {
    outcome = await recordProgramme(who, `Chương trình khi đầy ${Date.now()}-${at} (mẫu)`);
    if (outcome.kind !== 'taken') return outcome;
  }
  return outcome;
};

/**
 * Until there is no room for the next piece of the log (WAL) either. PostgreSQL then ends at once and comes back only when
 * there is room.
 */
const untilNoLog: Change = async (who, _, dataDir) => {
  const owner = await ownerOf(dataDir);
  try {
    for (let at = 0; at < 100; at++)
      await owner.query(`select pg_logical_emit_message(true, 'trial', repeat('x', 8000000)), pg_switch_wal()`);
  } catch (error) {
    // Cut by its end.
    if (!(error instanceof Error)) throw error;
  } finally {
    // A connection that was cut says so once more.
    await owner.end().catch(() => undefined);
  }
  await sleep(1000);
  return recordProgramme(who, `Chương trình khi đầy ${Date.now()} (mẫu)`);
};

async function allFull(name: string, say: (line: string) => void, change: Change): Promise<Finding[]> {
  const disk = smallDisk(600);
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = disk.folder;
  const house = await makeHouse(1);
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
  const program = startProgram({ dataDir: house.dataDir, port: await freePort() });
  try {
    return await trouble(say, name, program, disk, house.officers[0]!, house.editors[0]!, house.dataDir, change);
  } finally {
    await stopProgram(program);
    await house.remove();
    disk.remove();
  }
}

async function trouble(
  say: (line: string) => void,
  name: string,
  program: Program,
  disk: SmallDisk,
  officer: string,
  editor: string,
  dataDir: string,
  change: Change,
): Promise<Finding[]> {
  await untilServing(program, PATIENCE_MS);
  const [reader, writer] = [visitor(program.address, officer), visitor(program.address, editor)];
  if (!(await reader.signIn()) || !(await writer.signIn())) throw new Error(`nobody can sign in:\n${program.said()}`);
  const everyone = visitor(program.address, '');
  await everyone.page('/');
  const before = await bringText(writer, `Văn bản trước khi đầy ${Date.now()}`);
  if (before.kind !== 'taken')
    throw new Error(`no text can be brought: ${before.status} ${before.text}\n${program.said()}`);
  await disk.fill();
  const endsDatabase = change === untilNoLog;
  const outcome = await change(reader, writer, dataDir);
  const status = outcome.kind === 'taken' ? 'taken' : String(outcome.status);
  const said = outcome.kind === 'taken' ? '' : outcome.text;
  const [desk, site] = [new Set<string>(), new Set<string>()];
  for (let look = 0; look < LOOKS; look++) {
    const list = await reader.page(PAGES[look % PAGES.length]!);
    desk.add(list === null ? 'no answer' : `${list.status}${AWAY.test(list.text) ? ' with the sentence' : ''}`);
    site.add(String((await everyone.page('/'))?.status ?? 'no answer'));
    if (list?.status !== 200 && list?.status !== 503) say(program.said().slice(-3000));
  }
  await sleep(1000);
  const stayed = isAlive(program);
  disk.free();
  const healed = performance.now();
  let took = 0;
  for (;;) {
    const after = await bringText(writer, `Văn bản sau khi đầy ${Date.now()}`);
    took = performance.now() - healed;
    if (after.kind === 'taken' || took > 3 * PROMISED_MS) break;
    await sleep(200);
  }
  const owner = await ownerOf(dataDir);
  const half = await halfStates(owner);
  await owner.end();
  return [
    {
      figure: `${name} full: a change is answered with`,
      value: `${status}${
        NO_ROOM.test(said)
          ? ' and the sentence'
          : ` ${said
              .replaceAll(/<[^>]*>|\s+/g, ' ')
              .trim()
              .slice(0, 120)}`
      }`,
      limit: '507 (or 503) with a sentence',
      holds: /^50[37]$/.test(status) && (NO_ROOM.test(said) || AWAY.test(said)),
    },
    {
      figure: `${name} full: reading (desk, public)`,
      value: `${[...desk].join(' ')}, ${[...site].join(' ')}`,
      limit: `200${endsDatabase ? ' or 503 with a sentence' : ''}, 200`,
      holds:
        [...desk].every((status) => status === '200' || (endsDatabase && status === '503 with the sentence')) &&
        [...site].every((status) => status === '200'),
    },
    {
      figure: `${name} full: whole service after room was made`,
      value: `${Math.round(took)} ms`,
      limit: '30 s',
      holds: took <= PROMISED_MS,
    },
    {
      figure: `${name} full: half states; the process`,
      value: `${half.length}; ${stayed && isAlive(program) ? 'never ended' : 'ended'}`,
      limit: '0; never ended',
      holds: half.length === 0 && stayed && isAlive(program),
    },
  ];
}

export const disk: Part = {
  name: 'disk',
  promise:
    'Disk full, of the files and of the database: a clear sentence in Vietnamese with 507 (503 while the database itself is down), reading goes on, whole service within 30 s of room being made without a hand, the process never exits',
  full: 2,
  run,
};
