// Reads of yearly plans; each returns views. Row-level security decides which rows the asker has.
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { DB } from '../../../db/types.ts';
import type { ReadContext } from '../../platform/context/index.ts';
import { keptFile } from '../../platform/press/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { organisationsWithMembers } from '../accounts/index.ts';
import { partiesOnPaper, programmesByIds, programmeView, sideOf, sidesOf, stillParty } from '../programmes/index.ts';
import { planCan, planDifference, type PlanAt } from './model.ts';
import { may, type PlanAct } from './policy.ts';
import { keptLines } from './stored-lines.ts';
import type { PlanDue, PlanPage, PlanSummary, PlanView } from './view.ts';
import type { Answer } from '../../tools/sentence/index.ts';

type Row = Selectable<DB['yearly_plan']>;

const keptFiles = z.object({ docx: keptFile, pdf: keptFile, xlsx: keptFile });

/** The plans of a programme: the newest year first, in it the newest edition. */
export async function plansOf(ctx: ReadContext, programmeId: string): Promise<PlanSummary[]> {
  const rows = await ctx.db
    .selectFrom('yearly_plan')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('year', 'desc')
    .orderBy('edition', 'desc')
    .execute();
  const issued = new Set(rows.filter((row) => row.state === 'issued').map((row) => row.replaces_id));
  return rows.map((row) => summaryOf(row, issued.has(row.id)));
}

function summaryOf(row: Row, isReplaced: boolean): PlanSummary {
  return {
    id: row.id,
    programmeId: row.programme_id,
    year: row.year,
    edition: row.edition,
    state: row.state,
    side: row.side,
    organisationId: row.organisation_id,
    lineCount: keptLines(row.lines).length,
    datedOn: row.dated_on,
    isReplaced,
  };
}

/** The plan. Refuses with 404 when there is none that the asker may see. */
export async function planView(ctx: ReadContext, id: string): Promise<PlanView> {
  const row = await ctx.db.selectFrom('yearly_plan').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row)
    throw new Refusal(
      'no-such-plan',
      say(
        'Không có kế hoạch này, hoặc đơn vị của anh chị không được xem.',
        'There is no such plan, or your organisation may not see it.',
      ),
      404,
    );
  const later = await ctx.db.selectFrom('yearly_plan').select('id').where('replaces_id', '=', id).executeTakeFirst();
  const before = row.replaces_id
    ? await ctx.db.selectFrom('yearly_plan').select('lines').where('id', '=', row.replaces_id).executeTakeFirst()
    : undefined;
  const consents = await ctx.db
    .selectFrom('yearly_plan_consent')
    .select(['side', 'organisation_id', 'by_paper', 'at'])
    .where('plan_id', '=', id)
    .orderBy('side')
    .execute();
  const lines = keptLines(row.lines);
  return {
    ...summaryOf(row, later !== undefined),
    isJoint: row.is_joint,
    purpose: row.purpose,
    arrangements: row.arrangements,
    changes: row.changes,
    lines,
    ordinal: row.number_ordinal,
    fileNotation: row.file_notation,
    place: row.place,
    returnedReason: row.returned_reason,
    consents: consents.map((one) => ({
      side: one.side,
      organisationId: one.organisation_id,
      byPaper: one.by_paper,
      at: one.at.toISOString(),
    })),
    difference: before ? planDifference(keptLines(before.lines), lines) : null,
    issued:
      row.issued_at && row.content_sha256 && row.writer_version && row.pages
        ? {
            at: row.issued_at.toISOString(),
            contentSha256: row.content_sha256.toString('hex'),
            writerVersion: row.writer_version,
            files: keptFiles.parse(row.files),
            pages: row.pages,
          }
        : null,
    version: row.version,
  };
}

