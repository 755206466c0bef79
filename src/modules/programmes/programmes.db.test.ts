import { beforeAll, describe, expect, it } from 'vitest';
import { perform, personOf, useTestDatabase } from '../../../tests/support/database.ts';
import { makeProgramme, registerBodies, signedProgramme, type TestBodies } from '../../../tests/support/programmes.ts';
import { consult, type Who } from '../../platform/context/index.ts';
import {
  changeProgramme,
  changeState,
  createProgramme,
  declareMoney,
  findProgramme,
  programmeBySlug,
  programmeHistory,
  programmeView,
  publishProgramme,
  setChannels,
  setParties,
  setPeople,
  setTopics,
  unpublishProgramme,
} from './index.ts';

const database = useTestDatabase();
const PUBLIC: Who = { kind: 'public' };
let bodies: TestBodies;
let officer: Who;
let editor: Who;
let stranger: Who;

beforeAll(async () => {
  bodies = await registerBodies();
  officer = personOf(bodies.commune);
  editor = personOf(bodies.paper, 'editor');
  stranger = personOf(bodies.stranger, 'leader');
});

const see = (who: Who, id: string) => consult(who, (ctx) => findProgramme(ctx, id));
const view = (id: string) => consult(officer, (ctx) => programmeView(ctx, id));
const move = { hasCommitments: true };

async function entries(id: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ what: string }>(
    'select what from journal_entry where programme_id = $1 order by id',
    [id],
  );
  return rows.map((row) => row.what);
}

describe('making', () => {
  it('keeps everything that was entered and journals once', async () => {
    const { id, slug } = await makeProgramme(bodies, { purpose: 'Đưa nghị quyết vào đời sống', online: true });
    expect(slug).toBe('chuong-trinh-phoi-hop-truyen-thong-xa-ben-thu-mau');
    const made = await view(id);
    expect(made).toMatchObject({
      kind: 'programme',
      state: 'in_force',
      term: { from: '2026-01-01', to: '2027-12-31' },
      signedOn: '2025-12-20',
      online: true,
      cadence: 'quarter',
      money: 'undeclared',
      publishedAt: null,
      prior: null,
      renewals: [],
    });
    expect(made.parties.map((party) => [party.name, party.side, party.isLead, party.organisationKind])).toEqual([
      ['Ủy ban nhân dân xã Bến Thử (mẫu)', 'A', true, 'authority'],
      ['Báo Sông Thử (mẫu)', 'B', true, 'press'],
    ]);
    expect(made.people[0]).toMatchObject({ role: 'signatory', organisationId: bodies.commune });
    expect(made.topics.map((topic) => topic.name)).toEqual(['Chuyển đổi số', 'Nông thôn mới']);
    expect(await entries(id)).toEqual(['programme.created']);
  });

  it('gives each title its own address, whoever sees the others', async () => {
    const title = 'Quy chế phối hợp trùng tên (mẫu)';
    const first = await makeProgramme(bodies, { title, state: 'draft' });
    const other = await perform(stranger, createProgramme, { title, kind: 'regulation' });
    expect([first.slug, other.slug]).toEqual(['quy-che-phoi-hop-trung-ten-mau', 'quy-che-phoi-hop-trung-ten-mau-2']);
  });

  it('is refused without signing day or to a role that only looks', async () => {
    const unsigned = signedProgramme(bodies, { signedOn: null });
    await expect(perform(officer, createProgramme, unsigned)).rejects.toMatchObject({ code: 'no-signing-day' });
    const clerk = personOf(bodies.commune, 'clerk');
    await expect(perform(clerk, createProgramme, signedProgramme(bodies))).rejects.toMatchObject({
      code: 'role-may-not',
      status: 403,
    });
  });
});

