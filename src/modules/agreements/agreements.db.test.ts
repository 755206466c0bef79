import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personOf, SYSTEM, useTestDatabase } from '../../../tests/support/database.ts';
import { consult, perform } from '../../platform/context/index.ts';
import { closeSandbox } from '../../platform/sandbox/index.ts';
import { ceremoniesOf } from '../ceremonies/index.ts';
import { commitmentsOf, targetsOf } from '../commitments/index.ts';
import { registerOrganisation } from '../organisations/index.ts';
import { programmeView } from '../programmes/index.ts';
import {
  acceptAgreement,
  agreementOfProgramme,
  agreementsToReview,
  agreementView,
  bringAgreement,
  dropAgreement,
  listAgreements,
  readBrought,
  saveReview,
  type Review,
} from './index.ts';

const database = useTestDatabase();

const TEXT = `UBND xã Thử Nghiệm (mẫu) và Báo Thử (mẫu) ký kết chương trình phối hợp tuyên truyền giai đoạn 2026 - 2027

Sáng 12/1, tại trụ sở UBND xã Thử Nghiệm, UBND xã Thử Nghiệm và Báo Thử tổ chức lễ ký kết chương trình phối hợp tuyên truyền giai đoạn 2026 - 2027.

Về phía UBND xã Thử Nghiệm có ông Nguyễn Mẫu Thử, Chủ tịch UBND xã. Về phía Báo Thử có bà Trần Mẫu Bút, Tổng Biên tập.

Theo nội dung ký kết, Báo Thử sẽ mỗi quý đăng 3 bài tuyên truyền về xây dựng nông thôn mới; mở chuyên mục giới thiệu mô hình hay của xã. UBND xã Thử Nghiệm cung cấp thông tin, số liệu kịp thời cho Báo; tạo điều kiện cho phóng viên tác nghiệp.`;

let commune = '';
let stranger = '';

async function organisation(name: string, kind: 'authority' | 'press'): Promise<string> {
  return (await perform(SYSTEM, registerOrganisation, { name, kind, evenIfSimilar: true })).id;
}

async function bring(): Promise<string> {
  const read = await readBrought({ broughtAs: 'paste', text: TEXT, publishedOn: '2026-01-13', evenIfNot: false });
  const { id } = await perform(personOf(commune), bringAgreement, {
    broughtAs: 'paste',
    name: 'Bài về lễ ký (mẫu)',
    address: null,
    publishedOn: '2026-01-13',
    read,
  });
  return id;
}

/** The review as a person finishes it: own body chosen, the paper as a new body, all parts seen. */
function finished(review: Review): Review {
  return {
    ...review,
    parties: review.parties.map((party) => ({ ...party, body: party.kind === 'authority' ? commune : 'new' })),
    seen: ['general', 'parties', 'commitments', 'topics', 'warnings'],
  };
}

beforeAll(async () => {
  commune = await organisation('UBND xã Thử Nghiệm (mẫu)', 'authority');
  stranger = await organisation('UBND xã Người Ngoài (mẫu)', 'authority');
});
afterAll(() => closeSandbox());

