import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  completion,
  completionsServer,
  error,
  type Behaviour,
  type CompletionsServer,
} from '../../../../tests/support/completions-server.ts';
import { personOf, SYSTEM, useTestDatabase } from '../../../../tests/support/database.ts';
import { consult, perform, type Who } from '../../../platform/context/index.ts';
import { registerTasks, startWorker } from '../../../platform/jobs/index.ts';
import { log } from '../../../platform/log/index.ts';
import { closeSandbox } from '../../../platform/sandbox/index.ts';
import { readAgreement } from '../../../tools/agreement-reader/index.ts';
import { registerOrganisation } from '../../organisations/index.ts';
import { reviewOf, type Review } from '../review.ts';
import {
  acceptAgreement,
  agreementTasks,
  agreementView,
  askHelper,
  bringAgreement,
  dismissSuggestion,
  dropAgreement,
  helperOffer,
  helperReadingOf,
  helperSettings,
  programmeReading,
  readingHelperInput,
  saveReview,
  setReadingHelper,
  takeSuggestion,
  tryReadingHelper,
} from '../index.ts';
import { workOnAsking } from './work.ts';

const database = useTestDatabase();
const KEY = 'sk-khoa-bi-mat-0123456789';
const ADMIN: Who = {
  kind: 'system',
  reason: 'platform administration',
  actor: {
    accountId: '00000000-0000-7000-8000-0000000000aa',
    name: 'Quản trị (mẫu)',
    role: null,
    isPlatformAdmin: true,
  },
};

const TEXT = `UBND xã Thử Nghiệm (mẫu) và Báo Thử (mẫu) ký kết chương trình phối hợp tuyên truyền giai đoạn 2026 - 2027

Sáng 12/1, tại trụ sở UBND xã Thử Nghiệm, UBND xã Thử Nghiệm và Báo Thử tổ chức lễ ký kết chương trình phối hợp tuyên truyền giai đoạn 2026 - 2027.

Về phía UBND xã Thử Nghiệm có ông Nguyễn Mẫu Thử, Chủ tịch UBND xã. Về phía Báo Thử có bà Trần Mẫu Bút, Tổng Biên tập.

Theo nội dung ký kết, Báo Thử sẽ mỗi quý đăng 3 bài tuyên truyền về xây dựng nông thôn mới; mở chuyên mục giới thiệu mô hình hay của xã. UBND xã Thử Nghiệm cung cấp thông tin, số liệu kịp thời cho Báo; tạo điều kiện cho phóng viên tác nghiệp.

Chiều cùng ngày, hai bên trò chuyện: bạn đọc của Báo Thử được mượn 2 quyển lịch của Hội Làng Mẫu tại nhà văn hoá.`;
const LENT = 'bạn đọc của Báo Thử được mượn 2 quyển lịch của Hội Làng Mẫu';
const promise = (quote: string) => ({
  quote,
  obliged: 'Hội Làng Mẫu',
  kind: 'subscription',
  modality: 'agreed',
  quantity: 2,
  unit: 'quyển lịch',
  per: 'year',
});
/** What a useful helper says: one thing beyond the rules of each kind, one invented, one known. */
const USEFUL = {
  parties: [
    { name: 'Hội Làng Mẫu', kind: 'other', quote: 'Hội Làng Mẫu' },
    { name: 'Báo Thử', kind: 'press', quote: 'Báo Thử' },
  ],
  commitments: [promise(LENT), promise('Hội Làng Mẫu trả cho Báo Thử 9 tỷ đồng')],
  topics: [{ quote: 'nhà văn hóa' }],
};

let server: CompletionsServer;
let commune = '';
let stranger = '';
let partner = '';

beforeAll(async () => {
  const register = async (name: string, kind: 'authority' | 'press') =>
    (await perform(SYSTEM, registerOrganisation, { name, kind, evenIfSimilar: true })).id;
  commune = await register('UBND xã Thử Nghiệm (mẫu)', 'authority');
  stranger = await register('UBND xã Người Ngoài (mẫu)', 'authority');
  partner = await register('Báo Thử (mẫu)', 'press');
});
beforeEach(async () => {
  server = await completionsServer(KEY);
});
afterEach(() => server.close());
afterAll(() => closeSandbox());

