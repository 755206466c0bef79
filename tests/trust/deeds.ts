// What the trial of steps kills: deeds of people at the desk, of the worker, and of a command, each as often as there are
// steps, each time with things of its own, and how one sees afterwards that it happened once or not at all.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { addOutlet, addSource, addStampAuthority, switchStampAuthority } from '../../src/modules/evidence/index.ts';
import { IMPORT_SHEETS } from '../../src/modules/imports/columns.ts';
import { bringImport, carryOutImport, importView, readUpload } from '../../src/modules/imports/index.ts';
import { createProgramme } from '../../src/modules/programmes/index.ts';
import { changeReport, quarterSpan, reportView, startReport } from '../../src/modules/reports/index.ts';
import { consult, perform, type Who } from '../../src/platform/context/index.ts';
import { toXlsx } from '../../src/tools/papers/index.ts';
import { startOutlet } from '../support/outlet-server.ts';
import { stampAuthority } from '../support/time-stamp-authority.ts';
import { AUTHORITY, PRESS, type TrialHouse } from './house.ts';
import { command } from './journal-holds.ts';
import { inForce } from './trial-programme.ts';
import { visitor, type Outcome } from './visitor.ts';

export interface Attempt {
  /**
   * Does it, with things that no other attempt has; true when it was acknowledged, or seen done. Ends when `isAlive` says
   * no. `env` is for processes of the attempt's own.
   */
  act(isAlive: () => boolean, env: Readonly<Record<string, string>>): Promise<boolean>;
  /** What is not as it should be, with the program there again; waits for what the worker has to do first. */
  wrong(owner: pg.Client, isAcknowledged: boolean): Promise<string[]>;
}

export interface DeedHouse {
  prepare(): Promise<Attempt>;
  close(): Promise<void>;
}

export interface Deed {
  readonly name: string;
  /** `cli`: the process to be killed is one that `act` starts. */
  readonly door: 'main' | 'cli';
  /** The test's own process is connected to the house's database meanwhile. */
  open(at: { readonly house: TrialHouse; readonly address: string; readonly ask: Ask }): Promise<DeedHouse>;
}

/** One question as the owner of the database. */
export type Ask = <R extends object>(text: string, values?: unknown[]) => Promise<R[]>;

const WAIT_MS = 240_000;
let number = 0;
export const mark = (): string => `${process.pid}-${++number}`;
export const nothing = async (): Promise<void> => undefined;

export const officerOf = (house: TrialHouse): Who => ({
  kind: 'person',
  organisationId: house.authorityId,
  actor: {
    accountId: null,
    name: 'Người thử (mẫu)',
    role: 'focal_officer',
    isPlatformAdmin: false,
    provenAt: 'by-program',
  },
});
const editorOf = (house: TrialHouse): Who => ({
  kind: 'person',
  organisationId: house.pressId,
  actor: { accountId: null, name: 'Người thử (mẫu)', role: 'editor', isPlatformAdmin: false, provenAt: 'by-program' },
});