describe('a text brought in', () => {
  it('is read into a review in which everything is kept, nothing is seen, and places are places in the text', async () => {
    const id = await bring();
    const view = await consult(personOf(commune), (ctx) => agreementView(ctx, id));
    expect(view.state).toBe('to_review');
    expect(view.review.seen).toEqual([]);
    expect(view.review).toMatchObject({ termFrom: '2026-01-01', termTo: '2027-12-31', signedOn: '2026-01-12' });
    expect(view.review.parties.map((party) => party.kind).toSorted()).toEqual(['authority', 'press']);
    expect(view.review.commitments.length).toBeGreaterThanOrEqual(3);
    for (const one of view.review.commitments) expect(view.text.slice(one.start!, one.end!)).toBe(one.text);
    expect(await consult(personOf(commune), agreementsToReview)).toHaveLength(1);
  });

  it('is seen by nobody else', async () => {
    const id = await bring();
    await expect(consult(personOf(stranger), (ctx) => agreementView(ctx, id))).rejects.toMatchObject({ status: 404 });
    expect((await consult(personOf(stranger), (ctx) => listAgreements(ctx))).total).toBe(0);
  });

  it('does not become a programme while a part is unseen, a body is not chosen or the own one is missing', async () => {
    const id = await bring();
    const { review } = await consult(personOf(commune), (ctx) => agreementView(ctx, id));
    const accept = (given: Review) =>
      perform(personOf(commune), acceptAgreement, { id, version: 1, review: given, startAs: 'in_force' as const });
    const done = finished(review);
    await expect(accept({ ...done, seen: done.seen.slice(1) })).rejects.toMatchObject({ code: 'not-seen' });
    await expect(accept({ ...done, parties: review.parties })).rejects.toMatchObject({ code: 'party-not-chosen' });
    const others = done.parties.map((party) => ({ ...party, body: 'new' as const }));
    await expect(accept({ ...done, parties: others })).rejects.toMatchObject({ code: 'not-a-party' });
    const none = done.commitments.map((one) => ({ ...one, keep: false }));
    await expect(accept({ ...done, commitments: none })).rejects.toMatchObject({ code: 'no-commitments' });
    const { rows } = await database.owner.query('select count(*)::int as n from programme');
    expect(rows[0].n).toBe(0);
  });

  it('becomes a programme with what was kept, its targets and its source places; the text is the first link', async () => {
    const id = await bring();
    const { review, text } = await consult(personOf(commune), (ctx) => agreementView(ctx, id));
    const done = finished(review);
    const [first, ...rest] = done.commitments;
    const dropped = rest.at(-1)!;
    const given: Review = {
      ...done,
      commitments: [
        {
          ...first!,
          quantities: [{ value: '3', bound: '' as const, unit: 'bài', per: 'quarter' as const, byQuarter: '' }],
        },
        ...rest.slice(0, -1),
        { ...dropped, keep: false },
      ],
    };
    const { programmeId } = await perform(personOf(commune), acceptAgreement, {
      id,
      version: 1,
      review: given,
      startAs: 'in_force' as const,
    });
    const seen = await consult(personOf(commune), async (ctx) => ({
      programme: await programmeView(ctx, programmeId),
      commitments: await commitmentsOf(ctx, programmeId),
      targets: await targetsOf(ctx, programmeId),
      source: await agreementOfProgramme(ctx, programmeId),
      view: await agreementView(ctx, id),
      ceremonies: await ceremoniesOf(ctx, programmeId),
    }));
    // What the text tells of the signing is a ceremony that was held.
    expect(seen.ceremonies).toMatchObject([{ state: 'held', heldOn: '2026-01-12', kind: 'on_site' }]);
    expect(seen.ceremonies[0]!.sites.length).toBeGreaterThan(0);
    expect(seen.ceremonies[0]!.guests.map((guest) => guest.name)).toEqual(
      seen.programme.people.filter((person) => person.title).map((person) => person.name),
    );
    expect(seen.programme).toMatchObject({
      state: 'in_force',
      signedOn: '2026-01-12',
      term: { from: '2026-01-01', to: '2027-12-31' },
    });
    expect(seen.programme.parties).toHaveLength(2);
    expect(seen.commitments).toHaveLength(done.commitments.length - 1);
    expect(seen.commitments[0]!.source!.quote).toBe(text.slice(first!.start!, first!.end!));
    // Matching needs to know which commitment speaks of which topic.
    const linked = seen.commitments.flatMap((one) => one.topicIds);
    expect(linked.length).toBeGreaterThan(0);
    expect(seen.programme.topics.map((topic) => topic.id)).toEqual(expect.arrayContaining(linked));
    expect(seen.targets).toHaveLength(8);
    expect(seen.targets.every((target) => target.quantity === 3 && target.unit === 'bài')).toBe(true);
    expect(seen.source).toMatchObject({ id });
    expect(seen.view).toMatchObject({ state: 'accepted', programmeId });
    // The partner sees the text that binds it.
    const paper = seen.programme.parties.find((party) => party.organisationKind === 'press')!.organisationId;
    expect((await consult(personOf(paper, 'editor'), (ctx) => agreementView(ctx, id))).text).toBe(text);
    await expect(perform(personOf(commune), saveReview, { id, version: 2, review: given })).rejects.toMatchObject({
      code: 'already-decided',
    });
  });

  it('keeps a review without overwriting another, and journals each step once', async () => {
    const id = await bring();
    const { review } = await consult(personOf(commune), (ctx) => agreementView(ctx, id));
    await perform(personOf(commune), saveReview, { id, version: 1, review: { ...review, title: 'Tên đã sửa (mẫu)' } });
    await expect(perform(personOf(commune), saveReview, { id, version: 1, review })).rejects.toMatchObject({
      code: 'changed-meanwhile',
      status: 409,
    });
    await perform(personOf(commune), dropAgreement, { id, version: 2, reason: 'Nhập nhầm' });
    const { rows } = await database.owner.query('select what from journal_entry where object_id = $1 order by id', [
      id,
    ]);
    expect(rows.map((row) => row.what)).toEqual(['agreement.brought', 'agreement.reviewed', 'agreement.dropped']);
    const kept = await consult(personOf(commune), (ctx) => agreementView(ctx, id));
    expect(kept).toMatchObject({ state: 'dropped', droppedReason: 'Nhập nhầm' });
    expect(kept.review.title).toBe('Tên đã sửa (mẫu)');
  });

  it('is work for officers, editors and leaders', async () => {
    const read = await readBrought({ broughtAs: 'paste', text: TEXT, evenIfNot: false });
    const input = { broughtAs: 'paste' as const, name: 'x', address: null, publishedOn: null, read };
    await expect(perform(personOf(commune, 'reporter'), bringAgreement, input)).rejects.toMatchObject({ status: 403 });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['nothing', { broughtAs: 'paste' as const, text: '  \n ' }, 'empty'],
    ['no file', { broughtAs: 'upload' as const }, 'no-file'],
    [
      'a recipe',
      { broughtAs: 'paste' as const, text: 'Luộc trứng mười phút rồi ngâm nước lạnh. Bóc vỏ, chấm muối tiêu chanh.' },
      'not-an-agreement',
    ],
    [
      'a picture',
      {
        broughtAs: 'upload' as const,
        file: {
          bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
          name: 'anh.png',
        },
      },
      'wrong-type',
    ],
    [
      'five million letters',
      { broughtAs: 'paste' as const, text: 'Báo và xã ký kết. '.repeat(280_000) },
      'text-too-long',
    ],
  ])('%s gets a sentence', async (_what, brought, code) => {
    await expect(readBrought({ evenIfNot: false, ...brought })).rejects.toMatchObject({ code });
  });

  it('is taken when the person says that it is an agreement all the same', async () => {
    const read = await readBrought({ broughtAs: 'paste', text: 'Biên bản họp tổ dân phố (mẫu).', evenIfNot: true });
    expect(read.reading.commitments).toEqual([]);
  });
});
