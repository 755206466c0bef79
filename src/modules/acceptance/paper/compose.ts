// From a draft to the content of minutes: what both sides have decided on the deliverables of the period. What was proposed or
// frozen stands as it was put down.
import type { ReadContext } from '../../../platform/context/index.ts';
import { dayInVietNam } from '../../../tools/calendar/index.ts';
import { commitmentsOf } from '../../commitments/index.ts';
import { deliverablesOf, evidenceRows, targetResults, type DeliverableLine } from '../../evidence/index.ts';
import { partiesOnPaper, programmeView } from '../../programmes/index.ts';
import { minutesView } from '../queries.ts';
import type { MinutesView } from '../view.ts';
import { minutesContentShape, type AcceptedItem, type MinutesContent } from './content-shape.ts';
import { differencesOf } from './differences.ts';

export async function minutesWithContent(
  ctx: ReadContext,
  id: string,
): Promise<{ minutes: MinutesView; content: MinutesContent }> {
  const minutes = await minutesView(ctx, id);
  const stored = minutes.contentSha256 === null ? null : await storedContent(ctx, id);
  return { minutes, content: stored ?? (await composed(ctx, minutes)) };
}

async function storedContent(ctx: ReadContext, id: string): Promise<MinutesContent | null> {
  const row = await ctx.db.selectFrom('acceptance_minutes').select('content').where('id', '=', id).executeTakeFirst();
  return row?.content ? minutesContentShape.parse(row.content) : null;
}

/** With number, date and confirmations as they stand; of frozen minutes the content itself. */
export function asPrinted({ minutes, content }: { minutes: MinutesView; content: MinutesContent }): MinutesContent {
  if (minutes.frozen) return content;
  const { ordinal, fileNotation, place, datedOn } = minutes;
  return {
    ...content,
    agreed: minutes.consents.map(({ side, at, byPaper }) => ({ side, on: dayInVietNam(new Date(at)), byPaper })),
    official: { ordinal, fileNotation, place, datedOn },
  };
}