/** Saves settings as an administrator who fills in the form. */
async function set(changes: Record<string, unknown> = {}): Promise<void> {
  const { version } = await consult(ADMIN, helperSettings);
  const input = readingHelperInput.parse({
    version,
    isOn: 'on',
    endpoint: server.address,
    model: 'mo-hinh-mau',
    key: KEY,
    ownNetwork: 'on',
    timeoutSeconds: '5',
    longestText: '60000',
    understood: 'on',
    ...changes,
  });
  await perform(ADMIN, setReadingHelper, input);
}

async function bring(text = TEXT): Promise<string> {
  const reading = readAgreement(text, { publishedOn: '2026-01-13' });
  const { id } = await perform(personOf(commune), bringAgreement, {
    broughtAs: 'paste',
    name: 'Bài về lễ ký (mẫu)',
    address: null,
    publishedOn: '2026-01-13',
    read: { reading, notes: [], file: null, suggestedName: 'Bài (mẫu)' },
  });
  return id;
}

async function jobOf(id: string): Promise<{ agreementId: string; askingId: string }> {
  const { rows } = await database.owner.query('select asking_id from helper_reading where agreement_id = $1', [id]);
  return { agreementId: id, askingId: rows[0].asking_id };
}
const readingOf = (id: string) => consult(personOf(commune), (ctx) => helperReadingOf(ctx, id));
const viewOf = (id: string) => consult(personOf(commune), (ctx) => agreementView(ctx, id));

/** Brings a text, asks and lets the background work run once. */
async function asked(behaviour: Behaviour): Promise<string> {
  server.behave(behaviour);
  const id = await bring();
  await perform(personOf(commune), askHelper, { id });
  await workOnAsking(await jobOf(id));
  return id;
}

