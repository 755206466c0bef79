// A person who will be away lets a colleague of the same body act in their role, from one day to another. The stand-in
// chooses to act so (see actFor), everything they do then is journalled with both, and it ends by itself.
import { keepFile, readStoredFile, recordUpload, storedFile } from '../../../platform/files/index.ts';
import type { Context, ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { takenIn } from '../../../tools/file-content/index.ts';
import { insist, no, Refusal, say, YES, type Answer } from '../../../tools/sentence/index.ts';
import { delegationCan, delegationTime, type DelegationTime } from '../delegation.ts';
import { endDelegationInput, giveDelegationInput, type GiveDelegation } from '../input.ts';
import { may } from '../policy.ts';
import { namesOf, peopleOf } from '../queries.ts';
import { closeDelegation, insertDelegation } from './delegation-store.ts';

export interface AuthorityPaper {
  readonly sha256: Buffer;
  readonly size: number;
  readonly mediaType: string;
  readonly extension: string;
}

/** Judges and keeps the authority document, before the transaction that names it. Throws the refusals of `takenIn`. */
export async function prepareAuthority(file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<AuthorityPaper> {
  const { bytes, kind } = takenIn(file);
  if (kind.group !== 'picture' && kind.mediaType !== 'application/pdf') {
    throw new Refusal(
      'file-kind',
      say('Giấy ủy quyền là tệp PDF hoặc ảnh chụp.', 'The authority document is a PDF or a picture.'),
      415,
    );
  }
  return { ...(await keepFile(bytes)), mediaType: kind.mediaType, extension: kind.extension };
}

/** Only for oneself, and not by somebody who stands in themselves. */
export function mayDelegate(ctx: ReadContext): Answer {
  if (ctx.organisation === null || ctx.actor.accountId === null) {
    return no(
      'no-role-here',
      'Chỉ người có vai trò trong đơn vị mới giao làm thay được.',
      'Only a person with a role in the organisation can do this.',
    );
  }
  return ctx.actor.onBehalfOf
    ? no(
        'stands-in',
        'Đang làm thay thì không giao tiếp cho người khác được. Hãy trở về vai trò của mình.',
        'A stand-in cannot pass it on. Go back to your own role first.',
      )
    : YES;
}

/** Throws Refusal `not-a-colleague`, `dates-…`, `too-long`, `stands-in` or `sign-in-again` (403). One entry: `delegation.given`. */
export async function giveDelegation(
  ctx: Context,
  input: GiveDelegation & { readonly authority: AuthorityPaper | null },
): Promise<{ delegationId: string }> {
  const { toAccountId, startsOn, endsOn, reason } = giveDelegationInput.parse(input);
  insist(mayDelegate(ctx), 403);
  const { organisation, actor } = ctx;
  if (organisation === null || actor.accountId === null) throw new Error('somebody without a role delegates');
  insist(delegationCan.give({ startsOn, endsOn }, dayInVietNam(ctx.now)));
  const colleagues = await peopleOf(ctx, organisation);
  if (toAccountId === actor.accountId || !colleagues.some((one) => one.accountId === toAccountId)) {
    throw new Refusal(
      'not-a-colleague',
      say('Hãy chọn một người khác trong đơn vị.', 'Choose another person of the organisation.'),
    );
  }
  const { authority } = input;
  const authorityFileId = authority
    ? await recordUpload(ctx.db, {
        organisationId: organisation,
        sha256: authority.sha256,
        size: authority.size,
        mediaType: authority.mediaType,
        name: `giay-uy-quyen-${startsOn}.${authority.extension}`,
      })
    : null;
  const delegationId = await insertDelegation(ctx, {
    organisationId: organisation,
    fromAccountId: actor.accountId,
    toAccountId,
    startsOn,
    endsOn,
    reason,
    authorityFileId,
  });
  await ctx.journal({
    what: 'delegation.given',
    objectKind: 'delegation',
    objectId: delegationId,
    data: { to: toAccountId, startsOn, endsOn, maySign: authorityFileId !== null },
    ...(authority ? { after: { authority: authority.sha256.toString('hex') } } : {}),
  });
  return { delegationId };
}

/** By either of the two, or by whoever manages the body's people. Throws Refusal `no-delegation` (404) or `over`. */
export async function endDelegation(ctx: Context, input: { readonly delegationId: string }): Promise<void> {
  const { delegationId } = endDelegationInput.parse(input);
  const row = await ctx.db
    .selectFrom('delegation')
    .select(['from_account_id', 'to_account_id', 'starts_on', 'ends_on', 'ended_at', 'organisation_id'])
    .where('id', '=', delegationId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw noDelegation();
  const isOne = ctx.actor.accountId === row.from_account_id || ctx.actor.accountId === row.to_account_id;
  if (!isOne) insist(may(ctx, 'manage-people', row.organisation_id), 403);
  const state = { startsOn: row.starts_on, endsOn: row.ends_on, endedAt: row.ended_at?.toISOString() ?? null };
  insist(delegationCan.end(state, dayInVietNam(ctx.now)));
  if (!(await closeDelegation(ctx, delegationId))) throw noDelegation();
  await ctx.journal({
    what: 'delegation.ended',
    objectKind: 'delegation',
    objectId: delegationId,
    data: { from: row.from_account_id, to: row.to_account_id },
  });
}

export interface DelegationView {
  readonly id: string;
  readonly fromName: string;
  readonly toName: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly reason: string;
  readonly hasAuthority: boolean;
  readonly time: DelegationTime;
  readonly mayEnd: Answer;
}

/** Who stands in for whom in the acting organisation, newest first; seen by all its people. */
export async function delegationsOf(ctx: ReadContext): Promise<DelegationView[]> {
  const rows = await ctx.db
    .selectFrom('delegation')
    .selectAll()
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  const names = await namesOf(
    ctx,
    rows.flatMap((row) => [row.from_account_id, row.to_account_id]),
  );
  const today = dayInVietNam(ctx.now);
  return rows.map((row) => {
    const state = { startsOn: row.starts_on, endsOn: row.ends_on, endedAt: row.ended_at?.toISOString() ?? null };
    const isOne = ctx.actor.accountId === row.from_account_id || ctx.actor.accountId === row.to_account_id;
    const allowed = isOne ? YES : may(ctx, 'manage-people', row.organisation_id);
    return {
      id: row.id,
      fromName: names.get(row.from_account_id) ?? '',
      toName: names.get(row.to_account_id) ?? '',
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      reason: row.reason,
      hasAuthority: row.authority_file_id !== null,
      time: delegationTime(state, today),
      mayEnd: allowed.yes ? delegationCan.end(state, today) : allowed,
    };
  });
}

/** The authority document, for the people of that body. Throws Refusal `no-such-file` (404). */
export async function authorityFile(ctx: ReadContext, delegationId: string) {
  const row = await ctx.db
    .selectFrom('delegation')
    .select('authority_file_id')
    .where('id', '=', delegationId)
    .executeTakeFirst();
  const file = row?.authority_file_id ? await storedFile(ctx.db, row.authority_file_id) : null;
  if (!file) throw new Refusal('no-such-file', say('Không có tệp này.', 'There is no such file.'), 404);
  return { bytes: await readStoredFile(file.sha256), mediaType: file.mediaType, name: file.name };
}

function noDelegation(): Refusal {
  return new Refusal('no-delegation', say('Không có việc giao làm thay này.', 'There is no such delegation.'), 404);
}
