import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { BY_AMENDMENT, makeProgramme, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import { addCommitments, addPlanAction } from '../commitments/index.ts';
import {
  addLinkByHand,
  addOutlet,
  addSource,
  addUploadedEvidence,
  changeQuantity,
  clippingView,
  confirmMatch,
  evidenceFile,
  evidenceRows,
  listClippings,
  lockEvidence,
  matchByHand,
  pauseSource,
  prepareUploads,
  progressOf,
  rejectMatch,
  removeSource,
  resumeSource,
  undoDecision,
  type AddUploadedEvidenceInput,
} from './index.ts';

const database = useTestDatabase();
const ANNA = '00000000-0000-4000-8000-00000000000a';
const BINH = '00000000-0000-4000-8000-00000000000b';
let bodies: TestBodies;
let anna: Who;
let binh: Who;
let reporter: Who;
let stranger: Who;
let programmeId: string;
let coverage: string;
let training: string;
let actionId: string;
let outletId: string;

/** A JPEG with a place in its Exif; the picture data is one byte. */
function photo(): Uint8Array<ArrayBuffer> {
  const exif = Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0 GPS 21.0285', 'latin1');
  const segment = (marker: number, body: Uint8Array) =>
    Buffer.concat([Buffer.from([0xff, marker, 0, body.length + 2]), body]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe1, exif),
      segment(0xda, Buffer.alloc(10)),
      Buffer.from([7, 0xff, 0xd9]),
    ]),
  );
}

beforeAll(async () => {
  bodies = await registerBodies();
  anna = personOf(bodies.commune, 'focal_officer', ANNA);
  binh = personOf(bodies.paper, 'editor', BINH);
  reporter = personOf(bodies.paper, 'reporter', BINH);
  stranger = personOf(bodies.stranger, 'leader', BINH);
  programmeId = (await makeProgramme(bodies)).id;
  const { ids } = await perform(anna, addCommitments, {
    programmeId,
    reason: 'Ghi từ bản đã ký',
    ...BY_AMENDMENT,
    commitments: [
      { obliged: 'B', kind: 'coverage', text: 'Mỗi quý đăng ba bài' },
      { obliged: 'B', kind: 'training', text: 'Mỗi năm mở hai lớp' },
    ],
  });
  [coverage, training] = ids as [string, string];
  const action = await perform(anna, addPlanAction, {
    commitmentId: training,
    title: 'Lớp kỹ năng viết tin (mẫu)',
    dueOn: '2026-05-20',
    ownerOrganisationId: bodies.paper,
  });
  actionId = action.id;
  outletId = (await perform(binh, addOutlet, { name: 'Sông Thử báo in (mẫu)', kind: 'print' })).outletId;
});

async function upload(changes: Partial<AddUploadedEvidenceInput> = {}, who = anna) {
  const files = await prepareUploads([{ name: '../../IMG 1.exe.jpg', bytes: photo() }]);
  return perform(who, addUploadedEvidence, {
    programmeId,
    commitmentId: coverage,
    kind: 'print' as const,
    outletId,
    title: 'Trang nhất số 12',
    publishedOn: '2026-02-03',
    issue: '12',
    page: '1',
    quantity: 1,
    ...changes,
    files,
  });
}

async function matchOf(matchId: string) {
  const { rows } = await database.owner.query('select * from match where id = $1', [matchId]);
  return rows[0] as {
    state: string;
    version: number;
    after_freeze: boolean;
    decided_for: string | null;
    quantity: string;
  };
}

async function webClipping(publishedAt = '2026-02-10T09:00:00+07:00'): Promise<string> {
  const { rows } = await database.owner.query(
    `with quiet as (select set_config('caunoi.journalled', pg_current_xact_id()::text, true))
     insert into clipping (outlet_id, organisation_id, kind, address, address_key, title, published_at, published_origin, published_confidence)
     select $1, $2, 'web', 'https://bao.example/' || gen_random_uuid(), gen_random_uuid()::text, 'Bài trên mạng', $3, 'feed', 1 from quiet returning id`,
    [outletId, bodies.paper, publishedAt],
  );
  return rows[0].id as string;
}