async function composed(ctx: ReadContext, minutes: MinutesView): Promise<MinutesContent> {
  const programme = await programmeView(ctx, minutes.programmeId);
  const commitments = await commitmentsOf(ctx, minutes.programmeId, { includeDropped: true });
  const isLiquidation = minutes.kind === 'liquidation';
  const standing = await standingMinutes(ctx, minutes);
  const within = (await deliverablesOf(ctx, minutes.programmeId))
    .filter((one) => one.deliveredOn >= minutes.from && one.deliveredOn <= minutes.to)
    .filter((one) => minutes.commitmentId === null || one.commitmentId === minutes.commitmentId)
    .toSorted((a, b) =>
      a.deliveredOn === b.deliveredOn ? (a.id < b.id ? -1 : 1) : a.deliveredOn < b.deliveredOn ? -1 : 1,
    );
  const elsewhere = new Map(standing.flatMap(({ content }) => content.accepted.map((one) => [one.id, one])));
  const all = within.filter((one) => one.state === 'accepted');
  const mine = isLiquidation ? all : all.filter((one) => !elsewhere.has(one.id));
  const refused = within.filter((one) => one.state === 'refused');
  const noOf = (commitmentId: string) => commitments.findIndex((one) => one.id === commitmentId) + 1;
  const lineOf = (one: DeliverableLine, at: number) => ({
    no: at + 1,
    id: one.id,
    commitmentNo: noOf(one.commitmentId),
    title: one.title,
    unit: one.unit,
    quantity: one.quantity,
    deliveredOn: one.deliveredOn,
    place: one.place,
    recordedBy: one.recordedForName,
  });
  const evidence = await evidenceOf(ctx, minutes);
  const prices = new Map(minutes.prices.map((one) => [one.itemId, one.price]));
  const accepted = mine.map((one, at): AcceptedItem => {
    const price = minutes.money === 'values' ? (prices.get(one.id) ?? elsewhere.get(one.id)?.price ?? null) : null;
    return {
      ...lineOf(one, at),
      acceptedBy: one.decidedForName ?? '',
      price,
      amount: price === null ? null : Math.round(price * one.quantity),
      evidence: evidence.get(one.id) ?? [],
    };
  });
  const allGoals = isLiquidation ? await targetResults(ctx, minutes.programmeId) : [];
  // A programme may end before its term: nobody owes what would have begun afterwards.
  const goals = allGoals.filter(({ periodFrom }) => periodFrom <= minutes.to);
  const named = new Set([...mine, ...refused].map((one) => one.commitmentId));
  const content: MinutesContent = {
    version: 1,
    kind: minutes.kind,
    asOf: dayInVietNam(ctx.now),
    edition: { number: minutes.edition, changes: minutes.changes, differences: [] },
    programme: {
      title: programme.title,
      slug: programme.slug,
      kind: programme.kind,
      signedOn: programme.signedOn,
      termFrom: programme.term.from,
      termTo: programme.term.to,
      money: programme.money,
      parties: programme.parties.map(({ side, name }) => ({ side, name })),
    },
    issuers: await partiesOnPaper(ctx, programme),
    from: minutes.from,
    to: minutes.to,
    scope: commitments.find((one) => one.id === minutes.commitmentId)?.text ?? null,
    commitments: commitments.flatMap((one, at) =>
      named.has(one.id) || (isLiquidation && one.droppedAt === null)
        ? [
            {
              no: at + 1,
              side: one.obliged,
              text: one.text,
              goals: goals
                .filter((goal) => goal.commitmentId === one.id)
                .map(({ periodFrom, periodTo, unit, quantity, result }) => ({
                  from: periodFrom,
                  to: periodTo,
                  unit,
                  quantity,
                  counted: result.counted,
                  status: result.status,
                })),
            },
          ]
        : [],
    ),
    accepted,
    refused: refused.map((one, at) => ({
      ...lineOf(one, at),
      refusedBy: one.decidedForName ?? '',
      reason: one.decidedReason,
    })),
    waiting: within.filter((one) => one.state === 'recorded').length,
    ...(goals.length < allGoals.length ? { laterGoals: allGoals.length - goals.length } : {}),
    elsewhere: all.length - mine.length,
    money: {
      kind: minutes.money,
      total: minutes.money === 'values' ? accepted.reduce((sum, one) => sum + (one.amount ?? 0), 0) : null,
      vatNote: minutes.money === 'values' ? minutes.vatNote : null,
      paymentReference: minutes.money === 'values' ? minutes.paymentReference : null,
    },
    earlier: isLiquidation ? standing.map((one) => earlierOf(one.content)) : [],
    remarks: minutes.remarks,
    carriedOver: isLiquidation ? minutes.carriedOver : null,
  };
  const before = minutes.replacesId === null ? null : await storedContent(ctx, minutes.replacesId);
  return before
    ? { ...content, edition: { ...content.edition, differences: differencesOf(before, content) } }
    : content;
}

function earlierOf({ official, from, to, money }: MinutesContent) {
  const ordinal = official?.ordinal ?? null;
  return {
    number: ordinal === null ? null : String(ordinal).padStart(2, '0'),
    datedOn: official?.datedOn ?? null,
    from,
    to,
    total: money.total,
  };
}

/** Frozen acceptance minutes that no later edition replaces, without those that these would replace. Oldest first. */
async function standingMinutes(ctx: ReadContext, minutes: MinutesView): Promise<{ content: MinutesContent }[]> {
  const rows = await ctx.db
    .selectFrom('acceptance_minutes as m')
    .select('m.content')
    .where('m.programme_id', '=', minutes.programmeId)
    .where('m.kind', '=', 'acceptance')
    .where('m.state', '=', 'frozen')
    .where('m.id', '<>', minutes.id)
    .where('m.id', 'is distinct from', minutes.replacesId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('acceptance_minutes as later')
            .select('later.id')
            .whereRef('later.replaces_id', '=', 'm.id')
            .where('later.state', '=', 'frozen'),
        ),
      ),
    )
    .orderBy('m.period_from')
    .orderBy('m.frozen_at')
    .execute();
  return rows.map((row) => ({ content: minutesContentShape.parse(row.content) }));
}

async function evidenceOf(ctx: ReadContext, minutes: MinutesView) {
  const { programmeId, from, to, commitmentId } = minutes;
  const rows = await evidenceRows(ctx, {
    programmeId,
    period: { from, to },
    ...(commitmentId ? { commitmentId } : {}),
  });
  const held = rows.filter((row) => row.deliverable !== null);
  return new Map(
    [...Map.groupBy(held, (row) => row.deliverable?.id ?? '')].map(([id, own]) => [
      id,
      own.map(({ title, outlet, publishedOn, address, captureSha256 }) => ({
        title,
        outlet,
        publishedOn,
        address,
        sha256: captureSha256,
      })),
    ]),
  );
}