describe('who sees what', () => {
  it('shows a draft to its author only, later states to the parties, published ones to all', async () => {
    const { id } = await makeProgramme(bodies, { state: 'draft' });
    const seenBy = async () => ({
      author: (await see(officer, id)) !== null,
      partner: (await see(editor, id)) !== null,
      stranger: (await see(stranger, id)) !== null,
      public: (await see(PUBLIC, id)) !== null,
    });
    expect(await seenBy()).toEqual({ author: true, partner: false, stranger: false, public: false });
    await perform(officer, changeState, { id, version: 1, verb: 'negotiate', ...move });
    expect(await seenBy()).toEqual({ author: true, partner: true, stranger: false, public: false });
    await perform(editor, changeState, { id, version: 2, verb: 'putInForce', ...move });
    await perform(editor, declareMoney, { id, version: 3, money: 'none' });
    await perform(officer, publishProgramme, { id, version: 4, unconfirmed: [] });
    expect(await seenBy()).toEqual({ author: true, partner: true, stranger: false, public: true });
    const { slug } = await view(id);
    const shown = await consult(PUBLIC, (ctx) => programmeBySlug(ctx, slug));
    expect(shown?.parties).toHaveLength(2);
    expect(shown?.people).toHaveLength(1);
    await expect(perform(officer, unpublishProgramme, { id, version: 5 })).rejects.toMatchObject({ code: 'no-reason' });
    await perform(officer, unpublishProgramme, { id, version: 5, reason: 'Hai bên đang sửa nội dung' });
    expect(await see(PUBLIC, id)).toBeNull();
    expect(await entries(id)).toEqual([
      'programme.created',
      'programme.negotiation-opened',
      'programme.put-in-force',
      'programme.money-declared',
      'programme.published',
      'programme.unpublished',
    ]);
  });

  it('lets a stranger change nothing, not even by id', async () => {
    const { id } = await makeProgramme(bodies);
    await expect(
      perform(stranger, changeState, { id, version: 2, verb: 'end', reason: 'phá', ...move }),
    ).rejects.toMatchObject({ code: 'no-such-programme', status: 404 });
    await expect(perform(stranger, setTopics, { id, version: 2, topics: [] })).rejects.toMatchObject({ status: 404 });
    expect(await consult(stranger, (ctx) => programmeHistory(ctx, id))).toEqual([]);
    expect((await view(id)).topics).toHaveLength(2);
  });
});

