import type { Context } from '../../../platform/context/index.ts';
import { insist } from '../../../tools/sentence/index.ts';
import { programmeView, sideOf } from '../../programmes/index.ts';
import { notAParty } from '../compose.ts';
import type { GiveOpinion } from '../input.ts';
import { signOffCan } from '../model.ts';
import { may } from '../policy.ts';
import { opinionsOf } from '../sign-off-queries.ts';
import { changedMeanwhile, putOpinion } from '../store.ts';
import { storedReport, subjectOf } from '../stored-report.ts';

/**
 * What another party says of a report that is before it or frozen; before it is frozen, another opinion takes the place of
 * the former. 409 when it is no longer the content that was read. Entry: `report.opinion-given`.
 */
export async function giveOpinion(ctx: Context, input: GiveOpinion): Promise<void> {
  const report = await storedReport(ctx, input.reportId);
  const organisationId = ctx.organisation ?? input.organisationId;
  if (!organisationId || !report.programmeId) throw notAParty();
  const side = sideOf(await programmeView(ctx, report.programmeId), organisationId);
  const given = (await opinionsOf(ctx, report)).find((one) => one.organisationId === organisationId);
  insist(
    signOffCan.opine({
      state: report.state,
      isIssuer: organisationId === report.organisationId,
      isParty: side !== null,
      hasSpoken: given !== undefined,
    }),
  );
  insist(may(ctx, 'opine', organisationId), 403);
  insist(signOffCan.say(input.opinion, input.statement));
  const content = report.frozen ?? report.offered;
  if (!content || side === null) throw notAParty();
  if (content.contentSha256.toString('hex') !== input.contentSha256) throw changedMeanwhile();
  const { opinion, statement, signerName, signerTitle } = input;
  await putOpinion(ctx, {
    reportId: report.id,
    programmeId: report.programmeId,
    organisationId,
    contentSha256: content.contentSha256,
    side,
    opinion,
    statement,
    signerName,
    signerTitle,
  });
  await ctx.journal({
    what: 'report.opinion-given',
    fourEyes: { act: 'report.opinion-given', about: report.id },
    objectKind: 'report',
    objectId: report.id,
    programmeId: report.programmeId,
    data: { ...subjectOf(report), organisationId, contentSha256: input.contentSha256, opinion },
    before: given ? { opinion: given.opinion, statement: given.statement } : null,
    after: { opinion, statement, signerName, signerTitle },
  });
}
