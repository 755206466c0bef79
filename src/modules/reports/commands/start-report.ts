import type { Context } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { insist, Refusal, say } from '../../../tools/sentence/index.ts';
import { programmeView, sideOf } from '../../programmes/index.ts';
import { notAParty } from '../compose.ts';
import type { StartReport } from '../input.ts';
import { reportCan, settledSpan, spanText, type ReportSpan } from '../model.ts';
import { may } from '../policy.ts';
import { newestReport } from '../queries.ts';
import { programmesInScope, type ScopeChoice } from '../scope.ts';
import { changedMeanwhile, insertDraft } from '../store.ts';

/**
 * The draft of that period and scope, made when there is none. When the report is frozen already, gives that one back.
 * Entry: `report.started`, only when one is made. The entry names no programme: a draft is its issuer's alone.
 */
export async function startReport(ctx: Context, input: StartReport): Promise<{ id: string; isNew: boolean }> {
  const organisationId = ctx.organisation ?? input.organisationId;
  if (!organisationId) throw notAParty();
  const scope = scopeOf(input, organisationId);
  const span = await spanFor(ctx, scope, input.span);
  const found = await newestReport(ctx, scope, span);
  if (found) return { id: found, isNew: false };
  const id = await insertDraft(ctx, { ...scope, span });
  if (id === null) {
    // Somebody else made it between the look and the insert.
    const theirs = await newestReport(ctx, scope, span);
    if (theirs === null) throw changedMeanwhile();
    return { id: theirs, isNew: false };
  }
  await ctx.journal({
    what: 'report.started',
    objectKind: 'report',
    objectId: id,
    data: { scope: scope.scope, place: scope.placeId, span: spanText(span), organisationId },
    after: { state: 'draft' },
  });
  return { id, isNew: true };
}

function scopeOf(input: StartReport, organisationId: string): ScopeChoice {
  const scope = input.scope ?? 'programme';
  const programmeId = scope === 'programme' ? (input.programmeId ?? null) : null;
  const placeId = scope === 'place' ? (input.placeId ?? null) : null;
  if (scope === 'programme' && programmeId === null)
    throw new Refusal('no-programme-chosen', say('Hãy chọn chương trình để báo cáo.', 'Choose a programme.'));
  if (scope === 'place' && placeId === null)
    throw new Refusal('no-place-chosen', say('Hãy chọn địa phương để báo cáo.', 'Choose a place.'));
  return { scope, programmeId, placeId, organisationId };
}

/** Refuses when the organisation may not report on this, or not for this period. */
async function spanFor(ctx: Context, scope: ScopeChoice, asked: StartReport['span']): Promise<ReportSpan> {
  const today = dayInVietNam(ctx.now);
  if (scope.scope === 'programme') {
    const programme = await programmeView(ctx, scope.programmeId ?? '');
    if (!sideOf(programme, scope.organisationId)) throw notAParty();
    insist(may(ctx, 'write', scope.organisationId), 403);
    const span = settledSpan(asked, programme.term, today);
    insist(reportCan.start(programme, span, today));
    return span;
  }
  insist(may(ctx, 'write', scope.organisationId), 403);
  const span = settledSpan(asked, { from: null, to: null }, today);
  insist(reportCan.startMany(span, today));
  await programmesInScope(ctx, scope, span);
  return span;
}
