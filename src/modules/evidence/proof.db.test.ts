import { describe, expect, it } from 'vitest';
import { checkpointOfAll } from '../../../tests/support/checkpoints.ts';
import { perform, useTestDatabase } from '../../../tests/support/database.ts';
import { article, DIGITAL, useEvidenceWorld } from '../../../tests/support/evidence.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { journalKeys, useJournalSigner } from '../../platform/journal/index.ts';
import { asSystem } from '../../platform/database/index.ts';
import { dayInVietNam } from '../../tools/calendar/index.ts';
import { checkProof } from '../../tools/proof/index.ts';
import { readVerifierKey, signerOf, verifierKeyText } from '../../tools/transparency-log/index.ts';
import {
  clippingView,
  confirmAsOutlet,
  confirmMatch,
  evidenceQueue,
  evidenceRows,
  journalProofOf,
  proofPackage,
  proofView,
  withdrawAsOutlet,
} from './index.ts';
import { checkPages, passages } from './work/check-pages.ts';

const database = useTestDatabase();
const world = useEvidenceWorld(database);
const PUBLIC: Who = { kind: 'public' };

/** One kept page, confirmed for the commitment, in a published programme. */
async function confirmed(slug = 'chuyen-doi-so'): Promise<string> {
  world.outlet.articles.push(article(slug));
  await world.ingest();
  const queue = await consult(world.officer, (ctx) => evidenceQueue(ctx, { programmeId: world.programmeId }));
  const match = queue.items[0]!.suggestions[0]!;
  await perform(world.officer, confirmMatch, { matchId: match.id, version: match.version });
  await database.owner.query(`set session_replication_role = replica; update programme set published_at = now();
    select app.settle_viewers(id) from programme; set session_replication_role = default`);
  return queue.items[0]!.clipping.id;
}

const due = () => database.owner.query("update clipping_watch set next_check_at = now() - interval '1 hour'");

describe('the proof of one published item', () => {
  it('is seen by everyone once it counts in a published programme, and by nobody before', async () => {
    world.outlet.articles.push(article('mot'));
    await world.ingest();
    const { id } = await world.one<{ id: string }>('select id from clipping');
    // The parties have it in hand before anything is published.
    const early = await consult(world.officer, (ctx) => proofPackage(ctx, id, null));
    expect((await checkProof(early.bytes)).faults).toEqual([]);
    await expect(consult(world.stranger, (ctx) => proofPackage(ctx, id, null))).rejects.toMatchObject({ status: 404 });
    await expect(consult(PUBLIC, (ctx) => proofView(ctx, id))).rejects.toMatchObject({ status: 404 });
    expect(await confirmed('mot')).toBe(id);
    const view = await consult(PUBLIC, (ctx) => proofView(ctx, id));
    expect(view).toMatchObject({
      outlet: expect.stringContaining('Sông Thử') as string,
      capture: { status: 200, address: world.outlet.pageAddress('mot') },
      decisions: [{ programmeId: world.programmeId }],
      confirmedByOutlet: null,
      checks: [],
      stamps: [],
    });
    await expect(consult(world.stranger, (ctx) => proofView(ctx, id))).rejects.toMatchObject({ status: 404 });
  });

  it('can be taken home and checked without us, with the journal once a checkpoint covers it', async () => {
    const id = await confirmed();
    const without = await consult(PUBLIC, (ctx) => proofPackage(ctx, id, null));
    const early = await checkProof(without.bytes);
    expect(early.faults).toEqual([]);
    expect(early.unchecked.map((one) => one.en).join()).toContain('no journal checkpoint');

    const signer = signerOf('cau-noi.example', Buffer.alloc(32, 3));
    useJournalSigner({
      origin: 'cau-noi.example',
      current: signer,
      former: [],
      keys: [readVerifierKey(verifierKeyText(signer))!],
    });
    await checkpointOfAll(database);
    const journal = await journalProofOf(id);
    expect(journal).not.toBeNull();
    const file = await consult(PUBLIC, (ctx) => proofPackage(ctx, id, journal));
    const keys = (await asSystem('keys', (db) => journalKeys(db))).map((text) => readVerifierKey(text)!);
    const verdict = await checkProof(file.bytes, { keys });
    expect(verdict.faults).toEqual([]);
    expect(verdict.holds.map((one) => one.en).join()).toContain('journal signed by cau-noi.example');
    expect(verdict.statement?.published.clipping).toBe(id);
  });

  it('carries the word of the outlet, which only its own body gives and takes back', async () => {
    const id = await confirmed();
    const given = { clippingId: id };
    await expect(perform(world.officer, confirmAsOutlet, given)).rejects.toMatchObject({
      code: 'other-outlet',
      status: 403,
    });
    await expect(perform(world.stranger, confirmAsOutlet, given)).rejects.toMatchObject({ status: 404 });
    await expect(perform(world.editor, withdrawAsOutlet, given)).rejects.toMatchObject({ code: 'not-confirmed' });
    await perform(world.editor, confirmAsOutlet, given);
    await expect(perform(world.editor, confirmAsOutlet, given)).rejects.toMatchObject({ code: 'confirmed' });
    const view = await consult(world.officer, (ctx) => clippingView(ctx, id));
    expect(view.confirmedByOutlet?.organisation).toContain('(mẫu)');
    const own = await consult(world.editor, (ctx) => clippingView(ctx, id));
    expect(own.history.map((line) => line.what)).toContain('clipping.confirmed-by-outlet');
    expect(view.mayAsOutlet.withdraw).toMatchObject({ yes: false, code: 'other-outlet' });
    expect((await consult(PUBLIC, (ctx) => proofView(ctx, id))).confirmedByOutlet).not.toBeNull();
    await perform(world.editor, withdrawAsOutlet, given);
    expect((await consult(PUBLIC, (ctx) => proofView(ctx, id))).confirmedByOutlet).toBeNull();
  });
});

