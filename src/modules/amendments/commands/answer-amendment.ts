import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, no, YES } from '../../../tools/sentence/index.ts';
import { organisationsWithMembers } from '../../accounts/index.ts';
import { recordPaper, sidesOf, type KeptPaper } from '../../programmes/index.ts';
import type { AnswerAmendment } from '../input.ts';
import { amendmentCan, amendmentName } from '../model.ts';
import { insertConsent, updateAmendment } from '../store.ts';
import { allowed, ownSide } from './check.ts';

/**
 * A side agrees to a proposed amendment or declines it, by a named person. With `forSide`, the author's side records the
 * answer of a side that has nobody with an account, with the paper as proof. The last consent makes it agreed; one refusal
 * ends it. Entry: `amendment.consented` or `amendment.declined`.
 */
export async function answerAmendment(
  ctx: Context,
  input: AnswerAmendment & { paper?: KeptPaper | null },
): Promise<void> {
  const forSide = input.forSide ?? null;
  const { amendment, programme } = await allowed(ctx, input.id, forSide ? 'write' : 'answer', (found, at) =>
    forSide ? YES : amendmentCan.answer(found, at),
  );
  const own = ownSide(ctx, programme);
  if (forSide) {
    const bodies = programme.parties.filter((party) => party.side === forSide).map((party) => party.organisationId);
    const members = await organisationsWithMembers(ctx, bodies);
    const at = { organisationId: own.organisationId, side: own.side, programme: YES };
    const other = { side: forSide, hasMembers: members.size > 0, hasPaper: Boolean(input.paper) };
    insist(
      bodies.length > 0
        ? amendmentCan.answerFor(amendment, at, other)
        : no('no-such-side', `Chương trình không có bên ${forSide}.`, `The programme has no party ${forSide}.`),
    );
  }
  insist(
    input.givenOn <= dayInVietNam(ctx.now)
      ? YES
      : no('answer-in-future', 'Ngày trả lời không thể ở phía trước.', 'The day of the answer cannot lie ahead.'),
  );
  const side = forSide ?? own.side;
  const fileId = input.paper ? await recordPaper(ctx, programme.id, input.paper) : null;
  await insertConsent(ctx, programme.id, {
    ...input,
    side,
    organisationId: own.organisationId,
    recordedByAuthor: forSide !== null,
    fileId,
  });
  const answered = new Set([amendment.authorSide, side, ...amendment.consents.map((consent) => consent.side)]);
  const agrees = input.answer === 'agrees';
  const isLast = sidesOf(programme).every((one) => answered.has(one));
  await updateAmendment(
    ctx,
    input.id,
    input.version,
    agrees
      ? isLast
        ? { state: 'agreed' }
        : {}
      : { state: 'declined', closed_at: ctx.now, closed_reason: input.reason ?? '' },
  );
  await ctx.journal({
    ...(agrees
      ? { what: 'amendment.consented', fourEyes: { act: 'amendment.consented', about: input.id } }
      : { what: 'amendment.declined' }),
    objectKind: 'amendment',
    objectId: input.id,
    programmeId: programme.id,
    reason: input.reason ?? null,
    data: { title: amendmentName(amendment).vi, side, onPaper: forSide !== null, givenOn: input.givenOn },
    after: { ...input, paper: input.paper?.sha256.toString('hex') ?? null },
  });
}