describe('uploaded evidence', () => {
  it('waits for a second person, who may be of either party', async () => {
    const { clippingId, matchId } = await upload();
    await expect(perform(anna, confirmMatch, { matchId, version: 1 })).rejects.toMatchObject({ code: 'second-person' });
    expect((await consult(anna, (ctx) => clippingView(ctx, clippingId))).matches[0]!.may.confirm.yes).toBe(false);
    await perform(binh, confirmMatch, { matchId, version: 1, note: 'đã xem báo' });
    expect(await matchOf(matchId)).toMatchObject({ state: 'confirmed', decided_for: bodies.paper });
    const rows = await consult(anna, (ctx) => evidenceRows(ctx, { programmeId, commitmentId: coverage }));
    expect(rows.find((row) => row.matchId === matchId)).toMatchObject({
      kind: 'print',
      issue: '12',
      outlet: 'Sông Thử báo in (mẫu)',
      publishedOn: '2026-02-03',
      captureSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('tells nothing of the photographer, has a generated name, and is for the parties only', async () => {
    const { clippingId } = await upload();
    const { files } = await consult(binh, (ctx) => clippingView(ctx, clippingId));
    expect(files[0]).toMatchObject({ name: 'bang-chung-1.jpg', mediaType: 'image/jpeg', cleaned: true });
    const file = await consult(binh, (ctx) => evidenceFile(ctx, clippingId, files[0]!.id));
    expect(file.bytes.toString('latin1')).not.toContain('GPS');
    await expect(consult(stranger, (ctx) => evidenceFile(ctx, clippingId, files[0]!.id))).rejects.toMatchObject({
      status: 404,
    });
    await expect(consult(stranger, (ctx) => clippingView(ctx, clippingId))).rejects.toMatchObject({ status: 404 });
  });

  it('stays with its programme: another partner of the newspaper does not see it', async () => {
    const { clippingId } = await upload({
      kind: 'record',
      outletId: undefined,
      commitmentId: training,
      planActionId: actionId,
      title: 'Danh sách lớp',
    });
    await makeProgramme({ ...bodies, commune: bodies.stranger }, { title: 'Chương trình khác (mẫu)' });
    const seen = await consult(stranger, (ctx) => listClippings(ctx, {}));
    expect(seen.rows.map((row) => row.kind)).not.toContain('record');
    await expect(consult(stranger, (ctx) => clippingView(ctx, clippingId))).rejects.toMatchObject({ status: 404 });
  });

  it('refuses what is no evidence, whatever its name says', async () => {
    const refused = (bytes: Uint8Array) => prepareUploads([{ name: 'anh.jpg', bytes }]);
    await expect(refused(Buffer.from('<svg onload="alert(1)">'))).rejects.toMatchObject({ code: 'file-kind' });
    await expect(refused(Buffer.from('MZ program'))).rejects.toMatchObject({ code: 'file-kind' });
    await expect(refused(photo().subarray(0, 30))).rejects.toMatchObject({ code: 'damaged-picture' });
    await expect(prepareUploads([])).rejects.toMatchObject({ code: 'no-file' });
  });

  it('must lie in the term of a programme in force', async () => {
    await expect(upload({ publishedOn: '2025-12-31' })).rejects.toMatchObject({ code: 'outside-term' });
    await expect(upload({ planActionId: actionId })).rejects.toMatchObject({ code: 'action-of-other-commitment' });
  });
});

describe('decisions', () => {
  it('by hand count at once for a page on the web, and can be undone, rejected and taken up again', async () => {
    const clippingId = await webClipping();
    const before = (await consult(anna, (ctx) => progressOf(ctx, programmeId))).get(training)?.confirmed ?? 0;
    const { matchId } = await perform(binh, matchByHand, {
      clippingId,
      programmeId,
      commitmentId: training,
      planActionId: actionId,
      quantity: 2,
    });
    expect(await matchOf(matchId)).toMatchObject({ state: 'confirmed', decided_for: bodies.paper });
    expect((await consult(anna, (ctx) => progressOf(ctx, programmeId))).get(training)!.confirmed).toBe(before + 2);
    await perform(anna, changeQuantity, { matchId, version: 1, quantity: 1.5 });
    expect((await consult(anna, (ctx) => progressOf(ctx, programmeId))).get(training)!.confirmed).toBe(before + 1.5);
    await expect(perform(anna, undoDecision, { matchId, version: 1 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      status: 409,
    });
    await perform(anna, undoDecision, { matchId, version: 2 });
    expect(await matchOf(matchId)).toMatchObject({ state: 'suggested', decided_for: null });
    await perform(anna, rejectMatch, { matchId, version: 3 });
    await expect(perform(anna, rejectMatch, { matchId, version: 4 })).rejects.toMatchObject({ code: 'rejected' });
    expect(
      (await perform(anna, matchByHand, { clippingId, programmeId, commitmentId: training, quantity: 1 })).matchId,
    ).toBe(matchId);
    expect(await matchOf(matchId)).toMatchObject({ state: 'confirmed', decided_for: bodies.commune });
    const { rows } = await database.owner.query<{ what: string }>(
      `select what from journal_entry where object_id = $1 order by id`,
      [matchId],
    );
    expect(rows.map((row) => row.what)).toEqual([
      'match.made-by-hand',
      'match.quantity-changed',
      'match.decision-undone',
      'match.rejected',
      'match.made-by-hand',
    ]);
  });

  it('on days that a frozen report has counted are allowed, marked and shown', async () => {
    const early = await webClipping('2026-02-11T09:00:00+07:00');
    const late = await webClipping('2026-04-01T00:30:00+07:00');
    await perform(
      anna,
      async (ctx) => {
        await lockEvidence(ctx, { programmeId, lockedTo: '2026-03-31' });
        await lockEvidence(ctx, { programmeId, lockedTo: '2026-01-31' });
        await ctx.journal({ what: 'report.frozen', objectKind: 'report', objectId: programmeId, programmeId });
      },
      null,
    );
    const made = async (clippingId: string) =>
      (await perform(anna, matchByHand, { clippingId, programmeId, commitmentId: coverage, quantity: 1 })).matchId;
    expect(await matchOf(await made(early))).toMatchObject({ after_freeze: true });
    expect(await matchOf(await made(late))).toMatchObject({ after_freeze: false });
    const rows = await consult(binh, (ctx) => evidenceRows(ctx, { programmeId, commitmentId: coverage }));
    expect(rows.filter((row) => row.afterFreeze)).toHaveLength(1);
  });

  it('are for those who answer for the programme', async () => {
    const clippingId = await webClipping();
    await expect(
      perform(reporter, matchByHand, { clippingId, programmeId, commitmentId: coverage, quantity: 1 }),
    ).rejects.toMatchObject({ status: 403 });
    await expect(
      perform(stranger, matchByHand, { clippingId, programmeId, commitmentId: coverage, quantity: 1 }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe('sources', () => {
  it('are paused, resumed and removed with the version one saw, one entry each', async () => {
    const { sourceId } = await perform(anna, addSource, {
      outletId,
      address: 'https://bao.example/rss',
      kind: 'feed',
      everyMinutes: 30,
    });
    await expect(
      perform(binh, addSource, {
        outletId,
        address: 'https://bao.example/rss?utm_source=x',
        kind: 'feed',
        everyMinutes: 30,
      }),
    ).rejects.toMatchObject({ code: 'source-exists' });
    await perform(anna, pauseSource, { sourceId, version: 1 });
    await expect(perform(binh, pauseSource, { sourceId, version: 2 })).rejects.toMatchObject({ code: 'not-active' });
    await expect(perform(binh, resumeSource, { sourceId, version: 1 })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    await perform(binh, resumeSource, { sourceId, version: 2 });
    await expect(
      perform(personOf(bodies.stranger, 'clerk'), removeSource, { sourceId, version: 3 }),
    ).rejects.toMatchObject({ status: 403 });
    await perform(binh, removeSource, { sourceId, version: 3 });
    const { rows } = await database.owner.query(`select what from journal_entry where object_id = $1 order by id`, [
      sourceId,
    ]);
    expect(rows.map((row: { what: string }) => row.what)).toEqual([
      'source.added',
      'source.paused',
      'source.resumed',
      'source.removed',
    ]);
  });

  it('takes a link by hand once, for a commitment', async () => {
    const input = {
      outletId,
      address: 'https://bao.example/tin/99.html?fbclid=1',
      programmeId,
      commitmentId: coverage,
    };
    expect(await perform(reporter, addLinkByHand, input)).toEqual({
      addressKey: 'bao.example/tin/99.html',
      clippingId: null,
    });
    await perform(anna, addLinkByHand, { ...input, address: 'https://www.bao.example/tin/99.html' });
    const { rows } = await database.owner.query('select state, commitment_id, entered_by from found_item');
    expect(rows).toEqual([{ state: 'waiting', commitment_id: coverage, entered_by: ANNA }]);
    const jobs = await database.owner.query('select count(*)::int n from graphile_worker._private_jobs');
    expect(jobs.rows[0]).toEqual({ n: 1 });
    await expect(perform(anna, addLinkByHand, { outletId, address: 'http://localhost/x' })).rejects.toMatchObject({
      code: 'private-address',
    });
  });
});

it('knows the program itself', async () => {
  const added = await perform(SYSTEM, addOutlet, {
    organisationId: bodies.commune,
    name: 'Truyền thanh xã (mẫu)',
    kind: 'loudspeaker',
  });
  expect(added.outletId).toMatch(/^[0-9a-f-]{36}$/);
  await expect(
    perform(binh, addOutlet, { organisationId: bodies.commune, name: 'Không phải của tôi', kind: 'online' }),
  ).rejects.toMatchObject({ code: 'not-your-organisation' });
});