/** The circumstances that the rules ask about, for the acting organisation. */
export async function circumstances(ctx: ReadContext, plan: PlanView): Promise<PlanAt> {
  const programme = await programmeView(ctx, plan.programmeId);
  const parties = await partiesOnPaper(ctx, programme);
  const reachable = await organisationsWithMembers(
    ctx,
    programme.parties.map((party) => party.organisationId),
  );
  return {
    organisationId: ctx.organisation,
    side: sideOf(programme, ctx.organisation),
    consents: plan.consents.map((consent) => consent.side),
    sides: sidesOf(programme),
    programmeState: programme.state,
    signers: parties
      .filter((party) => plan.isJoint || party.side === plan.side)
      .map((party) => party.signer?.name ?? null),
    isReplaced: plan.isReplaced,
    reachable: [
      ...new Set(programme.parties.filter((party) => reachable.has(party.organisationId)).map((party) => party.side)),
    ],
  };
}

/** The plan with what may be done to it now. */
export async function planPage(ctx: ReadContext, id: string): Promise<PlanPage> {
  const plan = await planView(ctx, id);
  const programme = await programmeView(ctx, plan.programmeId);
  const at = await circumstances(ctx, plan);
  const answer = (act: PlanAct, then: Answer): Answer => {
    const role = may(ctx, act);
    if (!role.yes) return role;
    const party = stillParty(programme, ctx.organisation);
    return party.yes ? then : party;
  };
  const byPaperSides = at.sides.filter((side) => planCan.agree(plan, at, side).yes && side !== at.side);
  return {
    ...plan,
    programmeTitle: programme.title,
    ownSide: at.side,
    byPaperSides,
    may: {
      change: answer('write', planCan.change(plan, at)),
      delete: answer('write', planCan.delete(plan, at)),
      propose: answer('write', planCan.propose(plan, at)),
      agree: answer('answer', planCan.agree(plan, at, at.side)),
      giveBack: answer('answer', planCan.giveBack(plan, at)),
      takeBack: answer('write', planCan.takeBack(plan, at)),
      number: answer('number', planCan.number(plan, at)),
      issue: answer('write', planCan.issue(plan, at)),
      replace: answer('write', planCan.replace(plan, at)),
    },
  };
}

/** Plans that wait for the acting organisation: to be answered by its side, to be issued, or given back to it. */
export async function plansDue(ctx: ReadContext): Promise<PlanDue[]> {
  if (!ctx.organisation) return [];
  const rows = await ctx.db
    .selectFrom('yearly_plan')
    .select([
      'id',
      'programme_id',
      'year',
      'edition',
      'state',
      'side',
      'organisation_id',

      'proposed_at',
      'created_at',
    ])
    .where('state', '<>', 'issued')
    .orderBy('proposed_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const consents = await ctx.db
    .selectFrom('yearly_plan_consent')
    .select(['plan_id', 'side'])
    .where(
      'plan_id',
      'in',
      rows.map((row) => row.id),
    )
    .execute();
  const programmes = await programmesByIds(
    ctx,
    rows.map((row) => row.programme_id),
  );
  const found: PlanDue[] = [];
  for (const row of rows) {
    const isOwn = row.organisation_id === ctx.organisation;
    const what =
      row.state === 'proposed'
        ? 'answer'
        : row.state === 'agreed'
          ? 'issue'
          : row.state === 'returned'
            ? 'returned'
            : null;
    const title = programmes.get(row.programme_id)?.title;
    if (what === null || title === undefined || isOwn === (what === 'answer')) continue;
    if (what === 'answer') {
      const side = sideOf(await programmeView(ctx, row.programme_id), ctx.organisation);
      const has = consents.some((one) => one.plan_id === row.id && one.side === side);
      if (side === null || side === row.side || has) continue;
    }
    found.push({
      planId: row.id,
      programmeId: row.programme_id,
      programmeTitle: title,
      year: row.year,
      edition: row.edition,
      what,
      since: (row.proposed_at ?? row.created_at).toISOString(),
    });
  }
  return found;
}
