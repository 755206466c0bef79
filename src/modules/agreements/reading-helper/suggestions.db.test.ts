import { beforeEach, describe, expect, it } from 'vitest';
import { personOf, SYSTEM } from '../../../../tests/support/database.ts';
import { LENT, TEXT, USEFUL, useReadingHelper } from '../../../../tests/support/reading-helper.ts';
import { consult, perform } from '../../../platform/context/index.ts';
import { readAgreement } from '../../../tools/agreement-reader/index.ts';
import { reviewOf, type Review } from '../review.ts';
import { acceptAgreement, dismissSuggestion, programmeReading, saveReview, takeSuggestion } from '../index.ts';

const { database, now, set, bring, readingOf, viewOf, asked } = useReadingHelper();

describe('a suggestion', () => {
  beforeEach(() => set());
  const suggestionsOf = async (id: string) => (await readingOf(id))!.suggestions;

  it('enters the review only when a person takes it, once, and behind what is there', async () => {
    const id = await asked({ says: USEFUL });
    const before = (await viewOf(id)).review;
    const [party, commitment, topic] = await suggestionsOf(id);
    const take = (suggestionId: string, version: number) =>
      perform(personOf(now.commune), takeSuggestion, { agreementId: id, suggestionId, version });
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
    await perform(personOf(now.commune), dismissSuggestion, { agreementId: id, suggestionId: topic!.id });
    expect((await suggestionsOf(id)).map((one) => one.decision)).toEqual(['taken', 'taken', 'dismissed']);
    expect((await viewOf(id)).version).toBe(3);
    await expect(
      perform(personOf(now.stranger), dismissSuggestion, { agreementId: id, suggestionId: topic!.id }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('that a person has added by hand meanwhile is not added twice', async () => {
    const id = await asked({ says: USEFUL });
    const { review, text } = await viewOf(id);
    const start = text.indexOf(LENT);
    const own = { ...review.commitments[0]!, text: LENT, start, end: start + LENT.length };
    await perform(personOf(now.commune), saveReview, {
      id,
      version: 1,
      review: { ...review, commitments: [...review.commitments, own] },
    });
    const commitment = (await suggestionsOf(id)).find((one) => one.suggestion.of === 'commitment')!;
    await expect(
      perform(personOf(now.commune), takeSuggestion, { agreementId: id, suggestionId: commitment.id, version: 2 }),
    ).rejects.toMatchObject({ code: 'already-in-review' });
  });

  async function accepted(id: string, changes: Partial<Review> = {}): Promise<string> {
    const { review, version } = await viewOf(id);
    const { programmeId } = await perform(personOf(now.commune), acceptAgreement, {
      id,
      version,
      review: {
        ...review,
        parties: review.parties.map((one) => ({
          ...one,
          body: one.kind === 'authority' ? now.commune : one.kind === 'press' ? now.partner : 'new',
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
    await perform(personOf(now.commune), takeSuggestion, { agreementId: id, suggestionId: party!.id, version: 1 });
    await perform(personOf(now.commune), takeSuggestion, { agreementId: id, suggestionId: commitment!.id, version: 2 });
    const programmeId = await accepted(id);
    const rules = readAgreement(TEXT).commitments.length;
    expect(await marksOf(programmeId)).toEqual([
      { kind: 'commitment', by: 'helper', n: 1 },
      { kind: 'commitment', by: 'rules', n: rules },
      { kind: 'party', by: 'helper', n: 1 },
      { kind: 'party', by: 'rules', n: 2 },
    ]);
    const seen = await consult(personOf(now.partner, 'editor'), (ctx) => programmeReading(ctx, programmeId));
    expect(seen).toMatchObject({ agreementId: id, helper: { model: 'mo-hinh-mau', suggested: 3, taken: 2 } });
    expect(seen!.fromHelper).toHaveLength(2);
    expect(await consult(personOf(now.stranger), (ctx) => programmeReading(ctx, programmeId))).toBeNull();
    expect(await consult({ kind: 'public' }, (ctx) => programmeReading(ctx, programmeId))).toBeNull();
    await database.owner.query(
      `begin; select set_config('caunoi.journalled', pg_current_xact_id()::text, true);
       update programme set published_at = now(); commit`,
    );
    // On the public page everybody reads the same.
    expect(await consult({ kind: 'public' }, (ctx) => programmeReading(ctx, programmeId))).toEqual(seen);
    // The program's own role can neither change nor remove it.
    await expect(
      perform(SYSTEM, (ctx) => ctx.db.deleteFrom('programme_reading').execute(), null),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('dismissed still tells that a helper took part; without a helper nothing says so', async () => {
    const id = await asked({ says: USEFUL });
    const programmeId = await accepted(id);
    expect(await consult(personOf(now.commune), (ctx) => programmeReading(ctx, programmeId))).toMatchObject({
      helper: { suggested: 3, taken: 0 },
      fromHelper: [],
    });
    const plain = await bring();
    const { review } = await viewOf(plain);
    const added = { ...review.commitments[0]!, text: 'Gặp nhau mỗi tháng một lần.', start: null, end: null };
    const other = await accepted(plain, { commitments: [...review.commitments, added] });
    expect(await consult(personOf(now.commune), (ctx) => programmeReading(ctx, other))).toEqual({
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
        channels: [{ quote: 'quán bà Hoà' }],
      },
    });
    const all = await suggestionsOf(id);
    expect(all.map((one) => one.suggestion.of)).toEqual(['fact', 'fact', 'fact', 'person', 'channel']);
    for (const [at, one] of all.entries()) {
      await perform(personOf(now.commune), takeSuggestion, { agreementId: id, suggestionId: one.id, version: at + 1 });
    }
    const { review } = await viewOf(id);
    expect(review).toMatchObject({ kind: 'memorandum', cadence: 'quarter' });
    expect(review.people.at(-1)).toMatchObject({ name: 'Trần Mẫu Bút', title: 'Tổng Biên tập', role: 'witness' });
    expect(review.channels.at(-1)).toMatchObject({ name: 'quán bà Hoà' });
    expect(reviewOf(readAgreement(TEXT), 'x').kind).not.toBe('memorandum');
  });
});
