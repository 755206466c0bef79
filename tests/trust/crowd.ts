// Eight people at work: they record programmes, edit them, sign them, confirm them, bring texts and files, each through the
// forms of the desk. What was acknowledged is written down; afterwards the database must hold all of it.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { crc32, deflateSync } from 'node:zlib';
import type pg from 'pg';
import { hasBytes, type PlaceOfFiles } from './invariants.ts';
import { PRESS, type TrialHouse } from './house.ts';
import { hiddenValue, visitor, type Fields, type Outcome, type Visitor } from './visitor.ts';

interface WrittenDown {
  /** The programme's titles that may stand now; after an acknowledged edit just one. */
  titles: string[];
  readonly id: string;
  commitments: number;
  isSigned: boolean;
  isConfirmed: boolean;
  papers: number;
}

interface Brought {
  readonly name: string;
  readonly sha256: string;
}

export interface Crowd {
  /** Changes that were acknowledged, by what they are. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** Answers of 5xx and cut connections. */
  readonly unanswered: ReadonlyMap<string, number>;
  /** Answers that no, which nobody expected: their texts. */
  readonly refused: readonly string[];
  /** Acknowledged things that the database does not hold. */
  missing(owner: pg.Client, files: PlaceOfFiles): Promise<string[]>;
  /** Finishes what each is doing. */
  stop(): Promise<void>;
}

const SIGNS_IN_AGAIN_MS = 4 * 60_000;

/** `pauseMs`: how long each rests after a deed. */
export function startCrowd(house: TrialHouse, address: string, mark: string, pauseMs = 20): Crowd {
  const programmes: WrittenDown[] = [];
  const texts: Brought[] = [];
  const waitingForAnswer: WrittenDown[] = [];
  const acknowledged = new Map<string, number>();
  const unanswered = new Map<string, number>();
  const refused: string[] = [];
  const stopping = new AbortController();

  const tally = (outcome: Outcome, deed: string): outcome is Outcome & { kind: 'taken' } => {
    if (outcome.kind === 'taken') acknowledged.set(deed, (acknowledged.get(deed) ?? 0) + 1);
    if (outcome.kind === 'unknown') {
      const how = outcome.status === null ? 'no answer' : String(outcome.status);
      unanswered.set(how, (unanswered.get(how) ?? 0) + 1);
    }
    if (outcome.kind === 'refused')
      refused.push(
        `${deed}: ${outcome.status} ${/role="alert"[^>]*>(.{0,200})/s.exec(outcome.text)?.[1] ?? outcome.text.slice(0, 200)}`,
      );
    return outcome.kind === 'taken';
  };

  async function officer(who: Visitor, at: number): Promise<void> {
    const title = `Chương trình thử ${mark}-${at} (mẫu)`;
    const made = await who.send('/lam-viec/chuong-trinh/moi', {
      ...factsNamed(title),
      state: 'negotiating',
      partner: PRESS,
    });
    if (!tally(made, 'create')) return;
    const id = /chuong-trinh\/([0-9a-f-]{36})/.exec(made.location)?.[1];
    if (!id) throw new Error(`no programme in ${made.location}`);
    const programme: WrittenDown = {
      id,
      titles: [title],
      commitments: 0,
      isSigned: false,
      isConfirmed: false,
      papers: 0,
    };
    programmes.push(programme);
    await editTitle(who, programme, `${title} sửa`);
    for (const obliged of ['A', 'B']) {
      const added = await who.send(`/lam-viec/chuong-trinh/${id}/cam-ket`, {
        obliged,
        kind: 'coverage',
        text: `Cam kết thử của bên ${obliged}, mỗi quý một tin`,
      });
      if (tally(added, 'add')) programme.commitments++;
    }
    const page = await who.page(`/lam-viec/chuong-trinh/${id}`);
    const version = page?.status === 200 ? hiddenValue(page.text, 'version') : null;
    if (version === null) return;
    const signed = await who.send(`/lam-viec/chuong-trinh/${id}`, { verb: 'putInForce', version });
    // Without the commitments, which a kill may have taken, it is right to refuse.
    if (signed.kind === 'refused' && programme.commitments === 0) return;
    if (tally(signed, 'sign')) {
      programme.isSigned = true;
      waitingForAnswer.push(programme);
    }
  }

  async function editTitle(who: Visitor, programme: WrittenDown, title: string): Promise<void> {
    const path = `/lam-viec/chuong-trinh/${programme.id}/sua`;
    const page = await who.page(path);
    const version = page?.status === 200 ? hiddenValue(page.text, 'version') : null;
    if (version === null) return;
    programme.titles.push(title);
    const edited = await who.send(path, { ...factsNamed(title), version });
    if (tally(edited, 'edit')) programme.titles = [title];
    else if (edited.kind === 'refused') programme.titles.pop();
  }

  async function editor(who: Visitor, at: number): Promise<void> {
    const name = `Văn bản thử ${mark}-${at}`;
    const bytes = new TextEncoder().encode(agreementText(name));
    const form = new FormData();
    for (const [field, value] of Object.entries({ broughtAs: 'upload', name, evenIfNot: 'on' })) form.set(field, value);
    form.set('file', new Blob([bytes], { type: 'text/plain' }), 'van-ban.txt');
    if (tally(await who.send('/lam-viec/van-ban/moi', form), 'upload'))
      texts.push({ name, sha256: createHash('sha256').update(bytes).digest('hex') });
    const programme = waitingForAnswer.shift();
    if (!programme) return;
    const path = `/lam-viec/chuong-trinh/${programme.id}/xac-nhan`;
    if (tally(await who.send(path, { do: 'answer', answer: 'confirms' }), 'consent')) programme.isConfirmed = true;
    const paper = new FormData();
    paper.set('do', 'paper');
    paper.set('paper', new Blob([smallPicture(at)], { type: 'image/png' }), 'ban-ky.png');
    if (tally(await who.send(path, paper), 'keep paper')) programme.papers++;
  }

  async function work(key: string, deed: (who: Visitor, at: number) => Promise<void>, from: number): Promise<void> {
    const who = visitor(address, key);
    let signedInAt = 0;
    for (let at = from; !stopping.signal.aborted; at += 100) {
      if (Date.now() - signedInAt > SIGNS_IN_AGAIN_MS) {
        if (!(await who.signIn())) {
          await sleep(200);
          continue;
        }
        signedInAt = Date.now();
      }
      await deed(who, at);
      await sleep(pauseMs);
    }
  }

  const people = [
    ...house.officers.map((key, at) => work(key, officer, 1_000_000 + at)),
    ...house.editors.map((key, at) => work(key, editor, 2_000_000 + at)),
  ];
  // A fault of the crowd itself must not end the process before the crowd is stopped; `stop` throws it.
  const all = Promise.all(people);
  all.catch(() => undefined);

  return {
    acknowledged,
    unanswered,
    refused,
    missing: (owner, files) => missingOf(owner, files, programmes.map(asItIs), [...texts]),
    async stop() {
      stopping.abort();
      await all;
    },
  };
}

