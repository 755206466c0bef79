// Reads of minutes; each returns views. Row-level security decides which rows the asker has.
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { DB } from '../../../db/types.ts';
import type { ReadContext } from '../../platform/context/index.ts';
import { keptFile } from '../../platform/press/index.ts';
import { Refusal, say } from '../../tools/sentence/index.ts';
import { organisationsWithMembers } from '../accounts/index.ts';
import { partiesOnPaper, programmesByIds, programmeView, sideOf, sidesOf } from '../programmes/index.ts';
import type { MinutesAt } from './model.ts';
import type { MinutesContent } from './paper/content-shape.ts';
import type { MinutesDue, MinutesSummary, MinutesView } from './view.ts';

type Row = Selectable<DB['acceptance_minutes']>;

const keptFiles = z.object({ docx: keptFile, pdf: keptFile, xlsx: keptFile });
const keptPrices = z.array(z.object({ itemId: z.string(), price: z.number() }));

/** All minutes of a programme that the asker may see: the newest period first, in it the newest edition. */
export async function minutesOf(ctx: ReadContext, programmeId: string): Promise<MinutesSummary[]> {
  const rows = await ctx.db
    .selectFrom('acceptance_minutes')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('period_to', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  const replaced = new Set(rows.filter((row) => row.state === 'frozen').map((row) => row.replaces_id));
  return rows.map((row) => summaryOf(row, replaced.has(row.id)));
}

function summaryOf(row: Row, isReplaced: boolean): MinutesSummary {
  return {
    id: row.id,
    programmeId: row.programme_id,
    kind: row.kind,
    state: row.state,
    side: row.side,
    organisationId: row.organisation_id,
    from: row.period_from,
    to: row.period_to,
    edition: row.edition,
    ordinal: row.number_ordinal,
    datedOn: row.dated_on,
    isReplaced,
  };
}

/** Refuses with 404 when there are none that the asker may see. */
export async function minutesView(ctx: ReadContext, id: string): Promise<MinutesView> {
  const row = await ctx.db.selectFrom('acceptance_minutes').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row)
    throw new Refusal(
      'no-such-minutes',
      say(
        'Không có biên bản này, hoặc đơn vị của anh chị không được xem.',
        'There are no such minutes, or your organisation may not see them.',
      ),
      404,
    );
  const later = await ctx.db
    .selectFrom('acceptance_minutes')
    .select('id')
    .where('replaces_id', '=', id)
    .executeTakeFirst();
  const consents = await ctx.db
    .selectFrom('acceptance_consent')
    .select(['side', 'by_paper', 'at'])
    .where('minutes_id', '=', id)
    .orderBy('side')
    .execute();
  const contentSha256 = row.content_sha256?.toString('hex') ?? null;
  return {
    ...summaryOf(row, later !== undefined),
    commitmentId: row.commitment_id,
    money: row.money,
    prices: keptPrices.parse(row.prices),
    vatNote: row.vat_note,
    paymentReference: row.payment_reference,
    remarks: row.remarks,
    carriedOver: row.carried_over,
    replacesId: row.replaces_id,
    changes: row.changes,
    fileNotation: row.file_notation,
    place: row.place,
    returnedReason: row.returned_reason,
    consents: consents.map((one) => ({ side: one.side, byPaper: one.by_paper, at: one.at.toISOString() })),
    contentSha256,
    frozen:
      row.frozen_at && contentSha256 && row.writer_version && row.pages
        ? {
            at: row.frozen_at.toISOString(),
            contentSha256,
            writerVersion: row.writer_version,
            files: keptFiles.parse(row.files),
            pages: row.pages,
          }
        : null,
    version: row.version,
  };
}

/** The circumstances that the rules ask about, for the acting organisation. */
export async function circumstances(
  ctx: ReadContext,
  minutes: MinutesView,
  content: MinutesContent,
): Promise<MinutesAt> {
  const programme = await programmeView(ctx, minutes.programmeId);
  const parties = await partiesOnPaper(ctx, programme);
  const reachable = await organisationsWithMembers(
    ctx,
    programme.parties.map((party) => party.organisationId),
  );
  return {
    organisationId: ctx.organisation,
    side: sideOf(programme, ctx.organisation),
    consents: minutes.consents.map((consent) => consent.side),
    sides: sidesOf(programme),
    programmeState: programme.state,
    signers: (minutes.contentSha256 === null ? parties : content.issuers).map((party) => party.signer?.name ?? null),
    items: content.accepted.length + content.refused.length,
    isReplaced: minutes.isReplaced,
    reachable: [
      ...new Set(programme.parties.filter((party) => reachable.has(party.organisationId)).map((party) => party.side)),
    ],
  };
}

/** Minutes that wait for the acting organisation: to be answered by its side, to be frozen, or given back to it. */
export async function minutesDue(ctx: ReadContext): Promise<MinutesDue[]> {
  if (!ctx.organisation) return [];
  const rows = await ctx.db
    .selectFrom('acceptance_minutes as m')
    .select([
      'm.id',
      'm.programme_id',
      'm.kind',
      'm.state',
      'm.side',
      'm.organisation_id',
      'm.proposed_at',
      'm.created_at',
    ])
    .select(({ selectFrom }) =>
      selectFrom('acceptance_consent as c')
        .select(({ fn }) => fn<string[]>('array_agg', ['c.side']).as('sides'))
        .whereRef('c.minutes_id', '=', 'm.id')
        .as('consents'),
    )
    .where('m.state', 'in', ['proposed', 'returned', 'agreed'])
    .orderBy('m.proposed_at')
    .orderBy('m.id')
    .limit(500)
    .execute();
  const programmes = await programmesByIds(
    ctx,
    rows.map((row) => row.programme_id),
  );
  const found: MinutesDue[] = [];
  for (const row of rows) {
    const isOwn = row.organisation_id === ctx.organisation;
    const what = row.state === 'proposed' ? 'answer' : row.state === 'agreed' ? 'freeze' : 'returned';
    const title = programmes.get(row.programme_id)?.title;
    if (title === undefined || isOwn === (what === 'answer')) continue;
    if (what === 'answer') {
      const side = sideOf(await programmeView(ctx, row.programme_id), ctx.organisation);
      if (side === null || side === row.side || row.consents?.includes(side)) continue;
    }
    found.push({
      minutesId: row.id,
      programmeId: row.programme_id,
      programmeTitle: title,
      kind: row.kind,
      what,
      since: (row.proposed_at ?? row.created_at).toISOString(),
    });
  }
  return found;
}
