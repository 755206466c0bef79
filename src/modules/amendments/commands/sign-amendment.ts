import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { recordPaper, type KeptPaper } from '../../programmes/index.ts';
import type { SignAmendment } from '../input.ts';
import { amendmentCan, amendmentName } from '../model.ts';
import { stillFit } from '../operations.ts';
import { contentOf, oneWaits } from '../queries.ts';
import { updateAmendment } from '../store.ts';
import { allowed, ownSide } from './check.ts';
import { takeEffect } from './take-effect.ts';

/**
 * Records an agreed amendment as signed. When its day has come it takes effect at once, in the same transaction; else the
 * daily task brings it into effect. Entry: `amendment.signed`, then those of `takeEffect`.
 */
export async function signAmendment(ctx: Context, input: SignAmendment & { paper?: KeptPaper | null }): Promise<void> {
  const today = dayInVietNam(ctx.now);
  const { amendment, programme, at } = await allowed(ctx, input.id, 'write', amendmentCan.sign);
  ownSide(ctx, programme);
  insist(
    amendmentCan.sign(amendment, at, {
      signedOn: input.signedOn,
      effectiveOn: input.effectiveOn,
      effectiveReason: input.effectiveReason ?? null,
      today,
      otherWaits: await oneWaits(ctx, programme.id),
    }),
  );
  insist(stillFit(amendment.base, await contentOf(ctx, programme.id), amendment.operations), 409);
  const fileId = input.paper ? await recordPaper(ctx, programme.id, input.paper) : null;
  await updateAmendment(ctx, input.id, input.version, {
    state: 'signed',
    symbol: input.symbol ?? null,
    signed_on: input.signedOn,
    effective_on: input.effectiveOn,
    effective_reason: input.effectiveReason ?? null,
    signatories: input.signatories.map(({ organisationId, name, title, authority }) => ({
      organisationId: organisationId ?? null,
      name,
      title: title ?? null,
      authority: authority ?? null,
    })),
    paper_file_id: fileId,
  });
  await ctx.journal({
    what: 'amendment.signed',
    objectKind: 'amendment',
    objectId: input.id,
    programmeId: programme.id,
    reason: input.effectiveReason ?? null,
    data: { title: amendmentName(amendment).vi, signedOn: input.signedOn, effectiveOn: input.effectiveOn },
    before: { state: amendment.state },
    after: { ...input, paper: input.paper?.sha256.toString('hex') ?? null },
  });
  if (input.effectiveOn <= today) await takeEffect(ctx, { id: input.id });
}