/** As written down at this moment: the crowd goes on while the database is asked. */
const asItIs = (programme: WrittenDown): WrittenDown => ({ ...programme, titles: [...programme.titles] });

async function missingOf(
  owner: pg.Client,
  place: PlaceOfFiles,
  programmes: readonly WrittenDown[],
  texts: readonly Brought[],
): Promise<string[]> {
  const missing: string[] = [];
  const { rows } = await owner.query<{
    id: string;
    title: string;
    state: string;
    commitments: number;
    confirmations: number;
    papers: number;
  }>(
    `select p.id, p.title, p.state,
            (select count(*)::int from commitment c where c.programme_id = p.id) as commitments,
            (select count(*)::int from content_confirmation c where c.programme_id = p.id) as confirmations,
            (select count(*)::int from signed_paper s where s.programme_id = p.id) as papers
       from programme p where p.id = any($1)`,
    [programmes.map(({ id }) => id)],
  );
  const held = new Map(rows.map((row) => [row.id, row]));
  for (const programme of programmes) {
    const row = held.get(programme.id);
    if (!row) {
      missing.push(`programme ${programme.id}`);
      continue;
    }
    // While the crowd works on, an edit may be newer than what was written down; its title begins with the old one.
    if (!programme.titles.some((title) => row.title.startsWith(title)))
      missing.push(`title of ${programme.id}: ${row.title}`);
    if (row.commitments < programme.commitments) missing.push(`commitment of ${programme.id}`);
    if (programme.isSigned && row.state !== 'in_force') missing.push(`signature of ${programme.id}`);
    if (programme.isConfirmed && row.confirmations < 1) missing.push(`confirmation of ${programme.id}`);
    if (row.papers < programme.papers) missing.push(`paper of ${programme.id}`);
  }
  const { rows: files } = await owner.query<{ name: string; sha256: Buffer }>(
    `select a.name, f.sha256 from agreement a join stored_file f on f.id = a.file_id where a.name = any($1)`,
    [texts.map(({ name }) => name)],
  );
  const kept = new Map(files.map((row) => [row.name, row.sha256]));
  for (const { name, sha256 } of texts) {
    const found = kept.get(name);
    if (found?.toString('hex') !== sha256) missing.push(`text ${name}`);
    else if (!(await hasBytes(place, found))) missing.push(`bytes of ${name}`);
  }
  return missing;
}

const factsNamed = (title: string): Fields => ({
  title,
  kind: 'programme',
  termFrom: '2026-01-01',
  termTo: '2027-12-31',
  signedOn: '2025-12-20',
  cadence: 'quarter',
});

const agreementText = (name: string): string => `CHƯƠNG TRÌNH PHỐI HỢP TRUYỀN THÔNG (mẫu)
${name}
Ngày 05 tháng 01 năm 2026, UBND xã Bến Thử (mẫu) và Báo Sông Thử (mẫu) thống nhất:
1. UBND xã Bến Thử (mẫu) cung cấp thông tin hằng tuần.
2. Báo Sông Thử (mẫu) đăng mỗi quý 02 tin, bài về nông thôn mới.
`;

/** A PNG of one pixel whose colour tells it from others. */
function smallPicture(at: number): Uint8Array<ArrayBuffer> {
  const chunk = (kind: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(data.length, 0);
    around.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixel = Buffer.from([0, at & 255, (at >> 8) & 255, (at >> 16) & 255]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(pixel)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}