describe('the weekly look at the page', () => {
  it('waits a week, then keeps a row whenever something is different', async () => {
    const id = await confirmed();
    const states = async () => (await consult(PUBLIC, (ctx) => proofView(ctx, id))).checks.map((check) => check.result);
    await checkPages();
    expect(await states()).toEqual([]);
    expect(await consult(world.officer, (ctx) => evidenceRows(ctx, { programmeId: world.programmeId }))).toMatchObject([
      { pageState: null, pageStateSince: null },
    ]);
    await due();
    await checkPages();
    await due();
    await checkPages();
    expect(await states()).toEqual(['live']);
    const rows = () => consult(world.officer, (ctx) => evidenceRows(ctx, { programmeId: world.programmeId }));
    expect(await rows()).toMatchObject([{ pageState: 'live', pageStateSince: dayInVietNam(new Date()) }]);

    const [page] = world.outlet.articles;
    const paragraphs = [DIGITAL[0]!, `${DIGITAL[1]!} Bổ sung: thêm hai tổ ở thôn Hạ (mẫu).`, DIGITAL[2]!];
    world.outlet.articles.splice(0, 1, { ...page!, paragraphs });
    await due();
    await checkPages();
    const [changed] = (await consult(PUBLIC, (ctx) => proofView(ctx, id))).checks;
    expect(changed).toMatchObject({ result: 'changed', removed: [DIGITAL[1]], added: [paragraphs[1]] });

    world.outlet.articles.splice(0, 1);
    await due();
    await checkPages();
    await due();
    await checkPages();
    expect(await states()).toEqual(['gone', 'changed', 'live']);
    expect(await rows()).toMatchObject([{ pageState: 'gone' }]);
    expect((await consult(PUBLIC, (ctx) => proofView(ctx, id))).checks[0]!.reason?.en).toContain('404');
    const { n } = await world.one<{ n: string }>(
      "select count(*) n from journal_entry where what = 'clipping.checked'",
    );
    expect(Number(n)).toBe(3);
    // The capture is what it was.
    expect((await checkProof((await consult(PUBLIC, (ctx) => proofPackage(ctx, id, null))).bytes)).faults).toEqual([]);
  });

  it('draws no conclusion while the outlet cannot be reached', async () => {
    const id = await confirmed();
    await checkPages();
    await due();
    world.outlet.instead.set('/tin/chuyen-doi-so.html', (_request, response) => void response.writeHead(503).end());
    await checkPages();
    expect((await consult(PUBLIC, (ctx) => proofView(ctx, id))).checks).toEqual([]);
    expect(await world.one('select failures, problem is not null as told from clipping_watch')).toEqual({
      failures: 1,
      told: true,
    });
  });

  it('tells passages apart, whatever their white space', () => {
    expect(passages('Một\nHai  ba\nBốn', 'Một\n\nHai ba\nNăm')).toEqual({ removed: ['Bốn'], added: ['Năm'] });
  });
});
