import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { makeProgramme, registerBodies, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult } from '../../platform/context/index.ts';
import { closePress } from '../../platform/press/index.ts';
import { readMetadataXml } from '../../tools/papers/index.ts';
import { declareMoney, programmeView } from '../programmes/index.ts';
import {
  addCeremony,
  addCeremonyFiles,
  arrangeCeremony,
  ceremoniesOf,
  ceremoniesToRecord,
  ceremonyFile,
  ceremonyFiles,
  ceremonyPaper,
  ceremonyPaperFile,
  ceremonyPaperMetadata,
  ceremonyView,
  changeCeremony,
  changePaper,
  closeCeremony,
  deleteCeremony,
  freezePaper,
  heldCeremonies,
  holdCeremony,
  prepareCeremonyFiles,
  regenerateCeremonyPaper,
  removeCeremonyFile,
  setGuests,
  tickAttendance,
} from './index.ts';

const database = useTestDatabase();
let bodies: TestBodies;
let programmeId: string;
let commune: ReturnType<typeof personOf>;
let paper: ReturnType<typeof personOf>;

/** A change that the tested commands do not make. */
async function arrange(statement: string, id: string): Promise<void> {
  await database.owner.query('begin');
  await database.owner.query(`select set_config('caunoi.journalled', pg_current_xact_id()::text, true)`);
  await database.owner.query(statement, [id]);
  await database.owner.query('commit');
}

const PEOPLE = () => [
  { role: 'signatory' as const, organisationId: bodies.commune, name: 'Nguyễn Văn Thử (mẫu)', title: 'Chủ tịch' },
  {
    role: 'signatory' as const,
    organisationId: bodies.paper,
    name: 'Lê Văn Thử (mẫu)',
    title: 'Phó Tổng Biên tập',
    authority: 'TUQ' as const,
    authorityDocument: { what: 'Giấy ủy quyền', number: '05/GUQ-BST', issuedOn: '2025-12-01' },
  },
  { role: 'witness' as const, title: 'Lãnh đạo Tỉnh ủy (mẫu)' },
];

beforeAll(async () => {
  bodies = await registerBodies();
  commune = personOf(bodies.commune);
  paper = personOf(bodies.paper, 'editor');
  programmeId = (await makeProgramme(bodies, { people: PEOPLE(), place: 'Bến Thử' })).id;
  await arrange(`update organisation set place = 'Bến Thử', exchange_code = 'H99.10.01' where id = $1`, bodies.commune);
  return closePress;
});

const PLAN = {
  kind: 'online' as const,
  heldOn: '2026-01-15',
  timeFrom: '08:30',
  timeTo: '10:00',
  chair: 'Nguyễn Văn Thử (mẫu), Chủ tịch UBND xã',
  secretary: 'Phạm Thị Thử (mẫu), Văn phòng',
};

const view = (id: string) => consult(commune, (ctx) => ceremonyView(ctx, id));

