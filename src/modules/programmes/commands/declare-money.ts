import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import type { DeclareMoney } from '../input.ts';
import { updateMoney } from '../store.ts';
import { checked } from './check.ts';

/** Answers the question of money: flows (with a note), none, or open again. Entry: `programme.money-declared`. */
export async function declareMoney(ctx: Context, input: DeclareMoney): Promise<void> {
  const programme = await checked(ctx, input.id, 'declareMoney');
  insist(
    input.money === 'undeclared' && programme.publishedAt !== null
      ? no(
          'published-needs-money',
          'Chương trình đang công khai nên phải trả lời về kinh phí. Hãy thôi công khai trước.',
          'The programme is public and must answer about money. Withdraw it first.',
        )
      : YES,
  );
  const note = input.note ?? null;
  insist(
    input.money === 'recorded' && note === null
      ? no(
          'money-without-note',
          'Có kinh phí thì cần nói rõ: số tiền, nguồn, cho việc gì.',
          'Where money flows, say how much, from where and for what.',
        )
      : YES,
  );
  await updateMoney(ctx, input.id, input.version, input.money, note);
  await ctx.journal({
    what: 'programme.money-declared',
    objectKind: 'programme',
    objectId: input.id,
    programmeId: input.id,
    data: { from: programme.money, to: input.money, note },
    before: { money: programme.money, note: programme.moneyNote },
    after: { money: input.money, note },
  });
}
