import { describe, expect, it } from 'vitest';
import { error } from '../../../../tests/support/completions-server.ts';
import { personOf } from '../../../../tests/support/database.ts';
import { ADMIN, KEY, promise, useReadingHelper } from '../../../../tests/support/reading-helper.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import {
  askHelper,
  helperOffer,
  helperSettings,
  readingHelperInput,
  setReadingHelper,
  tryReadingHelper,
} from '../index.ts';

const { database, now, set, bring, readingOf } = useReadingHelper();

describe('the settings', () => {
  it('are those of administrators alone; nothing is on before somebody turns it on', async () => {
    expect(await consult(personOf(now.commune), helperOffer)).toBeNull();
    const input = readingHelperInput.parse({ version: 0, isOn: 'on' });
    await expect(perform(personOf(now.commune, 'leader'), setReadingHelper, input)).rejects.toMatchObject({
      status: 403,
    });
    await expect(tryReadingHelper(personOf(now.commune))).rejects.toMatchObject({ status: 403 });
    const id = await bring();
    await expect(perform(personOf(now.commune), askHelper, { id })).rejects.toMatchObject({ code: 'helper-off' });
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
    expect(now.server.seen).toEqual([]);
    await set();
  });

  it('are told to people without key and path', async () => {
    await set();
    expect(await consult(personOf(now.stranger), helperOffer)).toEqual({
      model: 'mo-hinh-mau',
      host: new URL(now.server.address).host,
      longestText: 60_000,
    });
    expect(await consult({ kind: 'public' }, helperOffer)).toBeNull();
    expect((await consult(personOf(now.commune), helperSettings)).endpoint).toBe('');
    await set({ isOn: '', key: '' });
    expect(await consult(personOf(now.stranger), helperOffer)).toBeNull();
  });
});

describe('trying', () => {
  it('sends the invented text only and says in words what came back, also while turned off', async () => {
    await set({ isOn: '' });
    now.server.behave({
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
    expect(now.server.seen).toHaveLength(1);
    expect(now.server.seen[0]!.body.messages[1]!.content).toContain('(mẫu)');
    now.server.behave((_request, response) => error(response, 500, `key ${KEY}`, 'server_error'));
    const failed = await tryReadingHelper(ADMIN);
    expect(failed.problem?.vi).toContain('mã 500');
    expect(JSON.stringify(failed)).not.toContain(KEY);
  });
});