/** Rows of all tables as text: what a backup, a dump or a curious reader would see. */
async function everything(): Promise<string> {
  const { rows } = await database.owner.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`,
  );
  const parts: string[] = [];
  for (const { name } of rows) {
    const found = await database.owner.query<{ line: string }>(`select to_jsonb(t)::text as line from ${name} t`);
    parts.push(...found.rows.map((row) => row.line));
  }
  return parts.join('\n');
}

describe('the settings', () => {
  it('are those of administrators alone; nothing is on before somebody turns it on', async () => {
    expect(await consult(personOf(commune), helperOffer)).toBeNull();
    const input = readingHelperInput.parse({ version: 0, isOn: 'on' });
    await expect(perform(personOf(commune, 'leader'), setReadingHelper, input)).rejects.toMatchObject({ status: 403 });
    await expect(tryReadingHelper(personOf(commune))).rejects.toMatchObject({ status: 403 });
    const id = await bring();
    await expect(perform(personOf(commune), askHelper, { id })).rejects.toMatchObject({ code: 'helper-off' });
    expect(await readingOf(id)).toBeNull();
  });

  it('turn on only with an address, a model and the warning read for this very server', async () => {
    await expect(set({ endpoint: '', key: '' })).rejects.toMatchObject({ code: 'no-endpoint' });
    await expect(set({ model: '' })).rejects.toMatchObject({ code: 'no-model' });
    await expect(set({ understood: '' })).rejects.toMatchObject({ code: 'warning-not-read' });
    await set();
    await set({ understood: '', key: '' });
    await expect(set({ understood: '', endpoint: 'https://may-doc.example/v1', ownNetwork: '' })).rejects.toMatchObject(
      {
        code: 'warning-not-read',
      },
    );
  });

  it('refuse private machines and http unless the own network is named, and old versions', async () => {
    await expect(set({ ownNetwork: '' })).rejects.toMatchObject({ code: 'bad-port' });
    await expect(set({ ownNetwork: '', endpoint: 'https://10.0.0.5/v1' })).rejects.toMatchObject({
      code: 'private-address',
    });
    await expect(set({ ownNetwork: '', endpoint: 'http://may-doc.example/v1' })).rejects.toMatchObject({
      code: 'needs-https',
    });
    await expect(set({ endpoint: 'http://169.254.169.254/v1' })).rejects.toMatchObject({ code: 'private-address' });
    await expect(set({ endpoint: 'file:///etc/passwd' })).rejects.toMatchObject({ code: 'bad-scheme' });
    await set();
    await expect(set({ version: 0 })).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  it('give the key to nobody and to no other server', async () => {
    await set();
    const settings = await consult(ADMIN, helperSettings);
    expect(settings.hasKey).toBe(true);
    expect(JSON.stringify(settings)).not.toContain(KEY);
    await expect(set({ key: '', endpoint: 'http://127.0.0.1:9/v1' })).rejects.toMatchObject({
      code: 'key-of-another-server',
    });
    await set({ key: '', removeKey: 'on', endpoint: 'http://127.0.0.1:9/v1' });
    expect((await consult(ADMIN, helperSettings)).hasKey).toBe(false);
    await set();
    // A row that is changed behind the program's back opens nothing: the key belongs to its server.
    await database.owner.query(`update reading_helper set endpoint = 'http://127.0.0.1:9/v1'`).catch(() => undefined);
    await database.owner.query(
      `begin; select set_config('caunoi.journalled', pg_current_xact_id()::text, true);
       update reading_helper set endpoint = 'http://127.0.0.1:9/v1'; commit`,
    );
    expect((await tryReadingHelper(ADMIN)).problem?.vi).toContain('nhập lại khóa');
    expect(server.seen).toEqual([]);
    await set();
  });

  it('are told to people without key and path', async () => {
    await set();
    expect(await consult(personOf(stranger), helperOffer)).toEqual({
      model: 'mo-hinh-mau',
      host: new URL(server.address).host,
      longestText: 60_000,
    });
    expect(await consult({ kind: 'public' }, helperOffer)).toBeNull();
    expect((await consult(personOf(commune), helperSettings)).endpoint).toBe('');
    await set({ isOn: '', key: '' });
    expect(await consult(personOf(stranger), helperOffer)).toBeNull();
  });
});

describe('trying', () => {
  it('sends the invented text only and says in words what came back, also while turned off', async () => {
    await set({ isOn: '' });
    server.behave({
      says: {
        commitments: [
          { ...promise('xã mời phóng viên của Báo về dự một phiên chợ quê'), obliged: 'UBND xã Bến Thử (mẫu)' },
          promise('bịa đặt hoàn toàn'),
        ],
      },
    });
    const trial = await tryReadingHelper(ADMIN);
    expect(trial).toMatchObject({ problem: null, said: { commitments: 2, parties: 0 }, leftOut: { 'not-in-text': 1 } });
    expect(trial.suggested + (trial.leftOut['already-found'] ?? 0)).toBe(1);
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]!.body.messages[1]!.content).toContain('(mẫu)');
    server.behave((_request, response) => error(response, 500, `key ${KEY}`, 'server_error'));
    const failed = await tryReadingHelper(ADMIN);
    expect(failed.problem?.vi).toContain('mã 500');
    expect(JSON.stringify(failed)).not.toContain(KEY);
  });
});

describe('an asking', () => {
  beforeEach(() => set());

  it('brings suggestions beside proposal and review, at their places, and changes neither', async () => {
    server.behave({ says: USEFUL });
    const id = await bring();
    const before = await viewOf(id);
    await perform(personOf(commune), askHelper, { id });
    expect(await readingOf(id)).toMatchObject({ state: 'waiting', isLost: false, suggestions: [] });
    await expect(perform(personOf(commune), askHelper, { id })).rejects.toMatchObject({ code: 'helper-busy' });
    // A person goes on working meanwhile.
    const changed: Review = { ...before.review, title: 'Tên do người xem xét đặt (mẫu)' };
    await perform(personOf(commune), saveReview, { id, version: before.version, review: changed });
    await workOnAsking(await jobOf(id));
    const after = await viewOf(id);
    expect(after).toMatchObject({ version: before.version + 1, review: changed, proposal: before.proposal });
    const reading = await readingOf(id);
    expect(reading).toMatchObject({ state: 'answered', attempts: 1, model: 'mo-hinh-mau', problem: null });
    expect(reading!.suggestions.map((one) => [one.suggestion.of, one.decision])).toEqual([
      ['party', null],
      ['commitment', null],
      ['topic', null],
    ]);
    for (const { suggestion } of reading!.suggestions) {
      expect(after.text.slice(suggestion.start, suggestion.end).length).toBeGreaterThan(3);
    }
    expect(reading!.leftOut.map((one) => one.reason).toSorted()).toEqual(['already-found', 'not-in-text']);
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]).toMatchObject({ key: KEY, body: { model: 'mo-hinh-mau', stream: false } });
    expect(server.seen[0]!.body.messages[1]!.content).toBe(after.text);
    await expect(perform(personOf(commune), askHelper, { id })).rejects.toMatchObject({ code: 'helper-answered' });
    // Strangers see nothing of it.
    expect(await consult(personOf(stranger), (ctx) => helperReadingOf(ctx, id))).toBeNull();
  });

  it('works with servers that know no response_format', async () => {
    const id = await asked({ says: '```json\n' + JSON.stringify(USEFUL) + '\n```', withoutSchema: true });
    expect(await readingOf(id)).toMatchObject({ state: 'answered', attempts: 1 });
    expect(server.seen.map((one) => one.body.response_format?.type)).toEqual(['json_schema', undefined]);
  });

  it('needs no key where the server wants none', async () => {
    const open = await completionsServer(null);
    open.behave({ says: USEFUL });
    await set({ endpoint: open.address, key: '', removeKey: 'on' });
    const id = await bring();
    await perform(personOf(commune), askHelper, { id });
    await workOnAsking(await jobOf(id));
    expect(await readingOf(id)).toMatchObject({ state: 'answered' });
    expect(open.seen[0]!.key).toBeNull();
    await open.close();
  });

  const wrong: [name: string, behaviour: Behaviour, tries: number, words: RegExp][] = [
    ['words instead of JSON', { says: 'Tôi nghĩ văn bản này rất hay.' }, 2, /không trả lời bằng JSON/],
    ['JSON of another kind', { says: { approve: true } }, 2, /không theo mẫu/],
    ['an answer without end, cut', { says: '{"topics":[{"quo', finish: 'length' }, 2, /cắt giữa chừng/],
    ['nothing', { says: '' }, 2, /trả lời trống/],
    ['another protocol', (_request, response) => response.end('<h1>Chào</h1>'), 2, /chat completions/],
    [
      '401',
      (_request, response) => error(response, 401, `Incorrect API key provided: ${KEY}`, 'x'),
      1,
      /khóa truy cập/,
    ],
    ['404', (_request, response) => error(response, 404, 'model not found', 'x'), 1, /mô hình/],
    ['413', (_request, response) => error(response, 413, 'too long', 'x'), 1, /quá dài/],
    ['429', (_request, response) => error(response, 429, 'slow down', 'x'), 2, /429/],
    ['500', (_request, response) => error(response, 500, `fault with ${KEY}`, 'x'), 2, /mã 500/],
    [
      'a redirect',
      (_request, response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
      1,
      /chuyển hướng/,
    ],
    ['a cut connection', (_request, response) => response.destroy(), 2, /ngắt giữa chừng/],
    [
      'an endless answer',
      (_request, response) => {
        const pour = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
          if (!response.destroyed) response.once('drain', pour);
        };
        pour();
      },
      1,
      /lớn hơn giới hạn/,
    ],
  ];
  it.each(wrong)(
    'answered with %s ends in words after the right number of tries, and may be asked again',
    async (_name, behaviour, tries, words) => {
      const id = await asked(behaviour);
      const before = await readingOf(id);
      expect(before).toMatchObject(tries === 1 ? { state: 'failed', attempts: 1 } : { state: 'waiting', attempts: 1 });
      await workOnAsking(await jobOf(id));
      const reading = await readingOf(id);
      expect(reading).toMatchObject({ state: 'failed', attempts: tries, suggestions: [] });
      expect(reading!.problem!.vi).toMatch(words);
      // A third run of the job changes nothing, and the review works on.
      await workOnAsking(await jobOf(id));
      expect(await readingOf(id)).toEqual(reading);
      expect((await viewOf(id)).version).toBe(1);
      // It may be asked again once the cause is gone.
      server.behave({ says: USEFUL });
      await perform(personOf(commune), askHelper, { id });
      await workOnAsking(await jobOf(id));
      expect((await readingOf(id))!.suggestions).toHaveLength(3);
    },
  );

  it('that gets no answer in time ends by its clock', async () => {
    const id = await asked(() => undefined);
    expect(await readingOf(id)).toMatchObject({ state: 'waiting', attempts: 1 });
    server.behave((_request, response) => {
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    });
    const begin = Date.now();
    await workOnAsking(await jobOf(id));
    expect(Date.now() - begin).toBeGreaterThan(4_500);
    expect(Date.now() - begin).toBeLessThan(9_000);
    expect((await readingOf(id))!.problem!.vi).toContain('quá chậm');
  });

  it('of a server that is not there ends in words', async () => {
    const { address } = server;
    await server.close();
    const id = await bring();
    await perform(personOf(commune), askHelper, { id });
    await workOnAsking(await jobOf(id));
    await workOnAsking(await jobOf(id));
    expect((await readingOf(id))!.problem!.vi).toContain(new URL(address).host);
  });

  it('waits as long as the server asks before the one retry', async () => {
    const id = await asked((_request, response) => {
      response.setHeader('retry-after', '120');
      error(response, 429, 'slow down', 'x');
    });
    const { askingId } = await jobOf(id);
    const { rows } = await database.owner.query<{ wait: number }>(
      `select extract(epoch from run_at - now())::int as wait from graphile_worker.jobs where key = $1`,
      [`ask-helper-again ${askingId}`],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.wait).toBeGreaterThan(110);
    expect(rows[0]!.wait).toBeLessThanOrEqual(120);
  });

  it('about a text decided meanwhile, or after the helper was turned off, sends nothing', async () => {
    const id = await bring();
    await perform(personOf(commune), askHelper, { id });
    await perform(personOf(commune), dropAgreement, { id, version: 1, reason: 'Nhầm văn bản' });
    await workOnAsking(await jobOf(id));
    expect(await readingOf(id)).toMatchObject({ state: 'failed' });
    const other = await bring();
    await perform(personOf(commune), askHelper, { id: other });
    await set({ isOn: '', key: '' });
    await workOnAsking(await jobOf(other));
    expect((await readingOf(other))!.problem!.vi).toContain('đang tắt');
    expect(server.seen).toEqual([]);
  });

  it('is not for texts longer than allowed, for strangers or for roles that do not review', async () => {
    await set({ longestText: '1000', key: '' });
    const id = await bring(`${TEXT}\n\n${'Thêm chữ. '.repeat(100)}`);
    await expect(perform(personOf(commune), askHelper, { id })).rejects.toMatchObject({ code: 'too-long-for-helper' });
    await set({ key: '' });
    await expect(perform(personOf(stranger), askHelper, { id })).rejects.toMatchObject({ status: 404 });
    await expect(perform(personOf(commune, 'clerk'), askHelper, { id })).rejects.toMatchObject({ status: 403 });
    expect(server.seen).toEqual([]);
  });

  it('takes no answer that nobody waits for any more', async () => {
    const id = await bring();
    await perform(personOf(commune), askHelper, { id });
    const job = await jobOf(id);
    server.behave((request, response) => {
      // While the first answer is on its way, the asking is taken for lost and begun anew.
      database.owner
        .query(
          `begin; select set_config('caunoi.journalled', pg_current_xact_id()::text, true);
           update helper_reading set asking_id = gen_random_uuid(); commit`,
        )
        .then(() => completion(response, request.body.model, USEFUL))
        .catch((reason: unknown) => response.destroy(reason as Error));
    });
    await workOnAsking(job);
    expect(await readingOf(id)).toMatchObject({ state: 'waiting', suggestions: [] });
  });

  it('runs in the background, and neither queue, journal, tables nor log ever hold the key', async () => {
    const lines: string[] = [];
    const spies = (['debug', 'info', 'warn', 'error', 'fatal'] as const).map((level) =>
      vi.spyOn(log, level).mockImplementation((...said: unknown[]) => {
        lines.push(
          said
            .map((one) => (one instanceof Error ? `${one.stack} ${JSON.stringify(one)}` : JSON.stringify(one)))
            .join(' '),
        );
      }),
    );
    // Jobs of the tests before wait their turn in the same queue.
    await database.owner.query('truncate graphile_worker._private_jobs, graphile_worker._private_job_queues cascade');
    registerTasks(agreementTasks);
    // It even says the key back, as a topic and in its own fault.
    server.behave({ says: { ...USEFUL, channels: [{ quote: KEY }, { quote: `khóa ${KEY}` }] } });
    const id = await bring();
    await perform(personOf(commune), askHelper, { id });
    const worker = await startWorker(database.jobsAddress, { concurrency: 1 });
    await vi.waitFor(async () => expect((await readingOf(id))?.state).toBe('answered'), { timeout: 15_000 });
    await worker.stop();
    const all = await everything();
    expect(all).toContain('agreement.helper-sent');
    expect(all).not.toContain(KEY);
    expect(all).not.toContain(Buffer.from(KEY).toString('hex'));
    expect(lines.join('\n')).not.toContain(KEY);
    for (const spy of spies) spy.mockRestore();
    // Each time that a text leaves the machine, the body's own journal says so.
    const { rows } = await database.owner.query(
      `select what, organisation_id, data from journal_entry where object_id = $1 and what like 'agreement.helper%' order by id`,
      [id],
    );
    expect(rows.map((row) => row.what)).toEqual([
      'agreement.helper-asked',
      'agreement.helper-sent',
      'agreement.helper-answered',
    ]);
    expect(rows.every((row) => row.organisation_id === commune)).toBe(true);
    expect(rows[1].data).toMatchObject({ host: new URL(server.address).host, characters: TEXT.length });
  });
});

describe('a suggestion', () => {
  beforeEach(() => set());
  const suggestionsOf = async (id: string) => (await readingOf(id))!.suggestions;

  it('enters the review only when a person takes it, once, and behind what is there', async () => {
    const id = await asked({ says: USEFUL });
    const before = (await viewOf(id)).review;
    const [party, commitment, topic] = await suggestionsOf(id);
    const take = (suggestionId: string, version: number) =>
      perform(personOf(commune), takeSuggestion, { agreementId: id, suggestionId, version });
    await take(party!.id, 1);
    await take(commitment!.id, 2);
    const { review, version } = await viewOf(id);
    expect(version).toBe(3);
    expect(review.parties.slice(0, -1)).toEqual(before.parties);
    expect(review.parties.at(-1)).toMatchObject({
      name: 'Hội Làng Mẫu',
      kind: 'other',
      side: 'A',
      keep: true,
      body: '',
    });
    expect(review.commitments.slice(0, -1)).toEqual(before.commitments);
    expect(review.commitments.at(-1)).toMatchObject({ text: LENT, obliged: 'A', kind: 'subscription', keep: true });
    expect(JSON.stringify(review.commitments.at(-1))).toContain('quyển lịch');
    expect(review.topics).toEqual(before.topics);
    await expect(take(party!.id, 3)).rejects.toMatchObject({ code: 'already-decided' });
    await expect(take(topic!.id, 2)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await perform(personOf(commune), dismissSuggestion, { agreementId: id, suggestionId: topic!.id });
    expect((await suggestionsOf(id)).map((one) => one.decision)).toEqual(['taken', 'taken', 'dismissed']);
    expect((await viewOf(id)).version).toBe(3);
    await expect(
      perform(personOf(stranger), dismissSuggestion, { agreementId: id, suggestionId: topic!.id }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('that a person has added by hand meanwhile is not added twice', async () => {
    const id = await asked({ says: USEFUL });
    const { review, text } = await viewOf(id);
    const start = text.indexOf(LENT);
    const own = { ...review.commitments[0]!, text: LENT, start, end: start + LENT.length };
    await perform(personOf(commune), saveReview, {
      id,
      version: 1,
      review: { ...review, commitments: [...review.commitments, own] },
    });
    const commitment = (await suggestionsOf(id)).find((one) => one.suggestion.of === 'commitment')!;
    await expect(
      perform(personOf(commune), takeSuggestion, { agreementId: id, suggestionId: commitment.id, version: 2 }),
    ).rejects.toMatchObject({ code: 'already-in-review' });
  });

  async function accepted(id: string, changes: Partial<Review> = {}): Promise<string> {
    const { review, version } = await viewOf(id);
    const { programmeId } = await perform(personOf(commune), acceptAgreement, {
      id,
      version,
      review: {
        ...review,
        parties: review.parties.map((one) => ({
          ...one,
          body: one.kind === 'authority' ? commune : one.kind === 'press' ? partner : 'new',
        })),
        seen: ['general', 'parties', 'commitments', 'topics', 'warnings'],
        ...changes,
      },
      startAs: 'in_force' as const,
    });
    return programmeId;
  }
  const marksOf = async (programmeId: string) =>
    (
      await database.owner.query<{ kind: string; by: string; n: number }>(
        `select object_kind as kind, proposed_by as by, count(*)::int as n from reading_mark where programme_id = $1
         group by 1, 2 order by 1, 2`,
        [programmeId],
      )
    ).rows;

  it('taken leaves its mark on the programme, for both sides and without a way to leave it out', async () => {
    const id = await asked({ says: USEFUL });
    const [party, commitment] = await suggestionsOf(id);
    await perform(personOf(commune), takeSuggestion, { agreementId: id, suggestionId: party!.id, version: 1 });
    await perform(personOf(commune), takeSuggestion, { agreementId: id, suggestionId: commitment!.id, version: 2 });
    const programmeId = await accepted(id);
    const rules = readAgreement(TEXT).commitments.length;
    expect(await marksOf(programmeId)).toEqual([
      { kind: 'commitment', by: 'helper', n: 1 },
      { kind: 'commitment', by: 'rules', n: rules },
      { kind: 'party', by: 'helper', n: 1 },
      { kind: 'party', by: 'rules', n: 2 },
    ]);
    const seen = await consult(personOf(partner, 'editor'), (ctx) => programmeReading(ctx, programmeId));
    expect(seen).toMatchObject({ agreementId: id, helper: { model: 'mo-hinh-mau', suggested: 3, taken: 2 } });
    expect(seen!.fromHelper).toHaveLength(2);
    expect(await consult(personOf(stranger), (ctx) => programmeReading(ctx, programmeId))).toBeNull();
    // The program's own role can neither change nor remove it.
    await expect(
      perform(SYSTEM, (ctx) => ctx.db.deleteFrom('programme_reading').execute(), null),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('dismissed still tells that a helper took part; without a helper nothing says so', async () => {
    const id = await asked({ says: USEFUL });
    const programmeId = await accepted(id);
    expect(await consult(personOf(commune), (ctx) => programmeReading(ctx, programmeId))).toMatchObject({
      helper: { suggested: 3, taken: 0 },
      fromHelper: [],
    });
    const plain = await bring();
    const { review } = await viewOf(plain);
    const added = { ...review.commitments[0]!, text: 'Gặp nhau mỗi tháng một lần.', start: null, end: null };
    const other = await accepted(plain, { commitments: [...review.commitments, added] });
    expect(await consult(personOf(commune), (ctx) => programmeReading(ctx, other))).toEqual({
      agreementId: plain,
      helper: null,
      fromHelper: [],
    });
    expect(await marksOf(other)).toContainEqual({ kind: 'commitment', by: 'person', n: 1 });
  });

  it('of every kind fits a review', async () => {
    const id = await asked({
      says: {
        title: {
          value: 'lễ ký kết chương trình phối hợp tuyên truyền',
          quote: 'lễ ký kết chương trình phối hợp tuyên truyền',
        },
        kind: { value: 'memorandum', quote: 'chương trình phối hợp' },
        reporting_cadence: { value: 'quarter', quote: 'mỗi quý đăng 3 bài' },
        people: [
          { name: 'Trần Mẫu Bút', title: 'Tổng Biên tập', role: 'witness', party: 'Báo Thử', quote: 'bà Trần Mẫu Bút' },
        ],
        channels: [{ quote: 'nhà văn hoá' }],
      },
    });
    const all = await suggestionsOf(id);
    expect(all.map((one) => one.suggestion.of)).toEqual(['fact', 'fact', 'fact', 'person', 'channel']);
    for (const [at, one] of all.entries()) {
      await perform(personOf(commune), takeSuggestion, { agreementId: id, suggestionId: one.id, version: at + 1 });
    }
    const { review } = await viewOf(id);
    expect(review).toMatchObject({ kind: 'memorandum', cadence: 'quarter' });
    expect(review.people.at(-1)).toMatchObject({ name: 'Trần Mẫu Bút', title: 'Tổng Biên tập', role: 'witness' });
    expect(review.channels.at(-1)).toMatchObject({ name: 'nhà văn hoá' });
    expect(reviewOf(readAgreement(TEXT), 'x').kind).not.toBe('memorandum');
  });
});
