import { beforeEach, describe, expect, it, vi } from 'vitest';
import { completion, completionsServer, error, type Behaviour } from '../../../../tests/support/completions-server.ts';
import { personOf } from '../../../../tests/support/database.ts';
import { KEY, TEXT, USEFUL, useReadingHelper } from '../../../../tests/support/reading-helper.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { registerTasks, startWorker } from '../../../platform/jobs/index.ts';
import { log } from '../../../platform/log/index.ts';
import { type Review } from '../review.ts';
import { agreementTasks, askHelper, dropAgreement, helperReadingOf, saveReview } from '../index.ts';

const { database, now, set, bring, jobOf, work, readingOf, viewOf, asked } = useReadingHelper();

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

describe('an asking', () => {
  beforeEach(() => set());

  it('brings suggestions beside proposal and review, at their places, and changes neither', async () => {
    now.server.behave({ says: USEFUL });
    const id = await bring();
    const before = await viewOf(id);
    await perform(personOf(now.commune), askHelper, { id });
    expect(await readingOf(id)).toMatchObject({ state: 'waiting', isLost: false, suggestions: [] });
    await expect(perform(personOf(now.commune), askHelper, { id })).rejects.toMatchObject({ code: 'helper-busy' });
    // A person goes on working meanwhile.
    const changed: Review = { ...before.review, title: 'Tên do người xem xét đặt (mẫu)' };
    await perform(personOf(now.commune), saveReview, { id, version: before.version, review: changed });
    await work(await jobOf(id));
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
    expect(now.server.seen).toHaveLength(1);
    expect(now.server.seen[0]).toMatchObject({ key: KEY, body: { model: 'mo-hinh-mau', stream: false } });
    expect(now.server.seen[0]!.body.messages[1]!.content).toBe(after.text);
    await expect(perform(personOf(now.commune), askHelper, { id })).rejects.toMatchObject({ code: 'helper-answered' });
    // Strangers see nothing of it.
    expect(await consult(personOf(now.stranger), (ctx) => helperReadingOf(ctx, id))).toBeNull();
  });

  it('works with servers that know no response_format', async () => {
    const id = await asked({ says: '```json\n' + JSON.stringify(USEFUL) + '\n```', withoutSchema: true });
    expect(await readingOf(id)).toMatchObject({ state: 'answered', attempts: 1 });
    expect(now.server.seen.map((one) => one.body.response_format?.type)).toEqual(['json_schema', undefined]);
  });

  it('needs no key where the server wants none', async () => {
    const open = await completionsServer(null);
    open.behave({ says: USEFUL });
    await set({ endpoint: open.address, key: '', removeKey: 'on' });
    const id = await bring();
    await perform(personOf(now.commune), askHelper, { id });
    await work(await jobOf(id));
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
      await work(await jobOf(id));
      const reading = await readingOf(id);
      expect(reading).toMatchObject({ state: 'failed', attempts: tries, suggestions: [] });
      expect(reading!.problem!.vi).toMatch(words);
      // A third run of the job changes nothing, and the review works on.
      await work(await jobOf(id));
      expect(await readingOf(id)).toEqual(reading);
      expect((await viewOf(id)).version).toBe(1);
      // It may be asked again once the cause is gone.
      now.server.behave({ says: USEFUL });
      await perform(personOf(now.commune), askHelper, { id });
      await work(await jobOf(id));
      expect((await readingOf(id))!.suggestions).toHaveLength(3);
    },
  );

  it('that gets no answer in time ends by its clock', async () => {
    const id = await asked(() => undefined);
    expect(await readingOf(id)).toMatchObject({ state: 'waiting', attempts: 1 });
    now.server.behave((_request, response) => {
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    });
    const begin = Date.now();
    await work(await jobOf(id));
    expect(Date.now() - begin).toBeGreaterThan(4_500);
    expect(Date.now() - begin).toBeLessThan(9_000);
    expect((await readingOf(id))!.problem!.vi).toContain('quá chậm');
  });

  it('of a server that is not there ends in words', async () => {
    const { address } = now.server;
    await now.server.close();
    const id = await bring();
    await perform(personOf(now.commune), askHelper, { id });
    await work(await jobOf(id));
    await work(await jobOf(id));
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
    await perform(personOf(now.commune), askHelper, { id });
    await perform(personOf(now.commune), dropAgreement, { id, version: 1, reason: 'Nhầm văn bản' });
    await work(await jobOf(id));
    expect(await readingOf(id)).toMatchObject({ state: 'failed' });
    const other = await bring();
    await perform(personOf(now.commune), askHelper, { id: other });
    await set({ isOn: '', key: '' });
    await work(await jobOf(other));
    expect((await readingOf(other))!.problem!.vi).toContain('đang tắt');
    expect(now.server.seen).toEqual([]);
  });

  it('is not for texts longer than allowed, for strangers or for roles that do not review', async () => {
    await set({ longestText: '1000', key: '' });
    const id = await bring(`${TEXT}\n\n${'Thêm chữ. '.repeat(100)}`);
    await expect(perform(personOf(now.commune), askHelper, { id })).rejects.toMatchObject({
      code: 'too-long-for-helper',
    });
    await set({ key: '' });
    await expect(perform(personOf(now.stranger), askHelper, { id })).rejects.toMatchObject({ status: 404 });
    await expect(perform(personOf(now.commune, 'clerk'), askHelper, { id })).rejects.toMatchObject({ status: 403 });
    expect(now.server.seen).toEqual([]);
  });

  it('takes no answer that nobody waits for any more', async () => {
    const id = await bring();
    await perform(personOf(now.commune), askHelper, { id });
    const job = await jobOf(id);
    now.server.behave((request, response) => {
      // While the first answer is on its way, the asking is taken for lost and begun anew.
      database.owner
        .query(
          `begin; select set_config('caunoi.journalled', pg_current_xact_id()::text, true);
           update helper_reading set asking_id = gen_random_uuid(); commit`,
        )
        .then(() => completion(response, request.body.model, USEFUL))
        .catch((reason: unknown) => response.destroy(reason as Error));
    });
    await work(job);
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
    now.server.behave({ says: { ...USEFUL, channels: [{ quote: KEY }, { quote: `khóa ${KEY}` }] } });
    const id = await bring();
    await perform(personOf(now.commune), askHelper, { id });
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
    expect(rows.every((row) => row.organisation_id === now.commune)).toBe(true);
    expect(rows[1].data).toMatchObject({ host: new URL(now.server.address).host, characters: TEXT.length });
  });
});