describe('changing', () => {
  it('refuses who has not seen the newest version, and keeps the first change', async () => {
    const { id } = await makeProgramme(bodies, { state: 'negotiating' });
    const { version } = await view(id);
    const facts = { title: 'Tên mới của chương trình (mẫu)', kind: 'plan' as const };
    await perform(officer, changeProgramme, { id, version, ...facts });
    await expect(
      perform(editor, changeProgramme, { id, version, ...facts, title: 'Tên khác (mẫu)' }),
    ).rejects.toMatchObject({ code: 'changed-meanwhile', status: 409 });
    expect(await view(id)).toMatchObject({ title: facts.title, kind: 'plan', signedOn: null, version: version + 1 });
    const [newest] = await consult(editor, (ctx) => programmeHistory(ctx, id));
    expect(newest).toMatchObject({ what: 'programme.changed', organisationName: 'Ủy ban nhân dân xã Bến Thử (mẫu)' });
    expect(newest!.data['changed']).toMatchObject({ kind: { from: 'programme', to: 'plan' } });
  });

  it('changes what was signed by an amendment only, and people with a reason', async () => {
    const { id } = await makeProgramme(bodies);
    const change = { id, version: 2, title: 'Tên đã sửa (mẫu)', kind: 'programme' as const, reason: 'Sửa lỗi' };
    const refused = { code: 'by-amendment-only' };
    await expect(perform(officer, changeProgramme, change)).rejects.toMatchObject(refused);
    await expect(
      perform(officer, setTopics, { id, version: 2, topics: ['Khác'], reason: 'thử' }),
    ).rejects.toMatchObject(refused);
    const byAmendment = crypto.randomUUID();
    const backwards = { ...change, byAmendment, termFrom: '2027-01-01', termTo: '2026-01-01' };
    await expect(perform(officer, changeProgramme, backwards)).rejects.toMatchObject({ code: 'term-backwards' });
    await perform(officer, changeProgramme, { ...change, byAmendment });
    const people = [{ role: 'witness' as const, name: 'Lê Thử (mẫu)' }];
    await expect(perform(officer, setPeople, { id, version: 3, people })).rejects.toMatchObject({ code: 'no-reason' });
    await perform(officer, setPeople, { id, version: 3, people, reason: 'Ghi thiếu' });
  });

  it('takes commitments of a signed paper in the transaction that records it, before its first version stands', async () => {
    const id = await perform(
      officer,
      async (ctx) => {
        const made = await createProgramme(ctx, signedProgramme(bodies));
        expect(await programmeView(ctx, made.id)).toMatchObject({ state: 'in_force', edition: null });
        await setTopics(ctx, { id: made.id, version: 2, topics: ['Ghi ngay khi nhập'], reason: 'Ghi từ bản đã ký' });
        return made.id;
      },
      null,
    );
    expect(await view(id)).toMatchObject({ edition: 1, topics: [{ name: 'Ghi ngay khi nhập' }] });
  });

  it('keeps the document behind a signature with its signer', async () => {
    const { id } = await makeProgramme(bodies, { state: 'draft' });
    const signer = { role: 'signatory' as const, organisationId: bodies.commune, title: 'Phó Chủ tịch' };
    const document = { number: '12/GUQ-UBND', issuedOn: '2025-12-01', what: 'Giấy ủy quyền (mẫu)' };
    const people = [{ ...signer, authority: 'TUQ' as const, authorityDocument: document }];
    await perform(officer, setPeople, { id, version: 1, people });
    const [kept] = (await view(id)).people;
    expect(kept).toMatchObject({ authority: 'TUQ', authorityDocument: { ...document, fileId: null } });
    const again = { ...document, id: kept!.authorityDocument!.id, number: '13/GUQ-UBND' };
    await perform(officer, setPeople, { id, version: 2, people: [{ ...people[0]!, authorityDocument: again }] });
    expect((await view(id)).people[0]!.authorityDocument).toMatchObject({ id: again.id, number: '13/GUQ-UBND' });
    const other = await makeProgramme(bodies, { state: 'draft' });
    await expect(
      perform(officer, setPeople, { id: other.id, version: 1, people: [{ ...signer, authorityDocument: again }] }),
    ).rejects.toMatchObject({ code: 'no-such-document' });
    await perform(officer, setPeople, { id, version: 3, people: [signer] });
    const { rows } = await database.owner.query('select from authority_document where programme_id = $1', [id]);
    expect(rows).toHaveLength(0);
  });

  it('keeps ids of parties and topics that stay', async () => {
    const { id } = await makeProgramme(bodies, { state: 'draft' });
    const before = await view(id);
    await perform(officer, setTopics, { id, version: 1, topics: ['An sinh xã hội', 'Chuyển đổi số'] });
    await perform(officer, setChannels, { id, version: 2, channels: ['Phát thanh'] });
    const parties = [
      { organisationId: bodies.paper, side: 'B' },
      { organisationId: bodies.stranger, side: 'A', onBehalfOf: 'Đảng ủy (mẫu)' },
      { organisationId: bodies.commune, side: 'A', isLead: true },
    ];
    await perform(officer, setParties, { id, version: 3, parties });
    await perform(officer, setPeople, {
      id,
      version: 4,
      people: [{ role: 'representative', organisationId: bodies.stranger, title: 'Chủ tịch', authority: 'TM' }],
    });
    const after = await view(id);
    expect(after.topics.map((topic) => topic.name)).toEqual(['An sinh xã hội', 'Chuyển đổi số']);
    expect(after.topics[1]!.id).toBe(before.topics[0]!.id);
    const idOf = (programme: typeof after, organisationId: string) =>
      programme.parties.find((party) => party.organisationId === organisationId)?.id;
    expect(idOf(after, bodies.commune)).toBe(idOf(before, bodies.commune));
    expect(after.parties.filter((party) => party.isLead).map((party) => party.organisationId)).toEqual([
      bodies.commune,
      bodies.paper,
    ]);
    expect(after.people).toMatchObject([{ organisationId: bodies.stranger, name: null, authority: 'TM' }]);
    expect(after.version).toBe(5);
    expect(await entries(id)).toEqual([
      'programme.created',
      'programme.topics-set',
      'programme.channels-set',
      'programme.parties-set',
      'programme.people-set',
    ]);
  });

  it('does not empty a side or let a party slip away', async () => {
    const { id } = await makeProgramme(bodies);
    const only = (organisationId: string, side: string) => [{ organisationId, side }];
    const set = (parties: { organisationId: string; side: string }[]) =>
      perform(officer, setParties, { id, version: 2, reason: 'thử', parties });
    await expect(set(only(bodies.commune, 'A'))).rejects.toMatchObject({ code: 'side-empty' });
    await expect(set([...only(bodies.stranger, 'A'), ...only(bodies.paper, 'B')])).rejects.toMatchObject({
      code: 'own-party-removed',
    });
    await expect(set([...only(bodies.commune, 'A'), ...only(bodies.commune, 'B')])).rejects.toMatchObject({
      code: 'party-twice',
    });
    await expect(
      perform(officer, setPeople, {
        id,
        version: 2,
        reason: 'thử',
        people: [{ role: 'witness', organisationId: bodies.stranger, name: 'Trần Thử (mẫu)' }],
      }),
    ).rejects.toMatchObject({ code: 'person-without-party' });
  });
});