export async function sendAs(
  address: string,
  key: string,
  path: string,
  form: Record<string, string> | FormData,
): Promise<boolean> {
  const who = visitor(address, key);
  if (!(await who.signIn())) return false;
  const outcome: Outcome = await who.send(path, form);
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.status} ${outcome.text.slice(0, 500)}`);
  return outcome.kind === 'taken';
}

/** At most one, and one when it was acknowledged. */
export async function once(
  owner: pg.Client,
  what: string,
  query: string,
  values: unknown[],
  isAcknowledged: boolean,
): Promise<string[]> {
  const { rows } = await owner.query<{ n: number }>(query, values);
  const n = rows[0]!.n;
  if (n > 1) return [`${what} ${n} times`];
  return n === 0 && isAcknowledged ? [`${what} acknowledged and lost`] : [];
}

/** Waits until the worker has done it; what it does must come to exactly one. */
export async function becomesOne(owner: pg.Client, what: string, query: string, values: unknown[]): Promise<string[]> {
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    const { rows } = await owner.query<{ n: number }>(query, values);
    const n = rows[0]!.n;
    if (n === 1) return [];
    if (n > 1) return [`${what} ${n} times`];
    if (Date.now() > deadline) return [`${what} lost`];
    await sleep(200);
  }
}

export async function untilTrue(isAlive: () => boolean, isDone: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + WAIT_MS;
  while (isAlive() && Date.now() < deadline) {
    if (await isDone()) return true;
    await sleep(100);
  }
  return false;
}

const recording: Deed = {
  name: 'recording a programme',
  door: 'main',
  open: async ({ house, address }) => ({
    close: nothing,
    async prepare() {
      const title = `Chương trình thử từng bước ${mark()} (mẫu)`;
      return {
        act: () =>
          sendAs(address, house.officers[0]!, '/lam-viec/chuong-trinh/moi', {
            title,
            kind: 'programme',
            termFrom: '2026-01-01',
            termTo: '2027-12-31',
            signedOn: '2025-12-20',
            cadence: 'quarter',
            state: 'negotiating',
            partner: PRESS,
          }),
        wrong: (owner, isAcknowledged) =>
          once(
            owner,
            'programme',
            'select count(*)::int as n from programme where title = $1',
            [title],
            isAcknowledged,
          ),
      };
    },
  }),
};

const bringing: Deed = {
  name: 'bringing a text with its file',
  door: 'main',
  open: async ({ house, address }) => ({
    close: nothing,
    async prepare() {
      const name = `Văn bản thử từng bước ${mark()}`;
      return {
        act() {
          const form = new FormData();
          for (const [field, value] of Object.entries({ broughtAs: 'upload', name, evenIfNot: 'on' }))
            form.set(field, value);
          form.set(
            'file',
            new Blob([`CHƯƠNG TRÌNH PHỐI HỢP (mẫu)\n${name}\n1. Báo đăng mỗi quý 02 tin.\n`], { type: 'text/plain' }),
            'van-ban.txt',
          );
          return sendAs(address, house.editors[0]!, '/lam-viec/van-ban/moi', form);
        },
        wrong: (owner, isAcknowledged) =>
          once(
            owner,
            'text',
            'select count(*)::int as n from agreement a join stored_file f on f.id = a.file_id where a.name = $1',
            [name],
            isAcknowledged,
          ),
      };
    },
  }),
};

const freezing: Deed = {
  name: 'freezing a report in three formats',
  door: 'main',
  open: async ({ house, address }) => ({
    close: nothing,
    async prepare() {
      const who = officerOf(house);
      const { id: programmeId } = await perform(
        who,
        createProgramme,
        inForce(house, `Chương trình có báo cáo ${mark()} (mẫu)`),
      );
      const { id } = await perform(who, startReport, { programmeId, span: quarterSpan('2026-Q3') });
      const { version } = await consult(who, (ctx) => reportView(ctx, id));
      await perform(who, changeReport, { reportId: id, version, datedOn: '2026-10-05', ordinal: 7, place: 'Bến Thử' });
      return {
        act: () =>
          sendAs(address, house.officers[0]!, `/lam-viec/bao-cao/${id}`, {
            verb: 'freeze',
            version: String(version + 1),
          }),
        async wrong(owner, isAcknowledged) {
          const { rows } = await owner.query<{ state: string; entries: number; files: number }>(
            `select r.state, (select count(*)::int from journal_entry e where e.what = 'report.frozen' and e.object_id = r.id::text) as entries,
               (select count(*)::int from stored_file f where f.programme_id = r.programme_id) as files from report r where r.id = $1`,
            [id],
          );
          const { state, entries, files } = rows[0]!;
          if (state !== 'frozen' && isAcknowledged) return ['frozen report acknowledged and lost'];
          const expected = state === 'frozen' ? [1, 3] : [0, 0];
          return entries === expected[0] && files === expected[1]
            ? []
            : [`report ${state} with ${entries} entries and ${files} files`];
        },
      };
    },
  }),
};

/** An outlet with its source; each attempt publishes one more page. */
async function outletOf(house: TrialHouse, ask: Ask) {
  const outlet = await startOutlet(PRESS);
  const who = editorOf(house);
  const { outletId } = await perform(who, addOutlet, {
    name: `Sông Thử điện tử ${mark()} (mẫu)`,
    kind: 'online' as const,
  });
  const { sourceId } = await perform(who, addSource, {
    outletId,
    address: `${outlet.address}/rss`,
    kind: 'feed' as const,
    everyMinutes: 10_080,
  });
  // The first look comes by itself; it finds nothing yet.
  await untilTrue(
    () => true,
    async () =>
      (
        await ask<{ n: number }>(
          'select count(*)::int as n from source where id = $1 and last_success_at is not null',
          [sourceId],
        )
      )[0]!.n === 1,
  );
  return {
    outlet,
    outletId,
    publish(): string {
      const slug = `bai-${mark()}`;
      outlet.articles.unshift({
        slug,
        title: `Xã Bến Thử (mẫu) số ${slug}`,
        publishedAt: new Date(Date.now() - 3_600_000).toISOString(),
        paragraphs: [
          `Sáng nay, ${AUTHORITY} ra mắt tổ công nghệ số ${slug} tại tám thôn, giúp người dân nộp hồ sơ dịch vụ công trực tuyến.`,
          `Mỗi tổ ${slug} có năm thành viên trẻ, trực hai buổi mỗi tuần, hướng dẫn cài đặt chữ ký số và thanh toán không dùng tiền mặt.`,
        ],
      });
      return slug;
    },
    async look(): Promise<void> {
      await ask(`update source set next_attempt_at = now() where id = $1`, [sourceId]);
      await ask(
        `select graphile_worker.add_job('evidence.fetch-source', json_build_object('sourceId', $1::text), max_attempts => 8)`,
        [sourceId],
      );
    },
  };
}

const CAPTURED = `select count(*)::int as n from clipping c join capture k on k.clipping_id = c.id
  join journal_entry e on e.what = 'clipping.found' and e.object_id = c.id::text where c.address like $1`;

const capturing: Deed = {
  name: 'finding and capturing a page',
  door: 'main',
  async open({ house, ask }) {
    const { outlet, publish, look } = await outletOf(house, ask);
    return {
      close: () => outlet.close(),
      async prepare() {
        const like = `%${publish()}%`;
        return {
          async act(isAlive) {
            await look();
            return untilTrue(isAlive, async () => (await ask<{ n: number }>(CAPTURED, [like]))[0]!.n > 0);
          },
          async wrong(owner) {
            const wrong = await becomesOne(owner, 'captured page', CAPTURED, [like]);
            // Whoever comes later must find nothing left to do.
            await sleep(300);
            return [...wrong, ...(await becomesOne(owner, 'captured page', CAPTURED, [like]))];
          },
        };
      },
    };
  },
};

const STAMPED = `select count(*)::int as n from clipping c join capture k on k.clipping_id = c.id
  join capture_stamp s on s.capture_id = k.id
  join journal_entry e on e.what = 'capture.stamped' and e.object_id = c.id::text
 where c.address like $1 and not exists (select from stamp_due d where d.capture_id = k.id)`;

const stamping: Deed = {
  name: 'stamping a capture',
  door: 'main',
  async open({ house, ask }) {
    const { outlet, publish, look } = await outletOf(house, ask);
    const authority = await stampAuthority('ec');
    const administrator: Who = {
      kind: 'system',
      reason: 'trial',
      actor: { accountId: null, name: 'Quản trị (mẫu)', role: null, isPlatformAdmin: true },
    };
    const { id } = await perform(administrator, addStampAuthority, {
      name: `Cấp dấu ${mark()} (mẫu)`,
      address: authority.address,
      ownNetwork: true,
      certificate: authority.root,
    });
    return {
      async close() {
        const [row] = await ask<{ version: number }>('select version from time_stamp_authority where id = $1', [id]);
        await perform(administrator, switchStampAuthority, { id, version: row!.version, isOn: false });
        await authority.close();
        await outlet.close();
      },
      async prepare() {
        const like = `%${publish()}%`;
        await look();
        await untilTrue(
          () => true,
          async () => (await ask<{ n: number }>(CAPTURED, [like]))[0]!.n > 0,
        );
        return {
          async act(isAlive) {
            await ask(`select graphile_worker.add_job('evidence.stamp-captures', '{}')`);
            return untilTrue(isAlive, async () => (await ask<{ n: number }>(STAMPED, [like]))[0]!.n > 0);
          },
          async wrong(owner) {
            // The clock asks each minute; here at once.
            await ask(`select graphile_worker.add_job('evidence.stamp-captures', '{}')`);
            return becomesOne(owner, 'time stamp', STAMPED, [like]);
          },
        };
      },
    };
  },
};

const IMPORTED = 101;

const importing: Deed = {
  name: `importing ${IMPORTED} programmes in the background`,
  door: 'main',
  open: async ({ house, ask }) => ({
    close: nothing,
    async prepare() {
      const who = officerOf(house);
      const name = `nhập ${mark()}`;
      const rows = Array.from({ length: IMPORTED }, (_, at) => ({
        Mã: `${name}-${at}`,
        'Tên chương trình': `Chương trình ${name} số ${at} (mẫu)`,
        'Bên A': AUTHORITY,
        'Bên B': PRESS,
        'Ngày ký': '2025-12-20',
        'Từ ngày': '2026-01-01',
        'Đến ngày': '2027-12-31',
        'Chủ đề': 'Chuyển đổi số',
      }));
      const table = await toXlsx(
        IMPORT_SHEETS.map((kind) => ({
          name: kind.name,
          columns: kind.columns.map(({ title, width, type }) => ({ title, width, type: type ?? ('text' as const) })),
          rows:
            kind.key === 'programmes'
              ? rows.map((row) => kind.columns.map(({ title }) => (row as Record<string, string>)[title] ?? null))
              : [],
        })),
      );
      const { id } = await perform(who, bringImport, await readUpload(table, 'bang-thu.xlsx'));
      const { version } = await consult(who, (ctx) => importView(ctx, id));
      const done = `select count(*)::int as n from programme_import i
        join journal_entry e on e.what = 'programme-import.carried-out' and e.object_id = i.id::text
        where i.id = $1 and i.state = 'imported'`;
      return {
        async act(isAlive) {
          await perform(who, carryOutImport, { id, version });
          return untilTrue(isAlive, async () => (await ask<{ n: number }>(done, [id]))[0]!.n > 0);
        },
        async wrong(owner) {
          const wrong = await becomesOne(owner, 'import', done, [id]);
          const { rows: made } = await owner.query<{ n: number }>(
            'select count(*)::int as n from programme where title like $1',
            [`Chương trình ${name} số %`],
          );
          return made[0]!.n === IMPORTED ? wrong : [...wrong, `${made[0]!.n} of ${IMPORTED} programmes`];
        },
      };
    },
  }),
};

const backing: Deed = {
  name: 'backing up, with the trial of the backup',
  door: 'cli',
  open: async ({ house }) => ({
    close: nothing,
    async prepare() {
      const backups = join(house.dataDir, 'backups');
      return {
        async act(_, env) {
          return (await command(house.dataDir, ['backup-now'], env)).code === 0;
        },
        async wrong() {
          const again = await command(house.dataDir, ['backup-now']);
          const wrong = again.code === 0 ? [] : [`the next backup: ${again.text}`];
          const left = [...readdirSync(backups), ...readdirSync(join(backups, 'nights'))].filter((name) =>
            /\.part$|^\.trial-/.test(name),
          );
          // Beside the nights lie the files that they share.
          const nights = readdirSync(join(backups, 'nights')).filter((name) => /^\d{4}-/.test(name));
          const newest = nights.toSorted().at(-1)!;
          const checked = await command(house.dataDir, ['backup-check', join(backups, 'nights', newest)]);
          if (checked.code !== 0) wrong.push(checked.text);
          if (left.length > 0) wrong.push(`left over: ${left.join(', ')}`);
          const servers = serversUnder(backups);
          if (servers.length > 0) wrong.push(`servers of a trial still run: ${servers.join(', ')}`);
          return wrong;
        },
      };
    },
  }),
};

/** Database servers that stand in a folder beneath this one. */
function serversUnder(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/cmdline`))
    .filter((name) => readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`-D\0${folder}/`))
    .map(Number);
}

export const DEEDS: readonly Deed[] = [recording, bringing, freezing, capturing, stamping, importing, backing];