describe('a ceremony', () => {
  it('begins with what the programme knows, and goes to minutes and close', async () => {
    const { id } = await perform(commune, addCeremony, { programmeId, ...PLAN });
    const planned = await view(id);
    expect(planned).toMatchObject({ state: 'planned', version: 1 });
    expect(planned.sites).toMatchObject([{ name: 'Bến Thử', isMain: true }]);
    expect(planned.guests.map((guest) => [guest.name, guest.title, guest.isWitness])).toEqual([
      ['Nguyễn Văn Thử (mẫu)', 'Chủ tịch', false],
      ['Lê Văn Thử (mẫu)', 'Phó Tổng Biên tập', false],
      [null, 'Lãnh đạo Tỉnh ủy (mẫu)', true],
    ]);
    expect((await consult(paper, (ctx) => ceremoniesToRecord(ctx))).map((one) => one.ceremonyId)).toEqual([id]);

    await perform(paper, arrangeCeremony, {
      id,
      version: 1,
      sites: [
        { id: planned.sites[0]!.id, name: 'Điểm cầu UBND xã Bến Thử', address: 'Hội trường tầng 2' },
        { name: 'Điểm cầu Báo Sông Thử (mẫu)', host: 'Báo Sông Thử (mẫu)', isMain: true },
      ],
      steps: [
        { at: '08:30', what: 'Tuyên bố lý do', ledBy: 'Ban tổ chức' },
        { at: '09:00', what: 'Ký kết chương trình' },
      ],
    });
    const arranged = await view(id);
    expect(arranged.sites.map((site) => [site.isMain, site.host])).toEqual([
      [false, null],
      [true, 'Báo Sông Thử (mẫu)'],
    ]);
    expect(arranged.sites[0]!.id).toBe(planned.sites[0]!.id);
    await perform(commune, setGuests, {
      id,
      version: 2,
      guests: [
        ...arranged.guests.map((guest, at) => ({ ...guest, siteId: arranged.sites[at === 1 ? 1 : 0]!.id })),
        { title: 'đại diện các phòng, ban', people: 12, siteId: arranged.sites[0]!.id },
      ],
    });
    const { guests } = await view(id);
    await perform(personOf(bodies.paper, 'reporter'), tickAttendance, {
      id,
      ticks: [
        ...guests.slice(0, 3).map((guest) => ({ guestId: guest.id, came: true })),
        { guestId: guests[3]!.id, came: true, people: 9 },
      ],
      more: [{ title: 'phóng viên các báo', people: 4, siteId: arranged.sites[1]!.id }],
    });
    expect((await view(id)).guests.map((guest) => [guest.came, guest.people])).toEqual([
      [true, null],
      [true, null],
      [true, null],
      [true, 9],
      [true, 4],
    ]);
    // Ticking asks no version: the one seen before still holds.
    await perform(commune, holdCeremony, { id, version: 3 });
    await perform(commune, changeCeremony, { id, version: 4, ...PLAN, proceedings: 'Hai bên phát biểu.\n- Ký kết' });
    await perform(personOf(bodies.commune, 'clerk'), changePaper, {
      ceremonyId: id,
      kind: 'minutes',
      version: 0,
      ordinal: 7,
      place: 'Bến Thử',
      datedOn: '2026-01-15',
      fileNotation: '01/LK',
    });
    await freezePaper(commune, { ceremonyId: id, kind: 'minutes', version: 1 });
    expect(await view(id)).toMatchObject({ state: 'minutes_made' });
    await expect(perform(commune, changeCeremony, { id, version: 6, ...PLAN })).rejects.toMatchObject({
      code: 'minutes-made',
    });
    const closed = await view(id);
    await perform(commune, closeCeremony, {
      id,
      version: closed.version,
      report: 'Lễ ký diễn ra đúng kế hoạch (mẫu).',
    });
    expect(await view(id)).toMatchObject({ state: 'closed', closeReport: 'Lễ ký diễn ra đúng kế hoạch (mẫu).' });
    const { rows } = await database.owner.query(`select what from journal_entry where object_id = $1 order by id`, [
      id,
    ]);
    expect(rows.map((row) => row.what)).toEqual([
      'ceremony.planned',
      'ceremony.arranged',
      'ceremony.guests-set',
      'ceremony.attendance-ticked',
      'ceremony.held',
      'ceremony.changed',
      'ceremony.paper-changed',
      'ceremony.minutes-made',
      'ceremony.closed',
    ]);
  });

  it('keeps its frozen minutes as they are, and says them to the document system', async () => {
    const [held] = await consult(commune, (ctx) => ceremoniesOf(ctx, programmeId));
    const id = held!.id;
    const page = await consult(paper, (ctx) => ceremonyPaper(ctx, id, 'minutes'));
    expect(page.frozen?.contentSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(page.mayFreeze).toMatchObject({ yes: false, code: 'frozen' });
    const checked = await regenerateCeremonyPaper(paper, id, 'minutes');
    expect(checked).toMatchObject({ isSame: true, contentIsSame: true });
    const file = await ceremonyPaperFile(paper, id, 'minutes', 'pdf');
    expect(Buffer.from(file.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    const xml = await ceremonyPaperMetadata(commune, id, 'minutes');
    expect(readMetadataXml(Buffer.from(xml.bytes).toString())).toMatchObject({
      fileCode: { organId: 'H99.10.01', fileCatalog: 2026, fileNotation: '01/LK' },
      typeName: 'Biên bản',
      codeNumber: '07',
      codeNotation: 'BB-UBND-BST',
      issuedDate: '2026-01-15',
      signerInfo: [
        { fullName: 'Nguyễn Văn Thử (mẫu)' },
        { fullName: 'Lê Văn Thử (mẫu)', position: 'Phó Tổng Biên tập' },
      ],
      to: [{ organName: 'Báo Sông Thử (mẫu)', organId: '' }],
    });
    await expect(
      perform(commune, changePaper, { ceremonyId: id, kind: 'minutes', version: 2, ordinal: 8 }),
    ).rejects.toMatchObject({ code: 'frozen' });
    // The database would not let it happen either.
    const touched = await consult(commune, (ctx) =>
      ctx.db.updateTable('ceremony_paper').set({ number_ordinal: 8 }).where('ceremony_id', '=', id).executeTakeFirst(),
    );
    expect(touched.numUpdatedRows).toBe(0n);
  });

  it('is prepared with an invitation that is its sender’s alone until it is issued', async () => {
    const { id } = await perform(commune, addCeremony, {
      programmeId,
      ...PLAN,
      kind: 'at_conference',
      conference: 'Hội nghị tổng kết (mẫu)',
      heldOn: '2098-05-05',
    });
    await perform(commune, changePaper, {
      ceremonyId: id,
      kind: 'invitation',
      version: 0,
      place: 'Bến Thử',
      datedOn: '2098-04-20',
      closingWords: 'Đề nghị xác nhận trước ngày 30/04/2098.',
    });
    expect(await consult(paper, (ctx) => ceremonyPaper(ctx, id, 'invitation'))).toMatchObject({
      organisationId: bodies.paper,
      version: 0,
      closingWords: null,
    });
    const { rows } = await database.owner.query(
      `select programme_id from journal_entry where what = 'ceremony.paper-changed' and object_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ programme_id: null }]);
    await freezePaper(commune, { ceremonyId: id, kind: 'invitation', version: 1 });
    await expect(freezePaper(commune, { ceremonyId: id, kind: 'minutes', version: 0 })).rejects.toMatchObject({
      code: 'not-held',
    });
    const version = (await view(id)).version;
    await perform(commune, deleteCeremony, { id, version });
    await expect(view(id)).rejects.toMatchObject({ status: 404 });
  });

  it('refuses who may not, what has changed, and strangers', async () => {
    await expect(
      perform(personOf(bodies.commune, 'reporter'), addCeremony, { programmeId, ...PLAN }),
    ).rejects.toMatchObject({ code: 'role-may-not', status: 403 });
    const { id } = await perform(commune, addCeremony, { programmeId, ...PLAN, isHeld: true });
    await expect(perform(paper, holdCeremony, { id, version: 1 })).rejects.toMatchObject({ code: 'held-already' });
    await perform(paper, changeCeremony, { id, version: 1, ...PLAN });
    await expect(perform(commune, changeCeremony, { id, version: 1, ...PLAN })).rejects.toMatchObject({ status: 409 });
    const stranger = personOf(bodies.stranger);
    await expect(consult(stranger, (ctx) => ceremonyView(ctx, id))).rejects.toMatchObject({ status: 404 });
    expect(await consult(stranger, (ctx) => ceremoniesOf(ctx, programmeId))).toEqual([]);
    await expect(perform(stranger, addCeremony, { programmeId, ...PLAN })).rejects.toMatchObject({ status: 404 });
  });

  it('keeps photos free of camera data, and lets only their owner take them out', async () => {
    const [held] = await consult(commune, (ctx) => ceremoniesOf(ctx, programmeId));
    const id = held!.id;
    const files = await prepareCeremonyFiles([{ name: 'anh.png', bytes: PNG }]);
    await perform(paper, addCeremonyFiles, { id, caption: 'Hai bên ký kết (mẫu)', files });
    const [file] = await consult(commune, (ctx) => ceremonyFiles(ctx, id));
    expect(file).toMatchObject({ caption: 'Hai bên ký kết (mẫu)', isCleaned: true, mediaType: 'image/png' });
    const kept = await consult(commune, (ctx) => ceremonyFile(ctx, id, file!.id));
    expect(Buffer.from(kept.bytes).includes('tEXt')).toBe(false);
    await expect(perform(commune, removeCeremonyFile, { id, fileId: file!.id })).rejects.toMatchObject({
      code: 'not-own-file',
    });
    await perform(paper, removeCeremonyFile, { id, fileId: file!.id });
    expect(await consult(commune, (ctx) => ceremonyFiles(ctx, id))).toEqual([]);
    await expect(prepareCeremonyFiles([{ name: 'x.html', bytes: Buffer.from('<html>') }])).rejects.toMatchObject({
      code: 'file-kind',
    });
  });

  it('shows the public when and where it was held and its witnesses, and nothing else', async () => {
    const hidden = await consult({ kind: 'public' }, (ctx) => heldCeremonies(ctx, programmeId));
    expect(hidden).toEqual([]);
    const { version } = await consult(commune, (ctx) => programmeView(ctx, programmeId));
    await perform(commune, declareMoney, { id: programmeId, version, money: 'none', note: null });
    await arrange(`update programme set published_at = now() where id = $1`, programmeId);
    await perform(commune, addCeremony, { programmeId, ...PLAN, heldOn: '2098-05-05' });
    const open = await consult({ kind: 'public' }, (ctx) => heldCeremonies(ctx, programmeId));
    expect(open).toHaveLength(2);
    expect(open.find((one) => one.sites.length === 2)).toEqual({
      heldOn: '2026-01-15',
      kind: 'online',
      conference: null,
      sites: [
        { name: 'Điểm cầu UBND xã Bến Thử', address: 'Hội trường tầng 2' },
        { name: 'Điểm cầu Báo Sông Thử (mẫu)', address: null },
      ],
      witnesses: ['Lãnh đạo Tỉnh ủy (mẫu)'],
    });
    const seen = await consult({ kind: 'public' }, async (ctx) => ({
      guests: await ctx.db.selectFrom('ceremony_guest').select('is_witness').execute(),
      steps: await ctx.db.selectFrom('ceremony_step').selectAll().execute(),
      files: await ctx.db.selectFrom('ceremony_file').selectAll().execute(),
      papers: await ctx.db.selectFrom('ceremony_paper').selectAll().execute(),
    }));
    expect(seen.guests.every((guest) => guest.is_witness)).toBe(true);
    expect(seen).toMatchObject({ steps: [], files: [], papers: [] });
  });
});

/** One white dot, with a text chunk that a camera might have written. */
const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55', 'hex'),
  chunk('tEXt', Buffer.from('GPS\0nowhere')),
  Buffer.from('0000000a49444154789c63f80f00010101009ab2d3b00000000049454e44ae426082', 'hex'),
]);

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}
