import type { Context } from '../../../platform/context/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import type { AgreeMinutes } from '../input.ts';
import { minutesCan } from '../model.ts';
import { insertConsent, updateMinutes } from '../store.ts';
import { checked, subjectOf } from './check.ts';

/**
 * The acting side confirms; or the author's side enters the paper by which a side confirmed that has nobody here. With the
 * last side the minutes are agreed. Entry: `acceptance.agreed`.
 */
export async function agreeMinutes(ctx: Context, input: AgreeMinutes): Promise<void> {
  const { minutes, at } = await checked(ctx, input, 'answer', (one, circumstances) =>
    minutesCan.agree(one, circumstances, input.forSide ?? circumstances.side),
  );
  const side = input.forSide ?? at.side ?? '';
  const byPaper = at.side === side ? null : (input.byPaper ?? null);
  insist(
    at.side !== side && byPaper === null
      ? no(
          'no-paper',
          'Cần ghi văn bản thể hiện bên kia xác nhận (số, ngày).',
          'Name the paper by which the other side confirmed (number, date).',
        )
      : YES,
  );
  const contentSha256 = minutes.contentSha256 ?? '';
  await insertConsent(ctx, minutes, {
    side,
    organisationId: ctx.organisation ?? minutes.organisationId,
    contentSha256: Buffer.from(contentSha256, 'hex'),
    byPaper,
  });
  const missing = at.sides.filter((one) => one !== minutes.side && one !== side && !at.consents.includes(one));
  const state = missing.length === 0 ? 'agreed' : 'proposed';
  await updateMinutes(ctx, minutes.id, input.version, { state });
  await ctx.journal({
    what: 'acceptance.agreed',
    fourEyes: { act: 'acceptance.agreed', about: minutes.id },
    objectKind: 'acceptance-minutes',
    objectId: minutes.id,
    programmeId: minutes.programmeId,
    data: { ...subjectOf(minutes), side, byPaper, contentSha256 },
    before: { state: minutes.state },
    after: { state },
  });
}
